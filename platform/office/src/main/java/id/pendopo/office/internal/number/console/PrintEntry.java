package id.pendopo.office.internal.number.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.console.MenuGroup;
import id.pendopo.api.number.NumberRegister;
import id.pendopo.api.text.LocalText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Gives the page to print its address. */
@org.osgi.service.component.annotations.Component
public final class PrintEntry implements ConsoleView {

  private final Desk desk;

  @Activate
  public PrintEntry(@Reference Desk desk) {
    this.desk = desk;
  }

  @Override
  public String path() {
    return PrintView.PATH;
  }

  @Override
  public LocalText title() {
    return new LocalText("Cetak register", "Print the register");
  }

  @Override
  public String icon() {
    return "vaadin:print";
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
    return PrintView.class;
  }

  @Override
  public Component create() {
    return new PrintView(desk);
  }
}
