package id.pendopo.console.internal.view;

import id.pendopo.console.internal.Platform;
import id.pendopo.kernel.LifecycleJob;
import java.util.Locale;
import java.util.Map;

/** Writes down who asked for a change of a module, in the words that REST uses too. */
final class ModuleAudit {

  private ModuleAudit() {}

  static LifecycleJob record(Platform platform, LifecycleJob job) {
    return platform.transactions.write(
        () -> {
          platform.audit.record(
              "module." + job.operation().name().toLowerCase(Locale.ROOT),
              "module/" + job.module(),
              Map.of(),
              Map.of("job", job.id()));
          return job;
        });
  }
}
