package id.pendopo.api.web;

import jakarta.ws.rs.core.EntityTag;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Versions of what a resource shows, as entity tags: {@code ETag} tells the version, {@code
 * If-Match} of a change demands it (RFC 9110, sections 8.8.3 and 13.1.1). Any thread.
 */
public final class Versions {

  /** A tag of a version; a proxy that packs answers makes it weak, people forget its quotes. */
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"|([0-9]{1,18})");

  private Versions() {}

  /** The tag of a version. */
  public static EntityTag tag(long version) {
    return new EntityTag(Long.toString(version));
  }

  /**
   * The version that {@code If-Match} demands.
   *
   * @param header as it was sent, or {@code null}
   * @return empty when any will do (no header, or {@code *}); -1, which no version is, for what is
   *     no tag of a version
   */
  public static OptionalLong ifMatch(@Nullable String header) {
    if (header == null || header.isBlank() || header.strip().equals("*")) {
      return OptionalLong.empty();
    }
    Matcher tag = TAG.matcher(header.strip());
    if (!tag.matches()) {
      return OptionalLong.of(-1);
    }
    return OptionalLong.of(Long.parseLong(tag.group(1) != null ? tag.group(1) : tag.group(2)));
  }
}
