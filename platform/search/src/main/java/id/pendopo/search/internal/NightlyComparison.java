package id.pendopo.search.internal;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.job.JobHandler;
import id.pendopo.api.job.JobProgress;
import id.pendopo.api.text.LocalText;
import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Once a day compares an agency's documents in the index with the database, and mends. */
@Component
public final class NightlyComparison implements JobHandler {

  /** Name of the job. */
  public static final String NAME = "search.compare";

  private final SearchEngine engine;

  @Activate
  public NightlyComparison(@Reference SearchEngine engine) {
    this.engine = engine;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public LocalText title() {
    return new LocalText(
        "Membandingkan indeks pencarian dengan basis data",
        "Compare the search index with the database");
  }

  @Override
  public Optional<Duration> every() {
    return Optional.of(Duration.ofDays(1));
  }

  @Override
  public void run(String argument, JobProgress progress) throws Exception {
    AgencyId agency = engine.currentAgency().get().id();
    engine.follower().level(agency, false, new JobReport(progress, engine.follower(), agency));
  }
}
