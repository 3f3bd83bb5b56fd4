package id.pendopo.office.internal.calendar;

import id.pendopo.api.calendar.HolidayTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** All versions of all national tables, numbered in the order of their decrees. */
final class NationalTables {

  private final SortedMap<Integer, List<HolidayTable>> byYear = new TreeMap<>();

  /**
   * @param known in any order; of two decrees of the same day the later in the list is the newer
   */
  NationalTables(List<HolidayTable> known) {
    known.stream()
        .sorted(Comparator.comparing(HolidayTable::issued))
        .forEach(
            table -> {
              List<HolidayTable> versions =
                  byYear.computeIfAbsent(table.year(), year -> new ArrayList<>());
              versions.add(
                  new HolidayTable(
                      table.year(),
                      versions.size() + 1,
                      table.issued(),
                      table.decree(),
                      table.source(),
                      table.days()));
            });
  }

  List<HolidayTable> versions(int year) {
    return List.copyOf(byYear.getOrDefault(year, List.of()));
  }

  SortedSet<Integer> years() {
    return new TreeSet<>(byYear.keySet());
  }

  /** The newest version of a year, or the newest that was known on a date. */
  Optional<HolidayTable> of(int year, Optional<LocalDate> asOf) {
    return versions(year).reversed().stream()
        .filter(table -> asOf.isEmpty() || !table.issued().isAfter(asOf.get()))
        .findFirst();
  }
}
