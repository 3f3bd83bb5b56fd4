package id.pendopo.documents.internal.print.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.document.FileId;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.print.DocumentTemplates;
import id.pendopo.api.print.Letterhead;
import id.pendopo.api.print.PaperSize;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.documents.internal.print.Palette;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;

/** What stands at the head of letters, for the agency and for units that have their own. */
public final class LetterheadView extends Div {

  private static final long serialVersionUID = 1L;

  private static final int LARGEST_LOGO = 4 << 20;

  private final transient LetterheadEntry.Desk desk;
  private final ComboBox<Unit> unit = new ComboBox<>(show("Unit", "Unit"));
  private final Div content = Parts.stack();
  private transient Optional<FileId> logo = Optional.empty();

  LetterheadView(LetterheadEntry.Desk desk) {
    this.desk = desk;
    addClassName("pendopo-view");
    add(
        new ViewHeader(
            show("Kop surat", "Letterheads"),
            show(
                "Kepala surat instansi. Unit yang tidak punya kop sendiri memakai kop di atasnya.",
                "The head of letters. A unit without one of its own uses the one above it.")));
    unit.setItems(desk.units().all());
    unit.setItemLabelGenerator(one -> one.name() + " (" + one.code() + ")");
    unit.setPlaceholder(show("Seluruh instansi", "The whole agency"));
    unit.setClearButtonVisible(true);
    unit.addValueChangeListener(change -> load());
    add(Parts.block("pendopo-toolbar", unit), content);
    load();
  }

  private Optional<String> chosen() {
    return Optional.ofNullable(unit.getValue()).map(Unit::code);
  }

  private void load() {
    content.removeAll();
    Letterhead head = desk.templates().letterhead(chosen());
    boolean own = desk.templates().ownLetterhead(chosen());
    logo = head.logo();
    Div words = new Div();
    words.getStyle().set("text-align", "center");
    head.above().forEach(line -> words.add(new Div(line)));
    words.add(new H2(head.name()));
    head.below().forEach(line -> words.add(Parts.hint(line)));
    Div card = Parts.card(words);
    card.add(
        new Paragraph(
            own
                ? show(
                    "Kop ini milik pilihan di atas.",
                    "This letterhead belongs to the choice above.")
                : show("Kop ini diwarisi.", "This letterhead is inherited.")));
    boolean mayChange = desk.access().may(DocumentTemplates.MANAGE, chosen());
    if (desk.access().may(DocumentTemplates.MANAGE, Optional.empty())) {
      card.add(
          Parts.row(
              Pieces.pdf(
                  show("Pratinjau PDF", "Preview as PDF"),
                  () ->
                      desk.templates()
                          .preview(
                              Palette.SAMPLE,
                              desk.templates().version(Palette.SAMPLE, 0).text(),
                              PaperSize.F4,
                              chosen()))));
    }
    content.add(card);
    if (mayChange) {
      content.add(form(head, own));
    }
  }

  private Div form(Letterhead head, boolean own) {
    TextArea above =
        new TextArea(
            show("Baris di atas nama (paling banyak 3)", "Lines above the name (at most 3)"));
    above.setValue(String.join("\n", head.above()));
    TextField name = new TextField(show("Nama instansi atau unit", "Name of the agency or unit"));
    name.setValue(head.name());
    name.setMaxLength(200);
    name.setRequired(true);
    TextArea below =
        new TextArea(
            show(
                "Alamat, telepon, laman, surel (paling banyak 3 baris)",
                "Address, telephone, web site, e-mail (at most 3 lines)"));
    below.setValue(String.join("\n", head.below()));
    Upload upload =
        new Upload(
            UploadHandler.inMemory(
                (metadata, bytes) ->
                    Problems.attempt(
                        () -> {
                          if (bytes.length > LARGEST_LOGO) {
                            throw new Problem(
                                413, "Lambang paling besar 4 MB.", "The emblem has at most 4 MB.");
                          }
                          IncomingFile received =
                              desk.files()
                                  .receive(new ByteArrayInputStream(bytes), metadata.fileName());
                          logo = Optional.of(desk.templates().keepImage(received));
                          Notices.done(
                              new LocalText(
                                  "Lambang diterima. Simpan kop untuk memakainya.",
                                  "The emblem was received. Save the letterhead to use it."));
                        })));
    upload.setUploadButton(new Button(show("Unggah lambang", "Upload the emblem")));
    upload.setDropLabel(new Span(show("atau seret ke sini", "or drop it here")));
    upload.setAcceptedFileTypes("image/png", "image/jpeg");
    upload.setMaxFiles(1);
    Div actions =
        Parts.row(
            Parts.primary(
                show("Simpan kop", "Save the letterhead"),
                () ->
                    Problems.attempt(
                        Map.of("above", above, "name", name, "below", below),
                        () -> {
                          desk.templates()
                              .changeLetterhead(
                                  chosen(),
                                  new Letterhead(
                                      above.getValue().lines().toList(),
                                      name.getValue(),
                                      below.getValue().lines().toList(),
                                      logo));
                          load();
                          Notices.done(new LocalText("Tersimpan.", "Saved."));
                        })));
    if (logo.isPresent()) {
      actions.add(
          Parts.quiet(
              show("Tanpa lambang", "Without the emblem"),
              () -> {
                logo = Optional.empty();
                Notices.done(
                    new LocalText(
                        "Simpan kop untuk melepas lambang.",
                        "Save the letterhead to take the emblem off."));
              }));
    }
    if (own) {
      actions.add(
          Parts.quiet(
              show("Hapus kop ini", "Remove this letterhead"),
              () ->
                  Problems.attempt(
                      () -> {
                        desk.templates().removeLetterhead(chosen());
                        load();
                      })));
    }
    return Parts.card(
        new H2(show("Ubah kop", "Change the letterhead")),
        Parts.block("pendopo-form", above, name, below, upload),
        actions);
  }
}
