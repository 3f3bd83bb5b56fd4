package id.pendopo.search.internal.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.console.MenuGroup;
import id.pendopo.api.search.Search;
import id.pendopo.api.text.LocalText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Puts the search into the console's menu. */
@org.osgi.service.component.annotations.Component
public final class SearchEntry implements ConsoleView {

  private final Desks desks;

  @Activate
  public SearchEntry(@Reference Desks desks) {
    this.desks = desks;
  }

  @Override
  public String path() {
    return "pencarian";
  }

  @Override
  public LocalText title() {
    return new LocalText("Pencarian", "Search");
  }

  @Override
  public String icon() {
    return "vaadin:search";
  }

  @Override
  public String permission() {
    return Search.MANAGE;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.OFFICE;
  }

  @Override
  public int order() {
    return 80;
  }

  @Override
  public Class<? extends Component> type() {
    return SearchView.class;
  }

  @Override
  public Component create() {
    return new SearchView(desks);
  }
}
