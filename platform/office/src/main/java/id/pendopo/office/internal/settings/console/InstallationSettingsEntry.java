package id.pendopo.office.internal.settings.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.settings.SettingsDesk;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Puts the settings into the console's menu. */
@org.osgi.service.component.annotations.Component(service = ConsoleView.class)
public final class InstallationSettingsEntry implements ConsoleView {

  private final SettingsDesk desk;

  @Activate
  public InstallationSettingsEntry(@Reference SettingsDesk desk) {
    this.desk = desk;
  }

  @Override
  public String path() {
    return "pengaturan-instalasi";
  }

  @Override
  public LocalText title() {
    return new LocalText("Pengaturan instalasi", "Settings of the installation");
  }

  @Override
  public String icon() {
    return "vaadin:cogs";
  }

  @Override
  public String permission() {
    return "platform.operator";
  }

  @Override
  public int order() {
    return 61;
  }

  @Override
  public Class<? extends Component> type() {
    return InstallationSettingsView.class;
  }

  @Override
  public Component create() {
    return new InstallationSettingsView(desk);
  }
}
