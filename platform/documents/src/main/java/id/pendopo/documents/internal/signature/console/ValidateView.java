package id.pendopo.documents.internal.signature.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.StateBadge.Mood;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.signature.SignatureDetail;
import id.pendopo.api.signature.SignatureFinding;
import id.pendopo.api.signature.SignatureReport;
import id.pendopo.api.signature.SignatureValidation;
import id.pendopo.api.text.LocalText;
import java.time.ZoneId;
import java.util.List;

/** Says of an uploaded PDF who signed it and what is wrong with it. */
public final class ValidateView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient SignatureValidation validation;
  private final transient ZoneId zone;
  private final Div result = new Div();

  ValidateView(SignatureValidation validation, ZoneId zone) {
    this.validation = validation;
    this.zone = zone;
    addClassName("pendopo-view");
    result.getElement().setAttribute("aria-live", "polite");
    Upload upload = new Upload(UploadHandler.inMemory((about, bytes) -> received(bytes)));
    upload.setMaxFiles(1);
    upload.setMaxFileSize(SignatureValidation.LARGEST);
    upload.setAcceptedFileExtensions(".pdf");
    upload.setUploadButton(new Button(show("Pilih PDF", "Choose a PDF")));
    upload.setDropLabel(new Span(show("atau letakkan di sini", "or drop it here")));
    upload.addAllFinishedListener(event -> upload.clearFileList());
    upload.addFileRejectedListener(
        event ->
            Notices.failed(
                new LocalText(
                    "Hanya PDF sampai 30 MB yang dapat diperiksa.",
                    "Only a PDF of up to 30 MB can be checked.")));
    add(
        new ViewHeader(
            show("Periksa tanda tangan PDF", "Check a signed PDF"),
            show(
                "Siapa yang menandatangani sebuah PDF, dan apakah isinya berubah sesudahnya. Berkas"
                    + " tidak disimpan.",
                "Who signed a PDF, and whether it was changed afterwards. The file is not kept.")),
        upload,
        result);
  }

  private void received(byte[] bytes) {
    Problems.attempt(() -> shown(validation.validate(bytes)));
  }

  private void shown(SignatureReport report) {
    result.removeAll();
    StateBadge verdict =
        report.trusted()
            ? new StateBadge(Mood.GOOD, show("Utuh dan tepercaya", "Intact and trusted"))
            : report.intact()
                ? new StateBadge(
                    Mood.WARNING,
                    show("Utuh, penandatangan tidak dipastikan", "Intact, signer not confirmed"))
                : new StateBadge(Mood.BAD, show("Jangan diandalkan", "Do not rely on it"));
    result.add(verdict, list(report.findings()));
    for (SignatureDetail signature : report.signatures()) {
      Div card =
          Parts.block(
              "pendopo-card",
              new H2(signature.signer()),
              Parts.fact(show("Sertifikat dari", "Certificate of"), signature.issuer()),
              Parts.fact(
                  show("Waktu", "Time"),
                  signature.signedAt().map(at -> Parts.moment(at, zone)).orElse("–")),
              list(signature.findings()));
      result.add(card);
    }
  }

  private static UnorderedList list(List<SignatureFinding> findings) {
    UnorderedList list = new UnorderedList();
    for (SignatureFinding finding : findings) {
      Mood mood =
          switch (finding.weight()) {
            case BAD -> Mood.BAD;
            case WARNING -> Mood.WARNING;
            case NOTE -> Mood.NEUTRAL;
          };
      String word =
          switch (finding.weight()) {
            case BAD -> show("Salah", "Wrong");
            case WARNING -> show("Perhatikan", "Look");
            case NOTE -> show("Catatan", "Note");
          };
      list.add(new ListItem(new StateBadge(mood, word), new Span(" " + show(finding.text()))));
    }
    return list;
  }
}
