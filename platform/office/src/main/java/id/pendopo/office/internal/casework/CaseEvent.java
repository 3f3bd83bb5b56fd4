package id.pendopo.office.internal.casework;

import id.pendopo.api.calendar.WorkDate;
import id.pendopo.api.casework.CaseActor;
import id.pendopo.api.casework.CaseDesk;
import id.pendopo.api.casework.CaseEntry;
import id.pendopo.api.casework.StateKind;
import id.pendopo.api.document.FileId;
import id.pendopo.api.people.EmployeeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that happened to a case, with all that is needed to rebuild the case.
 *
 * @param who in whose name, and with which account and employee
 * @param typeVersion version of the type that was known then
 * @param clock the clock that began with it
 * @param due the due date that holds after it
 * @param escalatedTo position that got the task too with it
 */
record CaseEvent(
    int number,
    CaseEntry.Kind kind,
    Instant at,
    LocalDate on,
    Who who,
    int typeVersion,
    String transition,
    String from,
    String to,
    StateKind stateKind,
    Words words,
    Optional<CaseDesk> desk,
    Optional<String> escalatedTo,
    Optional<CaseClock> clock,
    Optional<LocalDate> due,
    boolean provisional) {

  /** In whose name something was done. */
  record Who(CaseActor actor, Optional<EmployeeId> employee, Optional<Long> account) {

    static final Who SYSTEM = new Who(CaseActor.SYSTEM, Optional.empty(), Optional.empty());
    static final Who APPLICANT = new Who(CaseActor.APPLICANT, Optional.empty(), Optional.empty());
  }

  /** What was said and given with it. */
  record Words(
      String comment,
      boolean forApplicant,
      String reason,
      Map<String, String> fields,
      List<FileId> files) {

    static final Words NONE = new Words("", false, "", Map.of(), List.of());

    static Words because(String reason) {
      return new Words("", false, reason, Map.of(), List.of());
    }
  }

  private CaseEvent with(
      Optional<CaseDesk> desk, Optional<String> escalated, Optional<LocalDate> by, boolean may) {
    return new CaseEvent(
        number,
        kind,
        at,
        on,
        who,
        typeVersion,
        transition,
        from,
        to,
        stateKind,
        words,
        desk,
        escalated,
        clock,
        by,
        may);
  }

  /** As if it had been written down at another time. */
  CaseEvent at(Instant other) {
    return new CaseEvent(
        number,
        kind,
        other,
        on,
        who,
        typeVersion,
        transition,
        from,
        to,
        stateKind,
        words,
        desk,
        escalatedTo,
        clock,
        due,
        provisional);
  }

  /** With the task on a desk. */
  CaseEvent on(CaseDesk next) {
    return with(Optional.of(next), escalatedTo, due, provisional);
  }

  /** With the task also in a position's hands. */
  CaseEvent escalatedTo(String position) {
    return with(desk, Optional.of(position), due, provisional);
  }

  /** With a due date. */
  CaseEvent due(WorkDate by) {
    return with(desk, escalatedTo, Optional.of(by.date()), by.provisional());
  }

  CaseEntry entry() {
    return new CaseEntry(
        number,
        kind,
        at,
        on,
        who.actor(),
        who.employee(),
        who.account(),
        transition.isEmpty() ? Optional.empty() : Optional.of(transition),
        from.isEmpty() ? Optional.empty() : Optional.of(from),
        to,
        words.comment(),
        words.forApplicant(),
        words.reason(),
        words.fields(),
        words.files(),
        desk,
        due);
  }
}
