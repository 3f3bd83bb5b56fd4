package id.pendopo.kernel.internal.rest;

import id.pendopo.kernel.LifecycleJob;
import id.pendopo.persistence.JobLedger;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A job as JSON, its texts in Indonesian; lifecycle jobs and jobs of modules alike. */
public record JobJson(
    String job,
    String kind,
    String subject,
    String state,
    List<String> plan,
    List<String> log,
    @Nullable String result,
    List<String> restarted,
    @Nullable Instant started,
    @Nullable Instant finished,
    String title,
    @Nullable Integer percent) {

  static JobJson of(LifecycleJob job) {
    return new JobJson(
        job.id(),
        job.operation().name(),
        job.module(),
        job.state().name(),
        job.plan().stream().map(step -> step.id()).toList(),
        job.log().stream().map(line -> line.at() + " " + line.text().id()).toList(),
        job.result().map(result -> result.id()).orElse(null),
        job.restarted(),
        job.started(),
        job.finished().orElse(null),
        job.module(),
        null);
  }

  static JobJson of(JobLedger.Run run) {
    return new JobJson(
        run.id(),
        "JOB",
        run.handler(),
        run.state().name(),
        List.of(),
        run.log(),
        run.failure().orElse(null),
        List.of(),
        run.started().orElse(null),
        run.finished().orElse(null),
        run.title().id(),
        run.progress().map(JobLedger.Progress::percent).orElse(null));
  }
}
