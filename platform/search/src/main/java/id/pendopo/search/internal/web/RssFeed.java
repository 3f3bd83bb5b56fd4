package id.pendopo.search.internal.web;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.search.Search;
import id.pendopo.api.search.SearchOrder;
import id.pendopo.api.web.Anonymous;
import id.pendopo.api.web.RateLimit;
import id.pendopo.api.web.WebResource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The newest hits of a query as RSS, for whoever wants to hear of new ones. */
@Component(service = WebResource.class)
@Path("cari.rss")
@Anonymous
public final class RssFeed implements WebResource {

  private static final int SIZE = 20;

  private final Search search;
  private final CurrentAgency current;

  @Activate
  public RssFeed(@Reference Search search, @Reference CurrentAgency current) {
    this.search = search;
    this.current = current;
  }

  /** Takes the same parameters as the page; the order is always from the newest. */
  @GET
  @Produces("application/rss+xml;charset=UTF-8")
  @RateLimit(calls = 120, seconds = 60)
  public Response feed(@Context UriInfo address) {
    Wish wish = Wish.of(address.getQueryParameters()).in(SearchOrder.NEWEST);
    String feed =
        new FeedWriter(
                current.get(),
                wish.in(SearchOrder.RELEVANCE),
                wish.asksNothing() ? List.of() : search.find(wish.query(SIZE)).hits())
            .rss();
    return Response.ok(feed)
        .header("Cache-Control", "no-cache")
        .header("X-Robots-Tag", "noindex")
        .build();
  }
}
