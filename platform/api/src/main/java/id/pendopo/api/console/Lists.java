package id.pendopo.api.console;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lists that look alike in all views and fit a phone. Every method is for the thread that holds the
 * lock of the session.
 */
public final class Lists {

  /** Below this width of the window, in pixels, a list shows its first column alone. */
  private static final int NARROW = 760;

  /** More rows than these scroll inside the list. */
  private static final int TALLEST = 10;

  private Lists() {}

  /**
   * An empty list; cells wrap, rows cannot be selected.
   *
   * @param label its name for a screen reader
   * @param whenEmpty a sentence that says what to do when there is nothing yet
   */
  public static <T> Grid<T> list(String label, String whenEmpty) {
    Grid<T> grid = dress(new Grid<>(), label);
    grid.setEmptyStateComponent(Parts.empty(whenEmpty));
    return grid;
  }

  /** Gives a list the look of all lists, and its name for a screen reader. */
  public static <T, G extends Grid<T>> G dress(G grid, String label) {
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.addClassName("pendopo-list");
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.getElement().setAttribute("aria-label", label);
    return grid;
  }

  /** Makes a list as tall as its rows while they are few; more of them scroll. */
  public static void fit(Grid<?> grid, int rows) {
    grid.setAllRowsVisible(rows <= TALLEST);
  }

  /**
   * Hides all columns but the first where the window is narrow, for as long as it is. Call it after
   * the last column was added; the first must then say all that a reader needs.
   */
  public static void firstColumnWhenNarrow(Grid<?> grid) {
    List<Grid.Column<?>> others = new ArrayList<>(grid.getColumns());
    others.removeFirst();
    grid.addAttachListener(
        attach -> {
          var page = attach.getUI().getPage();
          Consumer<Integer> fit =
              width -> others.forEach(column -> column.setVisible(width >= NARROW));
          page.retrieveExtendedClientDetails(details -> fit.accept(details.getWindowInnerWidth()));
          var resizing = page.addBrowserWindowResizeListener(event -> fit.accept(event.getWidth()));
          grid.addDetachListener(
              detach -> {
                resizing.remove();
                detach.unregisterListener();
              });
        });
  }
}
