package id.pendopo.search.internal.rest;

import id.pendopo.api.problem.Problem;
import id.pendopo.api.search.Search;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import id.pendopo.search.internal.words.WordDesk;
import id.pendopo.search.internal.words.WordDesk.Change;
import id.pendopo.search.internal.words.WordDesk.Line;
import id.pendopo.search.internal.words.WordKind;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The agency's word lists: {@code synonym}, {@code stop}, {@code protected}. */
@Component(service = WebResource.class)
@Path("api/v1/search-words/{kind}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class WordsResource implements WebResource {

  private final WordDesk desk;

  @Activate
  public WordsResource(@Reference WordDesk desk) {
    this.desk = desk;
  }

  /** A new entry: one word, or sides of a synonym parted by an equals sign. */
  public record EntryBody(@Nullable String entry) {}

  /**
   * What became of a change.
   *
   * @param line the line as it is now; null when it is gone
   * @param job writes the agency's documents anew; null when none is needed
   */
  public record ChangeJson(@Nullable Line line, @Nullable String job) {

    static ChangeJson of(Change change) {
      return new ChangeJson(change.line().orElse(null), change.job().orElse(null));
    }
  }

  /** The list, the agency's own entries first. */
  @GET
  @RequiresPermission(Search.MANAGE)
  public List<Line> lines(@PathParam("kind") String kind) {
    return desk.lines(kind(kind));
  }

  /** Adds an entry; a shipped one that was taken out is used again. */
  @POST
  @RequiresPermission(Search.MANAGE)
  public ChangeJson add(@PathParam("kind") String kind, @Nullable EntryBody body) {
    String entry = body == null ? null : body.entry();
    return ChangeJson.of(desk.add(kind(kind), entry == null ? "" : entry));
  }

  /** Takes an entry out, as it stands in the list. */
  @DELETE
  @RequiresPermission(Search.MANAGE)
  public ChangeJson remove(
      @PathParam("kind") String kind, @QueryParam("entry") @Nullable String entry) {
    return ChangeJson.of(desk.remove(kind(kind), entry == null ? "" : entry));
  }

  private static WordKind kind(String name) {
    for (WordKind kind : WordKind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
        return kind;
      }
    }
    throw Problem.notFound();
  }
}
