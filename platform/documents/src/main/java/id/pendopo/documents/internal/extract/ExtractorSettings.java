package id.pendopo.documents.internal.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the worker is started and bounded.
 *
 * @param javaHome the Java installation that runs the worker, 21 or newer
 * @param classPath the worker's jars or class folders
 * @param timeLimit for one file, counted from when its turn has come; above zero
 * @param heapMegabytes the worker's heap; 64 or more. The process as a whole needs roughly 100 MB
 *     on top
 * @param maxTextCharacters of one file, after folding of white space; 1 or more
 * @param idleShutdown how long a worker without work is kept; above zero
 */
public record ExtractorSettings(
    Path javaHome,
    List<Path> classPath,
    Duration timeLimit,
    long heapMegabytes,
    long maxTextCharacters,
    Duration idleShutdown) {

  public static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(60);
  public static final long DEFAULT_HEAP_MEGABYTES = 256;
  public static final long DEFAULT_MAX_TEXT_CHARACTERS = 5_000_000;
  public static final Duration DEFAULT_IDLE_SHUTDOWN = Duration.ofSeconds(30);

  public ExtractorSettings {
    classPath = List.copyOf(classPath);
    if (classPath.isEmpty()) {
      throw new IllegalArgumentException("The extractor needs a class path");
    }
    if (timeLimit.isNegative() || timeLimit.isZero()) {
      throw new IllegalArgumentException("The time limit must be above zero: " + timeLimit);
    }
    if (idleShutdown.isNegative() || idleShutdown.isZero()) {
      throw new IllegalArgumentException("The idle time must be above zero: " + idleShutdown);
    }
    if (heapMegabytes < 64) {
      throw new IllegalArgumentException("The heap must be 64 MB or more: " + heapMegabytes);
    }
    if (maxTextCharacters < 1) {
      throw new IllegalArgumentException("The text limit must be 1 or more: " + maxTextCharacters);
    }
  }

  /** The default bounds, for an installation of Java and a class path. */
  public static ExtractorSettings standard(Path javaHome, List<Path> classPath) {
    return new ExtractorSettings(
        javaHome,
        classPath,
        DEFAULT_TIME_LIMIT,
        DEFAULT_HEAP_MEGABYTES,
        DEFAULT_MAX_TEXT_CHARACTERS,
        DEFAULT_IDLE_SHUTDOWN);
  }

  /**
   * All jars directly in a folder, such as the distribution's {@code lib/extractor}, by name.
   *
   * @throws IOException if the folder is missing or cannot be read
   */
  public static List<Path> jarsIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  /** The same settings with another time limit. */
  public ExtractorSettings withTimeLimit(Duration limit) {
    return new ExtractorSettings(
        javaHome, classPath, limit, heapMegabytes, maxTextCharacters, idleShutdown);
  }

  /** The same settings with another time without work until the worker is ended. */
  public ExtractorSettings withIdleShutdown(Duration idle) {
    return new ExtractorSettings(
        javaHome, classPath, timeLimit, heapMegabytes, maxTextCharacters, idle);
  }
}
