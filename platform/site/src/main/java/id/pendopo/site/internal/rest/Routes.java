package id.pendopo.site.internal.rest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds who answers an address: the longest root path wins, and a written segment goes before a
 * variable one. Built once, then only read.
 *
 * @param <T> who answers
 */
final class Routes<T> {

  private static final class Node<T> {
    private final Map<String, Node<T>> written = new HashMap<>();
    private @Nullable Node<T> variable;
    private @Nullable T target;
  }

  private final Node<T> root = new Node<>();

  /**
   * Adds a root path such as {@code api/v1/agencies/{slug}/modules}.
   *
   * @return who had it before, and keeps it
   */
  Optional<T> add(String path, T target) {
    Node<T> node = root;
    for (String segment : segments(path)) {
      if (segment.startsWith("{")) {
        if (!segment.endsWith("}")) {
          break; // a pattern inside the braces may hold slashes: what stands before it decides
        }
        @Nullable Node<T> next = node.variable;
        if (next == null) {
          next = new Node<>();
          node.variable = next;
        }
        node = next;
      } else if (segment.contains("{")) {
        break;
      } else {
        node = node.written.computeIfAbsent(segment, s -> new Node<>());
      }
    }
    @Nullable T before = node.target;
    if (before != null) {
      return Optional.of(before);
    }
    node.target = target;
    return Optional.empty();
  }

  Optional<T> find(String path) {
    return Optional.ofNullable(find(root, segments(path), 0));
  }

  private static <T> @Nullable T find(Node<T> node, String[] segments, int at) {
    if (at < segments.length) {
      @Nullable Node<T> written = node.written.get(segments[at]);
      if (written != null) {
        @Nullable T found = find(written, segments, at + 1);
        if (found != null) {
          return found;
        }
      }
      @Nullable Node<T> variable = node.variable;
      if (variable != null) {
        @Nullable T found = find(variable, segments, at + 1);
        if (found != null) {
          return found;
        }
      }
    }
    return node.target;
  }

  private static String[] segments(String path) {
    String bare = path;
    while (bare.startsWith("/")) {
      bare = bare.substring(1);
    }
    return bare.isEmpty() ? new String[0] : bare.split("/");
  }
}
