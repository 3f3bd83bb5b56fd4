package id.pendopo.office.internal.privacy.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.console.MenuGroup;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.PlatformPermissions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Puts the protection of personal data into the console's menu. */
@org.osgi.service.component.annotations.Component
public final class PrivacyEntry implements ConsoleView {

  private final Desk desk;

  @Activate
  public PrivacyEntry(@Reference Desk desk) {
    this.desk = desk;
  }

  @Override
  public String path() {
    return PrivacyView.PATH;
  }

  @Override
  public LocalText title() {
    return new LocalText("Pelindungan data", "Data protection");
  }

  @Override
  public String icon() {
    return "vaadin:shield";
  }

  @Override
  public String permission() {
    return PlatformPermissions.PRIVACY_MANAGE;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.PRIVACY;
  }

  @Override
  public int order() {
    return 65;
  }

  @Override
  public Class<? extends Component> type() {
    return PrivacyView.class;
  }

  @Override
  public Component create() {
    return new PrivacyView(desk);
  }
}
