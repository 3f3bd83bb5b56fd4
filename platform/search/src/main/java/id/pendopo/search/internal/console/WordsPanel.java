package id.pendopo.search.internal.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.console.Lists;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.text.LocalText;
import id.pendopo.search.internal.words.WordDesk.Change;
import id.pendopo.search.internal.words.WordDesk.Line;
import id.pendopo.search.internal.words.WordKind;
import java.util.List;
import java.util.Map;

/** The word lists: those that ship, and what the agency changed. */
final class WordsPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Desks desks;
  private final Select<WordKind> kind = new Select<>();
  private final TextField entry = Parts.text(show("Entri baru", "New entry"), 400);
  private final Grid<Line> list =
      Lists.list(
          show("Daftar kata", "Word list"), show("Daftar ini kosong.", "This list is empty."));
  private String wanted = "";

  WordsPanel(Desks desks) {
    this.desks = desks;
    addClassName("pendopo-stack");
    kind.setLabel(show("Daftar", "List"));
    kind.setItems(WordKind.values());
    kind.setItemLabelGenerator(value -> show(value.displayName()));
    kind.setValue(WordKind.SYNONYM);
    kind.addValueChangeListener(change -> load());
    list.addComponentColumn(line -> Parts.twoLines(line.entry(), origin(line)))
        .setHeader(show("Entri", "Entry"))
        .setFlexGrow(3);
    list.addComponentColumn(this::action).setAutoWidth(true).setFlexGrow(0);
    Button add = Parts.primary(show("Tambah", "Add"), this::add);
    add(
        Parts.filter(
            kind,
            Parts.search(
                show("Cari di daftar ini", "Find in this list"),
                words -> {
                  wanted = words;
                  load();
                })),
        Parts.card(Parts.form(entry), Parts.row(add)),
        list);
    load();
  }

  private static String origin(Line line) {
    if (!line.shipped()) {
      return show("Ditambahkan instansi", "Added by the agency");
    }
    return line.used()
        ? show("Bawaan", "Ships with the platform")
        : show("Bawaan, tidak dipakai", "Ships with the platform, not used");
  }

  private Component action(Line line) {
    Button button =
        line.used()
            ? Parts.quiet(
                line.shipped() ? show("Jangan pakai", "Do not use") : show("Hapus", "Remove"),
                () -> done(() -> desks.words.remove(kind.getValue(), line.entry())))
            : Parts.quiet(
                show("Pakai lagi", "Use again"),
                () -> done(() -> desks.words.add(kind.getValue(), line.entry())));
    button.setAriaLabel(button.getText() + ": " + line.entry());
    return button;
  }

  private void add() {
    Problems.attempt(
        Map.of("entry", entry),
        () -> {
          say(desks.words.add(kind.getValue(), entry.getValue()));
          entry.clear();
          load();
        });
  }

  private void done(java.util.function.Supplier<Change> work) {
    Problems.attempt(
        () -> {
          say(work.get());
          load();
        });
  }

  private static void say(Change change) {
    if (change.job().isPresent()) {
      Notices.done(
          new LocalText(
              "Disimpan. Dokumen instansi sedang ditulis ulang; lihat kemajuannya di Pekerjaan.",
              "Saved. The agency's documents are being written again; see the progress in Jobs."));
    } else {
      Notices.done(
          new LocalText(
              "Disimpan; berlaku dalam beberapa detik.", "Saved; in force within seconds."));
    }
  }

  private void load() {
    entry.setHelperText(
        switch (kind.getValue()) {
          case SYNONYM ->
              show(
                  "Kata yang artinya sama, misalnya: ktp = kartu tanda penduduk",
                  "What means the same, for instance: ktp = kartu tanda penduduk");
          case STOP ->
              show(
                  "Satu kata yang diabaikan bila ada kata lain, misalnya: yang",
                  "One word that is ignored beside others, for instance: yang");
          case PROTECTED ->
              show(
                  "Satu nama yang tidak boleh dipotong imbuhannya, misalnya: medan. Dokumen ditulis"
                      + " ulang sesudahnya.",
                  "One name that must not lose its affixes, for instance: medan. Documents are"
                      + " written again afterwards.");
        });
    List<Line> lines =
        desks.words.lines(kind.getValue()).stream()
            .filter(line -> line.entry().contains(wanted.toLowerCase(java.util.Locale.ROOT)))
            .toList();
    list.setItems(lines);
    Lists.fit(list, lines.size());
  }
}
