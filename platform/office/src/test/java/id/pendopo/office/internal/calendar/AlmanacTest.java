package id.pendopo.office.internal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.calendar.CollectiveLeave;
import id.pendopo.api.calendar.Holiday;
import id.pendopo.api.calendar.HolidayKind;
import id.pendopo.api.calendar.HolidayTable;
import id.pendopo.api.calendar.WorkDays;
import id.pendopo.api.calendar.WorkWeek;
import id.pendopo.api.explain.Reason;
import id.pendopo.api.text.LocalText;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The arithmetic alone, on the tables that come with the platform and on random ones. */
class AlmanacTest {

  private static final NationalTables TABLES = new NationalTables(ShippedTables.read());
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

  private static Almanac almanac(
      WorkWeek week, CollectiveLeave collective, Map<LocalDate, Holiday> local) {
    return new Almanac(day -> week, collective, year -> TABLES.of(year, Optional.empty()), local);
  }

  private static Almanac almanac(WorkWeek week) {
    return almanac(week, CollectiveLeave.OFF, Map.of());
  }

  private static Map<LocalDate, Holiday> someDays(Random random) {
    Map<LocalDate, Holiday> days = new HashMap<>();
    IntStream.range(0, random.nextInt(60))
        .mapToObj(i -> FIRST.plusDays(random.nextInt(1800)))
        .forEach(
            date ->
                days.put(
                    date, new Holiday(date, HolidayKind.LOCAL, LocalText.same("Hari jadi kota"))));
    return days;
  }

  // ---- properties

  @RepeatedTest(200)
  void arithmetic_holds_together(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    WorkWeek week = random.nextBoolean() ? WorkWeek.FIVE_DAYS : WorkWeek.SIX_DAYS;
    CollectiveLeave leave = random.nextBoolean() ? CollectiveLeave.OFF : CollectiveLeave.WORK;
    Almanac almanac = almanac(week, leave, someDays(random));
    LocalDate start = FIRST.plusDays(random.nextInt(1500));
    int days = 1 + random.nextInt(200);

    LocalDate end = almanac.after(start, days).value().date();
    WorkDays walked = almanac.between(start.plusDays(1), end).value();
    assertThat(walked.count()).as("counting back what was counted forth").isEqualTo(days);
    assertThat(walked.days().getLast()).isEqualTo(end);

    assertThat(almanac.after(start, days + 1).value().date()).isAfter(end);
    assertThat(almanac.after(start.plusDays(1), days).value().date()).isAfterOrEqualTo(end);

    LocalDate middle = start.plusDays(random.nextInt(300));
    LocalDate last = middle.plusDays(1 + random.nextInt(300));
    assertThat(
            almanac.between(start, middle).value().count()
                + almanac.between(middle.plusDays(1), last).value().count())
        .as("a period cut in two")
        .isEqualTo(almanac.between(start, last).value().count());
    assertThat(walked.byYear().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(days);
  }

  @RepeatedTest(50)
  void more_days_to_work_never_make_fewer_working_days(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Map<LocalDate, Holiday> local = someDays(random);
    LocalDate from = FIRST.plusDays(random.nextInt(1000));
    LocalDate to = from.plusDays(random.nextInt(400));
    List<LocalDate> least =
        almanac(WorkWeek.FIVE_DAYS, CollectiveLeave.OFF, local).between(from, to).value().days();
    List<LocalDate> saturdays =
        almanac(WorkWeek.SIX_DAYS, CollectiveLeave.OFF, local).between(from, to).value().days();
    List<LocalDate> leave =
        almanac(WorkWeek.FIVE_DAYS, CollectiveLeave.WORK, local).between(from, to).value().days();
    List<LocalDate> free =
        almanac(WorkWeek.FIVE_DAYS, CollectiveLeave.OFF, Map.of()).between(from, to).value().days();
    assertThat(saturdays).containsAll(least);
    assertThat(leave).containsAll(least);
    assertThat(free).containsAll(least);
  }

  // ---- explanations

  @Test
  void every_day_of_the_way_is_named_with_its_reason() {
    var found = almanac(WorkWeek.FIVE_DAYS).after(LocalDate.of(2026, 3, 16), 2);
    assertThat(found.value().date()).isEqualTo(LocalDate.of(2026, 3, 25));
    assertThat(found.why())
        .filteredOn(reason -> reason.kind() == Reason.Kind.STEP)
        .extracting(reason -> reason.text().id())
        .containsExactly(
            "Selasa, 17 Maret 2026: hari kerja ke-1.",
            "Rabu, 18 Maret 2026: bukan hari kerja, cuti bersama: Cuti bersama Hari Suci Nyepi.",
            "Kamis, 19 Maret 2026: bukan hari kerja, libur nasional: Hari Suci Nyepi Tahun Baru"
                + " Saka 1948.",
            "Jumat, 20 Maret 2026: bukan hari kerja, cuti bersama: Cuti bersama Idulfitri 1447"
                + " Hijriah.",
            "Sabtu, 21 Maret 2026: bukan hari kerja, akhir pekan.",
            "Minggu, 22 Maret 2026: bukan hari kerja, akhir pekan.",
            "Senin, 23 Maret 2026: bukan hari kerja, cuti bersama: Cuti bersama Idulfitri 1447"
                + " Hijriah.",
            "Selasa, 24 Maret 2026: bukan hari kerja, cuti bersama: Cuti bersama Idulfitri 1447"
                + " Hijriah.",
            "Rabu, 25 Maret 2026: hari kerja ke-2.");
    assertThat(found.why())
        .filteredOn(reason -> reason.kind() == Reason.Kind.RULE)
        .extracting(reason -> reason.text().id())
        .contains(
            "Pekan kerja 5 hari (Senin–Jumat).",
            "Tabel libur 2026 versi 1: SKB Menag, Menaker, Menpan RB No. 1497/2025, 2/2025, 5/2025,"
                + " tanggal Jumat, 19 September 2025.");
  }

  @Test
  void collective_leave_that_counts_as_work_is_said() {
    var found =
        almanac(WorkWeek.FIVE_DAYS, CollectiveLeave.WORK, Map.of())
            .after(LocalDate.of(2026, 3, 17), 1);
    assertThat(found.value().date()).isEqualTo(LocalDate.of(2026, 3, 18));
    assertThat(found.why().getLast().text().en())
        .isEqualTo(
            "Wednesday, 18 March 2026: working day 1, in spite of collective leave: Collective"
                + " leave, Nyepi.");
  }

  @Test
  void a_year_without_a_table_makes_it_provisional_and_says_so() {
    var found = almanac(WorkWeek.FIVE_DAYS).after(LocalDate.of(2026, 12, 17), 10);
    assertThat(found.value().date()).isEqualTo(LocalDate.of(2027, 1, 5));
    assertThat(found.value().provisional()).isTrue();
    assertThat(found.why().getLast().kind()).isEqualTo(Reason.Kind.CAUTION);
    assertThat(found.why().getLast().text().id()).startsWith("Tabel libur 2027 belum ada;");
    assertThat(
            almanac(WorkWeek.FIVE_DAYS).after(LocalDate.of(2026, 12, 17), 8).value().provisional())
        .isFalse();
  }

  // ---- the tables that come with the platform

  @Test
  void the_shipped_tables_have_as_many_days_as_their_decrees() {
    assertThat(counts(2023, 0)).isEqualTo("16+8");
    assertThat(counts(2023, 1)).isEqualTo("16+9");
    assertThat(counts(2023, 2)).isEqualTo("16+11");
    assertThat(counts(2024, 0)).isEqualTo("17+10");
    assertThat(counts(2025, 0)).isEqualTo("17+10");
    assertThat(counts(2025, 1)).isEqualTo("17+11");
    assertThat(counts(2026, 0)).isEqualTo("17+8");
    assertThat(TABLES.years()).containsExactly(2023, 2024, 2025, 2026);
  }

  private static String counts(int year, int index) {
    HolidayTable table = TABLES.versions(year).get(index);
    assertThat(table.version()).isEqualTo(index + 1);
    long national = table.days().stream().filter(day -> day.kind() == HolidayKind.NATIONAL).count();
    return national + "+" + (table.days().size() - national);
  }
}
