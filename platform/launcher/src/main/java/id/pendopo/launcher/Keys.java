package id.pendopo.launcher;

import java.util.List;

/** The keys that the platform knows; modules may have others below {@code pendopo.<module>.}. */
final class Keys {

  static final List<String> ALL =
      List.of(
          "pendopo.admin.password",
          "pendopo.base-url",
          "pendopo.console.image-sources",
          "pendopo.database.password",
          "pendopo.database.pool",
          "pendopo.database.url",
          "pendopo.database.user",
          "pendopo.database.wait",
          "pendopo.demo",
          "pendopo.events.pauses",
          "pendopo.http.host",
          "pendopo.http.port",
          "pendopo.java.home",
          "pendopo.jobs.threads",
          "pendopo.log.level",
          "pendopo.management.host",
          "pendopo.management.port",
          "pendopo.modules.trusted-signers",
          "pendopo.modules.upload",
          "pendopo.node",
          "pendopo.page-cache.size",
          "pendopo.stop.patience",
          "pendopo.theme",
          "pendopo.trusted-proxies",
          "pendopo.upload.max-size");

  private Keys() {}
}
