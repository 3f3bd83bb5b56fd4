package id.pendopo.office.internal.calendar;

import id.pendopo.api.calendar.Holiday;
import id.pendopo.api.calendar.HolidayTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The national tables that come with the platform; the file says how it is written. */
final class ShippedTables {

  private static final String FILE = "/calendar/national-holidays.txt";

  private final List<HolidayTable> tables = new ArrayList<>();

  private final SortedMap<LocalDate, Holiday> days = new TreeMap<>();
  private String[] head = {};

  private ShippedTables() {}

  static List<HolidayTable> read() {
    try (InputStream in =
        Objects.requireNonNull(ShippedTables.class.getResourceAsStream(FILE), FILE)) {
      ShippedTables reader = new ShippedTables();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\|", -1))
          .forEach(reader::take);
      reader.finish();
      return List.copyOf(reader.tables);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(String[] line) {
    switch (line[0]) {
      case "TABLE" -> {
        finish();
        days.clear();
        head = line;
      }
      case "AMENDMENT" -> {
        finish();
        head = line;
      }
      case "+" -> {
        Holiday day = DayLines.read(line[1], line[2], line[3], line[4]);
        days.put(day.date(), day);
      }
      case "-" -> days.remove(LocalDate.parse(line[1]));
      default -> throw new IllegalStateException(FILE + ": " + String.join("|", line));
    }
  }

  private void finish() {
    if (head.length > 0) {
      int year = Integer.parseInt(head[1]);
      int version = 1 + (int) tables.stream().filter(table -> table.year() == year).count();
      tables.add(
          new HolidayTable(
              year,
              version,
              LocalDate.parse(head[2]),
              head[3],
              head[4],
              List.copyOf(days.values())));
    }
  }
}
