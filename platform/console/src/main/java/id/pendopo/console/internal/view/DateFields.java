package id.pendopo.console.internal.view;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.console.internal.Texts;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Fields for dates with the words of the visitor's language. */
final class DateFields {

  private DateFields() {}

  static DatePicker field(String label) {
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
    words.setToday(Texts.say("today"));
    words.setCancel(Texts.say("cancel"));
    words.setBadInputErrorMessage(Texts.say("date.wrong"));
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
}
