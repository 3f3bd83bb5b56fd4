package id.pendopo.office.internal.notice.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.internal.notice.KindCatalogue;
import id.pendopo.office.internal.notice.Preferences;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Opens how one wants to be told, from the list of notices. */
@org.osgi.service.component.annotations.Component(service = ConsoleView.class)
public final class PreferencesEntry implements ConsoleView {

  static final String PATH = "pemberitahuan-saya";

  private final Preferences preferences;
  private final KindCatalogue kinds;

  @Activate
  public PreferencesEntry(@Reference Preferences preferences, @Reference KindCatalogue kinds) {
    this.preferences = preferences;
    this.kinds = kinds;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public LocalText title() {
    return new LocalText("Cara saya diberi tahu", "How I am told");
  }

  @Override
  public String icon() {
    return "vaadin:bell-o";
  }

  @Override
  public String permission() {
    return PlatformPermissions.CONSOLE;
  }

  @Override
  public int order() {
    return -1;
  }

  @Override
  public Class<? extends Component> type() {
    return PreferencesView.class;
  }

  @Override
  public Component create() {
    return new PreferencesView(preferences, kinds);
  }
}
