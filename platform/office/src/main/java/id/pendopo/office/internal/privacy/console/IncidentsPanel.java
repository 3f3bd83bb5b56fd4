package id.pendopo.office.internal.privacy.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.html.Div;
import id.pendopo.api.console.Parts;
import id.pendopo.office.internal.privacy.IncidentDesk.Standing;
import java.util.List;

/** Incidents as a list that fits a phone. */
final class IncidentsPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Desk desk;

  IncidentsPanel(Desk desk) {
    this.desk = desk;
    addClassName("pendopo-stack");
    fill();
  }

  private void fill() {
    removeAll();
    add(
        Parts.toolbar(
            Parts.primary(
                show("Catat insiden", "Record an incident"),
                () -> new IncidentForm(desk, null, this::fill).open())));
    List<Standing> all = desk.incidents.all();
    if (all.isEmpty()) {
      add(
          Parts.empty(
              show(
                  "Belum ada insiden. Bila data pribadi bocor, hilang, atau dibuka orang yang tidak"
                      + " berhak, catat di sini segera: jam 3 x 24 berjalan sejak diketahui.",
                  "There is no incident. When personal data leaks, is lost or is opened by somebody"
                      + " who may not, record it here at once: the clock of 3 × 24 hours runs from"
                      + " the discovery.")));
      return;
    }
    Div card = Parts.card();
    for (Standing standing : all) {
      card.add(
          Parts.line(
              Parts.twoLines(
                  standing.incident().facts().title(),
                  show("Diketahui ", "Discovered ") + desk.time(standing.incident().discovered())),
              Parts.row(
                  ClockBadge.of(standing),
                  Parts.quiet(
                      show("Buka", "Open"),
                      () ->
                          new IncidentDialog(desk, standing.incident().id(), this::fill).open()))));
    }
    add(card);
  }
}
