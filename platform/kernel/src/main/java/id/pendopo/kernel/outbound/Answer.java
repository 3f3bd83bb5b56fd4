package id.pendopo.kernel.outbound;

/**
 * What a server answered.
 *
 * @param status of HTTP (RFC 9110 section 15)
 * @param body all of it, at most as large as asked for
 */
@SuppressWarnings("ArrayRecordComponent")
public record Answer(int status, byte[] body) {

  @Override
  public String toString() {
    return "Answer[" + status + "]";
  }
}
