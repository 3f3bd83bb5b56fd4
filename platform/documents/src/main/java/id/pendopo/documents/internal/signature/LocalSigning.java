package id.pendopo.documents.internal.signature;

import com.itextpdf.signatures.ITSAClient;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.signature.SignaturePlace;
import id.pendopo.api.signature.SigningRequest;
import id.pendopo.api.signature.SigningTask;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.verification.Verifications;
import id.pendopo.documents.internal.signature.pdf.Block;
import id.pendopo.documents.internal.signature.pdf.LocalKey;
import id.pendopo.documents.internal.signature.pdf.PdfSigning;
import id.pendopo.documents.internal.signature.pdf.TimeStamps;
import id.pendopo.kernel.outbound.Outbound;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Signs with a certificate file of the signer or of the agency; says that it is uncertified. */
@Component(service = LocalSigning.class)
public final class LocalSigning {

  private static final int QR_PIXELS = 400;

  private final Certificates certificates;
  private final SigningSettings settings;
  private final Verifications verifications;
  private final CurrentAgency current;
  private final Outbound outbound;

  @Activate
  public LocalSigning(
      @Reference Certificates certificates,
      @Reference SigningSettings settings,
      @Reference Verifications verifications,
      @Reference CurrentAgency current,
      @Reference Outbound outbound) {
    this.certificates = certificates;
    this.settings = settings;
    this.verifications = verifications;
    this.current = current;
    this.outbound = outbound;
  }

  byte[] sign(SigningTask task, byte[] pdf, char[] passphrase) throws SigningFault {
    SigningRequest request = task.request();
    try {
      byte[] file =
          certificates
              .fileOf(request.signer())
              .orElseThrow(
                  () ->
                      new SigningFault(
                          SigningFault.Kind.FINAL,
                          "Anda belum mempunyai sertifikat di sini. Unggah berkas .p12 di Pengaturan"
                              + " tanda tangan.",
                          "You have no certificate here yet. Upload a .p12 file in the signature"
                              + " settings."));
      Instant now = Instant.now();
      ZoneId zone = current.get().zone();
      Optional<ITSAClient> stamps =
          settings
              .stamps()
              .map(authority -> new TimeStamps(authority, outbound, TimeStamps.LIMITS));
      LocalKey key = LocalKey.open(file, passphrase, now);
      return PdfSigning.sign(
          pdf, key, new PdfSigning.Details(request.title(), now, zone, block(request)), stamps);
    } catch (Problem problem) {
      throw fault(problem);
    }
  }

  static SigningFault fault(Problem problem) {
    Optional<FieldProblem> field = problem.fields().stream().findFirst();
    LocalText text = field.map(FieldProblem::message).orElse(problem.title());
    if (field.filter(one -> one.field().equals("password")).isPresent()) {
      return new SigningFault(SigningFault.Kind.WRONG_PASSPHRASE, text);
    }
    return new SigningFault(
        problem.status() == 503 ? SigningFault.Kind.PASSING : SigningFault.Kind.FINAL, text);
  }

  private Optional<Block> block(SigningRequest request) {
    return request
        .place()
        .map(
            place -> {
              String uncertified = "Tanda tangan elektronik tidak tersertifikasi";
              List<String> lines =
                  Stream.of(
                          "Ditandatangani secara elektronik oleh:",
                          request.name(),
                          request.position(),
                          uncertified)
                      .filter(line -> !line.isBlank())
                      .toList();
              return new Block(
                  place.page(),
                  place.x(),
                  place.y(),
                  place.width(),
                  place.height(),
                  lines,
                  qr(request, place),
                  "Tanda tangan elektronik tidak tersertifikasi oleh "
                      + request.name()
                      + ", "
                      + request.position());
            });
  }

  private Optional<byte[]> qr(SigningRequest request, SignaturePlace place) {
    return place.width() < 120
        ? Optional.empty()
        : request.verification().map(id -> verifications.qrPng(id, QR_PIXELS));
  }
}
