package id.pendopo.search.internal.query;

import id.pendopo.api.explain.Explained;
import id.pendopo.api.explain.Reason;
import id.pendopo.api.search.SearchQuery;
import id.pendopo.search.internal.index.DocumentKey;
import id.pendopo.search.internal.index.Fields;
import id.pendopo.search.internal.text.IndonesianText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Says in plain words why a document stands where it does: which words it has, where, how rare they
 * are and what each adds. The points are those by which the index sorts, taken from Lucene's own
 * explanation of each part.
 */
public final class Explainer {

  private final Reading reading;
  private final Inquiries inquiries;
  private final IndonesianText analyzer;

  Explainer(Reading reading, Inquiries inquiries, IndonesianText analyzer) {
    this.reading = reading;
    this.inquiries = inquiries;
    this.analyzer = analyzer;
  }

  /**
   * The points of a document for a query; 0 with the reason where it is not found.
   *
   * @throws id.pendopo.api.problem.Problem as a search does
   */
  public Explained<Double> of(SearchQuery query, DocumentKey key) {
    Optional<Inquiry> inquiry = inquiries.of(query);
    if (inquiry.isEmpty()) {
      return Explained.of(
          0.0,
          Reason.caution(
              "Pencarian ini tidak memuat kata yang dapat dicari.",
              "This query has no word to search for."));
    }
    return reading.read(searcher -> explained(searcher, inquiry.get(), key));
  }

  private Explained<Double> explained(IndexSearcher searcher, Inquiry inquiry, DocumentKey key)
      throws IOException {
    ScoreDoc[] found = searcher.search(document(key), 1).scoreDocs;
    if (found.length == 0) {
      return Explained.of(
          0.0,
          Reason.caution(
              "Dokumen ini tidak ada di indeks: belum terbit, sudah ditarik, atau berkasnya belum"
                  + " selesai dibaca.",
              "This document is not in the index: not published, withdrawn, or its file is not"
                  + " read yet."));
    }
    Plan plan = Plan.of(inquiry, searcher, analyzer);
    return new Walk(searcher, plan, found[0].doc).explained();
  }

  private static Query document(DocumentKey key) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Fields.KEY, key.term())), Occur.FILTER)
        .add(new TermQuery(new Term(Fields.END, "y")), Occur.FILTER)
        .build();
  }

  /** Through the parts of one query for one document. */
  private static final class Walk {
    private final IndexSearcher searcher;
    private final Plan plan;
    private final ReadQuery read;
    private final int doc;
    private final List<Reason> why = new ArrayList<>();

    Walk(IndexSearcher searcher, Plan plan, int doc) {
      this.searcher = searcher;
      this.plan = plan;
      this.read = plan.read();
      this.doc = doc;
    }

    Explained<Double> explained() throws IOException {
      why.add(
          Reason.input(
              "Yang dicari: "
                  + read.all().stream().map(Walk::id).collect(Collectors.joining("; "))
                  + ".",
              "Looked for: "
                  + read.all().stream().map(Walk::en).collect(Collectors.joining("; "))
                  + "."));
      if (!plan.demandsAll()) {
        why.add(
            Reason.rule(
                "Dari %d kata, cukup %d ada di dokumen; dokumen dengan semua kata didahulukan."
                    .formatted(plan.words(), Math.max(1, plan.required())),
                "Of %d words %d in a document will do; documents with all of them come first."
                    .formatted(plan.words(), Math.max(1, plan.required()))));
      }
      for (Wanted wanted : read.all()) {
        part(wanted);
      }
      everyWord();
      if (read.inOrder().size() > 1) {
        double order = points(Questions.titleReadsLike(read.inOrder()));
        if (order > 0) {
          step(
              "Judulnya memuat kata-kata ini berurutan",
              "Its title has these words in this order",
              order);
        }
      }
      for (Wanted unwanted : read.none()) {
        if (matches(Questions.inDocument(unwanted))) {
          why.add(
              Reason.caution(
                  id(unwanted) + " ada di dokumen ini, padahal diminta tidak ada.",
                  en(unwanted) + " stands in this document, though it must not."));
        }
      }
      why.add(
          Reason.rule(
              "Nilai adalah jumlah semua langkah. Kata di judul dihitung satu setengah kali lagi;"
                  + " bentuk yang sama persis dihitung dua kali bentuk turunannya; sinonim dan"
                  + " ejaan yang mirip dihitung kurang; makin jarang sebuah kata, makin besar"
                  + " nilainya. Tanggal, jenis, dan unit tidak menambah nilai; hanya"
                  + " bila nilainya sama, yang terbaru didahulukan.",
              "The points are the sum of all steps. A word in the title counts one and a half times"
                  + " more; the exact form counts double; synonyms and near spellings count less;"
                  + " the rarer a word, the more it counts. Date, type"
                  + " and unit add nothing; of equal points the newest comes first."));
      boolean found = matches(plan.documents());
      if (!found) {
        why.add(
            Reason.caution(
                "Dokumen ini tidak masuk hasil pencarian tersebut.",
                "This document is not among the hits of this query."));
      }
      return new Explained<>(found ? points(plan.documents()) : 0.0, why);
    }

    private void everyWord() throws IOException {
      List<Wanted> words = read.all().stream().filter(Questions::isWord).toList();
      double every = plan.demandsAll() ? 0 : points(Questions.everyWord(words));
      if (every > 0) {
        step("Semua kata ada di dokumen ini", "This document has every word", every);
      }
    }

    private void missing(Wanted wanted) throws IOException {
      boolean must = plan.demandsAll() || !Questions.isWord(wanted);
      why.add(
          Reason.caution(
              id(wanted) + " tidak ada di dokumen ini" + (must ? ", padahal harus ada." : "."),
              en(wanted) + " is not in this document" + (must ? ", though it must be." : ".")));
    }

    private void part(Wanted wanted) throws IOException {
      if (plan.required() == 0) {
        for (Wanted part : Questions.parts(wanted)) {
          double points = points(Questions.part(part));
          if (points > 0) {
            step(id(part) + " ada di dokumen", en(part) + " is in the document", points);
          }
        }
      }
      Query inDocument = Questions.inDocument(wanted);
      if (!matches(inDocument)) {
        missing(wanted);
        return;
      }
      String rarity = "";
      String rarityEn = "";
      if (wanted instanceof Wanted.Word word) {
        int with = searcher.count(Questions.inDocument(word));
        int all = searcher.count(new TermQuery(new Term(Fields.END, "y")));
        boolean exact = matches(new TermQuery(new Term(Fields.ALL, word.form())));
        rarity =
            " (ada di %d dari %d dokumen%s)"
                .formatted(with, all, exact ? "" : "; di sini dalam bentuk atau ejaan lain");
        rarityEn =
            " (in %d of %d documents%s)"
                .formatted(with, all, exact ? "" : "; here in another form or spelling");
      }
      step(
          id(wanted) + " ada di isi, judul, atau nama berkas" + rarity,
          en(wanted) + " is in text, title or a file's name" + rarityEn,
          points(inDocument));
      if (Questions.isWord(wanted)) {
        double title = points(Questions.inTitle(wanted));
        double summary = points(Questions.inSummary(wanted));
        if (title > 0) {
          step(id(wanted) + " ada di judul", en(wanted) + " is in the title", title);
        }
        if (summary > 0) {
          step(id(wanted) + " ada di ringkasan", en(wanted) + " is in the summary", summary);
        }
      }
    }

    private void step(String id, String en, double points) {
      why.add(
          Reason.step(
              id + ": +" + String.format(Locale.of("id"), "%.2f", points) + ".",
              en + ": +" + String.format(Locale.ROOT, "%.2f", points) + "."));
    }

    private boolean matches(Query query) throws IOException {
      return searcher.explain(query, doc).isMatch();
    }

    private double points(Query query) throws IOException {
      var explanation = searcher.explain(query, doc);
      return explanation.isMatch() ? explanation.getValue().doubleValue() : 0;
    }

    private static String id(Wanted wanted) {
      return said(wanted, " atau ", "judul: ", "isi: ");
    }

    private static String en(Wanted wanted) {
      return said(wanted, " or ", "title: ", "text: ");
    }

    private static String said(Wanted wanted, String or, String title, String text) {
      return switch (wanted) {
        case Wanted.Word word -> "“" + word.form() + "”";
        case Wanted.Together together -> "“" + String.join(" ", together.forms()) + "”";
        case Wanted.In place ->
            (place.field().equals(Fields.TITLE) ? title : text)
                + said(place.what(), or, title, text);
        case Wanted.AllOf parts ->
            parts.parts().stream()
                .map(part -> said(part, or, title, text))
                .collect(Collectors.joining(" "));
        case Wanted.AnyOf choices ->
            choices.choices().stream()
                .map(choice -> said(choice, or, title, text))
                .collect(Collectors.joining(or));
      };
    }
  }
}
