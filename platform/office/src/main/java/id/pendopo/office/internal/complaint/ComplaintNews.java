package id.pendopo.office.internal.complaint;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.job.JobHandler;
import id.pendopo.api.job.JobProgress;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells officers of anonymous and confidential complaints, and confidential reporters that theirs
 * came, on a later day: a notice at once would tell when it was written.
 */
@Component
public final class ComplaintNews implements JobHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ComplaintNews.class);
  private static final int BATCH = 200;

  private final ComplaintStore complaints;
  private final ComplaintTelling telling;
  private final CurrentAgency agency;

  @Activate
  public ComplaintNews(
      @Reference ComplaintStore complaints,
      @Reference ComplaintTelling telling,
      @Reference CurrentAgency agency) {
    this.complaints = complaints;
    this.telling = telling;
    this.agency = agency;
  }

  @Override
  public String name() {
    return "office.complaint-news";
  }

  @Override
  public LocalText title() {
    return new LocalText(
        "Memberi tahu pengaduan anonim dan rahasia", "Telling of anonymous complaints");
  }

  @Override
  public Optional<Duration> every() {
    return Optional.of(Duration.ofHours(6));
  }

  /**
   * @param argument the day as of which is reckoned, such as {@code 2026-03-30}; empty for today
   */
  @Override
  public void run(String argument, JobProgress progress) {
    LocalDate today = ComplaintClosing.day(argument, agency);
    long last = 0;
    List<Long> batch = waiting(last, today);
    while (!batch.isEmpty() && !progress.cancelled()) {
      for (long id : batch) {
        last = id;
        try {
          tell(id, today);
        } catch (Problem untold) {
          // one that cannot be told must not keep the others waiting
          progress.log("complaint/" + id + ": " + untold.status());
          LOG.warn("Complaint {} could not be told of: {}", id, untold.status());
        }
      }
      batch = waiting(last, today);
    }
  }

  private List<Long> waiting(long after, LocalDate today) {
    return complaints
        .store()
        .read(
            em ->
                em.createQuery(
                        "select c.id from OfficeComplaint c where c.id > :after and c.toldOn is null"
                            + " and c.receivedOn < :today order by c.id",
                        Long.class)
                    .setParameter("after", after)
                    .setParameter("today", today)
                    .setMaxResults(BATCH)
                    .getResultList());
  }

  private void tell(long id, LocalDate today) {
    complaints
        .store()
        .change(
            em -> {
              ComplaintRow row = ComplaintStore.row(em, id);
              if (row.told()) {
                return;
              }
              if (complaints.caseOf(row).kind().closed()) {
                row.told(today);
              } else {
                telling.arrived(row);
              }
            });
  }
}
