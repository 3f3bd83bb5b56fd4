package id.pendopo.api.applicant;

import java.util.Optional;

/**
 * What is known of an applicant, in full. Its text never shows it.
 *
 * @param kind who it is
 * @param name full name or name of the organisation, 1 to 200 characters
 * @param nik population identity number, 16 digits; of a person or of whoever acts for a group
 * @param registration number of the deed or of the registration of a legal entity, at most 100
 *     characters
 * @param representative who acts for a group or legal entity, at most 200 characters
 * @param address postal address, at most 500 characters
 * @param phone 8 to 15 digits with an optional + in front
 * @param email address for e-mail
 * @param basis why the data may be processed
 */
public record ApplicantData(
    ApplicantKind kind,
    String name,
    Optional<String> nik,
    Optional<String> registration,
    Optional<String> representative,
    Optional<String> address,
    Optional<String> phone,
    Optional<String> email,
    LegalBasis basis) {

  @Override
  public String toString() {
    return "ApplicantData[…]";
  }
}
