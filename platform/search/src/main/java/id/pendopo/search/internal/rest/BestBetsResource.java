package id.pendopo.search.internal.rest;

import id.pendopo.api.problem.Problem;
import id.pendopo.api.search.Search;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import id.pendopo.search.internal.words.BestBet;
import id.pendopo.search.internal.words.BestBetDesk;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Documents that stand above the hits of a query. */
@Component(service = WebResource.class)
@Path("api/v1/search-best-bets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class BestBetsResource implements WebResource {

  private final BestBetDesk desk;

  @Activate
  public BestBetsResource(@Reference BestBetDesk desk) {
    this.desk = desk;
  }

  /** What is to be pinned. */
  public record BetBody(
      @Nullable String query,
      @Nullable String type,
      @Nullable String document,
      @Nullable String note) {}

  /** Everything that is pinned, by query. */
  @GET
  @RequiresPermission(Search.MANAGE)
  public List<BestBet> all() {
    return desk.all();
  }

  /** Pins a document that the public can see. */
  @POST
  @RequiresPermission(Search.MANAGE)
  public Response pin(@Nullable BetBody body) {
    BetBody wanted = body == null ? new BetBody(null, null, null, null) : body;
    return Response.status(Response.Status.CREATED)
        .entity(
            desk.pin(
                given(wanted.query()),
                given(wanted.type()),
                given(wanted.document()),
                given(wanted.note())))
        .build();
  }

  /** Takes one away. */
  @DELETE
  @Path("{id}")
  @RequiresPermission(Search.MANAGE)
  public Response remove(@PathParam("id") String id) {
    if (!id.matches("\\d{1,18}")) {
      throw Problem.notFound();
    }
    desk.remove(Long.parseLong(id));
    return Response.noContent().build();
  }

  private static String given(@Nullable String text) {
    return text == null ? "" : text;
  }
}
