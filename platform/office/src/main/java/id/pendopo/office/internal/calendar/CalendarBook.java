package id.pendopo.office.internal.calendar;

import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.calendar.Holiday;
import id.pendopo.api.calendar.HolidayTable;
import id.pendopo.api.calendar.WorkWeek;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.office.internal.OfficeUnit;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is known of the calendar: read afresh each time, because there is little of it. */
@Component(service = CalendarBook.class)
public final class CalendarBook {

  private final Store store;
  private final Units units;
  private final List<HolidayTable> shipped = ShippedTables.read();

  @Activate
  public CalendarBook(@Reference(target = OfficeUnit.STORE) Store store, @Reference Units units) {
    this.store = store;
    this.units = units;
  }

  /** Every valid version, those of the platform and those that people brought in. */
  NationalTables national() {
    return store.read(this::national);
  }

  NationalTables national(EntityManager em) {
    List<HolidayTable> all = new ArrayList<>(shipped);
    em.createQuery(
            "select t from HolidayTable t where t.state = :valid order by t.id",
            HolidayTableRow.class)
        .setParameter("valid", HolidayTableRow.State.VALID)
        .getResultList()
        .forEach(row -> all.add(row.table()));
    return new NationalTables(all);
  }

  /**
   * The local holidays of a period that hold for a unit: those of the agency, of the unit and of
   * the units above it.
   */
  Map<LocalDate, Holiday> local(
      Optional<String> unit, LocalDate from, LocalDate to, Optional<LocalDate> asOf) {
    List<LocalHolidayRow> rows =
        store.read(
            em ->
                em.createQuery(
                        "select h from LocalHoliday h where h.date between :from and :to"
                            + " order by h.id",
                        LocalHolidayRow.class)
                    .setParameter("from", from)
                    .setParameter("to", to)
                    .getResultList());
    Map<LocalDate, Holiday> days = new HashMap<>();
    rows.stream()
        .filter(row -> row.known(asOf))
        .filter(row -> row.unit().isEmpty() || units.within(unit, row.unit()))
        .forEach(row -> days.putIfAbsent(row.date(), row.holiday()));
    return days;
  }

  /** The work week of a unit, day by day. */
  Weeks weeks(Optional<String> unit) {
    List<WorkWeekRow> rows = store.read(CalendarBook::weekRows);
    List<Optional<String>> chain = new ArrayList<>();
    Optional<String> at = unit;
    while (at.isPresent()) {
      chain.add(at);
      at = units.byCode(at.get()).flatMap(Unit::parent);
    }
    chain.add(Optional.empty());
    return new Weeks(rows, chain);
  }

  static List<WorkWeekRow> weekRows(EntityManager em) {
    return em.createQuery(
            "select w from WorkWeek w order by w.unit, w.validFrom", WorkWeekRow.class)
        .getResultList();
  }

  /**
   * The code as the tree of units writes it.
   *
   * @throws Problem 422 when there is no such unit
   */
  Optional<String> known(Optional<String> unit) {
    return unit.map(
        code ->
            units
                .byCode(code)
                .map(Unit::code)
                .orElseThrow(
                    () ->
                        Problem.invalid(
                            "unit",
                            "Unit ini tidak dikenal; periksa kodenya.",
                            "This unit is not known; check its code.")));
  }

  /** Work weeks of a unit and all above it, nearest first. */
  record Weeks(List<WorkWeekRow> rows, List<Optional<String>> chain) {

    WorkWeek on(LocalDate date) {
      for (Optional<String> place : chain) {
        Optional<WorkWeekRow> last =
            rows.stream()
                .filter(row -> row.unit().equals(place) && !row.validFrom().isAfter(date))
                .reduce((first, second) -> second);
        if (last.isPresent()) {
          return last.get().week();
        }
      }
      return WorkWeek.FIVE_DAYS;
    }
  }
}
