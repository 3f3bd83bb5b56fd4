package id.pendopo.documents.internal.verification;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.verification.VerificationId;
import java.net.URI;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The address that goes into QR codes. What is printed cannot be called back, so an installation
 * that was never told its address gives none; a demonstration may use the one it has.
 */
@Component(service = PublicAddress.class)
public final class PublicAddress {

  private final CurrentAgency current;
  private final boolean configured;

  @Activate
  public PublicAddress(BundleContext context, @Reference CurrentAgency current) {
    this.current = current;
    this.configured = given(context, "pendopo.base-url") || given(context, "pendopo.demo");
  }

  private static boolean given(BundleContext context, String key) {
    return Optional.ofNullable(context.getProperty(key))
        .filter(value -> !value.isBlank() && !value.strip().equals("false"))
        .isPresent();
  }

  /**
   * The public page of a record.
   *
   * @throws Problem 409 when the agency has no public address yet
   */
  URI of(VerificationId id) {
    Agency agency = current.get();
    if (!configured && agency.hosts().isEmpty()) {
      throw new Problem(
          409,
          "Alamat publik instansi belum diatur, jadi kode QR tidak akan menuju ke mana pun. Minta"
              + " pengelola server mengisi pendopo.base-url di etc/pendopo.properties (misalnya"
              + " https://kecamatan.contoh.go.id), atau isi nama host instansi di Konsol ›"
              + " Instansi.",
          "The public address of the agency is not configured, so a QR code would lead nowhere. Ask"
              + " the operator of the server to set pendopo.base-url in etc/pendopo.properties (for"
              + " instance https://kecamatan.contoh.go.id), or enter the agency's host name in"
              + " Console › Agency.");
    }
    return URI.create(agency.baseUrl() + "/verifikasi/" + id);
  }
}
