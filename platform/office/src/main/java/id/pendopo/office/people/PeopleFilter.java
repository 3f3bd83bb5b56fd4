package id.pendopo.office.people;

import id.pendopo.api.people.EmploymentStatus;
import java.util.Optional;

/**
 * What to look for among the employees.
 *
 * @param text part of a name, or the beginning of a NIP; empty for all
 * @param status how they are employed
 * @param unit code of the unit, with all below
 * @param active whether they still work here
 */
public record PeopleFilter(
    String text,
    Optional<EmploymentStatus> status,
    Optional<String> unit,
    Optional<Boolean> active) {

  /** Those who still work here. */
  public static final PeopleFilter ACTIVE =
      new PeopleFilter("", Optional.empty(), Optional.empty(), Optional.of(true));

  public PeopleFilter {
    text = text.strip();
  }
}
