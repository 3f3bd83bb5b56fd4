package id.pendopo.office.internal.complaint;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.casework.CaseActor;
import id.pendopo.api.casework.CaseMove;
import id.pendopo.api.casework.Cases;
import id.pendopo.api.complaint.ComplaintState;
import id.pendopo.api.job.JobHandler;
import id.pendopo.api.job.JobProgress;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Closes what was answered when the reporter has not responded in time. */
@Component
public final class ComplaintClosing implements JobHandler {

  private static final int BATCH = 200;

  private final ComplaintStore complaints;
  private final Cases cases;
  private final CurrentAgency agency;

  @Activate
  public ComplaintClosing(
      @Reference ComplaintStore complaints,
      @Reference Cases cases,
      @Reference CurrentAgency agency) {
    this.complaints = complaints;
    this.cases = cases;
    this.agency = agency;
  }

  @Override
  public String name() {
    return "office.complaint-closing";
  }

  @Override
  public LocalText title() {
    return new LocalText("Menutup pengaduan yang sudah dijawab", "Closing answered complaints");
  }

  @Override
  public Optional<Duration> every() {
    return Optional.of(Duration.ofHours(12));
  }

  /**
   * @param argument the day as of which is reckoned, such as {@code 2026-03-30}; empty for today
   */
  @Override
  public void run(String argument, JobProgress progress) {
    LocalDate today = day(argument, agency);
    long last = 0;
    int closed = 0;
    List<Long> batch = due(last, today);
    while (!batch.isEmpty() && !progress.cancelled()) {
      for (long id : batch) {
        last = id;
        closed += close(id);
      }
      batch = due(last, today);
    }
    if (closed > 0) {
      progress.log(closed + " ditutup (closed)");
    }
  }

  /** The day as of which a job reckons. */
  static LocalDate day(String argument, CurrentAgency agency) {
    try {
      return argument.isBlank()
          ? LocalDate.now(agency.get().zone())
          : LocalDate.parse(argument.strip());
    } catch (DateTimeParseException noDate) {
      throw new Problem(
              422,
              "Tulis tanggal seperti 2026-03-30, atau kosongkan.",
              "Write a date such as 2026-03-30, or leave it empty.")
          .because(noDate);
    }
  }

  private List<Long> due(long after, LocalDate today) {
    return complaints
        .store()
        .read(
            em ->
                em.createQuery(
                        "select k.id from OfficeCase k where k.id > :after and k.type = :type and"
                            + " k.state = :answered and k.due < :today order by k.id",
                        Long.class)
                    .setParameter("after", after)
                    .setParameter("type", ComplaintCases.ID)
                    .setParameter("answered", ComplaintState.ANSWERED.code())
                    .setParameter("today", today)
                    .setMaxResults(BATCH)
                    .getResultList());
  }

  private int close(long id) {
    try {
      cases.move(
          id,
          CaseActor.SYSTEM,
          CaseMove.of(ComplaintSteps.CLOSE)
              .because("Tidak ada tanggapan pelapor (no response of the reporter)"));
      return 1;
    } catch (Problem overtaken) {
      return 0;
    }
  }
}
