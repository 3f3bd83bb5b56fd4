package id.pendopo.api.applicant;

import id.pendopo.api.document.FileId;
import java.util.Optional;
import java.util.Set;

/**
 * An applicant as a screen may show them: numbers and contacts masked.
 *
 * @param id identity in its agency, positive
 * @param kind who it is
 * @param name full name; a dash once erased
 * @param representative who acts for them
 * @param nikMasked for instance {@code 352•••••••••0001}; empty without one
 * @param phoneMasked the last three digits; empty without one
 * @param emailMasked first letter and domain; empty without one
 * @param addressKnown whether an address is known; it is shown in full only for a purpose
 * @param registration of a legal entity
 * @param basis why the data may be processed
 * @param identityFile scanned proof of identity
 * @param units codes of the units that had to do with them; who may see them is decided by these
 * @param state ACTIVE, MERGED into another one, or ERASED
 * @param version counts the changes, for {@code If-Match}
 */
public record Applicant(
    long id,
    ApplicantKind kind,
    String name,
    Optional<String> representative,
    Optional<String> nikMasked,
    Optional<String> phoneMasked,
    Optional<String> emailMasked,
    boolean addressKnown,
    Optional<String> registration,
    LegalBasis basis,
    Optional<FileId> identityFile,
    Set<String> units,
    State state,
    long version) {

  /** How an applicant stands in the register. */
  public enum State {
    ACTIVE,
    MERGED,
    ERASED
  }

  public Applicant {
    units = Set.copyOf(units);
  }

  @Override
  public String toString() {
    return "Applicant[" + id + "]";
  }
}
