package id.pendopo.content.internal.media;

import id.pendopo.api.media.MediaFolder;
import id.pendopo.api.problem.Problem;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The tree of folders, read as a whole: an agency has some dozens of them.
 *
 * @param all each after the one it lies in, by name
 */
record Folders(List<MediaFolder> all) {

  static final int DEEPEST = 6;
  private static final int LONGEST_NAME = 80;

  static Folders read(EntityManager em) {
    List<MediaFolderRow> rows =
        em.createQuery("from ContentMediaFolder f", MediaFolderRow.class).getResultList().stream()
            .sorted(Comparator.comparing(row -> row.name().toLowerCase(Locale.ROOT)))
            .toList();
    List<MediaFolder> tree = new ArrayList<>();
    addBelow(rows, MediaFolderRow.TOP, 1, "", tree);
    return new Folders(tree);
  }

  private static void addBelow(
      List<MediaFolderRow> rows, long parent, int depth, String above, List<MediaFolder> into) {
    // deeper than allowed only after two moves at once; what lies in a ring is shown by nobody
    if (depth > 2 * DEEPEST) {
      return;
    }
    for (MediaFolderRow row : rows) {
      if (row.parent() == parent) {
        String path = above.isEmpty() ? row.name() : above + " / " + row.name();
        into.add(
            new MediaFolder(
                row.id(),
                row.revision(),
                row.name(),
                parent == MediaFolderRow.TOP ? OptionalLong.empty() : OptionalLong.of(parent),
                depth,
                path));
        addBelow(rows, row.id(), depth + 1, path, into);
      }
    }
  }

  Optional<MediaFolder> find(long id) {
    return all.stream().filter(folder -> folder.id() == id).findFirst();
  }

  /** A folder and all below it. */
  Set<Long> within(long id) {
    Set<Long> found = new HashSet<>(Set.of(id));
    for (MediaFolder folder : all) {
      if (folder.parent().isPresent() && found.contains(folder.parent().getAsLong())) {
        found.add(folder.id());
      }
    }
    return found;
  }

  /**
   * The name as it is kept.
   *
   * @throws Problem 422 when it is blank or too long
   */
  static String named(String name) {
    String plain = name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
      throw Problem.invalid(
          "name",
          "Nama folder terdiri atas 1 sampai 80 karakter.",
          "The name of a folder has 1 to 80 characters.");
    }
    return plain;
  }

  /**
   * Demands a place where a new folder, or one with all below it, may lie.
   *
   * @param moved the folder that is moved; empty for a new one
   * @throws Problem 404 for an unknown parent; 422 when it would lie too deep or in itself
   */
  void fits(OptionalLong parent, OptionalLong moved) {
    if (parent.isEmpty()) {
      return;
    }
    MediaFolder above = find(parent.getAsLong()).orElseThrow(Problem::notFound);
    Set<Long> own = moved.isPresent() ? within(moved.getAsLong()) : Set.of();
    if (own.contains(above.id())) {
      throw Problem.invalid(
          "parent",
          "Folder tidak dapat berada di dalam dirinya sendiri.",
          "A folder cannot lie in itself.");
    }
    int height = 1;
    if (moved.isPresent()) {
      int at = find(moved.getAsLong()).map(MediaFolder::depth).orElse(1);
      height =
          all.stream()
              .filter(folder -> own.contains(folder.id()))
              .mapToInt(folder -> folder.depth() - at + 1)
              .max()
              .orElse(1);
    }
    if (above.depth() + height > DEEPEST) {
      throw Problem.invalid(
          "parent",
          "Folder paling dalam " + DEEPEST + " tingkat.",
          "Folders lie at most " + DEEPEST + " deep.");
    }
  }
}
