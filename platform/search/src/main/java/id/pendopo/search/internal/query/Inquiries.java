package id.pendopo.search.internal.query;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.search.SearchFilter;
import id.pendopo.api.search.SearchQuery;
import id.pendopo.api.search.SearchSource;
import id.pendopo.search.internal.index.DocumentKey;
import id.pendopo.search.internal.index.Fields;
import id.pendopo.search.internal.query.Inquiry.Territory;
import id.pendopo.search.internal.text.AgencyWords;
import id.pendopo.search.internal.text.IndonesianText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Makes what was asked ready for the index: whose documents, which of them, by what words. */
final class Inquiries {

  private static final int LONGEST_QUERY = 1_000;
  private static final int MOST_HITS = 100;

  private final Searchable searchable;
  private final CurrentAgency currentAgency;
  private final IndonesianText analyzer;
  private final AgencyWords words;
  private final Reach reach;
  private final Names names;

  Inquiries(
      Searchable searchable,
      CurrentAgency currentAgency,
      IndonesianText analyzer,
      AgencyWords words,
      Reach reach,
      Names names) {
    this.searchable = searchable;
    this.currentAgency = currentAgency;
    this.analyzer = analyzer;
    this.words = words;
    this.reach = reach;
    this.names = names;
  }

  /**
   * Understands a query.
   *
   * @return empty when nothing can be found
   * @throws Problem 400 when it is none
   */
  Optional<Inquiry> of(SearchQuery query) {
    check(query);
    ReadQuery read = ReadQuery.of(query.text(), analyzer, words.of(currentAgency.get().id()));
    boolean browsing = query.text().isBlank() && !query.filter().isNone();
    if (read.empty() && !browsing) {
      return Optional.empty();
    }
    Map<AgencyId, Territory> territories = territories(query.filter(), read.narrowed());
    if (territories.isEmpty()) {
      return Optional.empty();
    }
    List<Query> filters = new ArrayList<>();
    filters.add(scopes(territories));
    narrow(filters, query.filter());
    narrow(filters, read.narrowed());
    return Optional.of(new Inquiry(territories, read, List.copyOf(filters), query));
  }

  /** What is found from here without narrowing down. */
  Map<AgencyId, Territory> everything() {
    return territories(SearchFilter.NONE, Asides.Narrowed.NOTHING);
  }

  static Query scopes(Map<AgencyId, Territory> territories) {
    return Questions.scopes(
        territories.entrySet().stream()
            .flatMap(
                entry ->
                    entry.getValue().types().keySet().stream()
                        .map(type -> DocumentKey.scope(entry.getKey(), type)))
            .toList());
  }

  private static void check(SearchQuery query) {
    if (query.text().length() > LONGEST_QUERY) {
      throw new Problem(
          400,
          "Kata yang dicari terlalu panjang; paling banyak 1.000 huruf.",
          "The query is too long; at most 1,000 characters.");
    }
    if (query.page() < 1) {
      throw new Problem(400, "Nomor halaman dimulai dari 1.", "The page number is counted from 1.");
    }
    if (query.size() < 1 || query.size() > MOST_HITS) {
      throw new Problem(
          400,
          "Jumlah hasil per halaman harus antara 1 dan 100.",
          "The number of hits a page must lie between 1 and 100.");
    }
    SearchFilter filter = query.filter();
    if (filter.from().isPresent()
        && filter.to().isPresent()
        && filter.to().get().isBefore(filter.from().get())) {
      throw new Problem(
          400,
          "Tanggal akhir tidak boleh sebelum tanggal awal.",
          "The last day must not lie before the first.");
    }
  }

  private Map<AgencyId, Territory> territories(SearchFilter filter, Asides.Narrowed narrowed) {
    Predicate<SearchSource> wanted =
        source ->
            filter.type().map(source.type()::equals).orElse(true)
                && narrowed.type().map(name -> isCalled(source, name)).orElse(true);
    Map<AgencyId, Territory> territories = new LinkedHashMap<>();
    for (Agency agency : reach.from(currentAgency.get())) {
      if (!filter.agency().map(agency.slug()::equals).orElse(true)) {
        continue;
      }
      Map<String, SearchSource> types = new LinkedHashMap<>(searchable.of(agency.id()));
      types.values().removeIf(wanted.negate());
      if (!types.isEmpty()) {
        territories.put(agency.id(), new Territory(agency, types));
      }
    }
    return territories;
  }

  private static boolean isCalled(SearchSource source, String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return source.type().equals(wanted)
        || source.typeName().id().toLowerCase(Locale.ROOT).contains(wanted)
        || source.typeName().en().toLowerCase(Locale.ROOT).contains(wanted);
  }

  private static void narrow(List<Query> filters, SearchFilter filter) {
    filter.unit().ifPresent(unit -> filters.add(term(Fields.UNIT, unit.toLowerCase(Locale.ROOT))));
    filter.classification().ifPresent(name -> filters.add(term(Fields.CLASS, name)));
    filter.category().ifPresent(name -> filters.add(term(Fields.CATEGORY, name)));
    filter.year().ifPresent(year -> filters.add(year(year)));
    if (filter.from().isPresent() || filter.to().isPresent()) {
      filters.add(days(filter.from(), filter.to()));
    }
  }

  private void narrow(List<Query> filters, Asides.Narrowed narrowed) {
    narrowed.year().ifPresent(year -> filters.add(year(year)));
    narrowed.unit().ifPresent(name -> filters.add(units(name.toLowerCase(Locale.ROOT))));
  }

  private Query units(String name) {
    List<BytesRef> codes = new ArrayList<>();
    codes.add(new BytesRef(name));
    for (Unit unit : names.units()) {
      if (unit.name().toLowerCase(Locale.ROOT).contains(name)) {
        codes.add(new BytesRef(unit.code().toLowerCase(Locale.ROOT)));
      }
    }
    return new TermInSetQuery(Fields.UNIT, codes);
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private static Query year(int year) {
    return days(
        Optional.of(LocalDate.of(Math.clamp(year, 0, 9_999), 1, 1)),
        Optional.of(LocalDate.of(Math.clamp(year, 0, 9_999), 12, 31)));
  }

  /** Few documents have to be looked at: only those that all else lets through. */
  private static Query days(Optional<LocalDate> from, Optional<LocalDate> to) {
    return NumericDocValuesField.newSlowRangeQuery(
        Fields.DATE,
        from.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE),
        to.map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE));
  }
}
