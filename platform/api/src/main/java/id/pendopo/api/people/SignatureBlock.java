package id.pendopo.api.people;

import java.util.List;

/**
 * What stands below a letter.
 *
 * @param lines the titles from top to bottom, without name, rank and NIP; for instance {@code Plh.
 *     Camat Sukamaju}, or {@code a.n. Camat Sukamaju} above {@code Sekretaris Kecamatan}
 * @param signer who signs
 */
public record SignatureBlock(List<String> lines, Holder signer) {

  public SignatureBlock {
    lines = List.copyOf(lines);
  }
}
