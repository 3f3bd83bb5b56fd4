package id.pendopo.office.internal.casework;

import id.pendopo.api.agency.Units;
import id.pendopo.api.calendar.CollectiveLeave;
import id.pendopo.api.calendar.Counting;
import id.pendopo.api.calendar.WorkCalendar;
import id.pendopo.api.calendar.WorkDate;
import id.pendopo.api.casework.DueRule;
import id.pendopo.api.casework.DueRule.Counted;
import id.pendopo.api.explain.Explained;
import id.pendopo.api.explain.Reason;
import id.pendopo.api.policy.Policies;
import id.pendopo.api.policy.PolicyVersion;
import id.pendopo.api.text.Dates;
import id.pendopo.api.text.LocalText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Turns clocks into dates, by the work calendar and the policy books. */
@Component(service = Deadlines.class)
public final class Deadlines {

  private static final Locale INDONESIAN = Locale.of("id", "ID");
  private static final int LONGEST_STRETCH = 1000;

  private final WorkCalendar calendar;
  private final Policies policies;
  private final Units units;

  @Activate
  public Deadlines(
      @Reference WorkCalendar calendar, @Reference Policies policies, @Reference Units units) {
    this.calendar = calendar;
    this.policies = policies;
    this.units = units;
  }

  /**
   * A clock that begins by a rule.
   *
   * @param on the day from which it counts, unless it extends
   * @param running the clock so far
   */
  CaseClock begin(DueRule rule, LocalDate on, Optional<String> unit, Optional<CaseClock> running) {
    Optional<CaseClock> extended =
        rule.from() == DueRule.From.DUE_DATE ? running : Optional.empty();
    int days = rule.days();
    Optional<LocalText> law = rule.source();
    if (rule.policy().isPresent()) {
      PolicyVersion version = policies.on(rule.policy().get().book(), on).value();
      days = version.whole(rule.policy().get().field());
      law = Optional.of(law(version));
    }
    CollectiveLeave leave =
        rule.purpose()
            .map(purpose -> calendar.collectiveLeave(purpose, on).value())
            .orElse(CollectiveLeave.OFF);
    return new CaseClock(
        extended.map(clock -> due(clock).value().date()).orElse(on),
        days,
        rule.counted(),
        leave,
        unit,
        law,
        List.of(),
        Optional.empty(),
        extended);
  }

  private static LocalText law(PolicyVersion version) {
    return new LocalText(
        "Buku kebijakan %s, versi %s: %s".formatted(version.book(), version.id(), version.source()),
        "Policy book %s, version %s: %s".formatted(version.book(), version.id(), version.source()));
  }

  /** By when, and why. While the clock stands, the date that held when it was stopped. */
  Explained<WorkDate> due(CaseClock clock) {
    List<Reason> why = new ArrayList<>();
    LocalDate start = clock.start();
    boolean provisional = false;
    if (clock.before().isPresent()) {
      Explained<WorkDate> before = due(clock.before().get());
      why.addAll(before.why());
      start = before.value().date();
      provisional = before.value().provisional();
      why.add(
          Reason.input(
              "Diperpanjang " + clock.days() + " " + unit(clock).id() + " dari tenggat itu.",
              "Extended by " + clock.days() + " " + unit(clock).en() + " from that due date."));
    }
    clock.rule().ifPresent(law -> why.add(new Reason(Reason.Kind.RULE, law)));
    Counting how = how(clock);
    int stood = 0;
    for (CaseClock.Pause pause : clock.pauses()) {
      int days = days(clock, pause.from(), pause.to(), how);
      stood += days;
      why.add(
          Reason.step(
              "Waktu berhenti sesudah %s sampai %s menunggu pemohon: %d %s tidak dihitung."
                  .formatted(written(pause.from()), written(pause.to()), days, unit(clock).id()),
              "The clock stood after %s until %s for the applicant: %d %s do not count."
                  .formatted(english(pause.from()), english(pause.to()), days, unit(clock).en())));
    }
    WorkDate date;
    if (clock.counted() == Counted.CALENDAR_DAYS) {
      date = new WorkDate(start.plusDays((long) clock.days() + stood), provisional);
      why.add(
          Reason.step(
              "%d hari kalender sesudah %s adalah %s."
                  .formatted(clock.days() + stood, written(start), written(date.date())),
              "%d calendar days after %s is %s."
                  .formatted(clock.days() + stood, english(start), english(date.date()))));
    } else {
      Explained<WorkDate> counted = after(start, clock.days() + stood, how);
      why.addAll(counted.why());
      date = new WorkDate(counted.value().date(), provisional || counted.value().provisional());
    }
    clock
        .standsSince()
        .ifPresent(
            day ->
                why.add(
                    Reason.caution(
                        "Waktu berhenti sejak "
                            + written(day)
                            + " karena menunggu pemohon; tenggat bergeser sesudah dilanjutkan.",
                        "The clock stands since "
                            + english(day)
                            + " for the applicant; the due date moves once it goes on.")));
    return new Explained<>(date, why);
  }

  /** Working days from tomorrow to a due date; negative when it has gone by; 0 on the day. */
  int workingDaysTo(LocalDate due, LocalDate today, Optional<String> unit) {
    Counting how = standing(unit).map(Counting.STANDARD::unit).orElse(Counting.STANDARD);
    return due.isBefore(today)
        ? -working(due.plusDays(1), today, how)
        : working(today.plusDays(1), due, how);
  }

  private int days(CaseClock clock, LocalDate after, LocalDate until, Counting how) {
    return clock.counted() == Counted.CALENDAR_DAYS
        ? (int) ChronoUnit.DAYS.between(after, until)
        : working(after.plusDays(1), until, how);
  }

  private int working(LocalDate from, LocalDate to, Counting how) {
    int count = 0;
    LocalDate next = from;
    while (!next.isAfter(to)) {
      LocalDate last = next.plusDays(LONGEST_STRETCH);
      LocalDate end = last.isAfter(to) ? to : last;
      count += calendar.between(next, end, how).value().count();
      next = end.plusDays(1);
    }
    return count;
  }

  private Explained<WorkDate> after(LocalDate start, int days, Counting how) {
    Explained<WorkDate> found = calendar.after(start, Math.min(days, WorkCalendar.MOST_DAYS), how);
    int left = days - WorkCalendar.MOST_DAYS;
    while (left > 0) {
      int step = Math.min(left, WorkCalendar.MOST_DAYS);
      found = found.then(sofar -> calendar.after(sofar.date(), step, how));
      left -= step;
    }
    return found;
  }

  /** The unit while it exists; the days of one that was removed are those of the agency. */
  private Optional<String> standing(Optional<String> unit) {
    return unit.filter(code -> units.byCode(code).isPresent());
  }

  private Counting how(CaseClock clock) {
    Counting how = Counting.STANDARD.collectiveLeave(clock.leave());
    return standing(clock.unit()).map(how::unit).orElse(how);
  }

  private static LocalText unit(CaseClock clock) {
    return clock.counted() == Counted.CALENDAR_DAYS
        ? new LocalText("hari kalender", "calendar days")
        : new LocalText("hari kerja", "working days");
  }

  static String written(LocalDate date) {
    return Dates.written(date, INDONESIAN);
  }

  static String english(LocalDate date) {
    return Dates.written(date, Locale.ENGLISH);
  }
}
