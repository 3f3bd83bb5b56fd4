package id.pendopo.search.internal.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.TabSheet;
import id.pendopo.api.console.ViewHeader;
import java.util.function.Supplier;

/** The search of the agency: what is looked for, its words, what is pinned, its index, and why. */
public final class SearchView extends Div {

  private static final long serialVersionUID = 1L;

  SearchView(Desks desks) {
    addClassName("pendopo-view");
    TabSheet tabs = new TabSheet();
    tabs.setWidthFull();
    tab(tabs, show("Yang dicari", "Searches"), () -> new QueriesPanel(desks));
    tab(tabs, show("Pilihan utama", "Recommended"), () -> new BetsPanel(desks));
    tab(tabs, show("Kata", "Words"), () -> new WordsPanel(desks));
    tab(tabs, show("Mengapa", "Why"), () -> new WhyPanel(desks));
    tab(tabs, show("Indeks", "Index"), () -> new IndexPanel(desks));
    add(
        new ViewHeader(
            show("Pencarian", "Search"),
            show(
                "Lihat apa yang dicari warga dan tidak ditemukan, lalu perbaiki dengan sinonim,"
                    + " pilihan utama, atau isi baru.",
                "See what people look for and do not find, then mend it with synonyms, recommended"
                    + " documents or new content.")),
        tabs);
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
