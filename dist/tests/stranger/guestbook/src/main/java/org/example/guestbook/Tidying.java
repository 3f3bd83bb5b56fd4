package org.example.guestbook;

import id.pendopo.api.job.JobHandler;
import id.pendopo.api.job.JobProgress;
import id.pendopo.api.text.LocalText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Every day, removes what is older than a year. */
@Component
public final class Tidying implements JobHandler {

  static final String NAME = "guestbook.tidy";

  private final Greetings greetings;

  @Activate
  public Tidying(@Reference Greetings greetings) {
    this.greetings = greetings;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public LocalText title() {
    return new LocalText("Merapikan buku tamu", "Tidy the guest book");
  }

  @Override
  public Optional<Duration> every() {
    return Optional.of(Duration.ofDays(1));
  }

  @Override
  public void run(String argument, JobProgress progress) {
    Instant yearAgo = Instant.now().minus(Duration.ofDays(365));
    int removed = greetings.removeOlderThan(yearAgo);
    while (removed > 0 && !progress.cancelled()) {
      progress.log("removed " + removed);
      removed = greetings.removeOlderThan(yearAgo);
    }
  }
}
