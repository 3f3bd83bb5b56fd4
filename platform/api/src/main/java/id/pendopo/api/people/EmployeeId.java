package id.pendopo.api.people;

/**
 * Identity of an employee of an agency.
 *
 * @param value positive; assigned by the database
 */
public record EmployeeId(long value) {

  public EmployeeId {
    if (value <= 0) {
      throw new IllegalArgumentException("An employee's id is positive: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
