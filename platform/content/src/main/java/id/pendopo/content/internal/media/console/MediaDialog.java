package id.pendopo.content.internal.media.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.media.MediaDetails.Focus;
import id.pendopo.api.media.MediaItem;
import id.pendopo.api.media.MediaKind;
import id.pendopo.api.media.MediaUse;
import id.pendopo.api.text.LocalText;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One medium: what it shows, what is said about it, where it is used. */
final class MediaDialog {

  private final Desk desk;
  private final MediaItem item;
  private final Runnable afterwards;
  private final boolean editable;
  private final DetailsForm form;
  private final Optional<FocusField> focus;
  private final Dialog dialog;

  MediaDialog(Desk desk, MediaItem item, Runnable afterwards) {
    this.desk = desk;
    this.item = item;
    this.afterwards = afterwards;
    editable = desk.library.mayWrite(item.details().unit());
    form = new DetailsForm(desk, item, editable);
    focus =
        item.kind() == MediaKind.PICTURE
            ? desk.small(item, 640, "")
                .map(
                    address ->
                        new FocusField(
                            address,
                            item.details().alternative().orElse(item.name()),
                            item.details().focus(),
                            editable))
            : Optional.empty();
    Div body = Parts.stack();
    focus.ifPresent(body::add);
    body.add(form, facts(), uses());
    if (editable) {
      body.add(more());
      Button save = new Button(show("Simpan", "Save"), click -> save());
      save.addThemeVariants(ButtonVariant.PRIMARY);
      dialog = Parts.dialog(item.title(), body, save);
    } else {
      dialog = Parts.dialog(item.title(), body);
    }
    dialog.setWidth("min(48rem, 96vw)");
  }

  void open() {
    dialog.open();
    form.start();
  }

  private void save() {
    Problems.attempt(
        form.fields(),
        () -> {
          MediaItem saved =
              desk.library.update(
                  item.id(),
                  OptionalLong.of(item.revision()),
                  form.details(focus.map(FocusField::focus).orElse(Focus.CENTRE)));
          dialog.close();
          afterwards.run();
          Notices.done(
              saved.complete()
                  ? new LocalText("Media disimpan.", "The medium is saved.")
                  : new LocalText(
                      "Disimpan. Teks alternatifnya masih perlu ditulis sebelum dipakai.",
                      "Saved. Its alternative text has to be written before it is used."));
        });
  }

  private Div facts() {
    String address = desk.publicAddress(item);
    Anchor link = new Anchor(desk.address(item), address);
    link.setTarget("_blank");
    link.addClassName("pendopo-value");
    return Parts.stack(
        Parts.fact(show("Berkas", "File"), item.name() + " · " + Desk.about(item)),
        Parts.fact(show("Diunggah", "Uploaded"), desk.day(item.createdAt())),
        new Div(
            Parts.small(
                show("Alamat tetap, juga setelah diganti", "Address, the same when replaced")),
            new Div(link)));
  }

  private Div uses() {
    List<MediaUse.Place> places = desk.library.uses(item.id());
    Div block = Parts.stack(new H3(show("Dipakai di", "Used in")));
    if (places.isEmpty()) {
      block.add(Parts.hint(show("Belum dipakai.", "Not used yet.")));
      return block;
    }
    UnorderedList list = new UnorderedList();
    for (MediaUse.Place place : places) {
      String words = show(place.kind()) + ": " + place.title();
      ListItem line = new ListItem();
      if (place.consolePath().isEmpty()) {
        line.setText(words);
      } else {
        line.add(new Anchor("/admin/" + place.consolePath(), words));
      }
      if (place.publicNow()) {
        line.add(Parts.small(show(" (tampil untuk umum)", " (seen by the public)")));
      }
      list.add(line);
    }
    block.add(list);
    return block;
  }

  private Div more() {
    Div block = Parts.row();
    if (item.kind() != MediaKind.VIDEO_LINK) {
      Upload upload =
          new Upload(
              UploadHandler.toTempFile((metadata, file) -> replace(metadata.fileName(), file)));
      upload.setMaxFiles(1);
      upload.setDropAllowed(false);
      upload.setI18n(
          new UploadI18N()
              .setAddFiles(
                  new UploadI18N.AddFiles()
                      .setOne(show("Ganti berkas", "Replace the file"))
                      .setMany(show("Ganti berkas", "Replace the file"))));
      block.add(upload);
    }
    if (desk.library.mayManage(item.details().unit())) {
      Button remove = Parts.button(show("Hapus", "Remove"), this::remove, ButtonVariant.ERROR);
      remove.addThemeVariants(ButtonVariant.TERTIARY);
      block.add(remove);
    }
    return block;
  }

  private void replace(String name, File file) {
    try (InputStream content = Files.newInputStream(file.toPath())) {
      boolean done =
          Problems.attempt(
              () ->
                  desk.library.replace(item.id(), OptionalLong.of(item.revision()), content, name));
      if (done) {
        dialog.close();
        afterwards.run();
        Notices.done(
            new LocalText(
                "Berkas diganti; alamatnya tetap.", "The file is replaced; its address stays."));
      }
    } catch (IOException broken) {
      Notices.failed(
          new LocalText("Unggahan terputus. Coba lagi.", "The upload broke off. Try again."));
    } finally {
      file.delete();
    }
  }

  private void remove() {
    new Confirmation(
            show("Hapus media ini?", "Remove this medium?"),
            show(
                "Alamatnya tidak lagi memberi apa-apa. Ini tidak dapat dibatalkan.",
                "Its address gives nothing any more. This cannot be undone."),
            show("Hapus media", "Remove the medium"))
        .dangerous()
        .ask(
            reason -> {
              desk.library.remove(item.id(), OptionalLong.of(item.revision()));
              dialog.close();
              afterwards.run();
            });
  }
}
