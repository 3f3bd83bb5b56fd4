package id.pendopo.api.casework;

import id.pendopo.api.document.FileId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One step of a case.
 *
 * @param transition code of the transition
 * @param seen version of the case that whoever decides has seen; a later one is refused with 409.
 *     Empty asks only that the transition is possible
 * @param comment words, at most 4 000 characters; may be empty
 * @param forApplicant whether the applicant may read the comment and get the files
 * @param reason why, at most 1 000 characters; may be empty. The applicant may read it
 * @param fields the named values
 * @param files kept files
 * @param desk whose task it becomes; empty asks {@link CaseType#deskOf}
 * @param on day from which it counts, for instance when the supplement lay on the counter: not in
 *     the future and not before the last step; empty for today
 */
public record CaseMove(
    String transition,
    OptionalLong seen,
    String comment,
    boolean forApplicant,
    String reason,
    Map<String, String> fields,
    List<FileId> files,
    Optional<CaseDesk> desk,
    Optional<LocalDate> on) {

  public CaseMove {
    fields = Map.copyOf(fields);
    files = List.copyOf(files);
  }

  /** A step with nothing given. */
  public static CaseMove of(String transition) {
    return new CaseMove(
        transition,
        OptionalLong.empty(),
        "",
        false,
        "",
        Map.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  public CaseMove seen(long version) {
    return new CaseMove(
        transition,
        OptionalLong.of(version),
        comment,
        forApplicant,
        reason,
        fields,
        files,
        desk,
        on);
  }

  /** With words for colleagues. */
  public CaseMove note(String words) {
    return new CaseMove(transition, seen, words, false, reason, fields, files, desk, on);
  }

  /** With words, and files where there are any, for the applicant. */
  public CaseMove answer(String words) {
    return new CaseMove(transition, seen, words, true, reason, fields, files, desk, on);
  }

  public CaseMove because(String why) {
    return new CaseMove(transition, seen, comment, forApplicant, why, fields, files, desk, on);
  }

  public CaseMove fields(Map<String, String> given) {
    return new CaseMove(transition, seen, comment, forApplicant, reason, given, files, desk, on);
  }

  public CaseMove files(List<FileId> given) {
    return new CaseMove(transition, seen, comment, forApplicant, reason, fields, given, desk, on);
  }

  public CaseMove to(CaseDesk next) {
    return new CaseMove(
        transition, seen, comment, forApplicant, reason, fields, files, Optional.of(next), on);
  }

  public CaseMove on(LocalDate day) {
    return new CaseMove(
        transition, seen, comment, forApplicant, reason, fields, files, desk, Optional.of(day));
  }
}
