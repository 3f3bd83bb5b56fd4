package id.pendopo.api.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.explain.Reason;
import id.pendopo.api.text.Dates;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Builders of small parts, so that the views of all modules look and read alike. Words are those of
 * the visitor's language ({@link ConsoleLocale}). Every method is for the thread that holds the
 * lock of the session.
 */
public final class Parts {

  private static final int LONGEST_REASON = 500;

  private Parts() {}

  // ---- arrangement

  /** A block in one of the looks of the console's style sheet. */
  public static Div block(String className, Component... parts) {
    Div div = new Div(parts);
    div.addClassName(className);
    return div;
  }

  /** The whole of a view. */
  public static Div view(Component... parts) {
    return block("pendopo-view", parts);
  }

  /** Two lines: what it is, and what one needs to know of it. */
  public static Div twoLines(String first, String second) {
    return twoLines(first, small(second));
  }

  public static Div twoLines(String first, Component second) {
    Span strong = new Span(first);
    strong.addClassName("pendopo-first");
    return twoLines(strong, second);
  }

  public static Div twoLines(Component first, String second) {
    return twoLines(first, small(second));
  }

  /** What it is, and below it what one needs to know of it. */
  public static Div twoLines(Component... lines) {
    return block("pendopo-two-lines", lines);
  }

  public static Span small(String text) {
    Span small = new Span(text);
    small.addClassName("pendopo-second");
    return small;
  }

  public static Div row(Component... parts) {
    return block("pendopo-row", parts);
  }

  /** A line of a list: what it is on the left, what can be done on the right. */
  public static Div line(Component... parts) {
    Div line = row(parts);
    line.addClassName("pendopo-line");
    return line;
  }

  public static Div card(Component... parts) {
    return block("pendopo-card", parts);
  }

  public static Div toolbar(Component... parts) {
    return block("pendopo-toolbar", parts);
  }

  /** Fields that narrow a list down, side by side in equal columns. */
  public static Div filter(Component... fields) {
    Div filter = toolbar(fields);
    filter.addClassName("pendopo-filter");
    return filter;
  }

  public static Div form(Component... fields) {
    return block("pendopo-form", fields);
  }

  /** One below the other, none wider than the page. */
  public static Div stack(Component... parts) {
    return block("pendopo-stack", parts);
  }

  /** Says what to do where there is nothing yet. */
  public static Div empty(String sentence) {
    return block("pendopo-empty", new Paragraph(sentence));
  }

  public static Paragraph hint(String sentence) {
    Paragraph hint = new Paragraph(sentence);
    hint.addClassName("pendopo-second");
    return hint;
  }

  /** A name and its value, below each other on a phone. */
  public static Div fact(String name, String value) {
    Span text = new Span(value);
    text.addClassName("pendopo-value");
    return new Div(small(name), text);
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

  // ---- buttons and dialogs

  /** What a view or a form is for; at most one in sight. */
  public static Button primary(String words, Runnable action) {
    return button(words, action, ButtonVariant.PRIMARY);
  }

  public static Button quiet(String words, Runnable action) {
    return button(words, action, ButtonVariant.TERTIARY);
  }

  public static Button button(String words, Runnable action, ButtonVariant... looks) {
    Button button = new Button(words, click -> action.run());
    button.addThemeVariants(looks);
    return button;
  }

  /** Words that open something and wrap where the line ends, which a button of Vaadin does not. */
  public static NativeButton open(String words, Runnable action) {
    NativeButton button = new NativeButton(words, click -> action.run());
    button.addClassName("pendopo-open");
    return button;
  }

  /**
   * A form above the page; whatever saves it closes it, so that it stays open to be mended. Without
   * actions it can only be read. With one action Control and Enter are that action.
   */
  public static Dialog dialog(String title, Component content, Button... actions) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(title);
    dialog.setWidth("min(44rem, 96vw)");
    dialog.setCloseOnOutsideClick(false); // what was typed is not lost by a slip
    dialog.add(content);
    String leave = actions.length == 0 ? show("Tutup", "Close") : show("Batal", "Cancel");
    dialog.getFooter().add(quiet(leave, dialog::close));
    dialog.getFooter().add(actions);
    if (actions.length == 1) {
      actions[0].addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
    }
    return dialog;
  }

  // ---- fields

  /** A required text of at most {@code longest} characters. */
  public static TextField text(String label, int longest) {
    TextField field = optionalText(label, longest);
    field.setRequired(true);
    return field;
  }

  /** A text of at most {@code longest} characters that may be left out. */
  public static TextField optionalText(String label, int longest) {
    TextField field = new TextField(label);
    field.setMaxLength(longest);
    return field;
  }

  /** A required reason of at most 500 characters. */
  public static TextArea reason(String label) {
    TextArea field = new TextArea(label);
    field.setMaxLength(LONGEST_REASON);
    field.setRequired(true);
    field.setWidthFull();
    return field;
  }

  /** A field that finds; {@code wanted} gets its words, stripped, a moment after the last key. */
  public static TextField search(String label, Consumer<String> wanted) {
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

  // ---- dates in words

  /** The date written out in the visitor's language. */
  public static String written(LocalDate date) {
    return Dates.written(date, ConsoleLocale.current());
  }

  /** Date and time of day in a time zone. */
  public static String moment(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    return written(local.toLocalDate())
        + ", %02d.%02d".formatted(local.getHour(), local.getMinute());
  }
}
