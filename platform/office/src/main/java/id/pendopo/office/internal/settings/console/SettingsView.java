package id.pendopo.office.internal.settings.console;

import com.vaadin.flow.component.html.Div;
import id.pendopo.api.settings.SettingsForm.Scope;
import id.pendopo.office.internal.settings.SettingsDesk;

/** The settings of the agency. */
public final class SettingsView extends Div {

  private static final long serialVersionUID = 1L;

  SettingsView(SettingsDesk desk) {
    addClassName("pendopo-view");
    add(new SettingsPanel(desk, Scope.AGENCY));
  }
}
