package id.pendopo.office.tests;

import static id.pendopo.office.tests.Office.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.calendar.CollectiveLeave;
import id.pendopo.api.calendar.Counting;
import id.pendopo.api.calendar.WorkCalendar;
import id.pendopo.api.calendar.WorkDate;
import id.pendopo.api.calendar.WorkWeek;
import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.InFelix;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calendar as modules see it, on both databases: the fixtures of the requirements. */
@InFelix({
  "id.pendopo.web",
  "id.pendopo.rest",
  "id.pendopo.persistence",
  "id.pendopo.kernel",
  "id.pendopo.identity",
  "id.pendopo.office"
})
class WorkCalendarTest {

  private static final Counting STANDARD = Counting.STANDARD;
  private static final Counting SIX = STANDARD.week(WorkWeek.SIX_DAYS);
  private static final Counting LEAVE_IS_WORK = STANDARD.collectiveLeave(CollectiveLeave.WORK);

  private Office office;
  private WorkCalendar calendar;
  private Agency agency;

  @BeforeEach
  void open(FelixNode node) throws Exception {
    office = new Office(node);
    calendar = office.service(WorkCalendar.class);
    agency = office.newAgency();
  }

  private int days(String from, String to, Counting how) throws Exception {
    return office.in(
        agency,
        () -> calendar.between(LocalDate.parse(from), LocalDate.parse(to), how).value().count());
  }

  private String after(String date, int days, Counting how) throws Exception {
    WorkDate found =
        office.in(agency, () -> calendar.after(LocalDate.parse(date), days, how).value());
    return found.date() + (found.provisional() ? " provisional" : "");
  }

  // ---- F4

  @Test
  void leave_is_counted_as_in_the_examples() throws Exception {
    assertThat(days("2026-03-16", "2026-03-27", STANDARD)).isEqualTo(5);
    assertThat(days("2026-03-16", "2026-03-27", SIX)).isEqualTo(5);
    assertThat(days("2026-05-11", "2026-05-29", STANDARD)).isEqualTo(11);
    assertThat(days("2026-05-11", "2026-05-29", SIX)).isEqualTo(13);
    assertThat(days("2025-12-22", "2026-01-02", STANDARD)).isEqualTo(7);
    assertThat(days("2025-12-22", "2026-01-02", SIX)).isEqualTo(8);
  }

  @Test
  void leave_over_new_year_is_charged_to_both_years() throws Exception {
    assertThat(
            office.in(
                agency,
                () ->
                    calendar
                        .between(LocalDate.of(2025, 12, 22), LocalDate.of(2026, 1, 2), STANDARD)
                        .value()
                        .byYear()))
        .isEqualTo(Map.of(2025, 6, 2026, 1));
  }

  @Test
  void the_working_days_of_a_year_are_those_of_the_requirements() throws Exception {
    assertThat(days("2024-01-01", "2024-12-31", STANDARD)).isEqualTo(240);
    assertThat(days("2025-01-01", "2025-12-31", STANDARD)).isEqualTo(237);
    assertThat(days("2025-01-01", "2025-12-31", STANDARD.asOf(LocalDate.of(2025, 8, 6))))
        .isEqualTo(238);
    assertThat(days("2026-01-01", "2026-12-31", STANDARD)).isEqualTo(240);
  }

  // ---- F5

  @Test
  void the_clocks_of_public_information_run_as_in_the_examples() throws Exception {
    assertThat(after("2026-03-11", 10, STANDARD)).isEqualTo("2026-04-01");
    assertThat(after("2026-03-11", 17, STANDARD)).isEqualTo("2026-04-13");
    assertThat(after("2026-03-11", 10, LEAVE_IS_WORK)).isEqualTo("2026-03-26");
    assertThat(after("2026-03-11", 17, LEAVE_IS_WORK)).isEqualTo("2026-04-07");
    assertThat(after("2025-03-20", 10, STANDARD)).isEqualTo("2025-04-14");
    assertThat(after("2025-03-20", 17, STANDARD)).isEqualTo("2025-04-24");
    assertThat(after("2025-03-20", 10, LEAVE_IS_WORK)).isEqualTo("2025-04-07");
    assertThat(after("2025-03-20", 17, LEAVE_IS_WORK)).isEqualTo("2025-04-16");
    assertThat(after("2026-04-01", 30, STANDARD)).isEqualTo("2026-05-19");
    assertThat(after("2026-05-04", 30, STANDARD)).isEqualTo("2026-06-23");
    assertThat(after("2026-06-19", 14, STANDARD)).isEqualTo("2026-07-09");
    assertThat(after("2026-12-17", 10, STANDARD)).isEqualTo("2027-01-05 provisional");
  }

  // ---- F6 and the amendments

  @Test
  void every_version_of_2023_counts_by_its_date() throws Exception {
    Counting first = STANDARD.asOf(LocalDate.of(2023, 3, 28));
    Counting second = STANDARD.asOf(LocalDate.of(2023, 6, 19));
    assertThat(days("2023-04-26", "2023-04-28", first)).isEqualTo(2);
    assertThat(days("2023-04-26", "2023-04-28", STANDARD)).isEqualTo(3);
    assertThat(days("2023-04-17", "2023-04-28", first)).isEqualTo(6);
    assertThat(days("2023-04-17", "2023-04-28", second)).isEqualTo(5);
    assertThat(days("2023-05-09", "2023-06-05", STANDARD)).isEqualTo(17);
    assertThat(days("2023-06-12", "2023-06-16", STANDARD)).isEqualTo(5);
    assertThat(days("2023-06-26", "2023-07-03", second)).isEqualTo(5);
    assertThat(days("2023-06-26", "2023-07-03", STANDARD)).isEqualTo(3);
    assertThat(office.in(agency, () -> calendar.tables(2023))).hasSize(3);
    assertThat(office.in(agency, () -> calendar.tables(2027))).isEmpty();
  }

  @Test
  void a_table_that_was_not_known_yet_makes_it_provisional() throws Exception {
    assertThat(after("2026-01-05", 1, STANDARD.asOf(LocalDate.of(2025, 9, 18))))
        .isEqualTo("2026-01-06 provisional");
  }

  // ---- bad input

  @Test
  void what_cannot_be_counted_is_refused() throws Exception {
    assertThat(refusal(() -> after("2026-01-05", 0, STANDARD))).isEqualTo(422);
    assertThat(refusal(() -> after("2026-01-05", 367, STANDARD))).isEqualTo(422);
    assertThat(refusal(() -> after("1999-12-31", 5, STANDARD))).isEqualTo(422);
    assertThat(refusal(() -> after("2026-01-05", 5, STANDARD.unit("TIDAK-ADA")))).isEqualTo(422);
    assertThat(refusal(() -> days("2026-02-01", "2026-01-01", STANDARD))).isEqualTo(422);
    assertThat(refusal(() -> days("2020-01-01", "2026-01-01", STANDARD))).isEqualTo(422);
    assertThat(days("2026-01-05", "2026-01-05", STANDARD)).isEqualTo(1);
    assertThat(after("2099-01-01", 366, STANDARD)).endsWith(" provisional");
  }
}
