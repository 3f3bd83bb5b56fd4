package id.pendopo.api.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A case as it stands.
 *
 * @param id identity in the agency
 * @param type id of its {@link CaseType}
 * @param typeVersion version of the type when its state was reached
 * @param subjectType what it is about, {@code <module>.<thing>}
 * @param subjectId which one
 * @param title what officers read in lists; no personal data
 * @param unit code of its unit; empty for the agency as a whole
 * @param applicant key by which its module knows the applicant; empty for none
 * @param state code of its state
 * @param kind kind of its state
 * @param receivedOn day of receipt
 * @param due by when; empty without a clock
 * @param provisional whether the due date may still move, because a year's holidays are not known
 * @param pausedSince first day on which the clock stood; empty while it runs
 * @param desk on whose desk it lies; empty once it is closed
 * @param task number of its task, raised whenever it changes desks
 * @param escalatedTo code of the position that has it too; empty while none has
 * @param openedAt when it was opened
 * @param closedAt when it was closed
 * @param version changes with every event; for {@link CaseMove#seen}
 */
public record Case(
    long id,
    String type,
    int typeVersion,
    String subjectType,
    String subjectId,
    String title,
    Optional<String> unit,
    Optional<String> applicant,
    String state,
    StateKind kind,
    LocalDate receivedOn,
    Optional<LocalDate> due,
    boolean provisional,
    Optional<LocalDate> pausedSince,
    Optional<CaseDesk> desk,
    int task,
    Optional<String> escalatedTo,
    Instant openedAt,
    Optional<Instant> closedAt,
    long version) {

  /** Whether the due date has gone by while the clock ran. */
  public boolean overdue(LocalDate today) {
    return !kind.closed() && pausedSince.isEmpty() && due.map(today::isAfter).orElse(false);
  }
}
