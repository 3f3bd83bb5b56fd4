package id.pendopo.search.internal.query;

import java.util.List;
import java.util.Optional;

/** One thing that a document must have to be found. */
sealed interface Wanted {

  /**
   * A word in any form; the form as typed counts more.
   *
   * @param form as typed, lower case, folded
   * @param stem its stem, where that is another word
   */
  record Word(String form, Optional<String> stem) implements Wanted {}

  /** Words in exactly this form, one after the other. */
  record Together(List<String> forms) implements Wanted {}

  /** All of these, anywhere. */
  record AllOf(List<Wanted> parts) implements Wanted {}

  /** Something in one field alone: the title, or the text of the page and its files. */
  record In(String field, Wanted what) implements Wanted {}

  /** One of these. */
  record AnyOf(List<Wanted> choices) implements Wanted {}
}
