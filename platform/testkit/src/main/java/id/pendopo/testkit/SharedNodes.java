package id.pendopo.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The nodes of this process that one class after another runs on: at most one for each database,
 * the one that was used last. Test classes run one after another, so a node has one user at a time.
 */
final class SharedNodes {

  /** What makes two nodes the same; the order of bundles is that of their start and does not. */
  private record Kind(TreeSet<String> bundles, TreeSet<String> settings) {}

  private record Kept(Kind kind, FelixNode node, Path folder) {}

  private static final Map<TestDatabase, Kept> KEPT = new java.util.EnumMap<>(TestDatabase.class);
  private static final List<Kept> ALONE = new ArrayList<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(SharedNodes::sweep, "shared-nodes"));
  }

  private SharedNodes() {}

  /** A running node as wished; its users before have left. */
  static synchronized FelixNode take(InFelix wish, TestDatabase database) {
    Kind kind =
        new Kind(
            new TreeSet<>(Arrays.asList(wish.value())),
            new TreeSet<>(Arrays.asList(wish.settings())));
    Kept kept = KEPT.get(database);
    if (kept != null && !wish.alone() && kept.kind().equals(kind)) {
      return kept.node();
    }
    if (kept != null) {
      close(kept); // two that nobody uses would only take what the next one needs
      KEPT.remove(database);
    }
    Kept fresh = start(kind, wish, database);
    if (wish.alone()) {
      ALONE.add(fresh);
    } else {
      KEPT.put(database, fresh);
    }
    return fresh.node();
  }

  /** Says that the class is done with it. */
  static synchronized void give(InFelix wish, TestDatabase database, FelixNode node) {
    ALONE.removeIf(
        kept -> {
          if (kept.node() != node) {
            return false;
          }
          close(kept);
          return true;
        });
  }

  private static Kept start(Kind kind, InFelix wish, TestDatabase database) {
    try {
      Path folder = Files.createTempDirectory("pendopo-test");
      FelixNode.Recipe recipe =
          FelixNode.in(folder).with(database.settings()).bundles(wish.value());
      for (String setting : wish.settings()) {
        int equals = setting.indexOf('=');
        recipe.with(setting.substring(0, equals), setting.substring(equals + 1));
      }
      return new Kept(kind, recipe.start(), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** At the end of the process, when MariaDB ends too: a node that stops would wait for it. */
  private static synchronized void sweep() {
    KEPT.values().forEach(kept -> delete(kept.folder()));
  }

  private static void close(Kept kept) {
    kept.node().close();
    delete(kept.folder());
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(SharedNodes::deleteOne);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
