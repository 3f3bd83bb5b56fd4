package id.pendopo.search.quality;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Queries and what answers them. Grades: 3 exactly what is asked for, 2 answers most of it, 1 has
 * to do with it, 0 does not.
 */
final class JudgedSet {

  /** Half of the queries of each class is for tuning, the other half for telling how well it is. */
  enum Half {
    DEV,
    HELD_OUT
  }

  /**
   * Something that people ask.
   *
   * @param kind the class of the query
   * @param wanted what a good answer holds
   */
  record Query(String id, String kind, String text, String wanted) {}

  private final List<Query> queries;
  private final Map<String, Half> halves;
  private final Map<String, Map<String, Integer>> grades;

  private JudgedSet(
      List<Query> queries, Map<String, Half> halves, Map<String, Map<String, Integer>> grades) {
    this.queries = queries;
    this.halves = halves;
    this.grades = grades;
  }

  static JudgedSet read() {
    List<Query> queries =
        Resource.lines("queries.tsv").stream()
            .map(line -> line.split("\t", -1))
            .map(part -> new Query(part[0], part[1], part[2], part[3]))
            .toList();
    Map<String, Map<String, Integer>> grades = new HashMap<>();
    for (String line : Resource.lines("qrels.txt")) {
      String[] part = line.split(" ", -1);
      Integer before =
          grades
              .computeIfAbsent(part[0], unused -> new HashMap<>())
              .put(part[2], Integer.valueOf(part[3]));
      if (before != null) {
        throw new IllegalStateException("Judged twice: " + line);
      }
    }
    return new JudgedSet(queries, halves(queries), grades);
  }

  /**
   * In each class the queries stand in the order of the hash of their id; the first half is dev.
   */
  private static Map<String, Half> halves(List<Query> queries) {
    Map<String, List<String>> classes = new LinkedHashMap<>();
    queries.forEach(
        query ->
            classes.computeIfAbsent(query.kind(), unused -> new ArrayList<>()).add(query.id()));
    Map<String, Half> halves = new HashMap<>();
    for (List<String> ids : classes.values()) {
      ids.sort(Comparator.comparing(JudgedSet::hash));
      for (int i = 0; i < ids.size(); i++) {
        halves.put(ids.get(i), i < ids.size() / 2 ? Half.DEV : Half.HELD_OUT);
      }
    }
    return halves;
  }

  /** Of a text, for an order that nobody chose. */
  static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  List<Query> queries() {
    return queries;
  }

  List<Query> queries(Half half) {
    return queries.stream().filter(query -> halves.get(query.id()) == half).toList();
  }

  /** The grade of a document; none where nobody judged it. */
  OptionalInt grade(Query query, String document) {
    Integer grade = grades.getOrDefault(query.id(), Map.of()).get(document);
    return grade == null ? OptionalInt.empty() : OptionalInt.of(grade);
  }

  /** The grades of everything judged for a query. */
  Collection<Integer> grades(Query query) {
    return grades.getOrDefault(query.id(), Map.of()).values();
  }

  /** Documents that have been judged for any query. */
  List<String> documents() {
    return grades.values().stream().flatMap(of -> of.keySet().stream()).distinct().toList();
  }

  int judgements() {
    return grades.values().stream().mapToInt(Map::size).sum();
  }
}
