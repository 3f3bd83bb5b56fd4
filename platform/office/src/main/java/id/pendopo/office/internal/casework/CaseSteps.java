package id.pendopo.office.internal.casework;

import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.CaseActor;
import id.pendopo.api.casework.CaseDesk;
import id.pendopo.api.casework.CaseEntry;
import id.pendopo.api.casework.CaseMove;
import id.pendopo.api.casework.CaseState;
import id.pendopo.api.casework.CaseTransition;
import id.pendopo.api.casework.CaseType;
import id.pendopo.api.casework.StateKind;
import id.pendopo.api.problem.Problem;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Works out what a step does to a case. */
@Component(service = CaseSteps.class)
public final class CaseSteps {

  private final CaseChecks checks;
  private final Deadlines deadlines;

  @Activate
  public CaseSteps(@Reference CaseChecks checks, @Reference Deadlines deadlines) {
    this.checks = checks;
    this.deadlines = deadlines;
  }

  /** The event of a step: where it leads, on whose desk, and by when. */
  CaseEvent moved(
      CaseType type,
      CaseTransition way,
      CaseState reached,
      CaseSnapshot now,
      Case before,
      CaseMove move,
      LocalDate on,
      CaseEvent.Who who,
      CaseEvent.Words said) {
    Optional<CaseClock> begun =
        reached.due().map(rule -> deadlines.begin(rule, on, before.unit(), gone(now, on)));
    Optional<CaseDesk> desk =
        reached.kind().closed()
            ? Optional.empty()
            : move.desk()
                .map(checks::desk)
                .or(
                    () ->
                        Optional.of(
                            checks.desk(type.deskOf(as(before, reached.code(), reached.kind())))));
    CaseEvent draft =
        new CaseEvent(
            now.number() + 1,
            CaseEntry.Kind.MOVED,
            CaseJournal.now(),
            on,
            who,
            type.version(),
            way.code(),
            now.state(),
            reached.code(),
            reached.kind(),
            said,
            desk,
            Optional.empty(),
            begun,
            now.due(),
            now.provisional());
    Optional<CaseClock> after = now.clockAfter(draft, true);
    if (after.isEmpty() || after.equals(now.clock()) || after.get().stands()) {
      // a date that stands still is the one that held before
      return begun.isEmpty() ? draft : draft.due(deadlines.due(begun.get()).value());
    }
    return draft.due(deadlines.due(after.get()).value());
  }

  /** The clock so far, as if it went on on a day: what an extension begins from. */
  private static Optional<CaseClock> gone(CaseSnapshot now, LocalDate on) {
    return now.clock().map(clock -> clock.go(on));
  }

  /** What an applicant gives, the applicant may read. */
  static CaseMove visible(CaseMove move, CaseActor actor) {
    return actor == CaseActor.APPLICANT ? move.answer(move.comment()) : move;
  }

  static CaseTransition way(CaseType type, String code) {
    return type.transitions().stream()
        .filter(known -> known.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.invalid(
                    "transition",
                    "Langkah ini tidak dikenal pada jenis perkara ini.",
                    "This type of case does not know the transition."));
  }

  /** A case as it would be in another state. */
  private static Case as(Case of, String state, StateKind kind) {
    return new Case(
        of.id(),
        of.type(),
        of.typeVersion(),
        of.subjectType(),
        of.subjectId(),
        of.title(),
        of.unit(),
        of.applicant(),
        state,
        kind,
        of.receivedOn(),
        of.due(),
        of.provisional(),
        of.pausedSince(),
        of.desk(),
        of.task(),
        of.escalatedTo(),
        of.openedAt(),
        of.closedAt(),
        of.version());
  }
}
