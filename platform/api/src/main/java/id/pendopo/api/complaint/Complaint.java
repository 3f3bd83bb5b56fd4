package id.pendopo.api.complaint;

import id.pendopo.api.document.FileId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A complaint as it stands, without the reporter.
 *
 * @param id identity in the agency, positive
 * @param kind what it is
 * @param category key of its category
 * @param unit code of its unit; empty for the agency as a whole
 * @param words what the reporter wrote; may hold personal data; a dash once erased
 * @param placeWords where it is, in words; may be empty
 * @param disclosure who gets to know the reporter
 * @param channel by which way it came
 * @param subject what it is about, where a module knows it
 * @param place where it is
 * @param happenedOn when it happened
 * @param receivedOn day of receipt
 * @param photos pictures without metadata
 * @param followUp how it is followed up; empty before it is verified
 * @param referral to whom it was handed because it is not ours
 * @param externalNumber its number in the system from which it came
 * @param state where it stands
 * @param due by when the next step is due
 * @param caseId its case
 */
public record Complaint(
    long id,
    ComplaintKind kind,
    String category,
    Optional<String> unit,
    String words,
    String placeWords,
    ReporterDisclosure disclosure,
    ComplaintChannel channel,
    Optional<ComplaintSubject> subject,
    Optional<ComplaintPlace> place,
    Optional<LocalDate> happenedOn,
    LocalDate receivedOn,
    List<FileId> photos,
    Optional<FollowUpClass> followUp,
    Optional<Referral> referral,
    Optional<String> externalNumber,
    ComplaintState state,
    Optional<LocalDate> due,
    long caseId) {

  /**
   * The act of handing a complaint to whom it belongs.
   *
   * @param to agency or system, for instance <em>SP4N-LAPOR!</em>
   * @param number number that it got there
   * @param on when
   */
  public record Referral(String to, String number, LocalDate on) {}

  public Complaint {
    photos = List.copyOf(photos);
  }

  @Override
  public String toString() {
    return "Complaint[" + id + "]";
  }
}
