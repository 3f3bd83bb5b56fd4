package id.pendopo.api.print;

import id.pendopo.api.document.FileId;
import id.pendopo.api.people.Employee;
import id.pendopo.api.people.SignatureBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands where a document is signed.
 *
 * @param place line above the titles, for instance {@code Sukamaju, 2 April 2026}; may be empty
 * @param titles from top to bottom, for instance {@code a.n. Camat Sukamaju}, {@code Sekretaris}
 * @param name of the signer, with titles
 * @param below lines below the name: rank, NIP
 * @param scan a scanned signature or stamp: a picture, not an electronic signature
 */
public record PrintedSignature(
    String place, List<String> titles, String name, List<String> below, Optional<FileId> scan) {

  public PrintedSignature {
    titles = List.copyOf(titles);
    below = List.copyOf(below);
  }

  /** The signature of whoever signs, with rank and NIP where they have them. */
  public static PrintedSignature of(String place, SignatureBlock block) {
    Employee signer = block.signer().employee();
    List<String> below = new ArrayList<>();
    if (!signer.rank().isBlank()) {
      below.add(signer.rank());
    }
    signer.nip().ifPresent(nip -> below.add("NIP " + nip));
    return new PrintedSignature(place, block.lines(), signer.name(), below, Optional.empty());
  }
}
