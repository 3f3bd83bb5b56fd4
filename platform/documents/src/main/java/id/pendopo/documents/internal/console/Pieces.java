package id.pendopo.documents.internal.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.text.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Builders of small parts, so that the views look and read alike. */
public final class Pieces {

  /** Below this many pixels a list shows its first column alone. */
  private static final int NARROW = 760;

  private Pieces() {}

  public static Div named(String className, Component... parts) {
    Div div = new Div(parts);
    div.addClassName(className);
    return div;
  }

  public static Div twoLines(Component first, String second) {
    Span small = new Span(second);
    small.addClassName("pendopo-second");
    return named("pendopo-two-lines", first, small);
  }

  public static Div form(Component... fields) {
    return named("pendopo-form", fields);
  }

  public static Div empty(String sentence) {
    return named("pendopo-empty", new Paragraph(sentence));
  }

  public static Paragraph hint(String sentence) {
    Paragraph hint = new Paragraph(sentence);
    hint.addClassName("pendopo-second");
    return hint;
  }

  public static Button button(String words, Runnable action, ButtonVariant... variants) {
    Button button = new Button(words, click -> action.run());
    button.addThemeVariants(variants);
    return button;
  }

  /** The name of a line: opens it. */
  public static Button open(String words, Runnable action) {
    Button button = button(words, action, ButtonVariant.TERTIARY);
    button.addClassName("pendopo-open");
    return button;
  }

  public static <T> Grid<T> grid(String label, String whenEmpty) {
    Grid<T> grid = new Grid<>();
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.addClassName("pendopo-list");
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setEmptyStateComponent(empty(whenEmpty));
    grid.getElement().setAttribute("aria-label", label);
    return grid;
  }

  public static Dialog dialog(String title, Component content, Button... actions) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(title);
    dialog.setWidth("min(38rem, 94vw)");
    dialog.add(content);
    dialog.getFooter().add(button(show("Batal", "Cancel"), dialog::close, ButtonVariant.TERTIARY));
    dialog.getFooter().add(actions);
    return dialog;
  }

  public static TextField text(String label, int longest) {
    TextField field = new TextField(label);
    field.setMaxLength(longest);
    field.setWidthFull();
    return field;
  }

  public static TextArea reason(String label) {
    TextArea field = new TextArea(label);
    field.setMaxLength(500);
    field.setRequired(true);
    field.setWidthFull();
    return field;
  }

  /** A name and its value, below each other on a phone. */
  public static Div fact(String name, String value) {
    Span label = new Span(name);
    label.addClassName("pendopo-second");
    Span text = new Span(value);
    text.addClassName("pendopo-value");
    return new Div(label, text);
  }

  /** The date written out in the visitor's language. */
  public static String written(LocalDate date) {
    return Dates.written(date, ConsoleLocale.current());
  }

  /** Date and time of day in a time zone. */
  public static String moment(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    return written(local.toLocalDate())
        + "%s %02d.%02d".formatted(",", local.getHour(), local.getMinute());
  }

  /** Hides all columns but the first where the window is narrow, for as long as it is. */
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
