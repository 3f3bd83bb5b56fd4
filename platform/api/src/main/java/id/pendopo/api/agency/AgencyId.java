package id.pendopo.api.agency;

/**
 * Identity of an agency (instansi), the tenant of everything.
 *
 * @param value positive; assigned by the database
 */
public record AgencyId(long value) {

  public AgencyId {
    if (value <= 0) {
      throw new IllegalArgumentException("An agency's id is positive: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
