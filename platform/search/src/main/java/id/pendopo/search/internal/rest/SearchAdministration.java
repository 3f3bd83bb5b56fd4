package id.pendopo.search.internal.rest;

import id.pendopo.api.explain.Explained;
import id.pendopo.api.explain.Reason;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.search.Search;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import id.pendopo.search.internal.desk.IndexDesk;
import id.pendopo.search.internal.log.QueryLog;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The index, what was searched, and why a hit stands where it does. */
@Component(service = WebResource.class)
@Path("api/v1/search-administration")
@Produces(MediaType.APPLICATION_JSON)
public final class SearchAdministration implements WebResource {

  private static final int DAYS = 30;

  private final IndexDesk desk;

  @Activate
  public SearchAdministration(@Reference IndexDesk desk) {
    this.desk = desk;
  }

  /**
   * How the index of the node that answers stands.
   *
   * @param state LEVEL, BEHIND or FAILED
   * @param documents of the agency
   */
  public record IndexJson(String state, int documents) {}

  /** A job that was ordered; see {@code GET /api/v1/jobs/{id}}. */
  public record JobJson(String job) {}

  /**
   * Points with their reasons.
   *
   * @param points by which hits are sorted; 0 where the document is not found
   * @param why one line for each reason
   */
  public record WhyJson(double points, List<Reason> why) {}

  /** How the index stands. */
  @GET
  @Path("index")
  @RequiresPermission(Search.MANAGE)
  public IndexJson index() {
    IndexDesk.Standing standing = desk.standing();
    return new IndexJson(standing.state().name(), standing.documents());
  }

  /** Orders a task: {@code compare}, {@code rewrite} or {@code rebuild} (operators only). */
  @POST
  @Path("index/{task}")
  @RequiresPermission(Search.MANAGE)
  public Response order(@PathParam("task") String task) {
    for (IndexDesk.Task known : IndexDesk.Task.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(task)) {
        return Response.accepted(new JobJson(desk.order(known))).build();
      }
    }
    throw Problem.notFound();
  }

  /** What was searched most in the last days, or with {@code notFound=true} was not found. */
  @GET
  @Path("queries")
  @RequiresPermission(Search.MANAGE)
  public List<QueryLog.Counted> queries(
      @QueryParam("days") @Nullable String days, @QueryParam("notFound") boolean notFound) {
    return desk.searched(days == null ? DAYS : number(days), notFound);
  }

  /** Why a document stands where it does for a query. */
  @GET
  @Path("explain")
  @RequiresPermission(Search.MANAGE)
  public WhyJson explain(
      @QueryParam("q") @Nullable String q,
      @QueryParam("type") @Nullable String type,
      @QueryParam("id") @Nullable String id) {
    if (q == null || type == null || id == null) {
      throw new Problem(
          400,
          "Parameter \"q\", \"type\", dan \"id\" harus diisi.",
          "The parameters \"q\", \"type\" and \"id\" are needed.");
    }
    Explained<Double> why = desk.why(q, type, id);
    return new WhyJson(why.value(), why.why());
  }

  private static int number(String typed) {
    return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
  }
}
