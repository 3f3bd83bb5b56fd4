package id.pendopo.search.internal;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.job.JobProgress;
import id.pendopo.search.internal.feed.Follower;
import id.pendopo.search.internal.feed.Progress;
import java.io.IOException;

/** Shows in a job how far a feed is, measured by the documents that the index holds already. */
final class JobReport implements Progress {

  private final JobProgress job;
  private final long expected;
  private long done;

  /** For the documents of one agency. */
  JobReport(JobProgress job, Follower follower, AgencyId agency) throws IOException {
    this(job, follower.documents(agency));
  }

  /** For the whole index. */
  JobReport(JobProgress job, long expected) {
    this.job = job;
    this.expected = Math.max(1, expected);
  }

  @Override
  public void say(String id, String en) {
    job.log(id);
  }

  @Override
  public void one() {
    done++;
    job.at(Math.min(done, expected), expected);
  }

  @Override
  public boolean cancelled() {
    return job.cancelled();
  }
}
