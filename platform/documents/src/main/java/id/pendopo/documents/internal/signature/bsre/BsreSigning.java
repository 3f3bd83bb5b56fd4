package id.pendopo.documents.internal.signature.bsre;

import id.pendopo.api.problem.Problem;
import id.pendopo.api.signature.SignatureReport;
import id.pendopo.api.signature.SignatureValidation;
import id.pendopo.api.signature.SigningRequest;
import id.pendopo.api.signature.SigningTask;
import id.pendopo.api.verification.Verifications;
import id.pendopo.documents.internal.signature.SigningFault;
import id.pendopo.documents.internal.signature.SigningFault.Kind;
import id.pendopo.documents.internal.signature.SigningSettings;
import id.pendopo.documents.internal.signature.SigningSettings.Bsre;
import id.pendopo.documents.internal.signature.bsre.BsreClient.Mark;
import id.pendopo.identity.SignerIdentity;
import id.pendopo.kernel.outbound.Outbound;
import java.time.Duration;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Has documents signed by BSrE with the NIK of the signer, and looks at what comes back. */
@Component(service = BsreSigning.class)
public final class BsreSigning {

  private static final String PURPOSE = "Menandatangani dokumen secara elektronik melalui BSrE";
  private static final int QR_PIXELS = 400;

  private final SigningSettings settings;
  private final SignerIdentity identity;
  private final SignatureValidation validation;
  private final Verifications verifications;
  private final Outbound outbound;
  private final Duration patience;

  /** Reads {@code pendopo.documents.bsre-seconds} (60). */
  @Activate
  public BsreSigning(
      BundleContext context,
      @Reference SigningSettings settings,
      @Reference SignerIdentity identity,
      @Reference SignatureValidation validation,
      @Reference Verifications verifications,
      @Reference Outbound outbound) {
    this.settings = settings;
    this.identity = identity;
    this.validation = validation;
    this.verifications = verifications;
    this.outbound = outbound;
    this.patience =
        Duration.ofSeconds(
            Optional.ofNullable(context.getProperty("pendopo.documents.bsre-seconds"))
                .map(Long::valueOf)
                .orElse(60L));
  }

  public byte[] sign(SigningTask task, byte[] pdf, char[] passphrase) throws SigningFault {
    SigningRequest request = task.request();
    Bsre service =
        settings
            .bsre()
            .orElseThrow(
                () ->
                    new SigningFault(
                        Kind.FINAL,
                        "Layanan BSrE belum diatur. Isi alamat, nama pengguna, dan kata sandinya di"
                            + " Pengaturan tanda tangan.",
                        "The BSrE service is not configured. Enter its address, user and password"
                            + " in the signature settings."));
    String nik = nik(request);
    // first, so that no signature is spent on a file that cannot be checked afterwards
    int before = validation.validate(pdf).signatures().size();
    byte[] signed =
        new BsreClient(service, outbound, patience)
            .sign(nik, passphrase, pdf, mark(request), request.title());
    SignatureReport report = validation.validate(signed);
    if (!report.intact() || report.signatures().size() <= before) {
      throw new SigningFault(
          Kind.FINAL,
          "Layanan BSrE mengembalikan berkas tanpa tanda tangan yang utuh, jadi dibuang.",
          "The BSrE service returned a file without a sound signature, so it was thrown away.");
    }
    return signed;
  }

  private String nik(SigningRequest request) throws SigningFault {
    try {
      return identity
          .ownNik(request.signer(), PURPOSE)
          .orElseThrow(
              () ->
                  new SigningFault(
                      Kind.FINAL,
                      "NIK Anda belum tercatat di data pegawai. Minta pengelola kepegawaian"
                          + " mengisinya.",
                      "Your NIK is not recorded among the employees. Ask personnel to enter it."));
    } catch (Problem problem) {
      throw new SigningFault(Kind.FINAL, problem.title());
    }
  }

  private Optional<Mark> mark(SigningRequest request) {
    return request
        .place()
        .flatMap(
            place ->
                request
                    .verification()
                    .map(
                        id ->
                            new Mark(
                                place.page(),
                                place.x(),
                                place.y(),
                                place.height(),
                                place.height(),
                                verifications.qrPng(id, QR_PIXELS))));
  }
}
