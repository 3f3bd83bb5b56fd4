package id.pendopo.search.internal.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import id.pendopo.api.console.Lists;
import id.pendopo.api.console.Parts;
import id.pendopo.search.internal.log.QueryLog.Counted;
import java.util.List;

/** What was searched, and what was not found. */
final class QueriesPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Desks desks;
  private final Select<Boolean> which = new Select<>();
  private final Select<Integer> days = new Select<>();
  private final Grid<Counted> list =
      Lists.list(
          show("Kata yang dicari", "Words searched for"),
          show(
              "Belum ada. Pencarian di situs muncul di sini beberapa detik kemudian.",
              "Nothing yet. Searches on the site appear here some seconds later."));

  QueriesPanel(Desks desks) {
    this.desks = desks;
    addClassName("pendopo-stack");
    which.setLabel(show("Tampilkan", "Show"));
    which.setItems(true, false);
    which.setItemLabelGenerator(
        notFound ->
            notFound
                ? show("Yang tidak ditemukan", "What was not found")
                : show("Yang paling sering", "The most frequent"));
    which.setValue(true);
    days.setLabel(show("Selama", "During"));
    days.setItems(7, 30, 90, 365);
    days.setItemLabelGenerator(n -> show(n + " hari terakhir", "the last " + n + " days"));
    days.setValue(30);
    which.addValueChangeListener(change -> load());
    days.addValueChangeListener(change -> load());
    list.addComponentColumn(
            counted ->
                Parts.twoLines(
                    counted.query(),
                    show(
                        counted.searches() + " kali dicari, " + counted.empties() + " kali kosong",
                        "searched "
                            + counted.searches()
                            + " times, "
                            + counted.empties()
                            + " times nothing")))
        .setHeader(show("Kata", "Words"))
        .setFlexGrow(3);
    list.addColumn(counted -> Parts.written(counted.lastDay()))
        .setHeader(show("Terakhir", "Last"))
        .setFlexGrow(1);
    Lists.firstColumnWhenNarrow(list);
    add(
        Parts.hint(
            show(
                "Hanya jumlah per hari: siapa yang mencari tidak dicatat, dan angka panjang"
                    + " disamarkan. Terhapus sendiri menurut kebijakan retensi.",
                "Only counts by day: who searched is not noted, and long numbers are masked. Erased"
                    + " by itself as the retention policy says.")),
        Parts.filter(which, days),
        list);
    load();
  }

  private void load() {
    List<Counted> found = desks.index.searched(days.getValue(), which.getValue());
    list.setItems(found);
    Lists.fit(list, found.size());
  }
}
