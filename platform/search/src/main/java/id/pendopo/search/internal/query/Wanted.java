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
   * @param near what else of the index counts as this word, for less
   */
  record Word(String form, Optional<String> stem, List<Near> near) implements Wanted {

    public Word {
      near = List.copyOf(near);
    }

    Word(String form, Optional<String> stem) {
      this(form, stem, List.of());
    }
  }

  /**
   * A term of the index that counts as a word.
   *
   * @param term as it stands in the index, a stem with its mark
   * @param weight what it counts, against 1 for the word as typed
   */
  record Near(String term, float weight) {}

  /** Words in exactly this form, one after the other. */
  record Together(List<String> forms) implements Wanted {}

  /** All of these, anywhere. */
  record AllOf(List<Wanted> parts) implements Wanted {}

  /** Something in one field alone: the title, or the text of the page and its files. */
  record In(String field, Wanted what) implements Wanted {}

  /** One of these. */
  record AnyOf(List<Wanted> choices) implements Wanted {}
}
