package id.pendopo.content.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A home with {@code lib/extractor} as the distribution has it, of what the build made. */
final class ExtractorHome {

  /** The setting that names it. */
  static final String SETTING = "pendopo.home=target/home";

  private ExtractorHome() {}

  static void layOut() throws IOException {
    Path folder = Files.createDirectories(Path.of("target/home/lib/extractor"));
    Path target = Path.of("..", "extractor", "target").toAbsolutePath().normalize();
    try (Stream<Path> jars = Files.list(target.resolve("lib"))) {
      for (Path jar : jars.toList()) {
        Path link = folder.resolve(jar.getFileName());
        if (!Files.exists(link)) {
          Files.createSymbolicLink(link, jar);
        }
      }
    }
    Path classes = target.resolve("classes");
    Path made = Files.createTempFile(folder, "extractor", ".tmp");
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(made));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        jar.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
        Files.copy(file, jar);
      }
    }
    // in one step: a worker of the test before may still read the old one
    Files.move(made, folder.resolve("pendopo-extractor.jar"), StandardCopyOption.REPLACE_EXISTING);
  }
}
