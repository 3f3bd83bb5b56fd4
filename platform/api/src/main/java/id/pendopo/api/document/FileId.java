package id.pendopo.api.document;

/**
 * Identity of a stored file in its agency.
 *
 * @param value positive; assigned by the database
 */
public record FileId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
