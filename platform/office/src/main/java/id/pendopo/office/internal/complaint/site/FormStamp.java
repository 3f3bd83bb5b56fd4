package id.pendopo.office.internal.complaint.site;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.problem.Problem;
import id.pendopo.identity.key.KeyRing;
import id.pendopo.identity.key.Keys;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells how long a form was being filled, without anything kept: the time when it was handed out,
 * sealed under a key of the installation, travels in the form. Programs that fill forms send them
 * at once or without having asked for them.
 */
@Component(service = FormStamp.class)
public final class FormStamp {

  private static final String SETTING = "pendopo.complaints.fill-seconds";
  private static final long USUAL_SECONDS = 5;
  private static final Duration GOOD_FOR = Duration.ofDays(2);

  private final KeyRing keys;
  private final CurrentAgency agency;
  private final Duration least;

  @Activate
  public FormStamp(BundleContext context, @Reference Keys keys, @Reference CurrentAgency agency) {
    this.keys = keys.ring("complaint-form");
    this.agency = agency;
    String seconds = context.getProperty(SETTING);
    least =
        Duration.ofSeconds(
            seconds == null || seconds.isBlank() ? USUAL_SECONDS : Long.parseLong(seconds.strip()));
  }

  String issue() {
    return keys.seal(Long.toString(Instant.now().getEpochSecond()), context());
  }

  /** Whether it was handed out by this agency long enough ago, and not too long. */
  boolean filledByHand(String stamp) {
    return taken(stamp)
        .filter(time -> time.compareTo(least) >= 0 && time.compareTo(GOOD_FOR) <= 0)
        .isPresent();
  }

  /** The same stamp while it is good, so that whoever was too fast is slow enough in the end. */
  String kept(String stamp) {
    return taken(stamp).filter(time -> time.compareTo(GOOD_FOR) <= 0).isPresent() ? stamp : issue();
  }

  private Optional<Duration> taken(String stamp) {
    try {
      Instant issued = Instant.ofEpochSecond(Long.parseLong(keys.open(stamp, context())));
      return Optional.of(Duration.between(issued, Instant.now()));
    } catch (IllegalArgumentException | Problem forged) {
      return Optional.empty();
    }
  }

  private String context() {
    return "agency/" + agency.get().id() + "/complaint-form";
  }
}
