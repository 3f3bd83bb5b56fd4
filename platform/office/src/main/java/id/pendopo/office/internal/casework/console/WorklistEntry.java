package id.pendopo.office.internal.casework.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.console.MenuGroup;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.PlatformPermissions;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** "Tugas saya" in the menu, with the number of tasks. */
@org.osgi.service.component.annotations.Component
public final class WorklistEntry implements ConsoleView {

  private final Desk desk;

  @Activate
  public WorklistEntry(@Reference Desk desk) {
    this.desk = desk;
  }

  @Override
  public String path() {
    return WorklistView.PATH;
  }

  @Override
  public LocalText title() {
    return new LocalText("Tugas saya", "My tasks");
  }

  @Override
  public String icon() {
    return "vaadin:tasks";
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
    return 10;
  }

  @Override
  public Optional<Long> badge() {
    return Optional.of(desk.worklist.counts().total());
  }

  @Override
  public Class<? extends Component> type() {
    return WorklistView.class;
  }

  @Override
  public Component create() {
    return new WorklistView(desk);
  }
}
