package id.pendopo.search.internal.web;

import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.Anonymous;
import id.pendopo.api.web.RateLimit;
import id.pendopo.api.web.WebResource;
import id.pendopo.search.internal.portal.PublicSearch;
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

/** Suggestions as JSON. */
@Component(service = WebResource.class)
@Path("api/v1/suggest")
@Produces(MediaType.APPLICATION_JSON)
@Anonymous
public final class SuggestResource implements WebResource {

  private final PublicSearch search;

  @Activate
  public SuggestResource(@Reference PublicSearch search) {
    this.search = search;
  }

  /**
   * How what was begun may go on.
   *
   * @param suggestions at most eight
   */
  public record Answer(List<Suggestion> suggestions) {}

  /**
   * One way to go on.
   *
   * @param text plain text, to be searched for
   * @param kind QUERY, WORD or TITLE
   * @param url path of the document with the agency's prefix; null where it is none
   */
  public record Suggestion(String text, String kind, @Nullable String url) {}

  /** Suggests; nothing for fewer than two letters, 400 without {@code q}. */
  @GET
  @RateLimit(calls = 600, seconds = 60)
  public Answer suggest(@QueryParam("q") @Nullable String q) {
    if (q == null) {
      throw new Problem(
          400,
          "Tulis awal kata pada parameter \"q\".",
          "Give the beginning of a word in the parameter \"q\".");
    }
    return new Answer(
        search.suggest(q).stream()
            .map(one -> new Suggestion(one.text(), one.kind().name(), one.url().orElse(null)))
            .toList());
  }
}
