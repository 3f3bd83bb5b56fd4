package id.pendopo.api.media;

import id.pendopo.api.document.FileId;
import java.time.Instant;
import java.util.Optional;

/**
 * A medium of the library.
 *
 * @param id identity, the same when its content is replaced
 * @param revision of what is said about it, for {@code If-Match}
 * @param version of what is shown, counted from 1; grows when the content or the focus changes
 * @param kind what it is
 * @param name name of its file; the address of a {@link MediaKind#VIDEO_LINK}
 * @param mediaType by content; {@code text/uri-list} for a link
 * @param size bytes; 0 for a link
 * @param width pixels of a picture as it is shown; 0 where unknown
 * @param height pixels of a picture as it is shown; 0 where unknown
 * @param file its content; empty for a link
 * @param details what people wrote about it
 * @param path below the agency's root, the same for all versions, such as {@code
 *     /media/k3v7q2m5xa/kantor.jpg}; the address itself for a link
 * @param createdAt when it came into the library
 * @param changedAt when something of it was changed last
 */
public record MediaItem(
    MediaId id,
    long revision,
    int version,
    MediaKind kind,
    String name,
    String mediaType,
    long size,
    int width,
    int height,
    Optional<FileId> file,
    MediaDetails details,
    String path,
    Instant createdAt,
    Instant changedAt) {

  /** What it is called: its title, else the name of its file. */
  public String title() {
    return details.title().orElse(name);
  }

  /**
   * Whether it may be put into a page: a picture only once somebody said what it shows, or that it
   * is a decoration.
   */
  public boolean complete() {
    return kind != MediaKind.PICTURE || details.decorative() || details.alternative().isPresent();
  }

  /** The address of exactly this version below the agency's root, which caches keep for ever. */
  public String versionedPath() {
    return kind == MediaKind.VIDEO_LINK ? path : path + "?v=" + version;
  }
}
