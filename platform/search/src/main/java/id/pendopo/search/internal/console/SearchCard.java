package id.pendopo.search.internal.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import id.pendopo.api.console.DashboardCard;
import id.pendopo.api.console.Parts;
import id.pendopo.api.search.Search;
import id.pendopo.api.text.LocalText;
import id.pendopo.search.internal.log.QueryLog.Counted;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** What people looked for and did not find: content that is missing. */
@org.osgi.service.component.annotations.Component
public final class SearchCard implements DashboardCard {

  private static final int DAYS = 30;
  private static final int SHOWN = 5;

  private final Desks desks;

  @Activate
  public SearchCard(@Reference Desks desks) {
    this.desks = desks;
  }

  @Override
  public LocalText title() {
    return new LocalText("Dicari tetapi tidak ditemukan", "Searched but not found");
  }

  @Override
  public String permission() {
    return Search.MANAGE;
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public Component create() {
    List<Counted> missing = desks.index.searched(DAYS, true).stream().limit(SHOWN).toList();
    if (missing.isEmpty()) {
      return Parts.hint(
          show(
              "Dalam 30 hari terakhir semua pencarian menemukan sesuatu.",
              "In the last 30 days every search found something."));
    }
    UnorderedList list = new UnorderedList();
    missing.forEach(
        counted -> list.add(new ListItem(counted.query() + " (" + counted.empties() + ")")));
    Anchor open = new Anchor("pencarian", show("Buka Pencarian", "Open Search"));
    open.getElement().setAttribute("router-link", true);
    return new Div(list, open);
  }
}
