package id.pendopo.documents.internal.verification.site;

import id.pendopo.api.problem.Problem;
import id.pendopo.api.signature.SignatureDetail;
import id.pendopo.api.signature.SignatureFinding.Kind;
import id.pendopo.api.signature.SignatureFinding.Weight;
import id.pendopo.api.signature.SignatureReport;
import id.pendopo.api.signature.SignatureValidation;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.verification.Verification;
import id.pendopo.documents.internal.verification.UploadedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Compares uploaded files with issued ones, a few at a time, because a file may be large. */
@Component(service = FileComparison.class)
public final class FileComparison {

  private static final int AT_ONCE = 1;
  private static final int PATIENCE_SECONDS = 10;

  private final Semaphore room = new Semaphore(AT_ONCE, true);
  private final SignatureValidation validation;

  @Activate
  public FileComparison(@Reference SignatureValidation validation) {
    this.validation = validation;
  }

  /**
   * One thing that was found.
   *
   * @param good whether it speaks for the file
   * @param text in plain words
   */
  public record Finding(boolean good, LocalText text) {}

  /**
   * What became of a comparison.
   *
   * @param same whether it is the issued file, byte by byte
   * @param sha256 of the uploaded file
   * @param size bytes
   * @param findings what its signatures tell, if it has any
   */
  public record Result(boolean same, String sha256, long size, List<Finding> findings) {}

  /**
   * Reads and compares a file.
   *
   * @throws Problem 503 while many others have theirs compared, and those of reading
   */
  Result compare(Verification document, Supplier<UploadedFile> upload) {
    enter();
    try {
      UploadedFile file = upload.get();
      boolean same = document.sha256().contains(file.sha256());
      return new Result(same, file.sha256(), file.size(), findings(file, same));
    } finally {
      room.release();
    }
  }

  private List<Finding> findings(UploadedFile file, boolean same) {
    List<Finding> findings = new ArrayList<>();
    if (file.pdf().isPresent()) {
      SignatureReport report = validation.validate(file.pdf().get());
      for (SignatureDetail signature : report.signatures()) {
        boolean holds = signature.findings().stream().noneMatch(one -> one.weight() == Weight.BAD);
        findings.add(
            new Finding(
                holds,
                new LocalText(
                    "Tanda tangan elektronik: "
                        + signature.signer()
                        + " (sertifikat dari "
                        + signature.issuer()
                        + ").",
                    "Electronic signature: "
                        + signature.signer()
                        + " (certificate of "
                        + signature.issuer()
                        + ").")));
      }
      report.all().stream()
          .filter(one -> one.weight() != Weight.NOTE)
          .filter(one -> !same || one.kind() != Kind.NOT_SIGNED)
          .map(one -> new Finding(false, one.text()))
          .forEach(findings::add);
    } else if (!same) {
      findings.add(
          new Finding(
              false,
              new LocalText(
                  "Berkas ini bukan PDF. Foto atau hasil pindai surat selalu berbeda dari berkas"
                      + " aslinya; cocokkan isinya dengan keterangan di atas.",
                  "This file is no PDF. A photo or scan always differs from the original file;"
                      + " compare its text with what stands above.")));
    }
    return findings;
  }

  private void enter() {
    boolean in;
    try {
      in = room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      in = false;
    }
    if (!in) {
      throw new Problem(
          503,
          "Banyak berkas sedang diperiksa. Coba lagi sebentar lagi.",
          "Many files are being checked. Try again in a moment.");
    }
  }
}
