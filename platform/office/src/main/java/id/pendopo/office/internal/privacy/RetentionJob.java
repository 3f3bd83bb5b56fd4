package id.pendopo.office.internal.privacy;

import id.pendopo.api.job.JobHandler;
import id.pendopo.api.job.JobProgress;
import id.pendopo.api.text.LocalText;
import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Once a day: counts what is due, and does what was counted on an earlier day. */
@Component
public final class RetentionJob implements JobHandler {

  private final RetentionDesk desk;

  @Activate
  public RetentionJob(@Reference RetentionDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "office.retention";
  }

  @Override
  public LocalText title() {
    return new LocalText("Retensi data pribadi", "Retention of personal data");
  }

  @Override
  public Optional<Duration> every() {
    return Optional.of(Duration.ofDays(1));
  }

  @Override
  public void run(String argument, JobProgress progress) {
    desk.nightly(progress::log, progress::cancelled);
  }
}
