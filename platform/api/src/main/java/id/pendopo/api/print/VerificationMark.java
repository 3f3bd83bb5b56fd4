package id.pendopo.api.print;

import java.util.List;

/**
 * A QR code and what stands beside it, so that anybody can check a printed document.
 *
 * @param png the code as a PNG, at most 1 MiB
 * @param alternative what a screen reader says instead of the picture
 * @param lines text beside it, for instance the address of the verification page
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
public record VerificationMark(byte[] png, String alternative, List<String> lines) {

  public VerificationMark {
    lines = List.copyOf(lines);
  }
}
