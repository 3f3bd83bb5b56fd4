package id.pendopo.office.internal.settings.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.internal.settings.SettingsDesk;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Puts the settings into the console's menu. */
@org.osgi.service.component.annotations.Component(service = ConsoleView.class)
public final class SettingsEntry implements ConsoleView {

  private final SettingsDesk desk;

  @Activate
  public SettingsEntry(@Reference SettingsDesk desk) {
    this.desk = desk;
  }

  @Override
  public String path() {
    return "pengaturan";
  }

  @Override
  public LocalText title() {
    return new LocalText("Pengaturan", "Settings");
  }

  @Override
  public String icon() {
    return "vaadin:cog";
  }

  @Override
  public String permission() {
    return PlatformPermissions.AGENCY_MANAGE;
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public Class<? extends Component> type() {
    return SettingsView.class;
  }

  @Override
  public Component create() {
    return new SettingsView(desk);
  }
}
