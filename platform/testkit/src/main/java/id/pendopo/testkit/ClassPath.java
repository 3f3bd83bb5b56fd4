package id.pendopo.testkit;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The class path of the test: where bundles and libraries of the build are found. */
public final class ClassPath {

  private ClassPath() {}

  /** Its entries that exist: jars, and folders of classes. */
  public static List<Path> entries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(Files::exists)
        .toList();
  }

  /**
   * The entry that is a bundle with this symbolic name: a jar, or the {@code target/classes} of the
   * part that is being built.
   */
  public static Optional<Path> bundle(String symbolicName) {
    return entries().stream().filter(e -> symbolicName.equals(symbolicName(e))).findFirst();
  }

  /** The jar whose file name begins so and goes on with a version. */
  public static Path jar(String artifact) {
    return jar(artifact, "");
  }

  /** The jar whose file name begins so and goes on with a version that begins so. */
  static Path jar(String artifact, String version) {
    String name = Pattern.quote(artifact + "-" + version) + "[\\d.].*\\.jar";
    return entries().stream()
        .filter(e -> e.getFileName().toString().matches(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(artifact + " is not on the test's class path"));
  }

  private static String symbolicName(Path entry) {
    try {
      Manifest manifest = manifest(entry);
      String name = manifest.getMainAttributes().getValue("Bundle-SymbolicName");
      return name == null ? "" : name.replaceAll(";.*", "").strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The manifest of an entry; an empty one where it has none. */
  static Manifest manifest(Path entry) throws IOException {
    if (Files.isDirectory(entry)) {
      Path file = entry.resolve("META-INF/MANIFEST.MF");
      if (!Files.exists(file)) {
        return new Manifest();
      }
      try (InputStream in = Files.newInputStream(file)) {
        return new Manifest(in);
      }
    }
    try (JarFile jar = new JarFile(entry.toFile())) {
      Manifest manifest = jar.getManifest();
      return manifest == null ? new Manifest() : manifest;
    }
  }

  /** The Java packages of an entry. */
  static List<String> packages(Path entry) {
    try {
      if (Files.isDirectory(entry)) {
        try (Stream<Path> files = Files.walk(entry)) {
          return files
              .map(f -> entry.relativize(f).toString().replace('\\', '/'))
              .flatMap(ClassPath::packageOf)
              .distinct()
              .toList();
        }
      }
      try (JarFile jar = new JarFile(entry.toFile())) {
        return jar.stream().map(e -> e.getName()).flatMap(ClassPath::packageOf).distinct().toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> packageOf(String file) {
    int slash = file.lastIndexOf('/');
    return file.endsWith(".class") && slash > 0 && !file.startsWith("META-INF/")
        ? Stream.of(file.substring(0, slash).replace('/', '.'))
        : Stream.empty();
  }

  static String version(Path entry) throws IOException {
    Attributes attributes = manifest(entry).getMainAttributes();
    String version = attributes.getValue("Bundle-Version");
    return version == null ? "1.0.0" : version;
  }
}
