package id.pendopo.office.internal.casework;

import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.CaseEntry;
import id.pendopo.api.casework.CaseType;
import id.pendopo.api.casework.TaskDue;
import id.pendopo.api.casework.TaskOverdue;
import id.pendopo.api.event.Events;
import id.pendopo.api.job.JobHandler;
import id.pendopo.api.job.JobProgress;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.OfficeUnit;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Reminds of due dates and escalates what stays undone. Each reminder is claimed in the transaction
 * that publishes it, under the lock of its case: a run that breaks off or two runs at once give
 * none twice and lose none.
 */
@Component
public final class CaseReminders implements JobHandler {

  static final String NAME = "office.case-reminders";
  private static final int BATCH = 200;
  private static final int FARTHEST = 60;

  private final Store store;
  private final CaseTypes types;
  private final CaseHands hands;
  private final CaseJournal journal;
  private final Deadlines deadlines;
  private final Events events;

  @Activate
  public CaseReminders(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference CaseTypes types,
      @Reference CaseHands hands,
      @Reference CaseJournal journal,
      @Reference Deadlines deadlines,
      @Reference Events events) {
    this.store = store;
    this.types = types;
    this.hands = hands;
    this.journal = journal;
    this.deadlines = deadlines;
    this.events = events;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public LocalText title() {
    return new LocalText("Pengingat tenggat perkara", "Reminders of due dates of cases");
  }

  @Override
  public Optional<Duration> every() {
    return Optional.of(Duration.ofHours(1));
  }

  /**
   * @param argument the day as of which is reckoned, such as {@code 2026-03-30}; empty for today
   */
  @Override
  public void run(String argument, JobProgress progress) {
    LocalDate today = day(argument);
    long last = 0;
    int given = 0;
    List<Long> batch = due(last, today);
    while (!batch.isEmpty() && !progress.cancelled()) {
      for (long id : batch) {
        try {
          given += remind(id, today);
        } catch (RuntimeException e) {
          // one case that cannot be counted keeps nobody else from being reminded
          progress.log("perkara (case) " + id + ": " + e.getMessage());
        }
        last = id;
      }
      batch = due(last, today);
    }
    if (given > 0) {
      progress.log(given + " pengingat (reminders)");
    }
  }

  private LocalDate day(String argument) {
    try {
      return argument.isBlank() ? hands.today() : LocalDate.parse(argument.strip());
    } catch (DateTimeParseException noDate) {
      throw new Problem(
              422,
              "Tulis tanggal seperti 2026-03-30, atau kosongkan.",
              "Write a date such as 2026-03-30, or leave it empty.")
          .because(noDate);
    }
  }

  /** Open cases whose clock runs and whose due date is near or past, after an id. */
  private List<Long> due(long after, LocalDate today) {
    return store.read(
        em ->
            em.createQuery(
                    "select c.id from OfficeCase c where c.id > :after and c.closedAt is null and"
                        + " c.standsSince is null and c.due <= :near order by c.id",
                    Long.class)
                .setParameter("after", after)
                .setParameter("near", today.plusDays(FARTHEST))
                .setMaxResults(BATCH)
                .getResultList());
  }

  private int remind(long id, LocalDate today) {
    return store.write(
        em -> {
          CaseRow row = CaseRows.locked(em, id);
          Case now = row.view();
          Optional<CaseType> type = types.find(now.type());
          if (type.isEmpty()
              || now.due().isEmpty()
              || now.kind().closed()
              || now.pausedSince().isPresent()) {
            return 0;
          }
          LocalDate due = now.due().get();
          int left = deadlines.workingDaysTo(due, today, now.unit());
          CaseType.Reminders wanted = type.get().reminders();
          return today.isAfter(due)
              ? overdue(em, row, now, due, today, -left, wanted)
              : near(em, now, due, left, wanted);
        });
  }

  /** The nearest of the days that have come: who was not reminded in time gets one, not three. */
  private int near(EntityManager em, Case now, LocalDate due, int left, CaseType.Reminders wanted) {
    Optional<Integer> day =
        wanted.daysBefore().stream().filter(before -> left <= before).min(Integer::compare);
    if (day.isEmpty() || !claim(em, now.id(), due, "due-" + day.get())) {
      return 0;
    }
    events.publish(new TaskDue(now.id(), now.task(), now.type(), left));
    return 1;
  }

  private int overdue(
      EntityManager em,
      CaseRow row,
      Case now,
      LocalDate due,
      LocalDate today,
      int late,
      CaseType.Reminders wanted) {
    int given = 0;
    boolean reminds = !wanted.daysBefore().isEmpty() || wanted.escalateAfter().isPresent();
    if (reminds && claim(em, now.id(), due, "overdue")) {
      events.publish(new TaskOverdue(now.id(), now.task(), now.type(), late, false));
      given++;
    }
    if (wanted.escalateAfter().filter(days -> late >= days).isPresent()
        && now.escalatedTo().isEmpty()) {
      Optional<String> superior = hands.superior(now, today);
      if (superior.isPresent() && claim(em, now.id(), due, "escalated-" + now.task())) {
        journal.add(em, row, escalated(row.snapshot(), today, superior.get(), late));
        events.publish(new TaskOverdue(now.id(), now.task(), now.type(), late, true));
        given++;
      }
    }
    return given;
  }

  private static CaseEvent escalated(CaseSnapshot now, LocalDate today, String to, int late) {
    CaseEvent remark =
        CaseJournal.remark(
            now,
            CaseEntry.Kind.ESCALATED,
            today,
            CaseEvent.Who.SYSTEM,
            CaseEvent.Words.because(
                "Lewat tenggat " + late + " hari kerja (" + late + " working days late)"));
    return remark.escalatedTo(to);
  }

  private static boolean claim(EntityManager em, long id, LocalDate due, String key) {
    boolean known =
        !em.createQuery(
                "select 1 from OfficeCaseSignal s where s.caseId = :id and s.due = :due and s.key ="
                    + " :key",
                Integer.class)
            .setParameter("id", id)
            .setParameter("due", due)
            .setParameter("key", key)
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
    if (!known) {
      em.persist(new CaseSignalRow(id, due, key, CaseJournal.now()));
      em.flush();
    }
    return !known;
  }
}
