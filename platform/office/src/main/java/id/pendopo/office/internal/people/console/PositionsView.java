package id.pendopo.office.internal.people.console;

import static id.pendopo.office.internal.people.console.Pieces.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.treegrid.TreeGrid;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.Lists;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.StateBadge.Mood;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.people.Capacity;
import id.pendopo.api.people.Holder;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.people.PositionAdministration.Filled;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The positions as the tree they are, with who fills each on a day. */
public final class PositionsView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Desk desk;
  private final DatePicker day = Parts.date(say("Pejabat pada", "Officers on"));
  private final TreeGrid<Filled> tree = new TreeGrid<>();
  private final Div nothing =
      Parts.empty(
          say(
              "Belum ada jabatan. Mulai dari pimpinan, lalu jabatan di bawahnya.",
              "No position yet. Begin with the head, then those below."));
  private transient List<Filled> chart = List.of();

  PositionsView(Desk desk) {
    this.desk = desk;
    addClassName("pendopo-view");
    boolean mayChange = desk.access.may(PlatformPermissions.PEOPLE_MANAGE);
    Component[] actions =
        mayChange
            ? new Component[] {
              Parts.primary(
                  say("Jabatan baru", "New position"),
                  () -> new PositionDialog(desk, Optional.empty(), chart, this::load).open())
            }
            : new Component[0];
    day.setValue(desk.today());
    day.setClearButtonVisible(false);
    day.addValueChangeListener(change -> load());
    Lists.dress(tree, say("Jabatan", "Positions"));
    tree.addComponentHierarchyColumn(this::position)
        .setHeader(say("Jabatan dan pejabat", "Position and officer"))
        .setFlexGrow(1);
    tree.setAllRowsVisible(true);
    add(
        new ViewHeader(
            say("Jabatan & pejabat", "Positions and officers"),
            say(
                "Siapa memegang jabatan apa pada suatu hari, termasuk Plt. dan Plh.",
                "Who fills which position on a day, acting officers included."),
            actions),
        Parts.toolbar(day),
        tree,
        nothing);
    load();
  }

  private LocalDate on() {
    return Optional.ofNullable(day.getValue()).orElseGet(desk::today);
  }

  private void load() {
    chart = desk.posts.chart(on());
    tree.setItems(roots(), this::below);
    tree.expandRecursively(roots(), 6);
    tree.setVisible(!chart.isEmpty());
    nothing.setVisible(chart.isEmpty());
  }

  /** A position whose superior this account may not see stands at the root. */
  private List<Filled> roots() {
    return chart.stream()
        .filter(
            row ->
                row.position()
                    .superior()
                    .filter(
                        code -> chart.stream().anyMatch(one -> one.position().code().equals(code)))
                    .isEmpty())
        .toList();
  }

  private List<Filled> below(Filled above) {
    return chart.stream()
        .filter(row -> row.position().superior().equals(Optional.of(above.position().code())))
        .toList();
  }

  private Component position(Filled row) {
    return Parts.twoLines(
        Parts.open(
            row.position().title(),
            () -> new PositionDialog(desk, Optional.of(row), chart, this::load).open()),
        officer(row));
  }

  private static Component officer(Filled row) {
    if (row.acting().isPresent()) {
      Holder acting = row.acting().get();
      return Parts.row(
          Parts.small(acting.employee().name()),
          new StateBadge(
              Mood.BUSY,
              acting.capacity().prefix()
                  + acting
                      .until()
                      .map(end -> say("s.d. ", "until ") + Parts.written(end.minusDays(1)))
                      .orElse("")));
    }
    if (row.definitive().isEmpty()) {
      return new StateBadge(Mood.WARNING, say("Kosong, belum ada Plt.", "Vacant, no Plt"));
    }
    String name = row.definitive().get().employee().name();
    return row.holderAway()
        ? Parts.row(
            Parts.small(name),
            new StateBadge(Mood.WARNING, say("Berhalangan, belum ada Plh.", "Away without a Plh")))
        : Parts.row(
            Parts.small(name),
            new StateBadge(Mood.GOOD, ConsoleLocale.show(Capacity.DEFINITIVE.displayName())));
  }
}
