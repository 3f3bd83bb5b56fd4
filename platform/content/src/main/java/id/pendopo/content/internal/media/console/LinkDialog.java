package id.pendopo.content.internal.media.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.media.MediaDetails;
import id.pendopo.api.text.LocalText;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Takes the address of a video in that stands elsewhere. */
final class LinkDialog {

  private LinkDialog() {}

  static void open(Desk desk, OptionalLong folder, Runnable afterwards) {
    TextField address =
        Parts.text(show("Alamat halaman video", "Address of the video's page"), 500);
    address.setPlaceholder("https://");
    address.setWidthFull();
    TextField title = Parts.optionalText(show("Judul", "Title"), 200);
    title.setWidthFull();
    Button save = new Button(show("Simpan", "Save"));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog dialog =
        Parts.dialog(
            show("Tautan video", "Link to a video"),
            Parts.form(
                Parts.hint(
                    show(
                        "Di halaman, video tampil sebagai tautan. Peramban warga tidak memuat apa"
                            + " pun dari situs lain sebelum tautan itu dibuka.",
                        "On a page the video is shown as a link. A citizen's browser loads nothing"
                            + " from the other site before the link is opened.")),
                address,
                title),
            save);
    save.addClickListener(
        click ->
            Problems.attempt(
                Map.of("address", address, "title", title),
                () -> {
                  MediaDetails blank = MediaDetails.in(folder, desk.ownUnit());
                  desk.library.addLink(
                      address.getValue(),
                      new MediaDetails(
                          Optional.of(title.getValue()),
                          blank.alternative(),
                          false,
                          blank.caption(),
                          blank.credit(),
                          blank.folder(),
                          blank.unit(),
                          blank.focus()));
                  dialog.close();
                  afterwards.run();
                  Notices.done(new LocalText("Tautan disimpan.", "The link is saved."));
                }));
    dialog.open();
  }
}
