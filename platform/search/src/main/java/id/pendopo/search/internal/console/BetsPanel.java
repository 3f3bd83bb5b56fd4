package id.pendopo.search.internal.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.Lists;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.search.SearchHit;
import id.pendopo.api.text.LocalText;
import id.pendopo.search.internal.words.BestBet;
import java.util.List;
import java.util.Map;

/** Documents that stand above the hits of a query. */
final class BetsPanel extends Div {

  private static final long serialVersionUID = 1L;
  private static final int CHOICES = 20;

  private final transient Desks desks;
  private final Grid<BestBet> list =
      Lists.list(
          show("Pilihan utama", "Recommended documents"),
          show(
              "Belum ada. Pilih dokumen yang harus tampil paling atas untuk kata tertentu.",
              "None yet. Choose a document that must stand first for certain words."));

  BetsPanel(Desks desks) {
    this.desks = desks;
    addClassName("pendopo-stack");
    list.addComponentColumn(bet -> Parts.twoLines(bet.query(), title(bet)))
        .setHeader(show("Kata yang dicari", "Words searched for"))
        .setFlexGrow(3);
    list.addComponentColumn(this::remove).setAutoWidth(true).setFlexGrow(0);
    add(Parts.row(Parts.primary(show("Pilihan baru", "New"), this::open)), list);
    load();
  }

  private String title(BestBet bet) {
    return desks
            .bets
            .title(bet)
            .orElseGet(() -> show("Dokumen tidak terbit lagi", "The document is not public"))
        + (bet.note().isEmpty() ? "" : " · " + bet.note());
  }

  private Component remove(BestBet bet) {
    Button button =
        Parts.quiet(
            show("Hapus", "Remove"),
            () ->
                new Confirmation(
                        show("Hapus pilihan ini?", "Remove this one?"),
                        show(
                            "Dokumennya tetap ada dan tetap dapat ditemukan.",
                            "The document stays and can still be found."),
                        show("Hapus pilihan", "Remove"))
                    .ask(
                        reason -> {
                          desks.bets.remove(bet.id());
                          load();
                        }));
    button.setAriaLabel(show("Hapus pilihan untuk ", "Remove for ") + bet.query());
    return button;
  }

  private void open() {
    TextField query = Parts.text(show("Kata yang dicari", "Words searched for"), 200);
    ComboBox<SearchHit> document = new ComboBox<>(show("Dokumen", "Document"));
    document.setItemLabelGenerator(SearchHit::title);
    document.setItems(
        asked ->
            asked.getFilter().filter(text -> !text.isBlank()).stream()
                .flatMap(text -> desks.index.hits(text, CHOICES).stream())
                .skip(asked.getOffset())
                .limit(asked.getLimit()));
    document.setHelperText(
        show("Ketik kata dari dokumennya.", "Type words that stand in the document."));
    document.setRequired(true);
    TextField note = Parts.optionalText(show("Catatan untuk warga", "Note for the public"), 300);
    Button save = Parts.primary(show("Simpan", "Save"), () -> {});
    Dialog dialog =
        Parts.dialog(
            show("Pilihan utama baru", "New recommended document"),
            Parts.form(query, document, note),
            save);
    save.addClickListener(
        click ->
            Problems.attempt(
                Map.of("query", query, "document", document, "note", note),
                () -> {
                  SearchHit chosen = document.getValue();
                  desks.bets.pin(
                      query.getValue(),
                      chosen == null ? "" : chosen.type(),
                      chosen == null ? "" : chosen.id(),
                      note.getValue());
                  dialog.close();
                  load();
                  Notices.done(new LocalText("Pilihan disimpan.", "Saved."));
                }));
    dialog.open();
  }

  private void load() {
    List<BestBet> all = desks.bets.all();
    list.setItems(all);
    Lists.fit(list, all.size());
  }
}
