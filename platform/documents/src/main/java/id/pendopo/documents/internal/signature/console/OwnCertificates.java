package id.pendopo.documents.internal.signature.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.Parts;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.documents.internal.signature.Certificates;
import java.time.ZoneId;
import java.util.List;

/** The signer's own certificate files: who has one brings it here, without anybody's help. */
final class OwnCertificates extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Certificates certificates;
  private final transient EmployeeId signer;
  private final transient ZoneId zone;
  private final Div list = new Div();

  OwnCertificates(Certificates certificates, EmployeeId signer, ZoneId zone) {
    this.certificates = certificates;
    this.signer = signer;
    this.zone = zone;
    list.addClassName("pendopo-stack");
    add(
        Parts.block(
            "pendopo-row",
            new H2(show("Sertifikat saya", "My certificates")),
            Parts.button(
                show("Unggah sertifikat saya", "Upload my certificate"),
                () -> new CertificateDialog(certificates, signer, this::reload).open())),
        Parts.hint(
            show(
                "Untuk tanda tangan dengan berkas .p12 milik Anda sendiri. Dengan BSrE sertifikat"
                    + " tidak perlu diunggah.",
                "For signing with your own .p12 file. With BSrE no certificate is uploaded.")),
        list);
    reload();
  }

  private void reload() {
    list.removeAll();
    List<Certificates.View> own =
        certificates.list().stream()
            .filter(one -> one.employee().filter(signer::equals).isPresent())
            .toList();
    if (own.isEmpty()) {
      list.add(
          Parts.empty(
              show("Anda belum mengunggah sertifikat.", "You have uploaded no certificate yet.")));
    }
    own.forEach(one -> list.add(line(one)));
  }

  private Component line(Certificates.View one) {
    return Parts.block(
        "pendopo-line",
        Parts.twoLines(
            new Span(one.subject()),
            show("berlaku sampai ", "valid until ")
                + Parts.moment(one.notAfter(), zone)
                + " · "
                + one.issuer()),
        Parts.button(
            show("Hapus", "Remove"),
            () ->
                new Confirmation(
                        show("Hapus sertifikat ini?", "Remove this certificate?"),
                        show(
                            "Yang sudah ditandatangani tetap sah.",
                            "What was signed stays signed."),
                        show("Hapus sertifikat", "Remove the certificate"))
                    .dangerous()
                    .ask(
                        reason -> {
                          certificates.remove(one.id());
                          reload();
                        }),
            ButtonVariant.TERTIARY,
            ButtonVariant.ERROR));
  }
}
