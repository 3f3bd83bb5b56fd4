package id.pendopo.office.internal.calendar;

import id.pendopo.api.calendar.Holiday;
import id.pendopo.api.calendar.HolidayTable;
import id.pendopo.api.text.Dates;
import id.pendopo.api.text.LocalText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a file would bring: a report on every row, and the differences to the table that counts now.
 *
 * @param year the year that the table is for
 * @param rows a line for each row of the file
 * @param differences to the newest version of the year, by date; all days when there is none
 * @param warnings about the table as a whole
 * @param days the days, when every row can be accepted
 */
public record Preview(
    int year,
    List<Line> rows,
    List<Difference> differences,
    List<LocalText> warnings,
    List<Holiday> days) {

  /** How a row is. */
  public enum State {
    OK,
    /** Taken, but somebody should look. */
    WARNING,
    /** Keeps the whole file out. */
    ERROR
  }

  /** The report on one row. */
  public record Line(
      int row,
      @Nullable LocalDate date,
      @Nullable String kind,
      String name,
      State state,
      List<LocalText> messages) {}

  /** What becomes of a day. */
  public enum Change {
    ADDED,
    REMOVED,
    /** Its kind is another. */
    KIND,
    /** Its name alone is another, which counts the same. */
    NAME
  }

  /** One day that differs. */
  public record Difference(
      LocalDate date, Change change, @Nullable Holiday before, @Nullable Holiday after) {}

  private static final Locale ID = Locale.of("id", "ID");

  public boolean acceptable() {
    return rows.stream().noneMatch(line -> line.state() == State.ERROR);
  }

  static Preview of(int year, List<HolidayFile.Row> file, Optional<HolidayTable> now) {
    List<Line> lines = new ArrayList<>();
    Map<LocalDate, Integer> seen = new HashMap<>();
    List<Holiday> days = new ArrayList<>();
    for (HolidayFile.Row row : file) {
      List<LocalText> wrong = new ArrayList<>(row.wrong());
      List<LocalText> doubtful = new ArrayList<>();
      row.date().ifPresent(date -> look(date, year, row, seen, wrong, doubtful));
      if (wrong.isEmpty()) {
        days.add(
            new Holiday(
                row.date().orElseThrow(),
                row.kind().orElseThrow(),
                new LocalText(row.name(), row.english().isBlank() ? row.name() : row.english())));
      }
      State state = !wrong.isEmpty() ? State.ERROR : doubtful.isEmpty() ? State.OK : State.WARNING;
      wrong.addAll(doubtful);
      lines.add(
          new Line(
              row.number(),
              row.date().orElse(null),
              row.kind().map(Enum::name).orElse(null),
              row.name(),
              state,
              List.copyOf(wrong)));
    }
    List<Difference> differences = differences(now.map(HolidayTable::days).orElse(List.of()), days);
    return new Preview(year, lines, differences, warnings(year, days, now, differences), days);
  }

  private static void look(
      LocalDate date,
      int year,
      HolidayFile.Row row,
      Map<LocalDate, Integer> seen,
      List<LocalText> wrong,
      List<LocalText> doubtful) {
    if (date.getYear() != year) {
      wrong.add(
          new LocalText(
              "Tanggal ini bukan dalam tahun " + year + ".", "This date is not in " + year + "."));
    }
    row.weekday()
        .filter(day -> day != date.getDayOfWeek())
        .ifPresent(
            day ->
                wrong.add(
                    new LocalText(
                        "Nama hari tidak cocok: tanggal ini " + Dates.written(date, ID) + ".",
                        "The weekday does not fit: this is "
                            + Dates.written(date, Locale.ENGLISH)
                            + ".")));
    Integer before = seen.putIfAbsent(date, row.number());
    if (before != null) {
      wrong.add(
          new LocalText(
              "Tanggal ini sudah ada pada baris " + before + ".",
              "This date stands in line " + before + " already."));
    }
    if (row.kind()
            .filter(kind -> kind == id.pendopo.api.calendar.HolidayKind.COLLECTIVE)
            .isPresent()
        && (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY)) {
      doubtful.add(
          new LocalText(
              "Cuti bersama pada akhir pekan: periksa tanggalnya.",
              "Collective leave on a weekend: check the date."));
    }
  }

  /** The days that differ between two lists, in order. */
  public static List<Difference> differences(List<Holiday> now, List<Holiday> then) {
    SortedMap<LocalDate, Holiday[]> pairs = new TreeMap<>();
    now.forEach(day -> pairs.computeIfAbsent(day.date(), date -> new Holiday[2])[0] = day);
    then.forEach(day -> pairs.computeIfAbsent(day.date(), date -> new Holiday[2])[1] = day);
    List<Difference> found = new ArrayList<>();
    pairs.forEach(
        (date, pair) -> {
          @Nullable Holiday before = pair[0];
          @Nullable Holiday after = pair[1];
          if (before == null) {
            found.add(new Difference(date, Change.ADDED, null, after));
          } else if (after == null) {
            found.add(new Difference(date, Change.REMOVED, before, null));
          } else if (before.kind() != after.kind()) {
            found.add(new Difference(date, Change.KIND, before, after));
          } else if (!before.name().id().equals(after.name().id())) {
            found.add(new Difference(date, Change.NAME, before, after));
          }
        });
    return found;
  }

  private static List<LocalText> warnings(
      int year, List<Holiday> days, Optional<HolidayTable> now, List<Difference> differences) {
    List<LocalText> warnings = new ArrayList<>();
    for (Holiday fixed : FixedDays.of(year)) {
      if (days.stream().noneMatch(day -> day.date().equals(fixed.date()))) {
        warnings.add(
            new LocalText(
                fixed.name().id() + " (" + Dates.written(fixed.date(), ID) + ") tidak ada.",
                fixed.name().en()
                    + " ("
                    + Dates.written(fixed.date(), Locale.ENGLISH)
                    + ") is missing."));
      }
    }
    if (now.isPresent() && differences.isEmpty()) {
      warnings.add(
          new LocalText(
              "Isinya sama dengan tabel yang berlaku.", "It equals the table that counts now."));
    }
    return warnings;
  }
}
