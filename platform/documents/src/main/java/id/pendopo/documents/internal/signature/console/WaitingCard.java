package id.pendopo.documents.internal.signature.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import id.pendopo.api.console.DashboardCard;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.signature.SigningDesk;
import id.pendopo.api.text.LocalText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** How many documents wait for the visitor's signature. */
@org.osgi.service.component.annotations.Component
public final class WaitingCard implements DashboardCard {

  private final SigningDesk desk;

  @Activate
  public WaitingCard(@Reference SigningDesk desk) {
    this.desk = desk;
  }

  @Override
  public LocalText title() {
    return new LocalText("Menunggu tanda tangan Anda", "Waiting for your signature");
  }

  @Override
  public String permission() {
    return SigningDesk.SIGN;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Component create() {
    int waiting;
    try {
      waiting = desk.waiting().size();
    } catch (Problem notAnEmployee) {
      return new Paragraph(show(notAnEmployee.title()));
    }
    if (waiting == 0) {
      return new Paragraph(show("Tidak ada.", "None."));
    }
    Anchor open =
        new Anchor(
            "tanda-tangan",
            show("Tanda tangani " + waiting + " dokumen", "Sign " + waiting + " documents"));
    open.getElement().setAttribute("router-link", true);
    return new Div(open);
  }
}
