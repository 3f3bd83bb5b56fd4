package id.pendopo.content.internal.media.rest;

import id.pendopo.api.document.FileId;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.Pictures;
import id.pendopo.api.document.Rendition;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.document.Thumbnail;
import id.pendopo.api.media.MediaDetails;
import id.pendopo.api.media.MediaItem;
import id.pendopo.api.media.MediaKind;
import id.pendopo.api.media.MediaPictures;
import id.pendopo.api.media.MediaShape;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.Anonymous;
import id.pendopo.api.web.Download;
import id.pendopo.api.web.WebResource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public addresses of media. With the present version in the query an answer is kept for ever;
 * without one, or with an older one, it is asked for anew each time, so that what was replaced is
 * seen at once.
 */
@Component(service = WebResource.class)
@Path("media")
@Anonymous
public final class MediaFilesResource implements WebResource {

  private static final Logger LOG = LoggerFactory.getLogger(MediaFilesResource.class);
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String ASK = "no-cache";

  private final MediaPictures media;
  private final Pictures pictures;
  private final Files files;

  @Activate
  public MediaFilesResource(
      @Reference MediaPictures media, @Reference Pictures pictures, @Reference Files files) {
    this.media = media;
    this.pictures = pictures;
    this.files = files;
  }

  /**
   * A medium, or a picture of it in a size and shape.
   *
   * @param width one of the widths that are made; absent for the file itself
   * @param shape {@code 16x9}, {@code 4x3} or {@code 1x1}; absent for the whole picture
   * @param version that the page knew
   */
  @GET
  @Path("{key: [a-z0-9]{12}}/{name: [a-z0-9][a-z0-9.-]{0,119}}")
  @Produces(MediaType.WILDCARD)
  public Response one(
      @PathParam("key") String key,
      @PathParam("name") String name,
      @QueryParam("w") @Nullable String width,
      @QueryParam("s") @Nullable String shape,
      @QueryParam("v") @Nullable String version,
      @HeaderParam("Accept") @Nullable String accept) {
    MediaItem item =
        media
            .byPath("/media/" + key + "/" + name)
            .filter(found -> found.path().equals("/media/" + key + "/" + name))
            .orElseThrow(Problem::notFound);
    FileId file = item.file().orElseThrow(Problem::notFound);
    StoredFile stored = files.find(file).orElseThrow(Problem::notFound);
    String keep = Integer.toString(item.version()).equals(version) ? FOR_EVER : ASK;
    if (width == null && shape == null) {
      return answer(whole(file, stored), keep);
    }
    Rendition wanted =
        rendition(item, width, shape, accept != null && accept.contains("image/webp"));
    Optional<Thumbnail> made = made(file, wanted);
    if (made.isPresent()) {
      return answer(sized(item, stored, wanted, made.get()), keep);
    }
    if (item.kind() != MediaKind.PICTURE) {
      throw Problem.notFound();
    }
    // nothing was made of it: a large picture is better than none, but not for ever
    return answer(whole(file, stored), ASK);
  }

  private Optional<Thumbnail> made(FileId file, Rendition wanted) {
    try {
      return pictures.rendition(file, wanted);
    } catch (Problem busy) {
      if (busy.status() != 503) {
        throw busy;
      }
      LOG.debug("A picture was sent whole because too many wait for a smaller one");
      return Optional.empty();
    }
  }

  private Download whole(FileId file, StoredFile stored) {
    return new Download(
            () -> files.open(file),
            stored.name(),
            stored.mediaType(),
            stored.size(),
            Optional.of(stored.sha256()))
        .inline();
  }

  private static Download sized(
      MediaItem item, StoredFile stored, Rendition wanted, Thumbnail made) {
    String cut =
        wanted
            .cut()
            .map(c -> "-" + c.across() + "x" + c.along() + "-" + c.focusX() + "-" + c.focusY())
            .orElse("");
    String ending = made.mediaType().substring("image/".length());
    String name = item.path().substring(item.path().lastIndexOf('/') + 1);
    return new Download(
            made.content()::open,
            name.replaceAll("\\.[a-z0-9]+$", "") + "-" + made.width() + "." + ending,
            made.mediaType(),
            made.size(),
            Optional.empty())
        .tagged(stored.sha256().substring(0, 24) + "-" + wanted.width() + cut + "-" + ending)
        .inline();
  }

  private static Response answer(Download file, String keep) {
    // the address gives the file itself or a size of it in the format that the browser takes
    return Response.ok(file).header("Cache-Control", keep).header("Vary", "Accept").build();
  }

  private static Rendition rendition(
      MediaItem item, @Nullable String width, @Nullable String shape, boolean webp) {
    if (width == null || !width.matches("[0-9]{1,4}")) {
      throw Problem.notFound();
    }
    int pixels = Integer.parseInt(width);
    if (!Rendition.WIDTHS.contains(pixels)) {
      throw Problem.notFound();
    }
    Optional<Rendition.Cut> cut = shape == null ? Optional.empty() : Optional.of(cut(item, shape));
    return new Rendition(pixels, cut, webp);
  }

  private static Rendition.Cut cut(MediaItem item, String shape) {
    MediaDetails.Focus focus = item.details().focus();
    return Arrays.stream(MediaShape.values())
        .filter(one -> one != MediaShape.WHOLE && one.code().equals(shape))
        .findFirst()
        .map(one -> new Rendition.Cut(one.across(), one.along(), focus.x(), focus.y()))
        .orElseThrow(Problem::notFound);
  }
}
