package id.pendopo.search.internal.query;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.document.FileId;
import id.pendopo.api.search.SearchHit;
import id.pendopo.search.internal.index.DocumentKey;
import id.pendopo.search.internal.index.Fields;
import id.pendopo.search.internal.query.Visibility.Found;
import id.pendopo.search.internal.text.IndonesianText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;

/** Shows documents found: each with its best passage, and the file and page where that stands. */
final class Presentation {

  private static final Set<String> OF_DOCUMENT =
      Set.of(Fields.TITLE, Fields.SUMMARY, Fields.URL, Fields.DATE);
  private static final Set<String> OF_SECTION = Set.of(Fields.FILE_NAME, Fields.FILE, Fields.PAGE);

  private final IndexSearcher searcher;
  private final ReadQuery read;
  private final Inquiry inquiry;
  private final Snippets snippets;

  Presentation(IndexSearcher searcher, IndonesianText analyzer, Inquiry inquiry, ReadQuery read) {
    this.searcher = searcher;
    this.read = read;
    this.inquiry = inquiry;
    this.snippets = new Snippets(searcher, analyzer);
  }

  /**
   * A part of a document.
   *
   * @param doc its number in the index
   * @param matches whether it has any of what is wanted
   */
  private record Section(int doc, boolean matches) {}

  List<SearchHit> of(List<Found> page) throws IOException {
    Query inText = Questions.passages(Fields.TEXT, read);
    Weight weight = searcher.createWeight(searcher.rewrite(inText), ScoreMode.COMPLETE, 1f);
    Map<Integer, Section> sections = new HashMap<>();
    for (Found found : page) {
      best(found.doc(), weight).ifPresent(section -> sections.put(found.doc(), section));
    }
    Map<Integer, String> fromText = fromText(inText, sections);
    Map<Integer, String> fromSummary = fromSummary(page, fromText);
    List<SearchHit> hits = new ArrayList<>();
    StoredFields stored = searcher.storedFields();
    for (Found found : page) {
      hits.add(
          hit(
              found,
              stored,
              Optional.ofNullable(sections.get(found.doc())),
              Optional.ofNullable(fromText.get(found.doc())),
              Optional.ofNullable(fromSummary.get(found.doc()))));
    }
    return hits;
  }

  /** The section that has most of what is wanted; the first one where none has any. */
  private Optional<Section> best(int doc, Weight weight) throws IOException {
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    int end = doc - leaf.docBase;
    BitSet ends = Fields.ENDS.getBitSet(leaf);
    int first = end == 0 || ends == null ? 0 : ends.prevSetBit(end - 1) + 1;
    if (first == end) {
      return Optional.empty();
    }
    int best = -1;
    Scorer scorer = weight.scorer(leaf);
    if (scorer != null) {
      float highest = Float.NEGATIVE_INFINITY;
      DocIdSetIterator sections = scorer.iterator();
      for (int at = sections.advance(first); at < end; at = sections.nextDoc()) {
        if (scorer.score() > highest) {
          highest = scorer.score();
          best = at;
        }
      }
    }
    return Optional.of(
        best < 0
            ? new Section(leaf.docBase + first, false)
            : new Section(leaf.docBase + best, true));
  }

  private Map<Integer, String> fromText(Query inText, Map<Integer, Section> sections)
      throws IOException {
    List<Map.Entry<Integer, Section>> matching =
        sections.entrySet().stream().filter(entry -> entry.getValue().matches()).toList();
    List<String> passages =
        snippets.of(
            Fields.TEXT,
            inText,
            matching.stream().mapToInt(entry -> entry.getValue().doc()).toArray());
    Map<Integer, String> byDocument = new HashMap<>();
    for (int i = 0; i < passages.size(); i++) {
      if (!passages.get(i).isEmpty()) {
        byDocument.put(matching.get(i).getKey(), passages.get(i));
      }
    }
    return byDocument;
  }

  private Map<Integer, String> fromSummary(List<Found> page, Map<Integer, String> fromText)
      throws IOException {
    int[] rest =
        page.stream().mapToInt(Found::doc).filter(doc -> !fromText.containsKey(doc)).toArray();
    List<String> passages =
        snippets.of(Fields.SUMMARY, Questions.passages(Fields.SUMMARY, read), rest);
    Map<Integer, String> byDocument = new HashMap<>();
    for (int i = 0; i < passages.size(); i++) {
      if (!passages.get(i).isEmpty()) {
        byDocument.put(rest[i], passages.get(i));
      }
    }
    return byDocument;
  }

  private SearchHit hit(
      Found found,
      StoredFields stored,
      Optional<Section> section,
      Optional<String> fromText,
      Optional<String> fromSummary)
      throws IOException {
    Document document = stored.document(found.doc(), OF_DOCUMENT);
    Optional<String> file = Optional.empty();
    Optional<Integer> page = Optional.empty();
    Optional<String> pageUrl = Optional.empty();
    Agency agency = inquiry.agency(found.key());
    if (fromText.isPresent() && section.isPresent()) {
      Document part = stored.document(section.get().doc(), OF_SECTION);
      file = Optional.ofNullable(part.get(Fields.FILE_NAME));
      page = number(part, Fields.PAGE).map(Long::intValue);
      pageUrl = pageUrl(found.key(), part, page.orElse(1)).map(path -> agency.prefix() + path);
    }
    String snippet;
    if (fromText.isPresent()) {
      snippet = fromText.get();
    } else if (fromSummary.isPresent()) {
      snippet = fromSummary.get();
    } else {
      snippet = Snippets.start(opening(document, stored, section));
    }
    return new SearchHit(
        found.key().type(),
        found.key().id(),
        text(document, Fields.TITLE),
        agency.prefix() + text(document, Fields.URL),
        agency.slug(),
        file,
        page,
        snippet,
        LocalDate.ofEpochDay(number(document, Fields.DATE).orElse(0L)),
        pageUrl);
  }

  /** Where a browser opens the file at a page; what is no PDF opens at its beginning. */
  private Optional<String> pageUrl(DocumentKey key, Document part, int page) {
    boolean pdf = text(part, Fields.FILE_NAME).toLowerCase(Locale.ROOT).endsWith(".pdf");
    return number(part, Fields.FILE)
        .flatMap(file -> inquiry.source(key).flatMap(s -> s.fileUrl(key.id(), new FileId(file))))
        .map(path -> pdf ? path + "?lihat=1#page=" + page : path);
  }

  private static Optional<Long> number(Document part, String field) {
    IndexableField number = part.getField(field);
    return number == null
        ? Optional.empty()
        : Optional.ofNullable(number.numericValue()).map(Number::longValue);
  }

  private static String opening(Document document, StoredFields stored, Optional<Section> section)
      throws IOException {
    String summary = text(document, Fields.SUMMARY);
    if (!summary.isEmpty() || section.isEmpty()) {
      return summary;
    }
    return text(stored.document(section.get().doc(), Set.of(Fields.TEXT)), Fields.TEXT);
  }

  private static String text(Document document, String field) {
    String text = document.get(field);
    return text == null ? "" : text;
  }
}
