package id.pendopo.office.people;

import id.pendopo.api.people.EmploymentStatus;
import org.jspecify.annotations.Nullable;

/**
 * An employee as somebody enters them.
 *
 * @param name with titles, at most 160 characters
 * @param nip 18 digits, spaces allowed; absent for somebody without one
 * @param nik 16 digits; absent leaves it as it is, blank takes it away
 * @param status name of an {@link EmploymentStatus}
 * @param rank at most 80 characters
 * @param jobTitle for somebody without a position of their own, at most 160 characters
 * @param serviceStart {@code 2009-01-31}
 * @param unit code of the unit; absent for the agency as a whole
 * @param superior code of the position above; only where it does not follow from their own position
 * @param active absent means yes
 */
public record EmployeeInput(
    @Nullable String name,
    @Nullable String nip,
    @Nullable String nik,
    @Nullable String status,
    @Nullable String rank,
    @Nullable String jobTitle,
    @Nullable String serviceStart,
    @Nullable String unit,
    @Nullable String superior,
    @Nullable Boolean active) {

  /** Says nothing, because a NIK is in it. */
  @Override
  public String toString() {
    return "EmployeeInput[…]";
  }
}
