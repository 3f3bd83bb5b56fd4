package id.pendopo.kernel.outbound;

import java.time.Duration;

/**
 * How long and how much a call may take.
 *
 * @param whole from the look-up of the name to the last byte of the answer; above zero
 * @param bytes of the answer's body; 0 or more
 */
public record Limits(Duration whole, int bytes) {

  /** Checks the bounds. */
  public Limits {
    if (!whole.isPositive() || bytes < 0) {
      throw new IllegalArgumentException("no bounds: " + whole + ", " + bytes);
    }
  }
}
