package id.pendopo.site.internal.rest;

import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.site.internal.page.ErrorPages.Failure;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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
