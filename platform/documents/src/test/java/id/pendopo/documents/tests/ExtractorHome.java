package id.pendopo.documents.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The folder {@code lib/extractor} as the distribution has it, of what the build made. */
final class ExtractorHome {

  private ExtractorHome() {}

  static void layOut(Path home) throws IOException {
    Path folder = Files.createDirectories(home.resolve("lib/extractor"));
    Path target = Path.of("..", "extractor", "target").toAbsolutePath().normalize();
    try (Stream<Path> jars = Files.list(target.resolve("lib"))) {
      for (Path jar : jars.toList()) {
        Files.createSymbolicLink(folder.resolve(jar.getFileName()), jar);
      }
    }
    Path classes = target.resolve("classes");
    try (JarOutputStream jar =
            new JarOutputStream(Files.newOutputStream(folder.resolve("pendopo-extractor.jar")));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        jar.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
        Files.copy(file, jar);
      }
    }
  }
}
