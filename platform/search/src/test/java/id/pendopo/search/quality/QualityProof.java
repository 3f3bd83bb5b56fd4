package id.pendopo.search.quality;

import id.pendopo.search.quality.JudgedSet.Half;
import id.pendopo.search.quality.JudgedSet.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures how well the search ranks on the judged set, beside plain Lucene on the same documents.
 * It prints figures and demands none.
 *
 * <p>{@code QualityProof FOLDER [--held-out] [--each] [--pool FILE]}, with the folder into which
 * the Debian packages were unpacked. Without {@code --held-out} it shows the half for tuning alone;
 * {@code --each} shows every query of that half with its hits and their grades; {@code --pool}
 * writes what has yet to be judged.
 */
public final class QualityProof {

  private static final String OURS = "pendopo";
  private static final String STOCK = "stock";
  private static final String STOCK_TITLE = "stock, title x3";
  private static final int POOLED = 20;
  private static final int SHOWN = 150;

  private final JudgedSet judged = JudgedSet.read();
  private final List<Text> texts;
  private final Map<String, Engine> engines = new LinkedHashMap<>();

  private QualityProof(Path debian, Path index) throws IOException {
    List<Text> all = new ArrayList<>(AgencyTexts.all());
    int agencies = all.size();
    all.addAll(new DebianTexts(debian).all());
    all.sort(Comparator.comparing(Text::id));
    texts = List.copyOf(all);
    Set<String> ids = new HashSet<>();
    for (Text text : texts) {
      if (!ids.add(text.id())) {
        throw new IllegalStateException("Two documents are called " + text.id());
      }
    }
    System.out.printf(
        "%,d documents: %d of fictional agencies, %,d of Debian; %d queries, %,d judgements%n",
        texts.size(),
        agencies,
        texts.size() - agencies,
        judged.queries().size(),
        judged.judgements());
    List<String> absent = judged.documents().stream().filter(id -> !ids.contains(id)).toList();
    if (!absent.isEmpty()) {
      System.out.println("Judged, but not in these versions of the packages: " + absent);
    }
    engines.put(OURS, new Pendopo(index, texts));
    engines.put(STOCK, new Stock(texts, 1));
    engines.put(STOCK_TITLE, new Stock(texts, 3));
  }

  /** Runs. */
  public static void main(String[] args) throws IOException {
    List<String> options = Arrays.asList(args).subList(1, args.length);
    Path index = Files.createTempDirectory("pendopo-quality");
    try {
      QualityProof proof = new QualityProof(Path.of(args[0]), index);
      proof.run(options);
      proof.close();
    } finally {
      try (Stream<Path> files = Files.walk(index)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void run(List<String> options) throws IOException {
    int pool = options.indexOf("--pool");
    if (pool >= 0) {
      writePool(Path.of(options.get(pool + 1)));
      return;
    }
    print(Half.DEV);
    if (options.contains("--each")) {
      printEach();
    }
    if (options.contains("--held-out")) {
      print(Half.HELD_OUT);
    }
  }

  private void close() throws IOException {
    for (Engine engine : engines.values()) {
      engine.close();
    }
  }

  /** What one engine did with one query. */
  private record Outcome(double ndcg, boolean nothing, long unjudged) {}

  private Outcome outcome(Engine engine, Query query) throws IOException {
    List<String> found = engine.find(query.text(), Figures.DEPTH);
    List<OptionalInt> grades = found.stream().map(id -> judged.grade(query, id)).toList();
    return new Outcome(
        Figures.ndcg(grades.stream().map(grade -> grade.orElse(0)).toList(), judged.grades(query)),
        found.isEmpty(),
        grades.stream().filter(OptionalInt::isEmpty).count());
  }

  private void print(Half half) throws IOException {
    List<Query> queries = judged.queries(half);
    Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
    for (Map.Entry<String, Engine> engine : engines.entrySet()) {
      List<Outcome> of = new ArrayList<>();
      for (Query query : queries) {
        of.add(outcome(engine.getValue(), query));
      }
      outcomes.put(engine.getKey(), of);
    }
    System.out.printf(
        "%n%s: %d queries; nDCG@%d; difference and its 95 %% interval (bootstrap over queries)%n",
        half == Half.DEV ? "half for tuning (dev)" : "half held out",
        queries.size(),
        Figures.DEPTH);
    System.out.printf(
        "%-14s %8s %8s %16s   %-26s %-22s %s%n",
        "class",
        OURS,
        STOCK,
        STOCK_TITLE,
        "pendopo − stock",
        "nothing found",
        "unjudged in a page");
    List<String> kinds = queries.stream().map(Query::kind).distinct().toList();
    for (String kind : kinds) {
      line(kind, outcomes, places(queries, kind));
    }
    line("all", outcomes, places(queries, "all"));
    for (String engine : engines.keySet()) {
      Figures.Interval interval =
          Figures.interval(ndcg(outcomes.get(engine), places(queries, "all")));
      System.out.printf("%-16s all: %.3f to %.3f%n", engine, interval.low(), interval.high());
    }
  }

  private static int[] places(List<Query> queries, String kind) {
    return IntStream.range(0, queries.size())
        .filter(i -> kind.equals("all") || queries.get(i).kind().equals(kind))
        .toArray();
  }

  private static double[] ndcg(List<Outcome> outcomes, int[] places) {
    return Arrays.stream(places).mapToDouble(i -> outcomes.get(i).ndcg()).toArray();
  }

  private static void line(String kind, Map<String, List<Outcome>> outcomes, int[] places) {
    List<Outcome> ours = outcomes.get(OURS);
    List<Outcome> stock = outcomes.get(STOCK);
    double[] difference = Figures.minus(ndcg(ours, places), ndcg(stock, places));
    Figures.Interval interval = Figures.interval(difference);
    System.out.printf(
        "%-14s %8.3f %8.3f %16.3f   %+.3f (%+.3f to %+.3f)  %5.1f %% / %5.1f %%      %.1f / %.1f%n",
        kind,
        Figures.mean(ndcg(ours, places)),
        Figures.mean(ndcg(stock, places)),
        Figures.mean(ndcg(outcomes.get(STOCK_TITLE), places)),
        Figures.mean(difference),
        interval.low(),
        interval.high(),
        nothing(ours, places),
        nothing(stock, places),
        unjudged(ours, places),
        unjudged(stock, places));
  }

  private static double nothing(List<Outcome> outcomes, int[] places) {
    return 100
        * Arrays.stream(places).mapToDouble(i -> outcomes.get(i).nothing() ? 1 : 0).sum()
        / places.length;
  }

  private static double unjudged(List<Outcome> outcomes, int[] places) {
    return Arrays.stream(places).mapToLong(i -> outcomes.get(i).unjudged()).average().orElse(0);
  }

  /** Each query of the half for tuning, so that one sees where to look. */
  private void printEach() throws IOException {
    Map<String, Text> byId = new LinkedHashMap<>();
    texts.forEach(text -> byId.put(text.id(), text));
    for (Query query : judged.queries(Half.DEV)) {
      System.out.printf(
          "%n%s %s: %s  (pendopo %.3f, stock %.3f)%n",
          query.id(),
          query.kind(),
          query.text(),
          outcome(engines.get(OURS), query).ndcg(),
          outcome(engines.get(STOCK), query).ndcg());
      List<String> found = engines.get(OURS).find(query.text(), Figures.DEPTH);
      found.forEach(id -> printHit(judged.grade(query, id), "", byId.get(id)));
      texts.stream()
          .filter(text -> !found.contains(text.id()))
          .filter(text -> judged.grade(query, text.id()).orElse(0) >= 2)
          .forEach(text -> printHit(judged.grade(query, text.id()), "missed: ", text));
    }
  }

  private static void printHit(OptionalInt grade, String note, Text text) {
    System.out.printf(
        "  %s  %s%-28s %s%n",
        grade.isPresent() ? Integer.toString(grade.getAsInt()) : "?",
        note,
        text.id(),
        text.title());
  }

  /**
   * Writes what the engines find and nobody judged yet, in an order and without any sign that tells
   * which of them found it and where.
   */
  private void writePool(Path file) throws IOException {
    Map<String, Text> byId = new LinkedHashMap<>();
    texts.forEach(text -> byId.put(text.id(), text));
    StringBuilder out = new StringBuilder();
    for (Query query : judged.queries()) {
      Set<String> pool = new HashSet<>();
      for (Engine engine : engines.values()) {
        pool.addAll(engine.find(query.text(), POOLED));
        // in other words than those of the query stand answers that no engine finds yet
        pool.addAll(engine.find(query.wanted(), POOLED / 2));
      }
      pool.removeIf(id -> judged.grade(query, id).isPresent());
      if (pool.isEmpty()) {
        continue;
      }
      out.append(
          String.format(Locale.ROOT, "# %s %s (%s)%n", query.id(), query.text(), query.wanted()));
      pool.stream()
          .sorted(Comparator.comparing(JudgedSet::hash))
          .map(byId::get)
          .forEach(text -> out.append(candidate(text)));
    }
    Files.writeString(file, out);
  }

  private static String candidate(Text text) {
    String body = (text.summary() + " " + text.body()).replaceAll("\\s+", " ").strip();
    return text.id()
        + "\t"
        + text.title()
        + "\t"
        + body.substring(0, Math.min(SHOWN, body.length()))
        + "\n";
  }
}
