package id.pendopo.office.internal.casework.site;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.problem.Problem;
import id.pendopo.identity.key.KeyRing;
import id.pendopo.identity.key.Keys;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Stands for code and secret on the forms of an opened page for half an hour, so that neither is
 * written into it: the case, the time and which of its codes opened it, sealed under a key of the
 * installation.
 */
@Component(service = Tickets.class)
public final class Tickets {

  private static final Duration GOOD_FOR = Duration.ofMinutes(30);

  private final KeyRing keys;
  private final CurrentAgency agency;

  @Activate
  public Tickets(@Reference Keys keys, @Reference CurrentAgency agency) {
    this.keys = keys.ring("case-ticket");
    this.agency = agency;
  }

  /**
   * What a ticket stands for.
   *
   * @param codeVersion the code with which the case was opened; another code makes it worthless
   */
  record Ticket(long caseId, int codeVersion) {}

  String issue(long caseId, int codeVersion) {
    return keys.seal(
        caseId + " " + Instant.now().plus(GOOD_FOR).getEpochSecond() + " " + codeVersion,
        context());
  }

  /** What a ticket stands for while its time is not over. */
  Optional<Ticket> read(String ticket) {
    try {
      String[] parts = keys.open(ticket, context()).split(" ", 3);
      return parts.length == 3 && Instant.now().getEpochSecond() < Long.parseLong(parts[1])
          ? Optional.of(new Ticket(Long.parseLong(parts[0]), Integer.parseInt(parts[2])))
          : Optional.empty();
    } catch (IllegalArgumentException | Problem forged) {
      return Optional.empty();
    }
  }

  private String context() {
    return "agency/" + agency.get().id() + "/ticket";
  }
}
