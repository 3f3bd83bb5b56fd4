package id.pendopo.office.internal.complaint.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.complaint.Complaint;
import id.pendopo.api.complaint.ComplaintKind;
import id.pendopo.api.complaint.ComplaintRegister;
import id.pendopo.api.complaint.ComplaintRegister.Filter;
import id.pendopo.api.complaint.ComplaintRegister.Page;
import id.pendopo.api.complaint.ComplaintState;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.office.internal.complaint.ComplaintCases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Complaints of the units that somebody works for: find, take in at the counter, open. */
public final class ComplaintsView extends Div {

  private static final long serialVersionUID = 1L;

  static final String PATH = "pengaduan";
  private static final int ROWS = 25;
  private static final int SHOWN = 120;

  private final transient Desk desk;
  private final TextField search = new TextField();
  private final Select<ComplaintKind> kind = new Select<>();
  private final Select<ComplaintState> state = new Select<>();
  private final ComboBox<Unit> unit;
  private final Div list = Parts.stack();
  private int shown = ROWS;

  ComplaintsView(Desk desk) {
    this.desk = desk;
    unit = Parts.unit(desk.units);
    addClassName("pendopo-view");
    add(
        new ViewHeader(
            show("Pengaduan", "Complaints"),
            show(
                "Pengaduan, aspirasi, dan laporan masyarakat untuk unit Anda.",
                "Complaints, suggestions and reports of the public for your units."),
            actions().toArray(Component[]::new)),
        toolbar(),
        list);
    load();
  }

  private List<Component> actions() {
    List<Component> actions = new ArrayList<>();
    if (desk.access.may(ComplaintRegister.INTAKE)) {
      actions.add(
          Parts.primary(
              show("Terima di loket", "Take one in"),
              () -> new IntakeDialog(desk, this::load).open()));
    }
    if (desk.access.may(ComplaintRegister.MANAGE, Optional.empty())) {
      actions.add(
          Parts.quiet(show("Kategori", "Categories"), () -> new CategoriesDialog(desk).open()));
    }
    return actions;
  }

  private Component toolbar() {
    String words = show("Cari kata, tempat, atau nomor", "Search words, place or number");
    search.setPlaceholder(show("Cari", "Search"));
    search.setAriaLabel(words);
    search.setClearButtonVisible(true);
    search.setMaxLength(100);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> restart());
    String allKinds = show("Semua jenis", "All kinds");
    kind.setAriaLabel(allKinds);
    kind.setPlaceholder(allKinds);
    kind.setEmptySelectionAllowed(true);
    kind.setEmptySelectionCaption(allKinds);
    kind.setItems(ComplaintKind.values());
    kind.setItemLabelGenerator(one -> one == null ? allKinds : show(one.displayName()));
    kind.addValueChangeListener(change -> restart());
    String open = show("Belum ditutup", "Not closed");
    state.setAriaLabel(open);
    state.setPlaceholder(open);
    state.setEmptySelectionAllowed(true);
    state.setEmptySelectionCaption(open);
    state.setItems(ComplaintState.values());
    state.setItemLabelGenerator(one -> one == null ? open : show(one.displayName()));
    state.addValueChangeListener(change -> restart());
    unit.setAriaLabel(unit.getLabel());
    unit.setLabel(null);
    unit.addValueChangeListener(change -> restart());
    Div bar = Parts.toolbar(search, kind, state, unit);
    bar.addClassName("pendopo-filter");
    return bar;
  }

  private void restart() {
    shown = ROWS;
    load();
  }

  void load() {
    list.removeAll();
    Page page =
        desk.register.list(
            new Filter(
                state.getValue() == null,
                Optional.ofNullable(kind.getValue()),
                Optional.empty(),
                Optional.ofNullable(state.getValue()),
                Optional.ofNullable(unit.getValue()).map(Unit::code),
                search.getValue()),
            0,
            Math.min(shown, ComplaintRegister.LARGEST_PAGE));
    if (page.complaints().isEmpty()) {
      list.add(
          Parts.empty(
              search.isEmpty()
                  ? show(
                      "Tidak ada pengaduan di sini. Warga menyampaikannya di halaman /pengaduan.",
                      "No complaint here. Citizens send them at the page /pengaduan.")
                  : show("Tidak ada yang cocok.", "Nothing fits.")));
    }
    page.complaints().forEach(one -> list.add(line(one)));
    if (page.partial()) {
      list.add(
          Parts.hint(
              show(
                  "Kata hanya dicari pada " + ComplaintRegister.SEARCHED + " laporan terbaru.",
                  "Words are searched in the newest "
                      + ComplaintRegister.SEARCHED
                      + " reports only.")));
    }
    if (page.total() > page.complaints().size()) {
      list.add(
          page.complaints().size() < ComplaintRegister.LARGEST_PAGE
              ? Parts.quiet(
                  show("Tampilkan lebih banyak", "Show more"),
                  () -> {
                    shown += ROWS;
                    load();
                  })
              : Parts.hint(
                  show(
                      "Hanya 100 terbaru dari " + page.total() + ". Persempit dengan saringan.",
                      "The newest 100 of " + page.total() + ". Narrow the filter.")));
    }
  }

  private Div line(Complaint one) {
    Anchor open = Desk.link(ComplaintCases.PATH + "/" + one.id(), desk.title(one));
    open.addClassName("pendopo-open");
    return Parts.line(
        Parts.twoLines(
            open,
            Parts.small(beginning(one.words())),
            Parts.small(
                desk.unit(one.unit())
                    + " · "
                    + show("diterima ", "received ")
                    + Parts.written(one.receivedOn())
                    + one.due()
                        .map(day -> show(" · tenggat ", " · due ") + Parts.written(day))
                        .orElse(""))),
        Desk.badge(one.state()));
  }

  /** Enough to know one among many. */
  private static String beginning(String words) {
    String line = words.replaceAll("\\s+", " ");
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN).stripTrailing() + "…";
  }
}
