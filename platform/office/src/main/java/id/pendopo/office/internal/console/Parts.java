package id.pendopo.office.internal.console;

import static id.pendopo.api.console.ConsoleLocale.show;

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
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.explain.Reason;
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

/** Builders of small parts, so that all views look and read alike. */
public final class Parts {

  /** Below this many pixels a list shows its first column alone. */
  private static final int NARROW = 760;

  private Parts() {}

  /** Two lines: what it is, and what one needs to know of it. */
  public static Div twoLines(String first, String second) {
    return twoLines(first, small(second));
  }

  public static Div twoLines(String first, Component second) {
    Span strong = new Span(first);
    strong.addClassName("pendopo-first");
    return twoLines(strong, second);
  }

  /** What it is, and below it what one needs to know of it. */
  public static Div twoLines(Component... lines) {
    return classed("pendopo-two-lines", lines);
  }

  public static Span small(String text) {
    Span small = new Span(text);
    small.addClassName("pendopo-second");
    return small;
  }

  public static Div row(Component... parts) {
    return classed("pendopo-row", parts);
  }

  /** A line of a list: what it is on the left, what can be done on the right. */
  public static Div line(Component... parts) {
    Div line = row(parts);
    line.addClassName("pendopo-line");
    return line;
  }

  public static Div card(Component... parts) {
    return classed("pendopo-card", parts);
  }

  public static Div toolbar(Component... parts) {
    return classed("pendopo-toolbar", parts);
  }

  public static Div form(Component... fields) {
    return classed("pendopo-form", fields);
  }

  public static Div stack(Component... parts) {
    return classed("pendopo-stack", parts);
  }

  /** Says what to do where there is nothing yet. */
  public static Div empty(String sentence) {
    return classed("pendopo-empty", new Paragraph(sentence));
  }

  public static Paragraph hint(String sentence) {
    Paragraph hint = new Paragraph(sentence);
    hint.addClassName("pendopo-second");
    return hint;
  }

  private static Div classed(String name, Component... parts) {
    Div div = new Div(parts);
    div.addClassName(name);
    return div;
  }

  public static Button primary(String words, Runnable action) {
    Button button = new Button(words, click -> action.run());
    button.addThemeVariants(ButtonVariant.PRIMARY);
    return button;
  }

  public static Button quiet(String words, Runnable action) {
    Button button = new Button(words, click -> action.run());
    button.addThemeVariants(ButtonVariant.TERTIARY);
    return button;
  }

  /** Words that open something and wrap where the line ends, which a button of Vaadin does not. */
  public static NativeButton open(String words, Runnable action) {
    NativeButton button = new NativeButton(words, click -> action.run());
    button.addClassName("pendopo-open");
    return button;
  }

  /** A list in the look of all lists, with its name for a screen reader. */
  public static <T, G extends Grid<T>> G dress(G grid, String label) {
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.addClassName("pendopo-list");
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.getElement().setAttribute("aria-label", label);
    return grid;
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

  /** A form above the page; whatever saves it closes it. Without actions it can only be read. */
  public static Dialog dialog(String title, Component content, Button... actions) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(title);
    dialog.setWidth("min(44rem, 96vw)");
    dialog.setCloseOnOutsideClick(false);
    dialog.add(content);
    String leave = actions.length == 0 ? show("Tutup", "Close") : show("Batal", "Cancel");
    dialog.getFooter().add(quiet(leave, dialog::close));
    dialog.getFooter().add(actions);
    return dialog;
  }

  public static TextField text(String label, int longest) {
    TextField field = new TextField(label);
    field.setMaxLength(longest);
    field.setRequired(true);
    return field;
  }

  /** A date written the Indonesian way, with the words of the visitor's language. */
  public static DatePicker date(String label) {
    Locale locale = ConsoleLocale.current();
    DatePickerI18n words = new DatePickerI18n();
    words.setMonthNames(
        Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
            .toList());
    words.setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale));
    words.setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale));
    words.setFirstDayOfWeek(1);
    words.setDateFormat("dd/MM/yyyy");
    words.setToday(show("Hari ini", "Today"));
    words.setCancel(show("Batal", "Cancel"));
    words.setBadInputErrorMessage(
        show("Tulis tanggal seperti 01/04/2026.", "Write a date such as 01/04/2026."));
    DatePicker field = new DatePicker(label);
    field.setI18n(words);
    field.setClearButtonVisible(true);
    return field;
  }

  /** From Sunday on, as the component wants them. */
  private static List<String> weekdays(TextStyle style, Locale locale) {
    return Stream.concat(
            Stream.of(DayOfWeek.SUNDAY),
            Arrays.stream(DayOfWeek.values()).filter(day -> day != DayOfWeek.SUNDAY))
        .map(day -> day.getDisplayName(style, locale))
        .toList();
  }

  /** A choice of units; nothing chosen means the whole agency. */
  public static ComboBox<Unit> unit(Units units) {
    ComboBox<Unit> box = new ComboBox<>(show("Unit", "Unit"));
    box.setItems(units.all());
    box.setItemLabelGenerator(unit -> unit.name() + " (" + unit.code() + ")");
    box.setPlaceholder(show("Seluruh instansi", "The whole agency"));
    box.setClearButtonVisible(true);
    return box;
  }

  /** The date written out in the visitor's language. */
  public static String written(LocalDate date) {
    return Dates.written(date, ConsoleLocale.current());
  }

  /** Reasons as a list, in their order. */
  public static UnorderedList why(List<Reason> reasons) {
    UnorderedList list = new UnorderedList();
    list.addClassName("pendopo-why");
    reasons.forEach(
        reason -> {
          ListItem item = new ListItem(show(reason.text()));
          if (reason.kind() != Reason.Kind.STEP) {
            item.addClassName("pendopo-first");
          }
          list.add(item);
        });
    return list;
  }
}
