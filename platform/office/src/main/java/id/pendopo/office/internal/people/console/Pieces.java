package id.pendopo.office.internal.people.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.people.Holder;
import id.pendopo.api.text.Dates;
import java.time.LocalDate;

/** Small parts of which the views about people are made. */
final class Pieces {

  private Pieces() {}

  static String say(String id, String en) {
    return ConsoleLocale.show(id, en);
  }

  static Component twoLines(String first, Component second) {
    Span strong = new Span(first);
    strong.addClassName("pendopo-first");
    return stacked(strong, second);
  }

  static Component twoLines(String first, String second) {
    return twoLines(first, small(second));
  }

  static Div stacked(Component... parts) {
    Div cell = new Div(parts);
    cell.addClassName("pendopo-two-lines");
    return cell;
  }

  static Span small(String text) {
    Span small = new Span(text);
    small.addClassName("pendopo-second");
    return small;
  }

  static Paragraph hint(String sentence) {
    Paragraph hint = new Paragraph(sentence);
    hint.addClassName("pendopo-second");
    return hint;
  }

  static Div row(Component... parts) {
    return classed("pendopo-row", parts);
  }

  static Div line(Component... parts) {
    Div line = classed("pendopo-row", parts);
    line.addClassName("pendopo-line");
    return line;
  }

  static Div form(Component... fields) {
    return classed("pendopo-form", fields);
  }

  static Div toolbar(Component... parts) {
    return classed("pendopo-toolbar", parts);
  }

  static Div empty(String sentence) {
    return classed("pendopo-empty", new Paragraph(sentence));
  }

  private static Div classed(String name, Component... parts) {
    Div div = new Div(parts);
    div.addClassName(name);
    return div;
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

  /** Words that open something and wrap where the line ends, which a button of Vaadin does not. */
  static NativeButton open(String words, Runnable action) {
    NativeButton button = new NativeButton(words, click -> action.run());
    button.addClassName("pendopo-open");
    button
        .getStyle()
        .set("background", "none")
        .set("border", "0")
        .set("font", "inherit")
        .set("font-weight", "500")
        .set("color", "var(--lumo-primary-text-color)")
        .set("cursor", "pointer")
        .set("min-height", "1.75rem")
        .set("overflow-wrap", "anywhere");
    return button;
  }

  static <T> Grid<T> dress(Grid<T> grid, String label) {
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.addClassName("pendopo-list");
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.getElement().setAttribute("aria-label", label);
    return grid;
  }

  static Dialog dialog(String title, Component content, Button... actions) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(title);
    dialog.setWidth("min(40rem, 94vw)");
    dialog.add(content);
    dialog.getFooter().add(quiet(say("Tutup", "Close"), dialog::close));
    dialog.getFooter().add(actions);
    return dialog;
  }

  /** The time of a holder with its last day, as people say it. */
  static String time(Holder holder) {
    String from = written(holder.from());
    return holder
        .until()
        .map(
            end ->
                say(
                    from + " s.d. " + written(end.minusDays(1)),
                    from + " to " + written(end.minusDays(1))))
        .orElse(say("sejak " + from, "since " + from));
  }

  static String written(LocalDate day) {
    return Dates.written(day, ConsoleLocale.current());
  }
}
