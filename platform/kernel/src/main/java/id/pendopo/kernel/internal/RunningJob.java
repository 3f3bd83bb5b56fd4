package id.pendopo.kernel.internal;

import id.pendopo.api.text.LocalText;
import id.pendopo.kernel.LifecycleJob;
import id.pendopo.kernel.LifecycleJob.LogLine;
import id.pendopo.kernel.LifecycleJob.Operation;
import id.pendopo.kernel.LifecycleJob.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A job on its way; writers are the lifecycle thread alone, readers any. */
final class RunningJob {

  private final String id = UUID.randomUUID().toString();
  private final String module;
  private final Operation operation;
  private final List<LocalText> plan;
  private final String actor;
  private final Instant started = Instant.now();
  private final List<LogLine> log = new ArrayList<>();
  private final List<String> restarted = new ArrayList<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private State state = State.RUNNING;
  private @Nullable LocalText result;
  private @Nullable Instant finished;

  RunningJob(String module, Operation operation, List<LocalText> plan, String actor) {
    this.module = module;
    this.operation = operation;
    this.plan = List.copyOf(plan);
    this.actor = actor;
  }

  String id() {
    return id;
  }

  synchronized void log(String indonesian, String english) {
    log.add(new LogLine(Instant.now(), new LocalText(indonesian, english)));
  }

  synchronized void restarted(List<String> bundles) {
    restarted.addAll(bundles);
  }

  /** Sets how it ends; it ends for those who wait with {@link #release}. */
  synchronized LifecycleJob end(State end, LocalText how) {
    state = end;
    result = how;
    finished = Instant.now();
    return snapshot();
  }

  void release() {
    ended.countDown();
  }

  synchronized LifecycleJob snapshot() {
    return new LifecycleJob(
        id,
        module,
        operation,
        state,
        plan,
        List.copyOf(log),
        Optional.ofNullable(result),
        List.copyOf(restarted),
        actor,
        started,
        Optional.ofNullable(finished));
  }

  void await(Duration atMost) throws InterruptedException {
    ended.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }
}
