package id.pendopo.office.internal.privacy.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.TabSheet;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.ViewHeader;
import java.util.function.Supplier;

/** What a data protection officer looks after. */
public final class PrivacyView extends Div {

  private static final long serialVersionUID = 1L;

  static final String PATH = "pelindungan-data";

  PrivacyView(Desk desk) {
    addClassName("pendopo-view");
    add(
        new ViewHeader(
            show("Pelindungan data pribadi", "Protection of personal data"),
            show(
                "Insiden dengan jam 3 x 24, retensi, permintaan subjek data, dan rekaman pemrosesan"
                    + " (UU 27/2022).",
                "Incidents with their clock of 3 × 24 hours, retention, requests of persons, and the"
                    + " record of processing (UU 27/2022).")));
    if (!desk.wholeAgency()) {
      add(
          Parts.empty(
              show(
                  "Peran ini harus diberikan untuk seluruh instansi. Minta kepada administrator.",
                  "This role has to be given for the whole agency. Ask the administrator.")));
      return;
    }
    TabSheet tabs = new TabSheet();
    tabs.setWidthFull();
    tab(tabs, show("Insiden", "Incidents"), () -> new IncidentsPanel(desk));
    tab(tabs, show("Retensi", "Retention"), () -> new RetentionPanel(desk));
    tab(tabs, show("Permintaan", "Requests"), () -> new RequestsPanel(desk));
    tab(tabs, show("Rekaman pemrosesan", "Record of processing"), () -> new ProcessingPanel(desk));
    add(tabs);
  }

  /** Made anew each time it is opened, so that it shows what the others changed. */
  private static void tab(TabSheet tabs, String title, Supplier<Component> content) {
    Div place = new Div();
    var tab = tabs.add(title, place);
    if (tabs.getTabCount() == 1) {
      place.add(content.get());
    }
    tabs.addSelectedChangeListener(
        change -> {
          if (tab.equals(change.getSelectedTab())) {
            place.removeAll();
            place.add(content.get());
          }
        });
  }
}
