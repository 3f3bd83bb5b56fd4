package id.pendopo.search.internal.web;

import id.pendopo.api.web.Anonymous;
import id.pendopo.api.web.Json;
import id.pendopo.api.web.RateLimit;
import id.pendopo.api.web.WebResource;
import id.pendopo.search.internal.portal.PublicSearch;
import id.pendopo.search.internal.portal.PublicSearch.Suggestion;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Suggestions as a browser asks for them in its own address bar (OpenSearch Suggestions 1.1), so
 * that they come while typing without any script of the page.
 */
@Component(service = WebResource.class)
@Path("cari/saran")
@Anonymous
public final class SuggestionsOfBrowser implements WebResource {

  private final PublicSearch search;
  private final Json json;

  @Activate
  public SuggestionsOfBrowser(@Reference PublicSearch search, @Reference Json json) {
    this.search = search;
    this.json = json;
  }

  /** The beginning, and what it may become. */
  @GET
  @Produces("application/x-suggestions+json")
  @RateLimit(calls = 600, seconds = 60)
  public Response suggest(@QueryParam("q") @Nullable String q) {
    String begun = q == null ? "" : q;
    String texts =
        search.suggest(begun).stream()
            .map(Suggestion::text)
            .map(json::write)
            .collect(Collectors.joining(",", "[", "]"));
    return Response.ok("[" + json.write(begun) + "," + texts + "]")
        .header("Cache-Control", "no-cache")
        .build();
  }
}
