package id.pendopo.documents.internal.template;

import java.util.List;

/** A piece of a template that was read and found sound. */
sealed interface Node {

  /** HTML of allowed elements. */
  record Markup(String html) implements Node {}

  /**
   * A field.
   *
   * @param level in which scope it stands: 0 for the document, 1 for the rows of a list in it, …
   */
  record Value(String name, int level, List<Format> formats) implements Node {}

  /** The count of the row, from 1. */
  record RowNumber() implements Node {}

  /** Once for each row, or if a field holds something. */
  record Section(String name, int level, boolean rows, boolean inverted, List<Node> body)
      implements Node {}

  /** A part that the platform puts there. */
  record Part(String name) implements Node {}
}
