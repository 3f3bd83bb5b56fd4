package id.pendopo.site.internal.rest;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The root paths that each module had when it last ran. Only a running module can tell its
 * addresses; this is how a visitor of one that is stopped since before the start of the node is
 * told to come back later (503) instead of that there is nothing (404).
 *
 * <p>Read at the start, written by the lifecycle thread. What cannot be read or written is logged
 * and done without.
 */
final class KnownAddresses {

  private static final Logger LOG = LoggerFactory.getLogger(KnownAddresses.class);

  private final Path file;
  private final Properties roots = new Properties();

  /**
   * @param folder where the file {@code addresses.properties} is kept; made when first needed
   */
  KnownAddresses(Path folder) {
    file = folder.resolve("addresses.properties");
    if (Files.exists(file)) {
      try (Reader in = Files.newBufferedReader(file)) {
        roots.load(in);
      } catch (IOException | IllegalArgumentException e) {
        LOG.warn("The addresses of stopped modules are not known: {}", e.getMessage());
      }
    }
  }

  /** Root paths by module. */
  synchronized Map<String, List<String>> all() {
    Map<String, List<String>> all = new TreeMap<>();
    for (String module : roots.stringPropertyNames()) {
      all.put(module, List.of(roots.getProperty(module).split(" ")));
    }
    return all;
  }

  /** Writes down what a module answers at; one without addresses is left out. */
  synchronized void remember(String module, Collection<String> addresses) {
    String now = String.join(" ", addresses);
    if (now.equals(roots.getProperty(module, ""))) {
      return;
    }
    if (now.isEmpty()) {
      roots.remove(module);
    } else {
      roots.setProperty(module, now);
    }
    try {
      Files.createDirectories(file.getParent());
      Path next = file.resolveSibling(file.getFileName() + ".new");
      try (Writer out = Files.newBufferedWriter(next)) {
        roots.store(out, null);
      }
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.warn("The addresses of {} are not written down: {}", module, e.getMessage());
    }
  }
}
