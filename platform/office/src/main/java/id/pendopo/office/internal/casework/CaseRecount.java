package id.pendopo.office.internal.casework;

import id.pendopo.api.calendar.CalendarAmended;
import id.pendopo.api.calendar.WorkDate;
import id.pendopo.api.casework.CaseEntry;
import id.pendopo.api.event.EventListener;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.office.internal.OfficeUnit;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the due dates of open cases again when the calendar was amended, and writes down what
 * changed. A date that stays leaves no trace, so an event that comes twice does nothing more.
 */
@Component
public final class CaseRecount implements EventListener<CalendarAmended> {

  private static final Logger LOG = LoggerFactory.getLogger(CaseRecount.class);

  private final Store store;
  private final Deadlines deadlines;
  private final CaseJournal journal;
  private final CaseHands hands;

  @Activate
  public CaseRecount(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference Deadlines deadlines,
      @Reference CaseJournal journal,
      @Reference CaseHands hands) {
    this.store = store;
    this.deadlines = deadlines;
    this.journal = journal;
    this.hands = hands;
  }

  @Override
  public Class<CalendarAmended> type() {
    return CalendarAmended.class;
  }

  @Override
  public String name() {
    return "office.case-recount";
  }

  @Override
  public void on(CalendarAmended event) {
    List<Long> open =
        store.read(
            em ->
                em.createQuery(
                        "select c.id from OfficeCase c where c.closedAt is null and c.due is not"
                            + " null and c.receivedOn <= :to order by c.id",
                        Long.class)
                    .setParameter("to", event.to())
                    .getResultList());
    for (long id : open) {
      try {
        recount(id, event);
      } catch (Problem e) {
        // one case that cannot be counted any more keeps no other from being counted anew
        LOG.warn("The due date of case {} stays: {}", id, e.getMessage());
      }
    }
  }

  private void recount(long id, CalendarAmended event) {
    store.change(
        em -> {
          CaseRow row = CaseRows.locked(em, id);
          CaseSnapshot now = row.snapshot();
          if (now.kind().closed() || now.clock().isEmpty()) {
            return;
          }
          WorkDate counted = deadlines.due(now.clock().get()).value();
          if (now.due().equals(Optional.of(counted.date()))
              && now.provisional() == counted.provisional()) {
            return;
          }
          String before = now.due().map(Deadlines::written).orElse("–");
          String reason =
              "Kalender kerja berubah (%s): %s menjadi %s"
                  .formatted(event.decree(), before, Deadlines.written(counted.date()));
          CaseEvent remark =
              CaseJournal.remark(
                  now,
                  CaseEntry.Kind.RECOUNTED,
                  hands.today(),
                  CaseEvent.Who.SYSTEM,
                  CaseEvent.Words.because(
                      reason.length() > CaseChecks.LONGEST_REASON
                          ? reason.substring(0, CaseChecks.LONGEST_REASON)
                          : reason));
          journal.add(em, row, remark.due(counted));
        });
  }
}
