package id.pendopo.search.internal.text;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Leaves out apostrophes within a word, which people write or not: Jum'at, Jumat. */
final class ApostropheFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  ApostropheFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    char[] word = term.buffer();
    int kept = 0;
    for (int i = 0; i < term.length(); i++) {
      if (word[i] != '\'') {
        word[kept++] = word[i];
      }
    }
    term.setLength(kept);
    return true;
  }
}
