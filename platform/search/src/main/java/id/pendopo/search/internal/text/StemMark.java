package id.pendopo.search.internal.text;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Of each word and its stem, which come one after the other, keeps the word as it is and the stem
 * with a mark, so that the exact form can rank above the stem; a stem equal to its word is dropped.
 */
final class StemMark extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final StringBuilder word = new StringBuilder();
  private boolean stemIsNext;

  StemMark(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (input.incrementToken()) {
      boolean stem = stemIsNext;
      stemIsNext = !stemIsNext;
      if (!stem) {
        word.setLength(0);
        word.append(term);
        return true;
      }
      if (!sameAsWord()) {
        String text = term.toString();
        term.setEmpty().append(IndonesianText.STEM_MARK).append(text);
        return true;
      }
    }
    return false;
  }

  private boolean sameAsWord() {
    return CharSequence.compare(word, term) == 0;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    stemIsNext = false;
  }
}
