package id.pendopo.office.internal.number.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.console.MenuGroup;
import id.pendopo.api.number.NumberRegister;
import id.pendopo.api.text.LocalText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Gives the register of a book its address. */
@org.osgi.service.component.annotations.Component
public final class RegisterEntry implements ConsoleView {

  private final Desk desk;

  @Activate
  public RegisterEntry(@Reference Desk desk) {
    this.desk = desk;
  }

  @Override
  public String path() {
    return RegisterView.PATH;
  }

  @Override
  public LocalText title() {
    return new LocalText("Register nomor", "Number register");
  }

  @Override
  public String icon() {
    return "vaadin:book";
  }

  @Override
  public String permission() {
    return NumberRegister.READ;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.OFFICE;
  }

  @Override
  public int order() {
    return -1;
  }

  @Override
  public Class<? extends Component> type() {
    return RegisterView.class;
  }

  @Override
  public Component create() {
    return new RegisterView(desk);
  }
}
