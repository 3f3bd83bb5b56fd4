package id.pendopo.content.internal.media;

import id.pendopo.api.document.FileId;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.media.MediaDetails;
import id.pendopo.api.media.MediaId;
import id.pendopo.api.media.MediaItem;
import id.pendopo.api.media.MediaKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A medium of the library. */
@Entity(name = "ContentMedia")
@Table(name = "content_media")
public class MediaRow {

  /** In what is shown of a picture; none for other files. */
  record Size(int width, int height) {
    static final Size NONE = new Size(0, 0);
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Version
  @Column(name = "version", nullable = false)
  private long revision;

  @Column(name = "media_key", nullable = false, updatable = false, length = 16)
  private String key;

  @Column(name = "address_name", nullable = false, updatable = false, length = 120)
  private String addressName;

  @Column(name = "shown_version", nullable = false)
  private int shownVersion;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false, updatable = false, length = 12)
  private MediaKind kind;

  @Column(name = "file_name", nullable = false, length = 500)
  private String name;

  @Column(name = "media_type", nullable = false, length = 100)
  private String mediaType;

  @Column(name = "byte_size", nullable = false)
  private long size;

  @Column(name = "picture_width", nullable = false)
  private int width;

  @Column(name = "picture_height", nullable = false)
  private int height;

  @Column(name = "file_id")
  private @Nullable Long fileId;

  @Column(name = "title", length = 200)
  private @Nullable String title;

  @Column(name = "alternative", length = 300)
  private @Nullable String alternative;

  @Column(name = "decorative", nullable = false)
  private boolean decorative;

  @Column(name = "caption", length = 500)
  private @Nullable String caption;

  @Column(name = "credit", length = 200)
  private @Nullable String credit;

  @Column(name = "folder_id", nullable = false)
  private long folder;

  @Column(name = "unit_code", length = 40)
  private @Nullable String unit;

  @Column(name = "focus_x", nullable = false)
  private int focusX;

  @Column(name = "focus_y", nullable = false)
  private int focusY;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "changed_at", nullable = false)
  private Instant changedAt;

  protected MediaRow() {}

  private MediaRow(MediaKind kind, String name, String mediaType) {
    this.key = MediaRules.newKey();
    this.kind = kind;
    this.name = name;
    this.mediaType = mediaType;
    this.addressName = MediaRules.addressName(name);
    this.shownVersion = 1;
    this.createdAt = now();
    this.changedAt = createdAt;
  }

  static MediaRow ofFile(MediaKind kind, StoredFile file, Size size, MediaDetails details) {
    MediaRow row = new MediaRow(kind, file.name(), file.mediaType());
    row.hold(file, size);
    row.say(details);
    return row;
  }

  static MediaRow ofLink(String address, MediaDetails details) {
    MediaRow row = new MediaRow(MediaKind.VIDEO_LINK, address, "text/uri-list");
    row.say(details);
    return row;
  }

  /** Takes new content; the address stays. */
  void replace(StoredFile file, Size size) {
    hold(file, size);
    shownVersion++;
    changedAt = now();
  }

  private void hold(StoredFile file, Size of) {
    name = file.name();
    mediaType = file.mediaType();
    size = file.size();
    width = of.width();
    height = of.height();
    fileId = file.id().value();
  }

  void describe(MediaDetails details) {
    if (!details.focus().equals(focus())) {
      shownVersion++;
    }
    say(details);
    changedAt = now();
  }

  private void say(MediaDetails details) {
    title = details.title().orElse(null);
    alternative = details.alternative().orElse(null);
    decorative = details.decorative();
    caption = details.caption().orElse(null);
    credit = details.credit().orElse(null);
    folder = details.folder().orElse(MediaFolderRow.TOP);
    unit = details.unit().orElse(null);
    focusX = details.focus().x();
    focusY = details.focus().y();
  }

  private MediaDetails.Focus focus() {
    return new MediaDetails.Focus(focusX, focusY);
  }

  Optional<FileId> file() {
    return Optional.ofNullable(fileId).map(FileId::new);
  }

  Optional<String> unit() {
    return Optional.ofNullable(unit);
  }

  MediaKind kind() {
    return kind;
  }

  String mediaType() {
    return mediaType;
  }

  long id() {
    return id;
  }

  MediaItem view() {
    return new MediaItem(
        new MediaId(id),
        revision,
        shownVersion,
        kind,
        name,
        mediaType,
        size,
        width,
        height,
        file(),
        new MediaDetails(
            Optional.ofNullable(title),
            Optional.ofNullable(alternative),
            decorative,
            Optional.ofNullable(caption),
            Optional.ofNullable(credit),
            folder == MediaFolderRow.TOP ? OptionalLong.empty() : OptionalLong.of(folder),
            unit(),
            focus()),
        kind == MediaKind.VIDEO_LINK ? name : "/media/" + key + "/" + addressName,
        createdAt,
        changedAt);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
