package id.pendopo.office.internal.form.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.console.MenuGroup;
import id.pendopo.api.form.FormRegister;
import id.pendopo.api.text.LocalText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Puts the forms into the console's menu. */
@org.osgi.service.component.annotations.Component
public final class FormsEntry implements ConsoleView {

  private final FormDeskParts desk;

  @Activate
  public FormsEntry(@Reference FormDeskParts desk) {
    this.desk = desk;
  }

  @Override
  public String path() {
    return FormsView.PATH;
  }

  @Override
  public LocalText title() {
    return new LocalText("Formulir", "Forms");
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
  public MenuGroup group() {
    return MenuGroup.OFFICE;
  }

  @Override
  public int order() {
    return 31;
  }

  @Override
  public Class<? extends Component> type() {
    return FormsView.class;
  }

  @Override
  public Component create() {
    return new FormsView(desk);
  }
}
