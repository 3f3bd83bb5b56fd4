package id.pendopo.content.internal.portal;

import id.pendopo.content.internal.portal.MenuPlan.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A menu while it is arranged: moves by one step, as buttons do them. Immutable. */
public record MenuOutline(List<Entry> entries) {

  /**
   * An entry with how deep it stands, 0 at the top.
   *
   * @param first whether it cannot move up among its like
   * @param last whether it cannot move down among its like
   */
  public record Line(Entry entry, int depth, boolean first, boolean last) {}

  public MenuOutline {
    entries = List.copyOf(entries);
  }

  /** The entries in the order in which they are read. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    collect(null, 0, lines);
    return lines;
  }

  private void collect(@Nullable String parent, int depth, List<Line> lines) {
    List<Entry> like = below(parent);
    for (int i = 0; i < like.size() && depth < 10; i++) {
      lines.add(new Line(like.get(i), depth, i == 0, i == like.size() - 1));
      collect(like.get(i).key(), depth + 1, lines);
    }
  }

  private List<Entry> below(@Nullable String parent) {
    return entries.stream().filter(one -> Objects.equals(one.parent(), parent)).toList();
  }

  private Optional<Entry> find(@Nullable String key) {
    return entries.stream().filter(one -> one.key().equals(key)).findFirst();
  }

  /** With one more at the end of the top. */
  public MenuOutline with(Entry added) {
    List<Entry> more = new ArrayList<>(entries);
    more.add(added);
    return new MenuOutline(more);
  }

  /** With another entry in the place of one of the same key. */
  public MenuOutline replaced(Entry changed) {
    return new MenuOutline(
        entries.stream().map(one -> one.key().equals(changed.key()) ? changed : one).toList());
  }

  /** Without an entry and all below it. */
  public MenuOutline without(String key) {
    Set<String> gone = new HashSet<>(Set.of(key));
    boolean more = true;
    while (more) {
      more = false;
      for (Entry one : entries) {
        more |= one.parent() != null && gone.contains(one.parent()) && gone.add(one.key());
      }
    }
    return new MenuOutline(entries.stream().filter(one -> !gone.contains(one.key())).toList());
  }

  /** One place up or down among its like; the same where it stands at the end. */
  public MenuOutline moved(String key, boolean up) {
    Optional<Entry> entry = find(key);
    List<Entry> like = entry.map(one -> below(one.parent())).orElse(List.of());
    int at = entry.map(like::indexOf).orElse(-1);
    int to = up ? at - 1 : at + 1;
    if (at < 0 || to < 0 || to >= like.size()) {
      return this;
    }
    List<Entry> moved = new ArrayList<>(entries);
    Collections.swap(moved, moved.indexOf(like.get(at)), moved.indexOf(like.get(to)));
    return new MenuOutline(moved);
  }

  /** Below the one that stands before it; the same where none does. */
  public MenuOutline in(String key) {
    Optional<Entry> entry = find(key);
    List<Entry> like = entry.map(one -> below(one.parent())).orElse(List.of());
    int at = entry.map(like::indexOf).orElse(-1);
    return at < 1 ? this : placed(entry.get(), like.get(at - 1).key(), null);
  }

  /** Out of the one above it, right behind that; the same at the top. */
  public MenuOutline out(String key) {
    Optional<Entry> entry = find(key);
    Optional<Entry> above = entry.flatMap(one -> find(one.parent()));
    return above.isEmpty() ? this : placed(entry.get(), above.get().parent(), above.get());
  }

  private MenuOutline placed(Entry entry, @Nullable String parent, @Nullable Entry behind) {
    Entry moved = new Entry(entry.key(), parent, entry.kind(), entry.target(), entry.title());
    List<Entry> all = new ArrayList<>(entries);
    all.remove(entry);
    all.add(behind == null ? all.size() : all.indexOf(behind) + 1, moved);
    return new MenuOutline(all);
  }
}
