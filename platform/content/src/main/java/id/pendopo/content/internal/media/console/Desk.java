package id.pendopo.content.internal.media.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.combobox.ComboBox;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.Parts;
import id.pendopo.api.identity.Access;
import id.pendopo.api.media.MediaFolder;
import id.pendopo.api.media.MediaItem;
import id.pendopo.api.media.MediaKind;
import id.pendopo.api.media.MediaLibrary;
import id.pendopo.api.media.MediaPictures;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the views of the media library work with. */
@Component(service = Desk.class)
public final class Desk {

  final MediaLibrary library;
  final Units units;
  private final MediaPictures pictures;
  private final Access access;
  private final CurrentAgency agency;

  @Activate
  public Desk(
      @Reference MediaLibrary library,
      @Reference Units units,
      @Reference MediaPictures pictures,
      @Reference Access access,
      @Reference CurrentAgency agency) {
    this.library = library;
    this.units = units;
    this.pictures = pictures;
    this.access = access;
    this.agency = agency;
  }

  boolean mayWrite() {
    return access.may(MediaLibrary.WRITE);
  }

  boolean mayManage() {
    return access.may(MediaLibrary.MANAGE);
  }

  /** The unit that new media belong to: the only one somebody may write for, else the agency. */
  Optional<String> ownUnit() {
    Set<Optional<String>> scopes = access.scopes(MediaLibrary.WRITE);
    return scopes.contains(Optional.<String>empty())
        ? Optional.empty()
        : scopes.stream().flatMap(Optional::stream).sorted().findFirst();
  }

  /** Address of a small picture; empty for what has none. */
  Optional<String> small(MediaItem item, int width, String shape) {
    boolean pdf = item.mediaType().equals("application/pdf");
    if (item.kind() != MediaKind.PICTURE && !pdf) {
      return Optional.empty();
    }
    String cut = shape.isEmpty() ? "" : "&s=" + shape;
    return Optional.of(pictures.address(item) + "&w=" + width + cut);
  }

  String address(MediaItem item) {
    return pictures.address(item);
  }

  /** The address as it is given to others, the same for all versions. */
  String publicAddress(MediaItem item) {
    return item.kind() == MediaKind.VIDEO_LINK ? item.path() : agency.get().baseUrl() + item.path();
  }

  String day(Instant at) {
    return Parts.written(at.atZone(agency.get().zone()).toLocalDate());
  }

  ComboBox<MediaFolder> folders(String label, OptionalLong chosen) {
    ComboBox<MediaFolder> box = new ComboBox<>(label);
    List<MediaFolder> all = library.folders();
    box.setItems(all);
    box.setItemLabelGenerator(MediaFolder::path);
    box.setPlaceholder(show("Semua", "All"));
    box.setClearButtonVisible(true);
    if (chosen.isPresent()) {
      all.stream()
          .filter(folder -> folder.id() == chosen.getAsLong())
          .findFirst()
          .ifPresent(box::setValue);
    }
    return box;
  }

  static OptionalLong chosen(ComboBox<MediaFolder> box) {
    MediaFolder folder = box.getValue();
    return folder == null ? OptionalLong.empty() : OptionalLong.of(folder.id());
  }

  static Optional<String> chosenUnit(ComboBox<Unit> box) {
    return Optional.ofNullable(box.getValue()).map(Unit::code);
  }

  /** What it is and how large, in one line. */
  static String about(MediaItem item) {
    StringBuilder words = new StringBuilder(show(item.kind().displayName()));
    if (item.width() > 0) {
      words.append(" · ").append(item.width()).append(" × ").append(item.height());
    }
    if (item.size() > 0) {
      words.append(" · ").append(size(item.size()));
    }
    return words.toString();
  }

  static String size(long bytes) {
    Locale locale = ConsoleLocale.current();
    return bytes < 1_048_576
        ? Math.max(1, bytes / 1024) + " kB"
        : String.format(locale, "%.1f MB", bytes / 1_048_576.0);
  }
}
