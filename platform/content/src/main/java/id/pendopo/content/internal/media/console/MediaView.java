package id.pendopo.content.internal.media.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.media.MediaKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** The media library: what there is, and the ways in. */
public final class MediaView extends Div {

  private static final long serialVersionUID = 1L;

  static final String PATH = "media";

  private final MediaTiles tiles;

  MediaView(Desk desk) {
    addClassName("pendopo-view");
    tiles =
        new MediaTiles(
            desk,
            EnumSet.allOf(MediaKind.class),
            false,
            item -> new MediaDialog(desk, item, this::changed).open());
    List<Button> actions = new ArrayList<>();
    if (desk.mayWrite()) {
      actions.add(
          Parts.primary(
              show("Unggah", "Upload"),
              () -> UploadPanel.dialog(desk, tiles.folder(), this::changed).open()));
      actions.add(
          Parts.quiet(
              show("Tautan video", "Link to a video"),
              () -> LinkDialog.open(desk, tiles.folder(), this::changed)));
    }
    if (desk.mayManage()) {
      actions.add(
          Parts.quiet(
              show("Folder", "Folders"), () -> new FoldersDialog(desk, this::changed).open()));
    }
    add(
        new ViewHeader(
            show("Perpustakaan media", "Media library"),
            show(
                "Gambar, dokumen, dan video untuk halaman situs. Semua isinya dapat dilihat umum"
                    + " lewat alamatnya.",
                "Pictures, documents and videos for the pages of the site. Everything in it can be"
                    + " seen by the public at its address."),
            actions.toArray(Button[]::new)),
        tiles);
  }

  private void changed() {
    tiles.folders();
    tiles.load();
  }
}
