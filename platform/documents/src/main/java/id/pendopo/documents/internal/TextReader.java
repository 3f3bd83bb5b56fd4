package id.pendopo.documents.internal;

import id.pendopo.documents.internal.extract.Extraction;
import id.pendopo.documents.internal.extract.ExtractorSettings;
import id.pendopo.documents.internal.extract.NotExtracted;
import id.pendopo.documents.internal.extract.NotExtracted.Reason;
import id.pendopo.documents.internal.extract.TextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The text extractor of this installation, made when the first file needs it. Any thread; files
 * wait for each other.
 */
@Component(service = TextReader.class)
public final class TextReader {

  private static final Logger LOG = LoggerFactory.getLogger(TextReader.class);

  private final Path javaHome;
  private final Path jars;
  private @Nullable TextExtractor extractor;
  private volatile boolean closed;
  private volatile boolean lost;

  @Activate
  public TextReader(BundleContext context) {
    this(
        Path.of(text(context, "pendopo.java.home", System.getProperty("java.home"))),
        Path.of(text(context, "pendopo.home", "")).resolve("lib").resolve("extractor"));
  }

  /**
   * A reader that has started nothing yet.
   *
   * @param jars folder with the worker's jars
   */
  TextReader(Path javaHome, Path jars) {
    this.javaHome = javaHome;
    this.jars = jars;
  }

  /**
   * Reads the text of a file; never throws for what is in it.
   *
   * @throws IllegalStateException when the platform stops: the file must be read after the start
   */
  Extraction read(Path file, String name) {
    Extraction result;
    try {
      result = extractor().extract(file, name);
    } catch (IOException | IllegalArgumentException e) {
      LOG.error("No text can be read from files: {}", e.toString());
      result = new NotExtracted(Reason.WORKER_LOST, "application/octet-stream");
    }
    lost = result instanceof NotExtracted failed && failed.reason() == Reason.WORKER_LOST;
    if (lost && closed) {
      throw stopping();
    }
    return result;
  }

  /** How the extractor is, without starting it. */
  enum State {
    READY,
    /** There is no Java where it should be. */
    NO_JAVA,
    /** The folder of its jars is missing or empty. */
    NO_JARS,
    /** It was lost over the last file, or could not be started for it. */
    LOST
  }

  State state() {
    if (!hasJava()) {
      return State.NO_JAVA;
    }
    try {
      if (ExtractorSettings.jarsIn(jars).isEmpty()) {
        return State.NO_JARS;
      }
    } catch (IOException e) {
      return State.NO_JARS;
    }
    return lost ? State.LOST : State.READY;
  }

  private boolean hasJava() {
    Path programs = javaHome.resolve("bin");
    return Files.isExecutable(programs.resolve("java"))
        || Files.isExecutable(programs.resolve("java.exe"));
  }

  @Deactivate
  void close() {
    closed = true;
    TextExtractor current;
    synchronized (this) {
      current = extractor;
    }
    if (current != null) {
      current.close();
    }
  }

  private synchronized TextExtractor extractor() throws IOException {
    if (closed) {
      throw stopping();
    }
    TextExtractor current = extractor;
    if (current == null) {
      if (!hasJava()) {
        throw new NoSuchFileException("There is no Java in " + javaHome);
      }
      List<Path> classPath = ExtractorSettings.jarsIn(jars);
      current = new TextExtractor(ExtractorSettings.standard(javaHome, classPath));
      extractor = current;
    }
    return current;
  }

  private static IllegalStateException stopping() {
    return new IllegalStateException("The platform stops; the text is read after its next start");
  }

  private static String text(BundleContext context, String key, String otherwise) {
    String value = context.getProperty(key);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }
}
