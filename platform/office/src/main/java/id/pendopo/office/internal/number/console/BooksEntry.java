package id.pendopo.office.internal.number.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.console.MenuGroup;
import id.pendopo.api.number.NumberRegister;
import id.pendopo.api.text.LocalText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Puts the number books into the console's menu. */
@org.osgi.service.component.annotations.Component
public final class BooksEntry implements ConsoleView {

  private final Desk desk;

  @Activate
  public BooksEntry(@Reference Desk desk) {
    this.desk = desk;
  }

  @Override
  public String path() {
    return BooksView.PATH;
  }

  @Override
  public LocalText title() {
    return new LocalText("Buku nomor", "Number books");
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
    return 25;
  }

  @Override
  public Class<? extends Component> type() {
    return BooksView.class;
  }

  @Override
  public Component create() {
    return new BooksView(desk);
  }
}
