package id.pendopo.office.internal.people.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.console.MenuGroup;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.PlatformPermissions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Puts the positions into the console's menu. */
@org.osgi.service.component.annotations.Component(service = ConsoleView.class)
public final class PositionsEntry implements ConsoleView {

  private final Desk desk;

  @Activate
  public PositionsEntry(@Reference Desk desk) {
    this.desk = desk;
  }

  @Override
  public String path() {
    return "jabatan";
  }

  @Override
  public LocalText title() {
    return new LocalText("Jabatan & pejabat", "Positions and officers");
  }

  @Override
  public String icon() {
    return "vaadin:cluster";
  }

  @Override
  public String permission() {
    return PlatformPermissions.PEOPLE_READ;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.OFFICE;
  }

  @Override
  public int order() {
    return 24;
  }

  @Override
  public Class<? extends Component> type() {
    return PositionsView.class;
  }

  @Override
  public Component create() {
    return new PositionsView(desk);
  }
}
