package id.pendopo.search.internal.index;

import id.pendopo.api.document.FileId;
import id.pendopo.api.document.PageText;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.document.TextState;
import id.pendopo.api.search.SearchDocument;
import id.pendopo.api.text.LocalText;
import id.pendopo.search.internal.text.PublicText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One document of a source as the index takes it: section by section, the document itself last. Can
 * be walked through once; files are read as they come up.
 */
public final class Block implements Iterable<Document> {

  /** A section is at most this long, so that marking a passage costs the same for every hit. */
  static final int LONGEST_SECTION = 6_000;

  /** Of one document this much is searched, about 2 000 pages; bounds the memory it takes. */
  static final int LONGEST_DOCUMENT = 5_000_000;

  private static final int LONGEST_ORDER = 100;
  private static final Logger log = LoggerFactory.getLogger(Block.class);

  private final DocumentKey key;
  private final SearchDocument document;
  private final List<StoredFile> files;
  private final Function<FileId, List<PageText>> textOf;

  /**
   * @param files those of the document that are there
   * @param textOf reads the text of a file
   */
  public Block(
      DocumentKey key,
      SearchDocument document,
      List<StoredFile> files,
      Function<FileId, List<PageText>> textOf) {
    this.key = key;
    this.document = document;
    this.files = List.copyOf(files);
    this.textOf = textOf;
  }

  @Override
  public Iterator<Document> iterator() {
    return new Parts();
  }

  private record Section(String text, String fileName, long file, int page) {}

  private final class Parts implements Iterator<Document> {

    private final List<String> words = new ArrayList<>();
    private final Iterator<StoredFile> restOfFiles = files.iterator();
    private Iterator<Section> sections;
    private int length;
    private boolean ended;

    Parts() {
      sections =
          PublicText.parts(PublicText.of(document.body()), LONGEST_SECTION).stream()
              .map(text -> new Section(text, "", 0, 0))
              .iterator();
    }

    @Override
    public boolean hasNext() {
      return !ended;
    }

    @Override
    public Document next() {
      if (ended) {
        throw new NoSuchElementException();
      }
      while (!sections.hasNext() && restOfFiles.hasNext()) {
        sections = sectionsOf(restOfFiles.next());
      }
      if (sections.hasNext()) {
        return section(sections.next());
      }
      ended = true;
      return whole(words);
    }

    private Iterator<Section> sectionsOf(StoredFile file) {
      String name = PublicText.of(file.name());
      words.add(name);
      if (file.text() != TextState.EXTRACTED) {
        return List.<Section>of().iterator();
      }
      return textOf.apply(file.id()).stream()
          .flatMap(
              page ->
                  PublicText.parts(PublicText.of(page.text()), LONGEST_SECTION).stream()
                      .map(text -> new Section(text, name, file.id().value(), page.page())))
          .takeWhile(section -> fits(file, section))
          .iterator();
    }

    private boolean fits(StoredFile file, Section section) {
      length += section.text().length();
      if (length > LONGEST_DOCUMENT) {
        log.warn(
            "Document {}: file {} is searched up to page {} only, the rest is too long",
            key.term(),
            file.id(),
            section.page());
        return false;
      }
      return true;
    }

    private Document section(Section section) {
      words.add(section.text());
      Document part = new Document();
      part.add(new StringField(Fields.KEY, key.term(), Field.Store.NO));
      part.add(new Field(Fields.TEXT, section.text(), Fields.PASSAGES));
      if (section.page() > 0) {
        part.add(new StoredField(Fields.FILE_NAME, section.fileName()));
        part.add(new StoredField(Fields.FILE, section.file()));
        part.add(new StoredField(Fields.PAGE, section.page()));
      }
      return part;
    }
  }

  private Document whole(List<String> words) {
    String title = PublicText.of(document.title());
    String summary = PublicText.of(document.summary());
    Document whole = new Document();
    whole.add(new StringField(Fields.END, "y", Field.Store.NO));
    whole.add(new StringField(Fields.KEY, key.term(), Field.Store.NO));
    whole.add(new SortedDocValuesField(Fields.KEY_VALUE, new BytesRef(key.term())));
    whole.add(new StringField(Fields.SCOPE, key.scope(), Field.Store.NO));
    document
        .files()
        .forEach(
            file ->
                whole.add(
                    new StringField(
                        Fields.FILE_ID, fileTerm(key.agency().value(), file), Field.Store.NO)));
    whole.add(new Field(Fields.TITLE, title, Fields.PASSAGES));
    whole.add(new Field(Fields.SUMMARY, summary, Fields.PASSAGES));
    whole.add(new Field(Fields.ALL, title, Fields.WORDS));
    whole.add(new Field(Fields.ALL, summary, Fields.WORDS));
    words.forEach(text -> whole.add(new Field(Fields.ALL, text, Fields.WORDS)));
    whole.add(new StoredField(Fields.URL, document.url()));
    whole.add(new NumericDocValuesField(Fields.DATE, document.date().toEpochDay()));
    whole.add(new StoredField(Fields.DATE, document.date().toEpochDay()));
    whole.add(new NumericDocValuesField(Fields.FINGERPRINT, fingerprint(document, files)));
    whole.add(new SortedDocValuesField(Fields.SCOPE, new BytesRef(key.scope())));
    whole.add(new SortedDocValuesField(Fields.TITLE_ORDER, new BytesRef(order(title))));
    document
        .unit()
        .ifPresent(unit -> divide(whole, Fields.UNIT, unit.toLowerCase(Locale.ROOT), unit));
    document.classification().ifPresent(name -> divide(whole, Fields.CLASS, name));
    document.category().ifPresent(name -> divide(whole, Fields.CATEGORY, name));
    return whole;
  }

  private static void divide(Document whole, String field, LocalText name) {
    divide(whole, field, name.id(), Fields.both(name));
  }

  private static void divide(Document whole, String field, String term, String value) {
    whole.add(new StringField(field, term, Field.Store.NO));
    whole.add(new SortedDocValuesField(field, new BytesRef(value)));
  }

  /** As titles are put in order: without case, diacritics and signs at the beginning. */
  static String order(String title) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replaceFirst("^[^\\p{L}\\p{N}]+", "")
            .toLowerCase(Locale.ROOT);
    return plain.substring(0, Math.min(plain.length(), LONGEST_ORDER));
  }

  /** A file of an agency as one term. */
  public static String fileTerm(long agency, FileId file) {
    return agency + "/" + file.value();
  }

  /** A number that changes with anything that a document or the state of its files says. */
  public static long fingerprint(SearchDocument document, List<StoredFile> files) {
    long print = 7;
    for (Object part :
        List.of(
            document.title(),
            document.summary(),
            document.body(),
            document.url(),
            document.unit().orElse(""),
            document.date().toEpochDay(),
            document.classification().map(Object::toString).orElse(""),
            document.category().map(Object::toString).orElse(""),
            document.files())) {
      print = mix(print, part.toString());
    }
    for (StoredFile file : files) {
      print = mix(print, file.sha256() + file.name() + file.text() + file.pages());
    }
    return print;
  }

  private static long mix(long print, String text) {
    long result = print * 31 + text.length();
    for (int i = 0; i < text.length(); i++) {
      result = (result ^ text.charAt(i)) * 0x100000001b3L;
    }
    return result;
  }
}
