package id.pendopo.office.internal.calendar;

import id.pendopo.api.calendar.Holiday;
import id.pendopo.api.calendar.HolidayKind;
import id.pendopo.api.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The days of a table as lines of text: {@code date|N or C|Indonesian name|English name}. */
final class DayLines {

  private DayLines() {}

  static Holiday read(String date, String kind, String id, String en) {
    return new Holiday(
        LocalDate.parse(date),
        kind.equals("N") ? HolidayKind.NATIONAL : HolidayKind.COLLECTIVE,
        new LocalText(id, en));
  }

  static List<Holiday> read(String lines) {
    return lines
        .lines()
        .map(line -> line.split("\\|", -1))
        .map(parts -> read(parts[0], parts[1], parts[2], parts[3]))
        .toList();
  }

  /** Names must hold no bar and no line break. */
  static String write(List<Holiday> days) {
    return days.stream()
        .map(
            day ->
                day.date()
                    + "|"
                    + (day.kind() == HolidayKind.NATIONAL ? "N" : "C")
                    + "|"
                    + day.name().id()
                    + "|"
                    + day.name().en())
        .collect(Collectors.joining("\n"));
  }
}
