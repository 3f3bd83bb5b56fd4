package id.pendopo.content.internal.media.rest;

import id.pendopo.api.media.MediaDetails;
import id.pendopo.api.media.MediaFolder;
import id.pendopo.api.media.MediaItem;
import id.pendopo.api.media.MediaUse;
import id.pendopo.api.text.LocalText;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Media as they are sent; what is not known is left out. */
public final class MediaJson {

  private MediaJson() {}

  /** Thousandths of the picture, from the left and from above. */
  public record FocusJson(int x, int y) {}

  /** A medium; {@code complete} is false for a picture that nobody has described yet. */
  public record ItemJson(
      long id,
      long revision,
      int version,
      String kind,
      String name,
      String mediaType,
      long size,
      @Nullable Integer width,
      @Nullable Integer height,
      String title,
      @Nullable String alternative,
      boolean decorative,
      @Nullable String caption,
      @Nullable String credit,
      @Nullable Long folder,
      @Nullable String unit,
      FocusJson focus,
      boolean complete,
      String url,
      String createdAt,
      String changedAt) {

    static ItemJson of(MediaItem item, String base) {
      MediaDetails details = item.details();
      String path = item.versionedPath();
      return new ItemJson(
          item.id().value(),
          item.revision(),
          item.version(),
          item.kind().name(),
          item.name(),
          item.mediaType(),
          item.size(),
          item.width() == 0 ? null : item.width(),
          item.height() == 0 ? null : item.height(),
          item.title(),
          details.alternative().orElse(null),
          details.decorative(),
          details.caption().orElse(null),
          details.credit().orElse(null),
          details.folder().isPresent() ? details.folder().getAsLong() : null,
          details.unit().orElse(null),
          new FocusJson(details.focus().x(), details.focus().y()),
          item.complete(),
          path.startsWith("/") ? base + path : path,
          item.createdAt().toString(),
          item.changedAt().toString());
    }
  }

  /** What is said about a medium; what is absent is empty, a focus the centre. */
  public record DetailsInput(
      @Nullable String title,
      @Nullable String alternative,
      @Nullable Boolean decorative,
      @Nullable String caption,
      @Nullable String credit,
      @Nullable Long folder,
      @Nullable String unit,
      @Nullable FocusJson focus) {

    MediaDetails details() {
      return new MediaDetails(
          given(title),
          given(alternative),
          Boolean.TRUE.equals(decorative),
          given(caption),
          given(credit),
          folder == null ? OptionalLong.empty() : OptionalLong.of(folder),
          given(unit),
          focus == null ? MediaDetails.Focus.CENTRE : new MediaDetails.Focus(focus.x(), focus.y()));
    }
  }

  /** A video that stands elsewhere. */
  public record LinkInput(@Nullable String address, @Nullable DetailsInput details) {}

  /** A folder to be made or changed; without a parent it lies at the top. */
  public record FolderInput(@Nullable String name, @Nullable Long parent) {

    OptionalLong above() {
      return parent == null ? OptionalLong.empty() : OptionalLong.of(parent);
    }
  }

  /** A folder. */
  public record FolderJson(
      long id, long revision, String name, @Nullable Long parent, String path) {

    static FolderJson of(MediaFolder folder) {
      return new FolderJson(
          folder.id(),
          folder.revision(),
          folder.name(),
          folder.parent().isPresent() ? folder.parent().getAsLong() : null,
          folder.path());
    }
  }

  /** A place where a medium is used. */
  public record PlaceJson(LocalText kind, String title, String consolePath, boolean publicNow) {

    static PlaceJson of(MediaUse.Place place) {
      return new PlaceJson(place.kind(), place.title(), place.consolePath(), place.publicNow());
    }
  }

  static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(plain -> !plain.isEmpty());
  }
}
