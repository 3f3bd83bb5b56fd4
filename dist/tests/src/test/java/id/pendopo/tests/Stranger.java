package id.pendopo.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The author of a module outside this project: builds {@code dist/tests/stranger/guestbook} with
 * Maven, offline, from a repository that holds Pendopo's API and nothing else of Pendopo.
 */
public final class Stranger {

  private static final Path CHECKOUT =
      Path.of(System.getProperty("pendopo.checkout", "../..")).toAbsolutePath().normalize();
  private static final Path PROJECT = CHECKOUT.resolve("dist/tests/stranger/guestbook");
  private static final Path VARIANTS = CHECKOUT.resolve("dist/tests/stranger/variants");
  private static final Path WORK = CHECKOUT.resolve("dist/tests/target/stranger");
  private static final Map<String, Path> BUILT = new ConcurrentHashMap<>();
  private static final Pattern VERSION =
      Pattern.compile("<artifactId>pendopo-parent</artifactId>\\s*<version>([^<]+)</version>");

  private Stranger() {}

  /**
   * Builds the guest book: some seconds, and once in a run of the tests.
   *
   * @param version version of the bundle
   * @param variants names of folders in {@code dist/tests/stranger/variants}, laid over the project
   *     in this order
   * @return the module's file; copy it before you change it
   */
  public static Path builds(String version, String... variants) {
    return BUILT.computeIfAbsent(
        version + String.join("", Stream.of(variants).map(variant -> "-" + variant).toList()),
        name -> build(WORK.resolve(name), version, List.of(variants)));
  }

  private static Path build(Path project, String version, List<String> variants) {
    try {
      empty(project); // of what a run before left there
      lay(PROJECT, project);
      for (String variant : variants) {
        lay(VARIANTS.resolve(variant), project);
      }
      maven(project, version, repository(WORK.resolve("repository")));
      return project.resolve("target/guestbook-" + version + ".jar");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void lay(Path from, Path over) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path relative = from.relativize(file);
        if (!relative.startsWith("target")) {
          Path to = over.resolve(relative);
          Files.createDirectories(to.getParent());
          Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** Third parties as they lie in this machine's repository, and of Pendopo the API alone. */
  private static Path repository(Path repository) throws IOException {
    Path known =
        Path.of(
            System.getProperty(
                "localRepository", System.getProperty("user.home") + "/.m2/repository"));
    Files.createDirectories(repository.resolve("id"));
    linkAll(known, repository, "id");
    if (Files.isDirectory(known.resolve("id"))) {
      linkAll(known.resolve("id"), repository.resolve("id"), "pendopo");
    }
    String version = version();
    publish(repository, "bom", version);
    publish(repository, "parent", version);
    Path api = publish(repository, "api", version);
    Files.copy(
        CHECKOUT.resolve("platform/api/target/pendopo-api-" + version + ".jar"),
        api.resolve("pendopo-api-" + version + ".jar"),
        StandardCopyOption.REPLACE_EXISTING);
    return repository;
  }

  private static void linkAll(Path from, Path to, String except) throws IOException {
    try (Stream<Path> entries = Files.list(from)) {
      for (Path entry : entries.toList()) {
        if (!entry.getFileName().toString().equals(except)) {
          try {
            Files.createSymbolicLink(to.resolve(entry.getFileName()), entry.toAbsolutePath());
          } catch (FileAlreadyExistsException e) {
            // linked for the build before
          }
        }
      }
    }
  }

  private static Path publish(Path repository, String part, String version) throws IOException {
    Path folder = repository.resolve("id/pendopo/pendopo-" + part).resolve(version);
    Files.createDirectories(folder);
    Files.copy(
        CHECKOUT.resolve("platform").resolve(part).resolve("pom.xml"),
        folder.resolve("pendopo-" + part + "-" + version + ".pom"),
        StandardCopyOption.REPLACE_EXISTING);
    return folder;
  }

  private static String version() throws IOException {
    Matcher version = VERSION.matcher(Files.readString(CHECKOUT.resolve("platform/api/pom.xml")));
    if (!version.find()) {
      throw new IllegalStateException("platform/api/pom.xml names no version of its parent");
    }
    return version.group(1);
  }

  private static void maven(Path project, String version, Path repository) throws IOException {
    Path log = project.resolve("build.log");
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    "mvn",
                    "-q",
                    "-B",
                    "-o",
                    "-Dmaven.repo.local=" + repository.toAbsolutePath(),
                    "-Drevision=" + version,
                    "-Dpendopo.version=" + version(),
                    "package"))
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    try {
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("The stranger's build does not end");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The stranger's build was interrupted", e);
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          "The stranger's build failed:\n" + Files.readString(log, StandardCharsets.UTF_8));
    }
  }
}
