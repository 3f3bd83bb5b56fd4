package id.pendopo.api.media;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Media of the current agency for public pages: no rights are asked, because everything in the
 * library is public. Any thread; a query each, none for the pictures themselves.
 */
@ProviderType
public interface MediaPictures {

  /** A medium by its identity. */
  Optional<MediaItem> find(MediaId id);

  /** Several media at once, in one query; unknown ones are left out. */
  Map<MediaId, MediaItem> find(Collection<MediaId> ids);

  /** The medium whose address this path is, with or without the agency's prefix and a query. */
  Optional<MediaItem> byPath(String path);

  /**
   * What a template needs to show a picture, a document's first page excluded.
   *
   * @param sizes how wide it will stand (HTML, attribute {@code sizes}), for instance {@code
   *     (max-width: 48rem) 100vw, 720px}
   * @return empty for what is no picture of the library
   */
  Optional<MediaImage> image(MediaId id, MediaShape shape, String sizes);

  /** As {@link #image(MediaId, MediaShape, String)} for a medium that is at hand; no query. */
  Optional<MediaImage> image(MediaItem item, MediaShape shape, String sizes);

  /** The address of a medium with the agency's prefix, of exactly its present version. */
  String address(MediaItem item);

  /**
   * Brings the media in a cleaned text up to date, for showing it: each {@code img} with {@code
   * data-media} gets the addresses, sizes and dimensions of today's version, a {@code figure} with
   * {@code data-gallery} its pictures, and a {@code figure} with {@code data-video} its player or
   * link. An {@code alt} that the text itself gives is kept. Media that are gone lose their figure.
   *
   * @param html cleaned by {@link id.pendopo.api.console.component.RichTextField#clean}
   * @return safe HTML
   */
  String resolve(String html);

  /**
   * What stands inside the figure of each medium, without its caption: a picture with its sizes, a
   * player, or a link.
   *
   * @return safe HTML by id; media that are gone are left out
   */
  Map<MediaId, String> figures(Collection<MediaId> ids);

  /**
   * Puts into each figure of a stored text what an editor needs to show it: a small picture, or a
   * link with the name. What the figures hold otherwise is dropped, their captions stay.
   */
  String forEditing(String html);

  /** The media that a cleaned text shows, in its order, each once. */
  List<MediaId> usedIn(String html);
}
