package id.pendopo.documents.internal.verification;

import id.pendopo.api.problem.Problem;
import id.pendopo.api.verification.IssuedDocument;
import id.pendopo.api.verification.Verification;
import id.pendopo.api.verification.VerificationId;
import id.pendopo.api.verification.VerificationState;
import id.pendopo.api.verification.Verifications;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Verification records as modules use them; see {@link Verifications}. */
@Component(service = {Verifications.class, VerificationsService.class})
public final class VerificationsService implements Verifications {

  private final VerificationLedger ledger;
  private final PublicAddress addresses;

  @Activate
  public VerificationsService(
      @Reference VerificationLedger ledger, @Reference PublicAddress addresses) {
    this.ledger = ledger;
    this.addresses = addresses;
  }

  @Override
  public Verification prepare(IssuedDocument document) {
    return ledger.prepare(document);
  }

  @Override
  public Verification issue(VerificationId id, List<String> sha256) {
    return ledger.issue(id, sha256);
  }

  @Override
  public Optional<Verification> find(VerificationId id) {
    return ledger
        .store()
        .read(em -> VerificationLedger.find(em, id).map(row -> row.view(ledger.today())));
  }

  @Override
  public Optional<Verification> ofDocument(String document) {
    return ledger
        .store()
        .read(
            em -> VerificationLedger.byDocument(em, document).map(row -> row.view(ledger.today())));
  }

  /** What the public may see: nothing of what is only being prepared. */
  public Optional<Verification> shown(VerificationId id) {
    return find(id).filter(found -> found.state() != VerificationState.PREPARED);
  }

  @Override
  public Verification replace(VerificationId id, VerificationId by, String reason) {
    return ledger.replace(id, by, reason, OptionalLong.empty());
  }

  @Override
  public Verification revoke(VerificationId id, String reason) {
    return ledger.revoke(id, reason, OptionalLong.empty());
  }

  @Override
  public URI address(VerificationId id) {
    return addresses.of(id);
  }

  @Override
  public byte[] qrPng(VerificationId id, int pixels) {
    if (pixels < SMALLEST_QR || pixels > LARGEST_QR) {
      throw Problem.invalid(
          "pixels",
          "Ukuran gambar QR " + SMALLEST_QR + " sampai " + LARGEST_QR + " piksel.",
          "The picture of a QR code has " + SMALLEST_QR + " to " + LARGEST_QR + " pixels.");
    }
    return new QrCode(addresses.of(id)).png(pixels);
  }

  @Override
  public String qrSvg(VerificationId id) {
    return new QrCode(addresses.of(id)).svg(id.grouped());
  }
}
