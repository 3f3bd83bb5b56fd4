package id.pendopo.api.complaint;

import id.pendopo.api.applicant.ApplicantData;
import id.pendopo.api.document.FileId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A complaint that is to be taken in.
 *
 * @param kind what it is
 * @param category key of a category that is offered
 * @param words what happened or is wished, 20 to 5 000 characters
 * @param disclosure who gets to know the reporter
 * @param reporter who reports; must be there with a name and a telephone number or an e-mail
 *     address unless anonymous, and must not be there when anonymous
 * @param channel by which way it came
 * @param detail what else is known
 * @param pin four to twelve digits that open the answer beside the code; empty has one made
 * @param once a random key of the form that was sent, at most 64 characters: sent twice it is
 *     refused with 409; empty where that cannot happen
 */
public record NewComplaint(
    ComplaintKind kind,
    String category,
    String words,
    ReporterDisclosure disclosure,
    Optional<ApplicantData> reporter,
    ComplaintChannel channel,
    Detail detail,
    Optional<String> pin,
    Optional<String> once) {

  /**
   * What may be known of it.
   *
   * @param subject what it is about
   * @param place where it is
   * @param placeWords where it is, in words, at most 300 characters; may be empty
   * @param happenedOn when it happened; not in the future
   * @param receivedOn when it came, for a letter; not in the future and at most a year ago; empty
   *     for today
   * @param unit code of the unit that took it in, where neither category nor subject has one
   * @param externalNumber its number in the system from which it came, at most 80 characters
   * @param photos kept pictures, at most five; keep them in the transaction of the call
   */
  public record Detail(
      Optional<ComplaintSubject> subject,
      Optional<ComplaintPlace> place,
      String placeWords,
      Optional<LocalDate> happenedOn,
      Optional<LocalDate> receivedOn,
      Optional<String> unit,
      Optional<String> externalNumber,
      List<FileId> photos) {

    /** Nothing more is known. */
    public static final Detail NONE =
        new Detail(
            Optional.empty(),
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    public Detail {
      photos = List.copyOf(photos);
    }

    /** About something that a module knows. */
    public Detail about(ComplaintSubject what) {
      return new Detail(
          Optional.of(what),
          place,
          placeWords,
          happenedOn,
          receivedOn,
          unit,
          externalNumber,
          photos);
    }

    /** At a place. */
    public Detail at(ComplaintPlace where) {
      return new Detail(
          subject,
          Optional.of(where),
          placeWords,
          happenedOn,
          receivedOn,
          unit,
          externalNumber,
          photos);
    }

    /** With pictures. */
    public Detail photos(List<FileId> kept) {
      return new Detail(
          subject, place, placeWords, happenedOn, receivedOn, unit, externalNumber, kept);
    }
  }

  /** A complaint of somebody who stays unknown, from the web site. */
  public static NewComplaint anonymous(ComplaintKind kind, String category, String words) {
    return new NewComplaint(
        kind,
        category,
        words,
        ReporterDisclosure.ANONYMOUS,
        Optional.empty(),
        ComplaintChannel.WEB,
        Detail.NONE,
        Optional.empty(),
        Optional.empty());
  }

  /** With what else is known. */
  public NewComplaint with(Detail more) {
    return new NewComplaint(kind, category, words, disclosure, reporter, channel, more, pin, once);
  }

  /** Says its kind and nothing of the reporter. */
  @Override
  public String toString() {
    return "NewComplaint[" + kind + "]";
  }
}
