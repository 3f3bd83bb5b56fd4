package id.pendopo.search.internal.web;

import id.pendopo.api.problem.Problem;
import id.pendopo.api.search.SearchFacet;
import id.pendopo.api.search.SearchFilter;
import id.pendopo.api.search.SearchOrder;
import id.pendopo.api.search.SearchQuery;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What an address of the page asks for, and the addresses of everything near it. Names and values
 * are those that stay; what has its usual value is left out of an address.
 *
 * @param q as typed
 * @param filter what narrows it down
 * @param order in which order
 * @param page counted from 1
 */
record Wish(String q, SearchFilter filter, SearchOrder order, int page) {

  private static final Map<SearchOrder, String> ORDERS =
      Map.of(
          SearchOrder.RELEVANCE, "sesuai",
          SearchOrder.NEWEST, "terbaru",
          SearchOrder.OLDEST, "terlama",
          SearchOrder.TITLE, "judul");

  /**
   * Reads an address.
   *
   * @throws Problem 400 when a value cannot be read
   */
  static Wish of(MultivaluedMap<String, String> given) {
    Optional<String> order = text(given, "urut");
    return new Wish(
        Optional.ofNullable(given.getFirst("q")).orElse(""),
        new SearchFilter(
            text(given, "jenis"),
            text(given, "unit"),
            year(text(given, "tahun"), "tahun"),
            text(given, "kelas"),
            text(given, "kategori"),
            text(given, "instansi"),
            day(text(given, "dari"), "dari"),
            day(text(given, "sampai"), "sampai")),
        order.map(Wish::order).orElse(SearchOrder.RELEVANCE),
        Numbers.read(given.getFirst("halaman"), 1, "halaman"));
  }

  /** Words alone. */
  static Wish of(String q, int page) {
    return new Wish(q, SearchFilter.NONE, SearchOrder.RELEVANCE, page);
  }

  static Optional<String> text(MultivaluedMap<String, String> given, String name) {
    return Optional.ofNullable(given.getFirst(name)).map(String::strip).filter(s -> !s.isEmpty());
  }

  static OptionalInt year(Optional<String> typed, String name) {
    if (typed.isEmpty()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Numbers.read(typed.get(), 0, name));
  }

  static Optional<LocalDate> day(Optional<String> typed, String name) {
    try {
      return typed.map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw new Problem(
              400,
              "Tanggal \"" + name + "\" ditulis seperti 2026-04-01.",
              "The date \"" + name + "\" is written as 2026-04-01.")
          .because(e);
    }
  }

  private static SearchOrder order(String typed) {
    return ORDERS.entrySet().stream()
        .filter(entry -> entry.getValue().equals(typed))
        .findFirst()
        .map(Map.Entry::getKey)
        .orElseThrow(
            () ->
                new Problem(
                    400,
                    "Urutan ini tidak dikenal: sesuai, terbaru, terlama, atau judul.",
                    "This order is not known: sesuai, terbaru, terlama or judul."));
  }

  SearchQuery query(int size) {
    return new SearchQuery(q, filter, order, page, size);
  }

  boolean asksNothing() {
    return q.isBlank() && filter.isNone();
  }

  Wish onPage(int other) {
    return new Wish(q, filter, order, other);
  }

  /** Another order begins on its first page. */
  Wish in(SearchOrder other) {
    return new Wish(q, filter, other, 1);
  }

  Wish withText(String other) {
    return new Wish(other, filter, order, 1);
  }

  /** With one filter set, or taken away where the value is null; on the first page. */
  Wish with(SearchFacet.Kind kind, @Nullable String value) {
    Optional<String> given = Optional.ofNullable(value);
    SearchFilter f = filter;
    SearchFilter other =
        new SearchFilter(
            kind == SearchFacet.Kind.TYPE ? given : f.type(),
            kind == SearchFacet.Kind.UNIT ? given : f.unit(),
            kind == SearchFacet.Kind.YEAR ? year(given, "tahun") : f.year(),
            kind == SearchFacet.Kind.CLASS ? given : f.classification(),
            kind == SearchFacet.Kind.CATEGORY ? given : f.category(),
            kind == SearchFacet.Kind.AGENCY ? given : f.agency(),
            f.from(),
            f.to());
    return new Wish(q, other, order, 1);
  }

  /** Without a first and a last day. */
  Wish withoutDays() {
    SearchFilter f = filter;
    return new Wish(
        q,
        new SearchFilter(
            f.type(),
            f.unit(),
            f.year(),
            f.classification(),
            f.category(),
            f.agency(),
            Optional.empty(),
            Optional.empty()),
        order,
        1);
  }

  /** The value of a filter, where it is set. */
  Optional<String> chosen(SearchFacet.Kind kind) {
    return switch (kind) {
      case TYPE -> filter.type();
      case UNIT -> filter.unit();
      case YEAR ->
          filter.year().isPresent()
              ? Optional.of(Integer.toString(filter.year().getAsInt()))
              : Optional.empty();
      case CLASS -> filter.classification();
      case CATEGORY -> filter.category();
      case AGENCY -> filter.agency();
    };
  }

  /** Names and values of the address, without the page. */
  Map<String, String> parameters() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("q", q.strip());
    filter.type().ifPresent(value -> all.put("jenis", value));
    filter.unit().ifPresent(value -> all.put("unit", value));
    filter.year().ifPresent(value -> all.put("tahun", Integer.toString(value)));
    filter.classification().ifPresent(value -> all.put("kelas", value));
    filter.category().ifPresent(value -> all.put("kategori", value));
    filter.agency().ifPresent(value -> all.put("instansi", value));
    filter.from().ifPresent(value -> all.put("dari", value.toString()));
    filter.to().ifPresent(value -> all.put("sampai", value.toString()));
    if (order != SearchOrder.RELEVANCE) {
      all.put("urut", ORDERS.getOrDefault(order, ""));
    }
    return all;
  }

  /** What stands behind the question mark, with it. */
  String address() {
    StringBuilder address = new StringBuilder();
    parameters()
        .forEach(
            (name, value) ->
                address
                    .append(address.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    if (page > 1) {
      address.append("&halaman=").append(page);
    }
    return address.toString();
  }
}
