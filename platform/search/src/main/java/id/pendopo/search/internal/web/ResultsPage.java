package id.pendopo.search.internal.web;

import id.pendopo.api.problem.Problem;
import id.pendopo.api.search.SearchFacet;
import id.pendopo.api.search.SearchHit;
import id.pendopo.api.search.SearchOrder;
import id.pendopo.api.search.SearchResult;
import id.pendopo.api.text.Dates;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.Page;
import id.pendopo.search.internal.portal.PublicSearch.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes the page of results: everything on it is a link or a form. */
final class ResultsPage {

  static final int SIZE = 10;

  /** Further than the search itself leafs. */
  private static final int LAST_PAGE = 1_000;

  private static final int SHOWN_FREQUENT = 8;

  private final Function<String, LocalText> typeNames;

  /**
   * @param typeNames how a type of document reads
   */
  ResultsPage(Function<String, LocalText> typeNames) {
    this.typeNames = typeNames;
  }

  /**
   * Text that is HTML already: the one value that the template does not escape.
   *
   * @param html made by the search itself, in which only {@code <mark>} occurs
   */
  public record SafeHtml(String html) {}

  /**
   * A row of the list.
   *
   * @param title plain text
   * @param url path with the agency's prefix
   * @param type how its type reads
   * @param date of the content, written out
   * @param file where the passage stands, if in a file
   * @param page page of that file
   * @param pageUrl opens the file at that page
   * @param snippet the passage
   */
  public record Row(
      String title,
      String url,
      LocalText type,
      LocalText date,
      Optional<String> file,
      Optional<Integer> page,
      Optional<String> pageUrl,
      SafeHtml snippet) {}

  /**
   * Something to go to.
   *
   * @param label as people read it
   * @param count how many documents, 0 where it is not counted
   * @param address what stands behind the path
   * @param here whether it is what is shown
   */
  public record Link(LocalText label, long count, String address, boolean here) {}

  /**
   * A facet.
   *
   * @param title its name
   * @param values to narrow down by
   */
  public record Group(LocalText title, List<Link> values) {}

  /**
   * A hidden field of a form.
   *
   * @param name its name
   * @param value its value
   */
  public record Hidden(String name, String value) {}

  /** The page before anything was asked. */
  Page empty(Wish wish, List<String> frequent) {
    if (wish.page() < 1) {
      throw new Problem(400, "Nomor halaman dimulai dari 1.", "The page number is counted from 1.");
    }
    Map<String, Object> model =
        model(
            wish,
            new Answer(
                new SearchResult(0, List.of()), Optional.empty(), Optional.empty(), List.of()),
            frequent);
    return new Page("search/results", new LocalText("Cari", "Search"), model);
  }

  Page of(Wish wish, Answer answer, List<String> frequent) {
    String q = wish.q().strip();
    return new Page(
        "search/results",
        q.isEmpty() ? new LocalText("Cari", "Search") : new LocalText("Cari: " + q, "Search: " + q),
        model(wish, answer, frequent));
  }

  private Map<String, Object> model(Wish wish, Answer answer, List<String> frequent) {
    SearchResult result = answer.result();
    Map<String, Object> model = new HashMap<>();
    int last = (int) Math.min(LAST_PAGE, (result.total() + SIZE - 1) / SIZE);
    model.put("q", wish.q().strip());
    model.put("number", wish.page());
    model.put("asked", !wish.asksNothing());
    model.put(
        "words", wish.q().isBlank() || wish.q().codePoints().anyMatch(Character::isLetterOrDigit));
    model.put("total", result.total());
    model.put("rows", result.hits().stream().map(this::row).toList());
    model.put("last", last);
    model.put("previous", wish.onPage(Math.max(1, wish.page() - 1)).address());
    model.put("next", wish.onPage(wish.page() + 1).address());
    model.put("first", wish.onPage(1).address());
    model.put("feed", wish.onPage(1).address());
    model.put("orders", orders(wish));
    model.put("groups", groups(wish, result));
    model.put("chosen", chosen(wish, result));
    model.put("hidden", hidden(wish));
    model.put("from", wish.filter().from().map(LocalDate::toString).orElse(""));
    model.put("to", wish.filter().to().map(LocalDate::toString).orElse(""));
    model.put("recommended", answer.recommended());
    model.put("instead", answer.instead().orElse(""));
    model.put("meant", answer.meant().orElse(""));
    model.put("meantAddress", answer.meant().map(m -> wish.withText(m).address()).orElse(""));
    model.put("frequent", frequent);
    model.put(
        "popular",
        frequent.stream()
            .limit(SHOWN_FREQUENT)
            .map(text -> new Link(LocalText.same(text), 0, Wish.of(text, 1).address(), false))
            .toList());
    return model;
  }

  private static List<Link> orders(Wish wish) {
    return Arrays.stream(SearchOrder.values())
        .map(
            order ->
                new Link(order.displayName(), 0, wish.in(order).address(), order == wish.order()))
        .toList();
  }

  /** What is chosen already narrows nothing down any more. */
  private static List<Group> groups(Wish wish, SearchResult result) {
    List<Group> groups = new ArrayList<>();
    for (SearchFacet facet : result.facets()) {
      if (wish.chosen(facet.kind()).isEmpty()) {
        groups.add(
            new Group(
                facet.kind().displayName(),
                facet.values().stream()
                    .map(
                        value ->
                            new Link(
                                value.label(),
                                value.count(),
                                wish.with(facet.kind(), value.value()).address(),
                                false))
                    .toList()));
      }
    }
    return groups;
  }

  private static List<Link> chosen(Wish wish, SearchResult result) {
    List<Link> chosen = new ArrayList<>();
    for (SearchFacet.Kind kind : SearchFacet.Kind.values()) {
      wish.chosen(kind)
          .ifPresent(
              value ->
                  chosen.add(
                      new Link(
                          named(kind, label(kind, value, result)),
                          0,
                          wish.with(kind, null).address(),
                          true)));
    }
    if (wish.filter().from().isPresent() || wish.filter().to().isPresent()) {
      chosen.add(
          new Link(
              new LocalText(
                  "Tanggal: " + days(wish, Locale.of("id"), "sejak ", "sampai "),
                  "Date: " + days(wish, Locale.ENGLISH, "from ", "until ")),
              0,
              wish.withoutDays().address(),
              true));
    }
    return chosen;
  }

  private static String days(Wish wish, Locale locale, String since, String until) {
    String from = wish.filter().from().map(d -> since + Dates.written(d, locale)).orElse("");
    String to = wish.filter().to().map(d -> until + Dates.written(d, locale)).orElse("");
    return (from + " " + to).strip();
  }

  private static LocalText named(SearchFacet.Kind kind, LocalText value) {
    return new LocalText(
        kind.displayName().id() + ": " + value.id(), kind.displayName().en() + ": " + value.en());
  }

  private static LocalText label(SearchFacet.Kind kind, String value, SearchResult result) {
    return result.facets().stream()
        .filter(facet -> facet.kind() == kind)
        .flatMap(facet -> facet.values().stream())
        .filter(counted -> counted.value().equalsIgnoreCase(value))
        .findFirst()
        .map(SearchFacet.Value::label)
        .orElseGet(() -> LocalText.same(value));
  }

  private static List<Hidden> hidden(Wish wish) {
    return wish.parameters().entrySet().stream()
        .filter(entry -> !List.of("q", "dari", "sampai").contains(entry.getKey()))
        .map(entry -> new Hidden(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Row row(SearchHit hit) {
    return new Row(
        hit.title(),
        hit.url(),
        typeNames.apply(hit.type()),
        new LocalText(
            Dates.written(hit.date(), Locale.of("id")), Dates.written(hit.date(), Locale.ENGLISH)),
        hit.file(),
        hit.page(),
        hit.pageUrl(),
        new SafeHtml(hit.snippet()));
  }
}
