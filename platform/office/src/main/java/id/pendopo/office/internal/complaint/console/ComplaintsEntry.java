package id.pendopo.office.internal.complaint.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.complaint.ComplaintRegister;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.console.MenuGroup;
import id.pendopo.api.text.LocalText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Puts the complaints into the console's menu. */
@org.osgi.service.component.annotations.Component
public final class ComplaintsEntry implements ConsoleView {

  private final Desk desk;

  @Activate
  public ComplaintsEntry(@Reference Desk desk) {
    this.desk = desk;
  }

  @Override
  public String path() {
    return ComplaintsView.PATH;
  }

  @Override
  public LocalText title() {
    return new LocalText("Pengaduan", "Complaints");
  }

  @Override
  public String icon() {
    return "vaadin:megaphone";
  }

  @Override
  public String permission() {
    return ComplaintRegister.READ;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.WORK;
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Class<? extends Component> type() {
    return ComplaintsView.class;
  }

  @Override
  public Component create() {
    return new ComplaintsView(desk);
  }
}
