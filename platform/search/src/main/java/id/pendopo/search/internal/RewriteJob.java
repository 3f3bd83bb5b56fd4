package id.pendopo.search.internal;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.event.Events;
import id.pendopo.api.job.JobHandler;
import id.pendopo.api.job.JobProgress;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.text.LocalText;
import id.pendopo.search.internal.feed.Follower;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes an agency's documents again, one by one, while the index goes on answering. */
@Component(service = JobHandler.class)
public final class RewriteJob implements JobHandler {

  /** Name of the job. */
  public static final String NAME = "search.rewrite";

  private final SearchEngine engine;
  private final Events events;
  private final Transactions transactions;

  @Activate
  public RewriteJob(
      @Reference SearchEngine engine,
      @Reference Events events,
      @Reference Transactions transactions) {
    this.engine = engine;
    this.events = events;
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public LocalText title() {
    return new LocalText(
        "Menulis ulang dokumen instansi di indeks pencarian",
        "Write the agency's documents in the search index again");
  }

  @Override
  public void run(String argument, JobProgress progress) throws Exception {
    Follower follower = engine.follower();
    AgencyId agency = engine.currentAgency().get().id();
    transactions.write(() -> tellOthers(agency.value()));
    follower.level(agency, true, new JobReport(progress, follower, agency));
  }

  /** The other nodes do the same, each in its own index. */
  private boolean tellOthers(long agency) {
    events.publish(new RewriteAsked(agency, engine.follower().node()));
    return true;
  }
}
