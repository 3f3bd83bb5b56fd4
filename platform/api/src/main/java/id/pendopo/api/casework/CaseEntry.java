package id.pendopo.api.casework;

import id.pendopo.api.document.FileId;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.text.LocalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of the history of a case. Lines are only ever added.
 *
 * @param number counted from 1 in its case
 * @param kind what happened
 * @param at when it was written down
 * @param on the day from which it counts
 * @param actor in whose name
 * @param employee who, where an officer with an employee did it
 * @param account id of their account; empty for applicant and system
 * @param transition code of the transition; empty unless {@link Kind#MOVED}
 * @param from code of the state before; empty for the first line
 * @param to code of the state after it
 * @param comment words; may be empty
 * @param forApplicant whether the applicant may read the words and get the files
 * @param reason why; may be empty
 * @param fields named values
 * @param files what was attached
 * @param desk on whose desk it lies after it
 * @param due the due date after it
 */
public record CaseEntry(
    int number,
    Kind kind,
    Instant at,
    LocalDate on,
    CaseActor actor,
    Optional<EmployeeId> employee,
    Optional<Long> account,
    Optional<String> transition,
    Optional<String> from,
    String to,
    String comment,
    boolean forApplicant,
    String reason,
    Map<String, String> fields,
    List<FileId> files,
    Optional<CaseDesk> desk,
    Optional<LocalDate> due) {

  /** What may happen to a case. */
  public enum Kind {
    OPENED("Dibuka", "Opened"),
    MOVED("Berpindah keadaan", "Moved"),
    ASSIGNED("Tugas diserahkan", "Task handed over"),
    COMMENTED("Catatan", "Comment"),
    ESCALATED("Dieskalasi", "Escalated"),
    RECOUNTED("Tenggat dihitung ulang", "Due date recounted"),
    CODE_RENEWED("Kode lacak diganti", "Tracking code renewed");

    private final LocalText displayName;

    Kind(String id, String en) {
      this.displayName = new LocalText(id, en);
    }

    public LocalText displayName() {
      return displayName;
    }
  }

  public CaseEntry {
    fields = Map.copyOf(fields);
    files = List.copyOf(files);
  }
}
