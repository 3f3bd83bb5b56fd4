package id.pendopo.demo;

import id.pendopo.api.demo.DemoAgency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The chapters and the whole book of Debian's {@code debian-reference-id}, shared out among the
 * agencies; nothing where the package is not installed.
 */
final class RealTexts {

  private static final Path FOLDER = Path.of("/usr/share/debian-reference");

  private RealTexts() {}

  static List<Path> of(DemoAgency.Kind kind) throws IOException {
    if (!Files.isDirectory(FOLDER)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> all =
          files
              .filter(
                  file ->
                      file.getFileName().toString().matches("ch[0-9]+\\.id\\.html|.*\\.id\\.pdf"))
              .sorted()
              .toList();
      List<Path> share = new ArrayList<>();
      for (int i = kind.ordinal(); i < all.size(); i += DemoAgency.Kind.values().length) {
        share.add(all.get(i));
      }
      return share;
    }
  }
}
