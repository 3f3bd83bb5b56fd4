package id.pendopo.office.internal.calendar;

import static id.pendopo.api.explain.Reason.caution;
import static id.pendopo.api.explain.Reason.input;
import static id.pendopo.api.explain.Reason.rule;

import id.pendopo.api.calendar.CollectiveLeave;
import id.pendopo.api.calendar.Holiday;
import id.pendopo.api.calendar.HolidayKind;
import id.pendopo.api.calendar.HolidayTable;
import id.pendopo.api.calendar.WorkDate;
import id.pendopo.api.calendar.WorkDays;
import id.pendopo.api.calendar.WorkWeek;
import id.pendopo.api.explain.Explained;
import id.pendopo.api.explain.Reason;
import id.pendopo.api.text.Dates;
import id.pendopo.api.text.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * The calendar as one question sees it: which week, which tables, which local holidays. Counts and
 * says why.
 *
 * @param week the work week in force on a day
 * @param collectiveLeave how collective leave counts
 * @param table the national table of a year, as far as it is known
 * @param local the local holidays that hold, by date
 */
record Almanac(
    Function<LocalDate, WorkWeek> week,
    CollectiveLeave collectiveLeave,
    IntFunction<Optional<HolidayTable>> table,
    Map<LocalDate, Holiday> local) {

  private static final Locale ID = Locale.of("id", "ID");
  private static final LocalText ORDINARY = new LocalText("hari biasa", "ordinary day");
  private static final LocalText WEEKEND = new LocalText("akhir pekan", "weekend");

  /** What a day is: whether it counts, and why or why not. */
  private record Verdict(boolean works, LocalText why) {}

  Explained<WorkDate> after(LocalDate start, int days) {
    Walk walk = new Walk();
    LocalDate day = start;
    int counted = 0;
    while (counted < days) {
      day = day.plusDays(1);
      counted = walk.step(day, counted);
    }
    WorkDate result = new WorkDate(day, walk.provisional());
    return new Explained<>(
        result,
        walk.why(
            input(
                "Dicari hari kerja ke-%d setelah %s; hari ke-1 adalah hari kerja berikutnya."
                    .formatted(days, id(start)),
                "Wanted: working day %d after %s; day 1 is the next working day."
                    .formatted(days, en(start)))));
  }

  Explained<WorkDays> between(LocalDate from, LocalDate to) {
    Walk walk = new Walk();
    int counted = 0;
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      counted = walk.step(day, counted);
    }
    return new Explained<>(
        new WorkDays(walk.working, walk.provisional()),
        walk.why(
            input(
                "Dihitung hari kerja dari %s sampai dengan %s.".formatted(id(from), id(to)),
                "Working days from %s to %s, both included.".formatted(en(from), en(to)))));
  }

  /** Goes from day to day and remembers what it met. */
  private final class Walk {

    private final List<LocalDate> working = new ArrayList<>();
    private final List<Reason> steps = new ArrayList<>();
    private final Set<WorkWeek> weeks = new LinkedHashSet<>();
    private final Set<Integer> years = new TreeSet<>();

    /** Looks at the next day; gives how many working days there are with it. */
    int step(LocalDate day, int counted) {
      years.add(day.getYear());
      weeks.add(week.apply(day));
      Verdict verdict = verdict(day);
      LocalText why = verdict.why();
      if (!verdict.works()) {
        steps.add(
            Reason.step(
                id(day) + ": bukan hari kerja, " + why.id() + ".",
                en(day) + ": not a working day, " + why.en() + "."));
        return counted;
      }
      working.add(day);
      boolean plain = why.equals(ORDINARY);
      steps.add(
          Reason.step(
              "%s: hari kerja ke-%d%s."
                  .formatted(id(day), counted + 1, plain ? "" : ", walau " + why.id()),
              "%s: working day %d%s."
                  .formatted(en(day), counted + 1, plain ? "" : ", in spite of " + why.en())));
      return counted + 1;
    }

    boolean provisional() {
      return years.stream().anyMatch(year -> table.apply(year).isEmpty());
    }

    List<Reason> why(Reason question) {
      List<Reason> why = new ArrayList<>();
      why.add(question);
      for (WorkWeek met : weeks) {
        why.add(
            rule("Pekan kerja " + met.title().id() + ".", "Work week: " + met.title().en() + "."));
      }
      why.add(
          collectiveLeave == CollectiveLeave.OFF
              ? rule("Cuti bersama dihitung sebagai hari libur.", "Collective leave counts as off.")
              : rule(
                  "Cuti bersama dihitung sebagai hari kerja.",
                  "Collective leave counts as working days."));
      for (int year : years) {
        table
            .apply(year)
            .ifPresent(
                known ->
                    why.add(
                        rule(
                            "Tabel libur %d versi %d: %s, tanggal %s."
                                .formatted(
                                    year, known.version(), known.decree(), id(known.issued())),
                            "Holidays of %d, version %d: %s, dated %s."
                                .formatted(
                                    year, known.version(), known.decree(), en(known.issued())))));
      }
      why.addAll(steps);
      for (int year : years) {
        if (table.apply(year).isEmpty()) {
          why.add(
              caution(
                  ("Tabel libur %d belum ada; hanya libur bertanggal tetap yang diperhitungkan,"
                          + " jadi hasil ini masih sementara.")
                      .formatted(year),
                  ("The holidays of %d are not known; only those with a fixed date are taken off,"
                          + " so this result is provisional.")
                      .formatted(year)));
        }
      }
      return why;
    }
  }

  private Verdict verdict(LocalDate day) {
    if (!week.apply(day).includes(day.getDayOfWeek())) {
      return new Verdict(false, WEEKEND);
    }
    List<Holiday> all = holidays(day);
    Optional<Holiday> off =
        all.stream()
            .filter(
                holiday ->
                    holiday.kind() != HolidayKind.COLLECTIVE
                        || collectiveLeave == CollectiveLeave.OFF)
            .findFirst();
    return off.or(() -> all.stream().findFirst())
        .map(
            holiday ->
                new Verdict(
                    off.isEmpty(),
                    new LocalText(
                        lower(holiday.kind().title().id(), ID) + ": " + holiday.name().id(),
                        lower(holiday.kind().title().en(), Locale.ENGLISH)
                            + ": "
                            + holiday.name().en())))
        .orElse(new Verdict(true, ORDINARY));
  }

  private List<Holiday> holidays(LocalDate day) {
    Optional<HolidayTable> known = table.apply(day.getYear());
    return Stream.concat(
            (known.isPresent() ? known.get().on(day) : FixedDays.on(day)).stream(),
            Optional.ofNullable(local.get(day)).stream())
        .toList();
  }

  private static String lower(String text, Locale locale) {
    return text.toLowerCase(locale);
  }

  private static String id(LocalDate date) {
    return Dates.written(date, ID);
  }

  private static String en(LocalDate date) {
    return Dates.written(date, Locale.ENGLISH);
  }
}
