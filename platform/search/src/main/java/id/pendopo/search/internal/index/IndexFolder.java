package id.pendopo.search.internal.index;

import id.pendopo.search.internal.text.IndonesianText;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder in which one generation of the index after the other lies; the file {@code current}
 * names the one that is searched. All of it can be deleted while the platform is stopped: it is
 * built again from the database.
 */
public final class IndexFolder {

  private static final Logger log = LoggerFactory.getLogger(IndexFolder.class);

  private final Path root;
  private final IndonesianText analyzer;

  public IndexFolder(Path root, IndonesianText analyzer) {
    this.root = root;
    this.analyzer = analyzer;
  }

  /**
   * Opens the generation that was searched last.
   *
   * @throws IOException when there is none that can be used
   */
  public PublishedIndex openCurrent() throws IOException {
    String name;
    try {
      name = Files.readString(pointer()).strip();
    } catch (NoSuchFileException e) {
      throw new NoSuchFileException("There is no index yet");
    }
    if (!name.matches("g\\d+")) {
      throw new IOException("The file current names no index");
    }
    PublishedIndex index = PublishedIndex.open(root.resolve(name), analyzer);
    sweep(name);
    return index;
  }

  /** Makes an empty generation beside the current one. */
  public PublishedIndex create(long position) throws IOException {
    Files.createDirectories(root);
    long newest =
        generations().stream().mapToLong(name -> Long.parseLong(name.substring(1))).max().orElse(0);
    return PublishedIndex.create(root.resolve("g" + (newest + 1)), analyzer, position);
  }

  /** Makes a committed generation the one that the next start opens. */
  public void makeCurrent(PublishedIndex index) throws IOException {
    String name = String.valueOf(index.folder().getFileName());
    Path next = root.resolve("current.new");
    Files.writeString(next, name + "\n");
    try (FileChannel file = FileChannel.open(next, StandardOpenOption.WRITE)) {
      file.force(true);
    }
    Files.move(
        next, pointer(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path pointer() {
    return root.resolve("current");
  }

  private List<String> generations() throws IOException {
    try (Stream<Path> entries = Files.list(root)) {
      return entries
          .map(entry -> String.valueOf(entry.getFileName()))
          .filter(name -> name.matches("g\\d+"))
          .toList();
    }
  }

  /** Removes every other generation; searches that still run in one keep its open files. */
  public void sweepAllBut(PublishedIndex index) throws IOException {
    sweep(String.valueOf(index.folder().getFileName()));
  }

  private void sweep(String except) throws IOException {
    for (String name : generations()) {
      if (!name.equals(except)) {
        remove(root.resolve(name));
      }
    }
  }

  /** Removes a generation that was given up. */
  public void discard(PublishedIndex index) {
    remove(index.folder());
  }

  private static void remove(Path folder) {
    try (Stream<Path> entries = Files.walk(folder)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(entry);
      }
    } catch (IOException e) {
      log.warn(
          "An old generation of the index could not be removed; the next start tries again", e);
    }
  }
}
