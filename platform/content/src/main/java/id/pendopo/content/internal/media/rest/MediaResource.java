package id.pendopo.content.internal.media.rest;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.media.MediaDetails;
import id.pendopo.api.media.MediaId;
import id.pendopo.api.media.MediaItem;
import id.pendopo.api.media.MediaKind;
import id.pendopo.api.media.MediaLibrary;
import id.pendopo.api.media.MediaPage;
import id.pendopo.api.media.MediaQuery;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.Versions;
import id.pendopo.api.web.WebResource;
import id.pendopo.content.internal.media.rest.MediaJson.DetailsInput;
import id.pendopo.content.internal.media.rest.MediaJson.ItemJson;
import id.pendopo.content.internal.media.rest.MediaJson.LinkInput;
import id.pendopo.content.internal.media.rest.MediaJson.PlaceJson;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The media library over REST. */
@Component(service = WebResource.class)
@Path("api/v1/media")
@Produces(MediaType.APPLICATION_JSON)
public final class MediaResource implements WebResource {

  private static final String ID = "{id: [1-9][0-9]{0,17}}";

  /** What was found, and how many there are in all. */
  public record PageJson(List<ItemJson> items, long total) {}

  /** What became of one of several files: a medium with status 201, or what is wrong with it. */
  public record ResultJson(
      String name, int status, @Nullable ItemJson media, @Nullable LocalText problem) {}

  /** What became of each file, in the order in which they were sent. */
  public record ResultsJson(List<ResultJson> results) {}

  private final MediaLibrary library;
  private final CurrentAgency agency;

  @Activate
  public MediaResource(@Reference MediaLibrary library, @Reference CurrentAgency agency) {
    this.library = library;
    this.agency = agency;
  }

  /**
   * Media that the account may see.
   *
   * @param text words of name, title, alternative text, caption or credit
   * @param kind {@code PICTURE}, {@code DOCUMENT}, {@code VIDEO} or {@code VIDEO_LINK}
   * @param folder id of a folder; what lies below it counts
   * @param unit code of a unit; what belongs to units below it counts
   * @param incomplete {@code true} for pictures without alternative text
   * @param sort {@code NEWEST}, {@code CHANGED}, {@code NAME} or {@code SIZE}
   * @param offset how many are passed over
   * @param limit at most 200; 50 when absent
   */
  @GET
  @RequiresPermission(MediaLibrary.READ)
  public PageJson list(
      @QueryParam("text") @Nullable String text,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("folder") @Nullable String folder,
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("incomplete") @Nullable String incomplete,
      @QueryParam("sort") @Nullable String sort,
      @QueryParam("offset") @Nullable String offset,
      @QueryParam("limit") @Nullable String limit) {
    MediaPage found =
        library.find(
            new MediaQuery(
                MediaJson.given(text).orElse(""),
                MediaJson.given(kind)
                    .map(name -> UploadParts.constant("kind", MediaKind.class, name)),
                folder == null
                    ? OptionalLong.empty()
                    : OptionalLong.of(UploadParts.number("folder", folder, Long.MAX_VALUE)),
                MediaJson.given(unit),
                "true".equals(incomplete),
                MediaJson.given(sort)
                    .map(name -> UploadParts.constant("sort", MediaQuery.Sort.class, name))
                    .orElse(MediaQuery.Sort.NEWEST),
                offset == null ? 0 : (int) UploadParts.number("offset", offset, 1_000_000),
                limit == null ? 50 : Math.max(1, (int) UploadParts.number("limit", limit, 200))));
    return new PageJson(found.items().stream().map(this::json).toList(), found.total());
  }

  /**
   * Takes files in: parts {@code file}, and for all of them {@code folder}, {@code unit}, {@code
   * alternative}, {@code decorative} ({@code true}), {@code caption} and {@code credit}. One file
   * gives 201 with the medium, several 200 with what became of each; one that is refused does not
   * hinder the others.
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RequiresPermission(MediaLibrary.WRITE)
  public Response upload(List<EntityPart> parts) {
    UploadParts sent = UploadParts.of(parts);
    MediaDetails details = sent.details();
    if (sent.files().size() == 1) {
      EntityPart only = sent.files().getFirst();
      MediaItem made = library.upload(UploadParts.content(only), UploadParts.name(only), details);
      return created(made);
    }
    List<ResultJson> results = new ArrayList<>();
    for (EntityPart file : sent.files()) {
      String name = UploadParts.name(file);
      try {
        MediaItem made = library.upload(UploadParts.content(file), name, details);
        results.add(new ResultJson(name, 201, json(made), null));
      } catch (Problem refused) {
        results.add(new ResultJson(name, refused.status(), null, UploadParts.why(refused)));
      }
    }
    return Response.ok(new ResultsJson(results)).build();
  }

  /** Takes the address of a video in that stands elsewhere. */
  @POST
  @Path("links")
  @Consumes(MediaType.APPLICATION_JSON)
  @RequiresPermission(MediaLibrary.WRITE)
  public Response link(@Nullable LinkInput body) {
    LinkInput wanted = UploadParts.body(body);
    return created(
        library.addLink(
            MediaJson.given(wanted.address()).orElse(""),
            wanted.details() == null ? MediaDetails.blank() : wanted.details().details()));
  }

  /** One medium. */
  @GET
  @Path(ID)
  @RequiresPermission(MediaLibrary.READ)
  public Response one(@PathParam("id") long id) {
    return answer(library.get(new MediaId(id)));
  }

  /** Changes what is said about a medium; all of it is sent. */
  @PUT
  @Path(ID)
  @Consumes(MediaType.APPLICATION_JSON)
  @RequiresPermission(MediaLibrary.WRITE)
  public Response update(
      @PathParam("id") long id,
      @HeaderParam("If-Match") @Nullable String seen,
      @Nullable DetailsInput body) {
    return answer(
        library.update(new MediaId(id), Versions.ifMatch(seen), UploadParts.body(body).details()));
  }

  /** Replaces the content by the part {@code file}; the address stays. */
  @PUT
  @Path(ID + "/content")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RequiresPermission(MediaLibrary.WRITE)
  public Response replace(
      @PathParam("id") long id,
      @HeaderParam("If-Match") @Nullable String seen,
      List<EntityPart> parts) {
    EntityPart file = UploadParts.of(parts).files().getFirst();
    return answer(
        library.replace(
            new MediaId(id),
            Versions.ifMatch(seen),
            UploadParts.content(file),
            UploadParts.name(file)));
  }

  /** Where a medium is used. */
  @GET
  @Path(ID + "/uses")
  @RequiresPermission(MediaLibrary.READ)
  public List<PlaceJson> uses(@PathParam("id") long id) {
    return library.uses(new MediaId(id)).stream().map(PlaceJson::of).toList();
  }

  /** Removes a medium that is used nowhere. */
  @DELETE
  @Path(ID)
  @RequiresPermission(MediaLibrary.MANAGE)
  public Response remove(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String seen) {
    library.remove(new MediaId(id), Versions.ifMatch(seen));
    return Response.noContent().build();
  }

  private Response created(MediaItem made) {
    return Response.created(
            URI.create(agency.get().baseUrl() + "/api/v1/media/" + made.id().value()))
        .tag(Versions.tag(made.revision()))
        .entity(json(made))
        .build();
  }

  private Response answer(MediaItem item) {
    return Response.ok(json(item)).tag(Versions.tag(item.revision())).build();
  }

  private ItemJson json(MediaItem item) {
    return ItemJson.of(item, agency.get().baseUrl().toString());
  }
}
