package id.pendopo.office.internal.casework.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.console.MenuGroup;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.PlatformPermissions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** The view of one case; not in the menu. */
@org.osgi.service.component.annotations.Component
public final class CasePageEntry implements ConsoleView {

  private final Desk desk;

  @Activate
  public CasePageEntry(@Reference Desk desk) {
    this.desk = desk;
  }

  @Override
  public String path() {
    return CasePage.PATH;
  }

  @Override
  public LocalText title() {
    return new LocalText("Perkara", "Case");
  }

  @Override
  public String icon() {
    return "vaadin:folder-open";
  }

  @Override
  public String permission() {
    return PlatformPermissions.CONSOLE;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.WORK;
  }

  @Override
  public int order() {
    return -1;
  }

  @Override
  public Class<? extends Component> type() {
    return CasePage.class;
  }

  @Override
  public Component create() {
    return new CasePage(desk);
  }
}
