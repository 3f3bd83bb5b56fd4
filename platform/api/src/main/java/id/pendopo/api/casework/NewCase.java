package id.pendopo.api.casework;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A case that is to be opened.
 *
 * @param type id of a registered {@link CaseType}
 * @param subjectType what it is about, {@code <module>.<thing>}, at most 80 characters
 * @param subjectId which one, at most 80 characters
 * @param title one line of at most 200 characters; no personal data: it stands in lists, notices
 *     and exports
 * @param unit code of its unit; empty for the agency as a whole
 * @param applicant key by which the module knows the applicant, at most 80 characters: never a NIK,
 *     a name or a number of a phone. {@code applicant/12} is number 12 in the register of
 *     applicants; such cases are in a person's copy of their data and are erased with it
 * @param receivedOn day of receipt, not in the future; empty for today
 * @param secret what the applicant has to know, beside the code, before an answer is opened at
 *     {@code /lacak}; without it none ever is
 * @param desk on whose desk it begins; empty asks {@link CaseType#deskOf}
 * @param anonymous whether nobody may be found by it: what the applicant does, the opening too,
 *     leaves neither account nor address nor time in the case and in the audit, the day alone
 */
public record NewCase(
    String type,
    String subjectType,
    String subjectId,
    String title,
    Optional<String> unit,
    Optional<String> applicant,
    Optional<LocalDate> receivedOn,
    Optional<TrackingSecret> secret,
    Optional<CaseDesk> desk,
    boolean anonymous) {

  /** A case of the whole agency, received today. */
  public static NewCase of(String type, String subjectType, String subjectId, String title) {
    return new NewCase(
        type,
        subjectType,
        subjectId,
        title,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /** Of a unit. */
  public NewCase inUnit(Optional<String> code) {
    return new NewCase(
        type, subjectType, subjectId, title, code, applicant, receivedOn, secret, desk, anonymous);
  }

  /** For an applicant, who keeps a secret. */
  public NewCase forApplicant(String key, Optional<TrackingSecret> kept) {
    return new NewCase(
        type,
        subjectType,
        subjectId,
        title,
        unit,
        Optional.of(key),
        receivedOn,
        kept,
        desk,
        anonymous);
  }

  /** Received on a day. */
  public NewCase receivedOn(LocalDate day) {
    return new NewCase(
        type,
        subjectType,
        subjectId,
        title,
        unit,
        applicant,
        Optional.of(day),
        secret,
        desk,
        anonymous);
  }

  /** On a desk. */
  public NewCase on(CaseDesk first) {
    return new NewCase(
        type,
        subjectType,
        subjectId,
        title,
        unit,
        applicant,
        receivedOn,
        secret,
        Optional.of(first),
        anonymous);
  }

  /** So that nobody can be found by it. */
  public NewCase anonymously() {
    return new NewCase(
        type, subjectType, subjectId, title, unit, applicant, receivedOn, secret, desk, true);
  }
}
