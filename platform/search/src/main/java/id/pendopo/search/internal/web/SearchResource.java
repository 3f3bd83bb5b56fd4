package id.pendopo.search.internal.web;

import id.pendopo.api.problem.Problem;
import id.pendopo.api.search.Search;
import id.pendopo.api.search.SearchHit;
import id.pendopo.api.search.SearchQuery;
import id.pendopo.api.search.SearchResult;
import id.pendopo.api.web.Anonymous;
import id.pendopo.api.web.WebResource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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

  private final Search search;

  @Activate
  public SearchResource(@Reference Search search) {
    this.search = search;
  }

  /**
   * What was found.
   *
   * @param total how many documents in all
   * @param hits those of the page asked for
   */
  public record Answer(long total, List<Hit> hits) {}

  /**
   * One document found.
   *
   * @param title plain text
   * @param url path with the agency's prefix
   * @param type type of the document
   * @param agency slug of the agency
   * @param file name of the file in which the passage stands; null outside a file
   * @param page page of that file, counted from 1; null outside a file
   * @param snippet HTML in which only {@code <mark>} occurs
   */
  public record Hit(
      String title,
      String url,
      String type,
      String agency,
      @Nullable String file,
      @Nullable Integer page,
      String snippet) {

    static Hit of(SearchHit hit) {
      return new Hit(
          hit.title(),
          hit.url(),
          hit.type(),
          hit.agency(),
          hit.file().orElse(null),
          hit.page().orElse(null),
          hit.snippet());
    }
  }

  /**
   * Finds; nothing for a query without a word, 400 for no query at all, one above 1 000 characters,
   * a page below 1 and a size outside 1 to 100.
   */
  @GET
  public Answer find(
      @QueryParam("q") @Nullable String q,
      @QueryParam("page") @Nullable String page,
      @QueryParam("size") @Nullable String size) {
    if (q == null) {
      throw new Problem(
          400,
          "Tulis kata yang dicari pada parameter \"q\".",
          "Give the words to search for in the parameter \"q\".");
    }
    SearchResult result =
        search.find(
            new SearchQuery(q, Numbers.read(page, 1, "page"), Numbers.read(size, 10, "size")));
    return new Answer(result.total(), result.hits().stream().map(Hit::of).toList());
  }
}
