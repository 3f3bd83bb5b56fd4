package id.pendopo.documents.internal.signature;

import id.pendopo.api.problem.Problem;
import id.pendopo.api.signature.SignatureReport;
import id.pendopo.api.signature.SignatureValidation;
import id.pendopo.documents.internal.signature.pdf.TrustedAuthorities;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks at signed PDFs with the authorities of this installation. */
@Component(service = {SignatureValidation.class, SignatureValidationService.class})
public final class SignatureValidationService implements SignatureValidation {

  /** Who signs waits behind strangers, but is not sent away. */
  private static final Duration WITHIN = Duration.ofMinutes(2);

  private final Path trust;
  private final CheckRoom room;

  /** Reads {@code pendopo.data}; the authorities lie in its folder {@code trust}. */
  @Activate
  public SignatureValidationService(BundleContext context, @Reference CheckRoom room) {
    this.room = room;
    this.trust =
        Path.of(Optional.ofNullable(context.getProperty("pendopo.data")).orElse("data"), "trust");
  }

  @Override
  public SignatureReport validate(byte[] content) {
    if (content.length > LARGEST) {
      throw tooLarge();
    }
    try (CheckRoom.Place place = room.enter(WITHIN)) {
      return validate(content, place);
    }
  }

  /**
   * As {@link #validate(byte[])}, for who is in the room already.
   *
   * @throws Problem 413, 422
   */
  public SignatureReport validate(byte[] content, CheckRoom.Place place) {
    if (content.length > LARGEST) {
      throw tooLarge();
    }
    return place.look(content, TrustedAuthorities.of(trust));
  }

  private static Problem tooLarge() {
    return new Problem(
        413,
        "Berkas ini terlalu besar untuk diperiksa; paling besar 30 MB.",
        "This file is too large to be checked; at most 30 MB.");
  }
}
