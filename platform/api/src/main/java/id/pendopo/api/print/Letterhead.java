package id.pendopo.api.print;

import id.pendopo.api.document.FileId;
import java.util.List;
import java.util.Optional;

/**
 * The head of a letter (kop naskah dinas; Permendagri 1/2023 and PermenPANRB 2/2024 leave its words
 * to the agency).
 *
 * @param above lines above the name, for instance {@code PEMERINTAH KABUPATEN SUKAMAJU}; at most 3
 * @param name name of the agency or unit, large
 * @param below address, telephone, web site, e-mail; at most 3 lines
 * @param logo a PNG or JPEG of the agency; empty for none
 */
public record Letterhead(
    List<String> above, String name, List<String> below, Optional<FileId> logo) {

  public Letterhead {
    above = List.copyOf(above);
    below = List.copyOf(below);
  }
}
