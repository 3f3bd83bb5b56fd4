package id.pendopo.documents.internal.verification.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.verification.DocumentSigner;
import id.pendopo.api.verification.Verification;
import id.pendopo.api.verification.VerificationId;
import id.pendopo.api.verification.VerificationRegister.Change;
import id.pendopo.api.verification.VerificationState;
import java.util.Map;
import java.util.OptionalLong;

/** One record: what the public sees of it, its history, and what may be done. */
final class VerificationDialog {

  private final VerificationDesk desk;
  private final Verification record;
  private final Runnable afterwards;
  private final Dialog dialog = new Dialog();

  VerificationDialog(VerificationDesk desk, Verification record, Runnable afterwards) {
    this.desk = desk;
    this.record = record;
    this.afterwards = afterwards;
  }

  static StateBadge badge(VerificationState state) {
    return new StateBadge(
        switch (state) {
          case PREPARED -> StateBadge.Mood.BUSY;
          case VALID -> StateBadge.Mood.GOOD;
          case EXPIRED -> StateBadge.Mood.NEUTRAL;
          case REPLACED -> StateBadge.Mood.WARNING;
          case REVOKED -> StateBadge.Mood.BAD;
        },
        show(state.displayName()));
  }

  void open() {
    String number = record.document().number();
    dialog.setHeaderTitle(number.isEmpty() ? show(record.document().type()) : number);
    dialog.setWidth("min(40rem, 96vw)");
    dialog.add(badge(record.state()), facts(), link(), new H3(show("Riwayat", "History")));
    dialog.add(history());
    boolean open =
        record.state() != VerificationState.PREPARED
            && record.state() != VerificationState.REVOKED
            && desk.mayManage(record);
    if (open) {
      dialog
          .getFooter()
          .add(
              Parts.button(
                  show("Cabut", "Revoke"),
                  this::revoke,
                  ButtonVariant.TERTIARY,
                  ButtonVariant.ERROR));
    }
    if (open && record.state() != VerificationState.REPLACED) {
      dialog.getFooter().add(Parts.button(show("Ganti", "Replace"), this::replace));
    }
    dialog.getFooter().add(Parts.button(show("Tutup", "Close"), dialog::close));
    dialog.open();
  }

  private Div facts() {
    Div facts =
        Parts.block(
            "pendopo-facts",
            Parts.fact(show("Jenis", "Kind"), show(record.document().type())),
            Parts.fact(show("Perihal", "Subject"), record.document().title()),
            Parts.fact(show("Tanggal", "Date"), Parts.written(record.document().on())));
    record
        .document()
        .validUntil()
        .ifPresent(
            day -> facts.add(Parts.fact(show("Berlaku sampai", "Until"), Parts.written(day))));
    for (DocumentSigner signer : record.document().signers()) {
      facts.add(
          Parts.fact(
              show("Ditandatangani oleh", "Signed by"),
              signer.name()
                  + ", "
                  + signer.position()
                  + " – "
                  + show(signer.kind().displayName())));
    }
    if (!record.reason().isEmpty()) {
      facts.add(Parts.fact(show("Alasan", "Reason"), record.reason()));
    }
    record
        .replacedBy()
        .ifPresent(by -> facts.add(Parts.fact(show("Diganti oleh", "Replaced by"), by.grouped())));
    facts.add(Parts.fact(show("Kode", "Code"), record.id().grouped()));
    return facts;
  }

  private Div link() {
    if (record.state() == VerificationState.PREPARED) {
      return new Div();
    }
    return desk.link(record)
        .map(
            link -> {
              Image picture =
                  new Image(
                      link.picture(), show("Kode QR dokumen ini", "QR code of this document"));
              picture.setWidth("10rem");
              Anchor page = new Anchor(link.address(), show("Buka halaman publik", "Public page"));
              page.setTarget(AnchorTarget.BLANK);
              return Parts.block("pendopo-row", picture, page);
            })
        .orElseGet(
            () ->
                new Div(
                    Parts.hint(
                        show(
                            "Alamat publik instansi belum diatur, jadi kode QR belum dapat dibuat:"
                                + " isi pendopo.base-url atau nama host instansi.",
                            "The public address of the agency is not configured, so there is no QR"
                                + " code yet: set pendopo.base-url or the agency's host name."))));
  }

  private UnorderedList history() {
    UnorderedList list = new UnorderedList();
    for (Change change : desk.register().history(record.id())) {
      list.add(
          new ListItem(
              Parts.moment(change.at(), desk.zone())
                  + " – "
                  + show(change.state().displayName())
                  + (change.by().isEmpty() ? "" : ", " + change.by())
                  + (change.reason().isEmpty() ? "" : ": " + change.reason())));
    }
    return list;
  }

  private void revoke() {
    new Confirmation(
            show("Cabut dokumen ini?", "Revoke this document?"),
            show(
                "Siapa pun yang memeriksa kode QR-nya akan membaca bahwa dokumen ini dicabut, beserta"
                    + " alasan Anda. Jangan tulis data pribadi. Ini tidak dapat dikembalikan.",
                "Whoever checks its QR code will read that it was revoked, with your reason. Write"
                    + " no personal data. This cannot be undone."),
            show("Cabut dokumen", "Revoke the document"))
        .dangerous()
        .withReason(show("Alasan (dibaca publik)", "Reason (the public reads it)"))
        .ask(
            reason -> {
              desk.register().revoke(record.id(), reason, OptionalLong.of(record.version()));
              done(new LocalText("Dokumen dicabut.", "The document is revoked."));
            });
  }

  private void replace() {
    TextField by =
        Parts.optionalText(show("Kode dokumen pengganti", "Code of the newer document"), 60);
    by.setHelperText(show("Tertera di bawah kode QR-nya.", "It stands under its QR code."));
    by.setRequired(true);
    TextArea reason = Parts.reason(show("Alasan (dibaca publik)", "Reason (the public reads it)"));
    Button go = new Button(show("Ganti dokumen", "Replace the document"));
    go.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog form =
        Parts.dialog(
            show("Dokumen ini diganti", "This document is replaced"), Parts.form(by, reason), go);
    go.addClickListener(
        click ->
            Problems.attempt(
                Map.of("by", by, "reason", reason),
                () -> {
                  VerificationId newer =
                      VerificationId.parse(by.getValue())
                          .orElseThrow(
                              () ->
                                  Problem.invalid(
                                      "by",
                                      "Kode terdiri atas 26 huruf dan angka.",
                                      "A code has 26 letters and digits."));
                  desk.register()
                      .replace(
                          record.id(), newer, reason.getValue(), OptionalLong.of(record.version()));
                  form.close();
                  done(new LocalText("Dokumen diganti.", "The document is replaced."));
                }));
    form.open();
  }

  private void done(LocalText words) {
    dialog.close();
    afterwards.run();
    Notices.done(words);
  }
}
