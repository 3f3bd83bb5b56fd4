package id.pendopo.office.internal.casework.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.console.MenuGroup;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.PlatformPermissions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** The list of cases in the menu. */
@org.osgi.service.component.annotations.Component
public final class CasesEntry implements ConsoleView {

  private final Desk desk;

  @Activate
  public CasesEntry(@Reference Desk desk) {
    this.desk = desk;
  }

  @Override
  public String path() {
    return CasesView.PATH;
  }

  @Override
  public LocalText title() {
    return new LocalText("Perkara", "Cases");
  }

  @Override
  public String icon() {
    return "vaadin:folder-o";
  }

  @Override
  public String permission() {
    return PlatformPermissions.CASES_READ;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.OFFICE;
  }

  @Override
  public int order() {
    return 15;
  }

  @Override
  public Class<? extends Component> type() {
    return CasesView.class;
  }

  @Override
  public Component create() {
    return new CasesView(desk);
  }
}
