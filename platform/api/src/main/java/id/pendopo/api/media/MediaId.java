package id.pendopo.api.media;

/**
 * Identity of a medium in its agency.
 *
 * @param value positive; assigned by the database
 */
public record MediaId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
