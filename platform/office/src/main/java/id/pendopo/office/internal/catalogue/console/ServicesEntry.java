package id.pendopo.office.internal.catalogue.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.catalogue.ServiceRegister;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.console.MenuGroup;
import id.pendopo.api.text.LocalText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Puts the catalogue of services into the console's menu. */
@org.osgi.service.component.annotations.Component
public final class ServicesEntry implements ConsoleView {

  private final Desk desk;

  @Activate
  public ServicesEntry(@Reference Desk desk) {
    this.desk = desk;
  }

  @Override
  public String path() {
    return ServicesView.PATH;
  }

  @Override
  public LocalText title() {
    return new LocalText("Katalog layanan", "Catalogue of services");
  }

  @Override
  public String icon() {
    return "vaadin:clipboard-text";
  }

  @Override
  public String permission() {
    return ServiceRegister.READ;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.OFFICE;
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Class<? extends Component> type() {
    return ServicesView.class;
  }

  @Override
  public Component create() {
    return new ServicesView(desk);
  }
}
