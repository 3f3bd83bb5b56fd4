package id.pendopo.search.internal.text;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
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
  private static final int GENERATION = 2;

  private static final int LONGEST_WORD = 64;

  private final ThreadLocal<Words> words = ThreadLocal.withInitial(Words::shipped);

  /** Work that reads text. */
  @FunctionalInterface
  public interface Reading<T> {
    T read() throws IOException;
  }

  /** Does work on this thread by the words of an agency. */
  public <T> T by(Words lists, Reading<T> work) throws IOException {
    Words before = words.get();
    words.set(lists);
    try {
      return work.read();
    } finally {
      words.set(before);
    }
  }

  /** Names the rules by which an index was written; another name asks for a new index. */
  public static String version() {
    return GENERATION + "-" + Long.toHexString(Words.checksum());
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    StandardTokenizer source = new StandardTokenizer();
    source.setMaxTokenLength(LONGEST_WORD);
    TokenStream cut = new LowerCaseFilter(source);
    cut = new ASCIIFoldingFilter(cut);
    cut = new ApostropheFilter(cut);
    cut = new RegulationFilter(cut);
    cut = new KeywordRepeatFilter(cut);
    cut = new Unstemmed(cut, words);
    cut = new IndonesianStemFilter(cut);
    return new TokenStreamComponents(source, new StemMark(cut));
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
  public List<QueryWord> wordsOf(String text, Words lists) {
    try {
      return by(lists, () -> wordsOf(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As above, by the words of the thread. */
  public List<QueryWord> wordsOf(String text) {
    List<QueryWord> found = new ArrayList<>();
    try (TokenStream stream = tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (increment.getPositionIncrement() > 0) {
          found.add(
              new QueryWord(
                  new Regulations.Word(term.toString(), offset.startOffset(), offset.endOffset()),
                  Optional.empty()));
        } else if (term.charAt(0) == STEM_MARK) {
          QueryWord word = found.removeLast();
          found.add(new QueryWord(word.at(), Optional.of(term.toString().substring(1))));
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** Keeps names and everything with a digit from being stemmed. */
  private static final class Unstemmed extends KeywordMarkerFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final ThreadLocal<Words> ofThread;
    private Words names = Words.shipped();

    Unstemmed(TokenStream input, ThreadLocal<Words> ofThread) {
      super(input);
      this.ofThread = ofThread;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      names = ofThread.get();
    }

    @Override
    protected boolean isKeyword() {
      for (int i = 0; i < term.length(); i++) {
        if (Character.isDigit(term.charAt(i))) {
          return true;
        }
      }
      return names.isUnstemmed(term.buffer(), term.length());
    }
  }
}
