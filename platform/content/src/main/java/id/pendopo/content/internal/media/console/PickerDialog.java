package id.pendopo.content.internal.media.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.media.MediaDetails;
import id.pendopo.api.media.MediaItem;
import id.pendopo.api.media.MediaKind;
import id.pendopo.api.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/** Chooses media, or uploads them first; asks for what a picture shows before it is given. */
final class PickerDialog {

  private final Desk desk;
  private final int most;
  private final Consumer<List<MediaItem>> chosen;
  private final List<MediaItem> picked = new ArrayList<>();
  private final Paragraph count = new Paragraph();
  private final Button take = new Button();
  private final MediaTiles tiles;
  private final Dialog dialog;

  PickerDialog(Desk desk, Set<MediaKind> kinds, int most, Consumer<List<MediaItem>> chosen) {
    this.desk = desk;
    this.most = most;
    this.chosen = chosen;
    tiles = new MediaTiles(desk, kinds, true, this::pick);
    count.getElement().setAttribute("role", "status");
    Div body = Parts.stack();
    if (desk.mayWrite()) {
      Details upload =
          new Details(
              show("Unggah yang baru", "Upload new ones"),
              new UploadPanel(desk, tiles::folder, item -> tiles.load()));
      upload.setWidthFull();
      body.add(upload);
    }
    body.add(tiles);
    if (most > 1) {
      body.add(count);
      take.addThemeVariants(ButtonVariant.PRIMARY);
      take.addClickListener(click -> finish());
      dialog = Parts.dialog(title(), body, take);
      told();
    } else {
      dialog = Parts.dialog(title(), body);
    }
    dialog.setWidth("min(60rem, 98vw)");
  }

  private String title() {
    return most > 1
        ? show("Pilih media untuk galeri", "Choose media for the gallery")
        : show("Pilih media", "Choose a medium");
  }

  void open() {
    dialog.open();
  }

  private void pick(MediaItem item) {
    if (picked.removeIf(known -> known.id().equals(item.id()))) {
      told();
    } else if (!item.complete()) {
      describe(item);
    } else {
      add(item);
    }
  }

  private void add(MediaItem item) {
    if (most == 1) {
      picked.add(item);
      finish();
    } else if (picked.size() < most) {
      picked.add(item);
      told();
    }
  }

  private void told() {
    count.setText(
        show(
            picked.size() + " dipilih, sesuai urutan klik",
            picked.size() + " chosen, in this order"));
    take.setText(show("Pakai " + picked.size() + " media", "Use " + picked.size() + " media"));
    take.setEnabled(!picked.isEmpty());
    tiles.mark(picked);
  }

  private void finish() {
    dialog.close();
    chosen.accept(List.copyOf(picked));
  }

  /** What a picture shows is written where it is used first, by whoever knows it. */
  private void describe(MediaItem item) {
    if (!desk.library.mayWrite(item.details().unit())) {
      Parts.dialog(
              item.title(),
              Parts.hint(
                  show(
                      "Gambar ini belum memiliki teks alternatif. Minta pengelola media menulisnya.",
                      "This picture has no alternative text yet. Ask a media editor to write it.")))
          .open();
      return;
    }
    DetailsForm form = new DetailsForm(desk, item, true);
    Button save = new Button(show("Simpan dan pakai", "Save and use"));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog ask =
        Parts.dialog(
            show("Apa yang terlihat di gambar ini?", "What does this picture show?"),
            Parts.stack(
                new FocusField(
                    desk.small(item, 640, "").orElse(""),
                    item.name(),
                    item.details().focus(),
                    false),
                form),
            save);
    save.addClickListener(
        click ->
            Problems.attempt(
                form.fields(),
                () -> {
                  MediaDetails said = form.details(item.details().focus());
                  if (!said.decorative() && said.alternative().orElse("").isBlank()) {
                    throw Problem.invalid(
                        "alternative",
                        "Tulis apa yang terlihat, atau tandai sebagai hiasan.",
                        "Write what is seen, or mark it as a decoration.");
                  }
                  MediaItem saved =
                      desk.library.update(item.id(), OptionalLong.of(item.revision()), said);
                  ask.close();
                  tiles.load();
                  add(saved);
                }));
    ask.open();
    form.start();
  }
}
