package id.pendopo.office.internal.settings.console;

import com.vaadin.flow.component.html.Div;
import id.pendopo.api.settings.SettingsForm.Scope;
import id.pendopo.office.internal.settings.SettingsDesk;

/** The settings of the installation, for its operators. */
public final class InstallationSettingsView extends Div {

  private static final long serialVersionUID = 1L;

  InstallationSettingsView(SettingsDesk desk) {
    addClassName("pendopo-view");
    add(new SettingsPanel(desk, Scope.INSTALLATION));
  }
}
