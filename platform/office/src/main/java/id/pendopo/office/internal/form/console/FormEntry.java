package id.pendopo.office.internal.form.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.form.FormRegister;
import id.pendopo.api.text.LocalText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** One form; reached from the list. */
@org.osgi.service.component.annotations.Component
public final class FormEntry implements ConsoleView {

  private final FormDeskParts desk;

  @Activate
  public FormEntry(@Reference FormDeskParts desk) {
    this.desk = desk;
  }

  @Override
  public String path() {
    return FormView.PATH;
  }

  @Override
  public LocalText title() {
    return new LocalText("Susun formulir", "Build a form");
  }

  @Override
  public String icon() {
    return "vaadin:form";
  }

  @Override
  public String permission() {
    return FormRegister.READ;
  }

  @Override
  public int order() {
    return -1;
  }

  @Override
  public Class<? extends Component> type() {
    return FormView.class;
  }

  @Override
  public Component create() {
    return new FormView(desk);
  }
}
