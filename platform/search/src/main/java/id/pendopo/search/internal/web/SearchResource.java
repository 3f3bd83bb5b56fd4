package id.pendopo.search.internal.web;

import id.pendopo.api.problem.Problem;
import id.pendopo.api.search.SearchFacet;
import id.pendopo.api.search.SearchFilter;
import id.pendopo.api.search.SearchHit;
import id.pendopo.api.search.SearchOrder;
import id.pendopo.api.search.SearchQuery;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.Anonymous;
import id.pendopo.api.web.RateLimit;
import id.pendopo.api.web.WebResource;
import id.pendopo.search.internal.portal.PublicSearch;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The search as JSON. */
@Component(service = WebResource.class)
@Path("api/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@Anonymous
public final class SearchResource implements WebResource {

  private final Function<SearchQuery, PublicSearch.Answer> search;

  @Activate
  public SearchResource(@Reference PublicSearch search) {
    this(search::find);
  }

  SearchResource(Function<SearchQuery, PublicSearch.Answer> search) {
    this.search = search;
  }

  /**
   * What was found.
   *
   * @param total how many documents in all
   * @param hits those of the page asked for
   * @param facets how all of them divide themselves
   * @param insteadOf the spelling that the hits are for, where no document has a word as typed
   * @param didYouMean a spelling that finds more, where little was found
   * @param recommended what an officer put above the hits
   */
  public record Answer(
      long total,
      List<Hit> hits,
      List<Facet> facets,
      @Nullable String insteadOf,
      @Nullable String didYouMean,
      List<Recommended> recommended) {}

  /**
   * One document found.
   *
   * @param title plain text
   * @param url path with the agency's prefix
   * @param type type of the document
   * @param agency slug of the agency
   * @param date date of the content
   * @param file name of the file in which the passage stands; null outside a file
   * @param page page of that file, counted from 1; null outside a file
   * @param pageUrl path that opens the file at that page; null where there is none
   * @param snippet HTML in which only {@code <mark>} occurs
   */
  public record Hit(
      String title,
      String url,
      String type,
      String agency,
      LocalDate date,
      @Nullable String file,
      @Nullable Integer page,
      @Nullable String pageUrl,
      String snippet) {

    static Hit of(SearchHit hit) {
      return new Hit(
          hit.title(),
          hit.url(),
          hit.type(),
          hit.agency(),
          hit.date(),
          hit.file().orElse(null),
          hit.page().orElse(null),
          hit.pageUrl().orElse(null),
          hit.snippet());
    }
  }

  /**
   * How hits divide themselves.
   *
   * @param name of the parameter that narrows down by it: type, class, category, unit, year, agency
   * @param values the most frequent first, years from the newest
   */
  public record Facet(String name, List<Value> values) {

    static Facet of(SearchFacet facet) {
      return new Facet(
          facet.kind().key(),
          facet.values().stream()
              .map(value -> new Value(value.value(), value.label(), value.count()))
              .toList());
    }
  }

  /**
   * One value of a facet.
   *
   * @param value for the parameter
   * @param label as people read it
   * @param count how many documents
   */
  public record Value(String value, LocalText label, long count) {}

  /**
   * A document above the hits.
   *
   * @param title plain text
   * @param url path with the agency's prefix
   * @param note why; may be empty
   */
  public record Recommended(String title, String url, String note) {}

  private static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static SearchOrder order(String typed) {
    for (SearchOrder order : SearchOrder.values()) {
      if (order.name().toLowerCase(Locale.ROOT).equals(typed)) {
        return order;
      }
    }
    throw new Problem(
        400,
        "Urutan \"sort\" adalah relevance, newest, oldest, atau title.",
        "The order \"sort\" is relevance, newest, oldest or title.");
  }

  /**
   * Finds; nothing for a query without a word and without a filter, 400 for no query at all, one
   * above 1 000 characters, a page below 1, a size outside 1 to 100 and a value that cannot be
   * read.
   */
  @GET
  @RateLimit(calls = 600, seconds = 60)
  public Answer find(
      @QueryParam("q") @Nullable String q,
      @QueryParam("type") @Nullable String type,
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("year") @Nullable String year,
      @QueryParam("class") @Nullable String classification,
      @QueryParam("category") @Nullable String category,
      @QueryParam("agency") @Nullable String agency,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("sort") @Nullable String sort,
      @QueryParam("page") @Nullable String page,
      @QueryParam("size") @Nullable String size) {
    if (q == null) {
      throw new Problem(
          400,
          "Tulis kata yang dicari pada parameter \"q\".",
          "Give the words to search for in the parameter \"q\".");
    }
    SearchFilter filter =
        new SearchFilter(
            given(type),
            given(unit),
            Wish.year(given(year), "year"),
            given(classification),
            given(category),
            given(agency),
            Wish.day(given(from), "from"),
            Wish.day(given(to), "to"));
    return answer(
        search.apply(
            new SearchQuery(
                q,
                filter,
                given(sort).map(SearchResource::order).orElse(SearchOrder.RELEVANCE),
                Numbers.read(page, 1, "page"),
                Numbers.read(size, 10, "size"))));
  }

  private static Answer answer(PublicSearch.Answer found) {
    return new Answer(
        found.result().total(),
        found.result().hits().stream().map(Hit::of).toList(),
        found.result().facets().stream().map(Facet::of).toList(),
        found.instead().orElse(null),
        found.meant().orElse(null),
        found.recommended().stream()
            .map(one -> new Recommended(one.title(), one.url(), one.note()))
            .toList());
  }
}
