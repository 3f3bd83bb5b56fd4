package id.pendopo.office.internal.complaint;

import id.pendopo.api.casework.CaseActor;
import id.pendopo.api.casework.CaseEntry;
import id.pendopo.api.casework.CaseMoved;
import id.pendopo.api.casework.Cases;
import id.pendopo.api.complaint.Complaint.Referral;
import id.pendopo.api.complaint.ComplaintState;
import id.pendopo.api.complaint.ReporterDisclosure;
import id.pendopo.api.event.EventListener;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells officers of new complaints and reporters of what concerns them, after the step stands. */
@Component
public final class ComplaintFollower implements EventListener<CaseMoved> {

  private static final Set<ComplaintState> NEWS =
      Set.of(
          ComplaintState.WAITING_FOR_REPORTER,
          ComplaintState.ANSWERED,
          ComplaintState.CLOSED,
          ComplaintState.NOT_OURS,
          ComplaintState.REFUSED);

  private final ComplaintStore complaints;
  private final Cases cases;
  private final ComplaintTelling telling;

  @Activate
  public ComplaintFollower(
      @Reference ComplaintStore complaints,
      @Reference Cases cases,
      @Reference ComplaintTelling telling) {
    this.complaints = complaints;
    this.cases = cases;
    this.telling = telling;
  }

  @Override
  public Class<CaseMoved> type() {
    return CaseMoved.class;
  }

  @Override
  public String name() {
    return "office.complaint-notices";
  }

  @Override
  public void on(CaseMoved event) {
    if (!event.type().equals(ComplaintCases.ID)) {
      return;
    }
    complaints
        .store()
        .change(
            em -> {
              ComplaintRow row = em.find(ComplaintRow.class, Long.parseLong(event.subjectId()));
              if (row == null) {
                return;
              }
              if (event.from().isEmpty()) {
                arrived(row);
              } else {
                moved(row, event);
              }
            });
  }

  /**
   * Of one whose reporter must not be found the notice would tell the time: {@link ComplaintNews}.
   */
  private void arrived(ComplaintRow row) {
    if (row.disclosure() == ReporterDisclosure.NAMED && !row.told()) {
      telling.arrived(row);
    }
  }

  private void moved(ComplaintRow row, CaseMoved event) {
    ComplaintState state = ComplaintState.of(event.to());
    if (state == ComplaintState.NOT_OURS) {
      row.referral().ifPresent(to -> tell(event.caseId(), to));
    }
    if (NEWS.contains(state) && !byHiddenReporter(row, event)) {
      telling.news(row, state.code() + "-" + cases.history(event.caseId()).size());
    }
  }

  /** Whether a reporter who must not be found did it: a notice at once would tell when. */
  private boolean byHiddenReporter(ComplaintRow row, CaseMoved event) {
    return row.disclosure() != ReporterDisclosure.NAMED
        && cases.history(event.caseId()).stream()
            .filter(line -> line.kind() == CaseEntry.Kind.MOVED && line.to().equals(event.to()))
            .reduce((earlier, later) -> later)
            .filter(line -> line.actor() == CaseActor.APPLICANT)
            .isPresent();
  }

  /** Where it went and its number there, once, for the reporter to read. */
  private void tell(long caseId, Referral to) {
    String words =
        "Diteruskan kepada %s dengan nomor %s. (Handed to %s, number %s.)"
            .formatted(to.to(), to.number(), to.to(), to.number());
    boolean told = cases.history(caseId).stream().map(CaseEntry::comment).anyMatch(words::equals);
    if (!told) {
      cases.comment(caseId, CaseActor.SYSTEM, words, true, List.of());
    }
  }
}
