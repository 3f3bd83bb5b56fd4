package id.pendopo.api.casework;

import id.pendopo.api.document.FileId;
import id.pendopo.api.explain.Explained;
import id.pendopo.api.people.EmployeeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The cases of the current agency, for modules. Every call works in the caller's transaction where
 * one is open, and costs some short queries; any thread with an agency set.
 *
 * <p>Reading looks at no permission: a module shows a case only to whom it concerns. What is done
 * in the name of {@link CaseActor#OFFICER} is checked against the account of the thread.
 */
@ProviderType
public interface Cases {

  /**
   * Opens a case in the first state of its type and starts its clock. Not idempotent: call it in
   * the transaction in which its subject is stored, or look with {@link #of} first.
   *
   * @throws id.pendopo.api.problem.Problem 422 naming the field for a type that is not registered,
   *     an unknown unit, position or employee, a title with a number shaped like a NIK, a secret
   *     that is not what its kind says, or a date in the future
   */
  OpenedCase open(NewCase wanted);

  Optional<Case> find(long id);

  /** The cases about something, the newest first. */
  List<Case> of(String subjectType, String subjectId);

  /**
   * Moves a case. Closing ends its task; reaching a waiting state stops its clock, and leaving it
   * moves the due date by the working days (calendar days, where it counts those) for which it
   * stood. {@link CaseMoved} is published, and {@link TaskAssigned} when the desk changed.
   *
   * @throws id.pendopo.api.problem.Problem 404 for an unknown case; 403 when the actor may not; 409
   *     when the case is not in a state from which the transition leads, which is what the second
   *     of two officers gets, or has changed since {@link CaseMove#seen}; 422 naming what is
   *     missing; whatever {@link CaseType#moved} refuses
   */
  Case move(long id, CaseActor actor, CaseMove move);

  /**
   * Adds words or files, or both.
   *
   * @param forApplicant whether the applicant may read them; what an applicant gives they can read
   * @throws id.pendopo.api.problem.Problem 404 for an unknown case, 403 when the account neither
   *     has the task nor holds the permission to work, 422 when nothing is given
   */
  CaseEntry comment(
      long id, CaseActor actor, String words, boolean forApplicant, List<FileId> files);

  /**
   * Hands the task over to another desk. Whoever has the task may, and whoever works on cases of
   * the unit.
   *
   * @param reason why, 1 to 1 000 characters
   * @throws id.pendopo.api.problem.Problem 404, 403, 409 when the case is closed or the task lies
   *     there already, 422 for an unknown position, unit or employee or without a reason
   */
  Case assign(long id, CaseActor actor, CaseDesk to, String reason);

  /** Everything that happened, in its order; empty for an unknown case. */
  List<CaseEntry> history(long id);

  /**
   * By when, and why: the rule with its version, the days, the times when the clock stood; empty
   * without a clock or for an unknown case.
   */
  Optional<Explained<LocalDate>> due(long id);

  /**
   * The employees who have the task today: the holder of a position or whoever acts for them, the
   * officer to whom it was escalated; of a task of a whole unit those of its people who may take
   * it, or whoever may from above where it has none. Empty for a closed case.
   */
  List<EmployeeId> holders(long id);

  /**
   * Gives a case another tracking code, because the first was lost or seen; the old one is worth
   * nothing from now on. Looks at no permission.
   *
   * @param secret replaces the one that was kept; empty keeps it
   * @return the code, told this once
   * @throws id.pendopo.api.problem.Problem 404 for an unknown case
   */
  String renewCode(long id, Optional<TrackingSecret> secret);
}
