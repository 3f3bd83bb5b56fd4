package id.pendopo.console.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.pendopo.console.internal.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Small parts that several views of the platform are made of. */
final class Pieces {

  /** Below this many pixels a list shows its first column alone. */
  private static final int NARROW = 760;

  private Pieces() {}

  static Div view() {
    Div view = new Div();
    view.addClassName("pendopo-view");
    return view;
  }

  /** Two lines of one cell: what it is, and what one needs to know of it. */
  static Component twoLines(String first, String second) {
    Span strong = new Span(first);
    strong.addClassName("pendopo-first");
    Span small = new Span(second);
    small.addClassName("pendopo-second");
    Div cell = new Div(strong, small);
    cell.addClassName("pendopo-two-lines");
    return cell;
  }

  static Div row(Component... parts) {
    Div row = new Div(parts);
    row.addClassName("pendopo-row");
    return row;
  }

  static Div toolbar(Component... parts) {
    Div bar = new Div(parts);
    bar.addClassName("pendopo-toolbar");
    return bar;
  }

  static Div empty(String sentence) {
    Div empty = new Div(new Paragraph(sentence));
    empty.addClassName("pendopo-empty");
    return empty;
  }

  static Paragraph hint(String sentence) {
    Paragraph hint = new Paragraph(sentence);
    hint.addClassName("pendopo-second");
    return hint;
  }

  static Div form(Component... fields) {
    Div form = new Div(fields);
    form.addClassName("pendopo-form");
    return form;
  }

  static Button primary(String words, Runnable action) {
    Button button = new Button(words, click -> action.run());
    button.addThemeVariants(ButtonVariant.PRIMARY);
    return button;
  }

  static Button quiet(String words, Runnable action) {
    Button button = new Button(words, click -> action.run());
    button.addThemeVariants(ButtonVariant.TERTIARY);
    return button;
  }

  static Button plain(String words, Runnable action) {
    return new Button(words, click -> action.run());
  }

  static TextField search(String label, Consumer<String> wanted) {
    TextField field = new TextField();
    field.setPlaceholder(label);
    field.setAriaLabel(label);
    field.setPrefixComponent(VaadinIcon.SEARCH.create());
    field.setClearButtonVisible(true);
    field.setMaxLength(200);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.addValueChangeListener(change -> wanted.accept(change.getValue().strip()));
    field.addClassName("pendopo-search");
    return field;
  }

  /** A list as tall as its rows, up to a screen; rows are compact and without a frame. */
  static <T> Grid<T> grid(String label, String whenEmpty) {
    Grid<T> grid = new Grid<>();
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.addClassName("pendopo-list");
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setEmptyStateComponent(empty(whenEmpty));
    grid.getElement().setAttribute("aria-label", label);
    return grid;
  }

  /** Makes a list as tall as its rows while they are few; more than a screenful scrolls. */
  static void fit(Grid<?> grid, int rows) {
    grid.setAllRowsVisible(rows <= 10);
  }

  /** Hides all columns but the first where the window is narrow, for as long as it is. */
  static void firstColumnWhenNarrow(Grid<?> grid) {
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

  /** A form above the page; the action stays open to be tried again until it closes the dialog. */
  static Dialog dialog(String title, Component content, Button... actions) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(title);
    dialog.setWidth("min(38rem, 94vw)");
    dialog.add(content);
    Button back = quiet(Texts.say("cancel"), dialog::close);
    dialog.getFooter().add(back);
    dialog.getFooter().add(actions);
    if (actions.length == 1) {
      actions[0].addClickShortcut(Key.ENTER, com.vaadin.flow.component.KeyModifier.CONTROL);
    }
    return dialog;
  }
}
