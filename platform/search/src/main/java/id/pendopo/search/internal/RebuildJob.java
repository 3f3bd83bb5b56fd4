package id.pendopo.search.internal;

import id.pendopo.api.event.Events;
import id.pendopo.api.job.JobHandler;
import id.pendopo.api.job.JobProgress;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.text.LocalText;
import id.pendopo.search.internal.feed.Follower;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Builds a new index of all agencies beside the live one, which goes on answering. */
@Component(service = JobHandler.class)
public final class RebuildJob implements JobHandler {

  /** Name of the job. */
  public static final String NAME = "search.rebuild";

  private final SearchEngine engine;
  private final Events events;
  private final Transactions transactions;

  @Activate
  public RebuildJob(
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
        "Membangun ulang seluruh indeks pencarian", "Build the whole search index anew");
  }

  @Override
  public void run(String argument, JobProgress progress) throws Exception {
    Follower follower = engine.follower();
    transactions.write(() -> tellOthers(0));
    follower.rebuild(new JobReport(progress, follower.documents()));
  }

  /** The other nodes do the same, each in its own index. */
  private boolean tellOthers(long agency) {
    events.publish(new RewriteAsked(agency, engine.follower().node()));
    return true;
  }
}
