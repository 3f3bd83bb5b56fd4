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
 * written into it: the case and the time, sealed under a key of the installation.
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

  String issue(long caseId) {
    return keys.seal(caseId + " " + Instant.now().plus(GOOD_FOR).getEpochSecond(), context());
  }

  /** The case of a ticket that is still good. */
  Optional<Long> read(String ticket) {
    try {
      String[] parts = keys.open(ticket, context()).split(" ", 2);
      return Instant.now().getEpochSecond() < Long.parseLong(parts[1])
          ? Optional.of(Long.parseLong(parts[0]))
          : Optional.empty();
    } catch (IllegalArgumentException | Problem forged) {
      return Optional.empty();
    }
  }

  private String context() {
    return "agency/" + agency.get().id() + "/ticket";
  }
}
