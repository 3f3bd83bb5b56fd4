package id.pendopo.content.internal.media;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.media.MediaId;
import id.pendopo.api.media.MediaImage;
import id.pendopo.api.media.MediaItem;
import id.pendopo.api.media.MediaKind;
import id.pendopo.api.media.MediaPictures;
import id.pendopo.api.media.MediaShape;
import id.pendopo.api.persistence.Store;
import id.pendopo.content.internal.ContentUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Media as pages show them; see {@link MediaPictures}. */
@Component
public final class PicturesService implements MediaPictures {

  private static final Pattern PATH =
      Pattern.compile("(?:/@[a-z0-9-]+)?/media/([a-z0-9]{12})/[^/?#]+(?:[?#].*)?");

  private final Store store;
  private final CurrentAgency agency;

  @Activate
  public PicturesService(
      @Reference(target = ContentUnit.STORE) Store store, @Reference CurrentAgency agency) {
    this.store = store;
    this.agency = agency;
  }

  @Override
  public Optional<MediaItem> find(MediaId id) {
    return store.read(em -> MediaRows.byId(em, id).map(MediaRow::view));
  }

  @Override
  public Map<MediaId, MediaItem> find(Collection<MediaId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return store.read(
        em ->
            MediaRows.byIds(em, ids).stream()
                .map(MediaRow::view)
                .collect(Collectors.toMap(MediaItem::id, Function.identity())));
  }

  @Override
  public Optional<MediaItem> byPath(String path) {
    Matcher known = PATH.matcher(path);
    return known.matches()
        ? store.read(em -> MediaRows.byKey(em, known.group(1)).map(MediaRow::view))
        : Optional.empty();
  }

  @Override
  public Optional<MediaImage> image(MediaId id, MediaShape shape, String sizes) {
    return find(id).flatMap(item -> image(item, shape, sizes));
  }

  @Override
  public Optional<MediaImage> image(MediaItem item, MediaShape shape, String sizes) {
    if (item.kind() != MediaKind.PICTURE || item.width() < 1 || item.height() < 1) {
      return Optional.empty();
    }
    List<PictureSizes.Size> made = PictureSizes.of(item.width(), item.height(), shape);
    PictureSizes.Size largest = made.getLast();
    String srcset =
        made.size() < 2
            ? ""
            : made.stream()
                .map(size -> address(item, shape, size) + " " + size.width() + "w")
                .collect(Collectors.joining(", "));
    return Optional.of(
        new MediaImage(
            item.id(),
            address(item, shape, PictureSizes.middle(made)),
            srcset,
            sizes,
            largest.width(),
            largest.height(),
            item.details().alternative().orElse(""),
            item.details().caption(),
            item.details().credit(),
            "lazy"));
  }

  private String address(MediaItem item, MediaShape shape, PictureSizes.Size size) {
    String cut = shape == MediaShape.WHOLE ? "" : "&s=" + shape.code();
    return address(item) + "&w=" + size.asked() + cut;
  }

  @Override
  public String address(MediaItem item) {
    return item.kind() == MediaKind.VIDEO_LINK
        ? item.path()
        : agency.get().prefix() + item.versionedPath();
  }

  @Override
  public String resolve(String html) {
    return new TextMedia(this).resolve(html);
  }

  @Override
  public Map<MediaId, String> figures(Collection<MediaId> ids) {
    return new TextMedia(this).figures(find(ids).values());
  }

  @Override
  public String forEditing(String html) {
    return new TextMedia(this).forEditing(html);
  }

  @Override
  public List<MediaId> usedIn(String html) {
    return TextMedia.usedIn(html);
  }
}
