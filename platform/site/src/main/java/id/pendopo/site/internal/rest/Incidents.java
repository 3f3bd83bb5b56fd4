package id.pendopo.site.internal.rest;

import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.site.internal.page.ErrorPages.Failure;
import java.io.EOFException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What we did wrong: the details go into the log under a number, the number to the person. */
public final class Incidents {

  private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  private Incidents() {}

  /** The failure of anything thrown: a {@link Problem} as it says, all else as an incident. */
  public static Failure failure(Throwable thrown) {
    if (thrown instanceof Problem problem) {
      if (problem.status() >= 500) {
        LOG.warn("Answered {}: {}", problem.status(), problem.getMessage(), problem.getCause());
      }
      return new Failure(problem.status(), problem.title(), problem.fields(), Optional.empty());
    }
    for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyTooLarge) {
        return new Failure(
            413,
            "Kiriman ini lebih besar daripada yang diterima di sini; kecilkan lalu kirim lagi.",
            "This is larger than what is accepted here; make it smaller and send it again.");
      }
      if (cause instanceof EOFException || cause instanceof TimeoutException) {
        LOG.debug("A client broke off", thrown);
        return new Failure(
            400, "Kiriman terputus; kirim lagi.", "The request broke off; send it again.");
      }
    }
    byte[] number = new byte[5];
    RANDOM.nextBytes(number);
    String incident = HexFormat.of().formatHex(number);
    LOG.error("Incident {}", incident, thrown);
    return new Failure(
        500,
        new LocalText(
            "Kesalahan ini ada pada kami, bukan pada Anda. Coba lagi nanti; bila tetap terjadi,"
                + " sampaikan nomor kejadian kepada pengelola.",
            "This is our fault, not yours. Try again later; if it stays, tell the operator the"
                + " number of the incident."),
        List.of(),
        Optional.of(incident));
  }
}
