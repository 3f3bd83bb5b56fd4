package id.pendopo.office.internal.people.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.people.Holder;
import id.pendopo.api.text.Dates;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Small parts of which the views about people are made. */
final class Pieces {

  /** Below this many pixels a list shows its first column alone. */
  private static final int NARROW = 760;

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

  static Dialog dialog(String title, Component content, Button... actions) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(title);
    dialog.setWidth("min(40rem, 94vw)");
    dialog.add(content);
    dialog.getFooter().add(quiet(say("Tutup", "Close"), dialog::close));
    dialog.getFooter().add(actions);
    return dialog;
  }

  static ComboBox<Unit> units(Units units) {
    ComboBox<Unit> box = new ComboBox<>(say("Unit", "Unit"));
    box.setPlaceholder(say("Seluruh instansi", "Whole agency"));
    box.setClearButtonVisible(true);
    box.setItems(units.all());
    box.setItemLabelGenerator(unit -> unit.name() + " (" + unit.code() + ")");
    return box;
  }

  /** A day, entered and shown as people write it here. */
  static DatePicker day(String label) {
    Locale locale = ConsoleLocale.current();
    DatePickerI18n words = new DatePickerI18n();
    words.setMonthNames(
        Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
            .toList());
    words.setWeekdays(days(TextStyle.FULL_STANDALONE, locale));
    words.setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, locale));
    words.setFirstDayOfWeek(1);
    words.setDateFormat("dd/MM/yyyy");
    words.setToday(say("Hari ini", "Today"));
    words.setCancel(say("Batal", "Cancel"));
    words.setBadInputErrorMessage(
        say("Tulis tanggal seperti 31/01/2026.", "Write a date such as 31/01/2026."));
    DatePicker field = new DatePicker(label);
    field.setI18n(words);
    field.setClearButtonVisible(true);
    return field;
  }

  /** From Sunday on, as the component wants them. */
  private static List<String> days(TextStyle style, Locale locale) {
    return Stream.concat(
            Stream.of(DayOfWeek.SUNDAY),
            Arrays.stream(DayOfWeek.values()).filter(day -> day != DayOfWeek.SUNDAY))
        .map(day -> day.getDisplayName(style, locale))
        .toList();
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
