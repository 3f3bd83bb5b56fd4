package id.pendopo.content.internal.media.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.media.MediaFolder;
import id.pendopo.api.media.MediaItem;
import id.pendopo.api.media.MediaKind;
import id.pendopo.api.media.MediaPage;
import id.pendopo.api.media.MediaQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/** Media as tiles, with a search above; for the view and for the dialog that chooses. */
final class MediaTiles extends Div {

  private static final long serialVersionUID = 1L;
  private static final int STEP = 48;

  private final transient Desk desk;
  private final transient Set<MediaKind> kinds;
  private final transient Consumer<MediaItem> opened;
  private final transient List<MediaItem> marked = new ArrayList<>();
  private final Div tiles = new Div();
  private final Paragraph count = new Paragraph();
  private final Div more = new Div();
  private final TextField search;
  private final Select<MediaKind> kind = new Select<>();
  private final Select<MediaQuery.Sort> sort = new Select<>();
  private final ComboBox<MediaFolder> folder;
  private final Checkbox incomplete =
      new Checkbox(show("Tanpa teks alternatif", "Without alternative text"));
  private int shown;

  MediaTiles(Desk desk, Set<MediaKind> kinds, boolean choosing, Consumer<MediaItem> opened) {
    this.desk = desk;
    this.kinds = kinds;
    this.opened = opened;
    addClassName("pendopo-stack");
    search = Parts.search(show("Cari media", "Search media"), words -> load());
    folder = desk.folders(show("Folder", "Folder"), OptionalLong.empty());
    folder.addValueChangeListener(change -> load());
    kind.setLabel(show("Jenis", "Kind"));
    kind.setItems(kinds);
    kind.setItemLabelGenerator(one -> one == null ? show("Semua", "All") : show(one.displayName()));
    kind.setEmptySelectionAllowed(true);
    kind.setEmptySelectionCaption(show("Semua", "All"));
    kind.setVisible(kinds.size() > 1);
    kind.addValueChangeListener(change -> load());
    sort.setLabel(show("Urutan", "Order"));
    sort.setItems(MediaQuery.Sort.values());
    sort.setItemLabelGenerator(MediaTiles::words);
    sort.setValue(MediaQuery.Sort.NEWEST);
    sort.addValueChangeListener(change -> load());
    incomplete.addValueChangeListener(change -> load());
    incomplete.setVisible(!choosing);
    tiles.addClassName("pendopo-media-tiles");
    count.addClassName("pendopo-second");
    count.getElement().setAttribute("role", "status");
    add(search, Parts.filter(folder, kind, sort), incomplete, count, tiles, more);
    load();
  }

  private static String words(MediaQuery.Sort sort) {
    return switch (sort) {
      case NEWEST -> show("Terbaru", "Newest");
      case CHANGED -> show("Terakhir diubah", "Changed last");
      case NAME -> show("Nama", "Name");
      case SIZE -> show("Ukuran", "Size");
    };
  }

  /** Where new media go: the folder that is looked at. */
  OptionalLong folder() {
    return Desk.chosen(folder);
  }

  /** Reads the list of folders anew and keeps the choice. */
  void folders() {
    OptionalLong chosen = folder();
    List<MediaFolder> all = desk.library.folders();
    folder.setItems(all);
    all.stream()
        .filter(one -> chosen.isPresent() && one.id() == chosen.getAsLong())
        .findFirst()
        .ifPresent(folder::setValue);
  }

  /** Marks what is chosen; the tiles say so to screen readers too. */
  void mark(List<MediaItem> chosen) {
    marked.clear();
    marked.addAll(chosen);
    tiles
        .getChildren()
        .forEach(
            tile ->
                tile.getElement()
                    .setAttribute(
                        "aria-pressed",
                        Boolean.toString(
                            marked.stream()
                                .anyMatch(item -> tile.getId().equals(Optional.of(name(item)))))));
  }

  void load() {
    tiles.removeAll();
    shown = 0;
    next();
  }

  private void next() {
    MediaPage found = desk.library.find(query());
    found.items().stream()
        .filter(item -> kinds.contains(item.kind()))
        .forEach(item -> tiles.add(tile(item)));
    shown += found.items().size();
    count.setText(
        found.total() == 0
            ? ""
            : show(
                found.total() + " media",
                found.total() + (found.total() == 1 ? " medium" : " media")));
    more.removeAll();
    if (found.total() == 0) {
      more.add(
          Parts.empty(
              show(
                  "Tidak ada media di sini. Unggah berkas, atau longgarkan pencarian.",
                  "There are no media here. Upload files, or search more widely.")));
    } else if (shown < found.total()) {
      more.add(Parts.quiet(show("Tampilkan lagi", "Show more"), this::next));
    }
  }

  private MediaQuery query() {
    Optional<MediaKind> only =
        kinds.size() == 1 ? kinds.stream().findFirst() : Optional.ofNullable(kind.getValue());
    return new MediaQuery(
        search.getValue().strip(),
        only,
        folder(),
        Optional.empty(),
        incomplete.getValue(),
        Optional.ofNullable(sort.getValue()).orElse(MediaQuery.Sort.NEWEST),
        shown,
        STEP);
  }

  private static String name(MediaItem item) {
    return "media-" + item.id();
  }

  private Component tile(MediaItem item) {
    Div face = new Div(face(item));
    face.addClassName("pendopo-media-face");
    Span title = new Span(item.title());
    title.addClassName("pendopo-media-title");
    NativeButton tile = new NativeButton("", click -> opened.accept(item));
    tile.addClassName("pendopo-media-tile");
    tile.setId(name(item));
    tile.add(face, title, Parts.small(Desk.about(item)));
    if (!item.complete()) {
      tile.add(
          new StateBadge(
              StateBadge.Mood.WARNING, show("Belum ada teks alternatif", "No alternative text")));
    }
    return tile;
  }

  private Component face(MediaItem item) {
    Optional<String> small = desk.small(item, 320, "4x3");
    if (small.isPresent()) {
      Image image = new Image(small.get(), "");
      image.getElement().setAttribute("loading", "lazy");
      image.getElement().setAttribute("decoding", "async");
      return image;
    }
    Icon icon =
        (item.kind() == MediaKind.DOCUMENT ? VaadinIcon.FILE_TEXT_O : VaadinIcon.MOVIE).create();
    icon.getElement().setAttribute("aria-hidden", "true");
    return icon;
  }
}
