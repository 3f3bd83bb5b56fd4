package id.pendopo.search.internal.index;

import id.pendopo.api.text.LocalText;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;

/**
 * Names of the fields. One document of a source is a block: its sections first (the text of the
 * page itself, then each page of each file), the document itself last.
 */
public final class Fields {

  /** On every part of a block: {@link DocumentKey#term()}. */
  public static final String KEY = "key";

  /** On the document: its key once more, as a value for reading and sorting. */
  public static final String KEY_VALUE = "keyValue";

  /** On the document alone, marks the end of a block. */
  public static final String END = "end";

  /** On the document: {@link DocumentKey#scope()}. */
  public static final String SCOPE = "scope";

  /** On the document: agency and id of each file, for finding who uses a file. */
  public static final String FILE_ID = "file";

  public static final String TITLE = "title";
  public static final String SUMMARY = "summary";

  /** On the document: all words of title, summary, file names and sections, without places. */
  public static final String ALL = "all";

  /** On the document: fingerprint of what the source gave, for the nightly comparison. */
  public static final String FINGERPRINT = "print";

  /** On the document: days since 1970, for the order of equal hits. */
  public static final String DATE = "date";

  /** On the document: code of the unit in lower case as a term, as written as a value. */
  public static final String UNIT = "unit";

  /** On the document: its Indonesian name as a term, {@link #both both names} as a value. */
  public static final String CLASS = "class";

  /** On the document: its Indonesian name as a term, {@link #both both names} as a value. */
  public static final String CATEGORY = "category";

  /** On the document: the beginning of its title without case and diacritics, for sorting. */
  public static final String TITLE_ORDER = "titleOrder";

  public static final String URL = "url";

  /** On a section: its text. */
  public static final String TEXT = "text";

  /** On a section of a file: the name of the file. */
  public static final String FILE_NAME = "fileName";

  /** On a section of a file: its identity. */
  public static final String FILE = "fileNumber";

  /** On a section of a file: its page, counted from 1. */
  public static final String PAGE = "page";

  /** Finds the last document of each block; kept for each segment. */
  public static final BitSetProducer ENDS =
      new QueryBitSetProducer(new TermQuery(new Term(END, "y")));

  /** Text with places and offsets, so that passages are marked without reading it word by word. */
  static final FieldType PASSAGES =
      text(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, true);

  /** Words alone: what most queries walk through, so it is kept small. */
  static final FieldType WORDS = text(IndexOptions.DOCS_AND_FREQS, false);

  private static final char BETWEEN = '\u001F';

  private Fields() {}

  /** A text in both languages as one value. */
  static String both(LocalText text) {
    return text.id() + BETWEEN + text.en();
  }

  /** Reads {@link #both} back. */
  public static LocalText text(String both) {
    int between = both.indexOf(BETWEEN);
    return between < 0
        ? LocalText.same(both)
        : new LocalText(both.substring(0, between), both.substring(between + 1));
  }

  private static FieldType text(IndexOptions options, boolean stored) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setStored(stored);
    type.freeze();
    return type;
  }
}
