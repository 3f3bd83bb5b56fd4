package id.pendopo.search.internal.text;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Cuts Indonesian text into words: lower case, without diacritics, each as it is and beside it,
 * marked, its stem; numbers of regulations in one form. Nothing is left out, stop words neither.
 */
public final class IndonesianText extends Analyzer {

  /** Stands before a stem; no word can begin with it. */
  public static final char STEM_MARK = '~';

  /** Raised with every change of what is written into the index. */
  private static final int GENERATION = 1;

  private static final int LONGEST_WORD = 64;

  private final CharArraySet protectedWords = Words.protectedWords();

  /** Names the rules by which an index was written; another name asks for a new index. */
  public static String version() {
    return GENERATION + "-" + Long.toHexString(Words.checksum());
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    StandardTokenizer source = new StandardTokenizer();
    source.setMaxTokenLength(LONGEST_WORD);
    TokenStream words = new LowerCaseFilter(source);
    words = new ASCIIFoldingFilter(words);
    words = new ApostropheFilter(words);
    words = new RegulationFilter(words);
    words = new KeywordRepeatFilter(words);
    words = new Unstemmed(words, protectedWords);
    words = new IndonesianStemFilter(words);
    return new TokenStreamComponents(source, new StemMark(words));
  }

  @Override
  protected Reader initReader(String field, Reader reader) {
    return new DotsApart(reader);
  }

  /** Gaps keep a quoted phrase from crossing the border between two values. */
  @Override
  public int getPositionIncrementGap(String field) {
    return 1_000;
  }

  /**
   * A word of a query.
   *
   * @param at the word and where it stands
   * @param stem its stem where that is another word
   */
  public record QueryWord(Regulations.Word at, Optional<String> stem) {}

  /** The words of a short text with their stems, without the added numbers of regulations. */
  public List<QueryWord> wordsOf(String text) {
    List<QueryWord> words = new ArrayList<>();
    try (TokenStream stream = tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (increment.getPositionIncrement() > 0) {
          words.add(
              new QueryWord(
                  new Regulations.Word(term.toString(), offset.startOffset(), offset.endOffset()),
                  Optional.empty()));
        } else if (term.charAt(0) == STEM_MARK) {
          QueryWord word = words.removeLast();
          words.add(new QueryWord(word.at(), Optional.of(term.toString().substring(1))));
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /** Keeps names and everything with a digit from being stemmed. */
  private static final class Unstemmed extends KeywordMarkerFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final CharArraySet names;

    Unstemmed(TokenStream input, CharArraySet names) {
      super(input);
      this.names = names;
    }

    @Override
    protected boolean isKeyword() {
      for (int i = 0; i < term.length(); i++) {
        if (Character.isDigit(term.charAt(i))) {
          return true;
        }
      }
      return names.contains(term.buffer(), 0, term.length());
    }
  }
}
