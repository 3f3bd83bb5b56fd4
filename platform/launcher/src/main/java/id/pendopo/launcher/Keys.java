package id.pendopo.launcher;

import java.util.List;

/** The keys that the platform knows; modules may have others below {@code pendopo.<module>.}. */
final class Keys {

  static final List<String> ALL =
      List.of(
          "pendopo.admin.password",
          "pendopo.base-url",
          "pendopo.clamav.address",
          "pendopo.clamav.max-size",
          "pendopo.clamav.timeout",
          "pendopo.console.image-sources",
          "pendopo.database.password",
          "pendopo.database.pool",
          "pendopo.database.url",
          "pendopo.database.user",
          "pendopo.database.wait",
          "pendopo.demo",
          "pendopo.events.pauses",
          "pendopo.files.check-rate",
          "pendopo.files.quota",
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
          "pendopo.upload.max-pixels",
          "pendopo.upload.max-size",
          "pendopo.upload.max-size.csv",
          "pendopo.upload.max-size.docx",
          "pendopo.upload.max-size.html",
          "pendopo.upload.max-size.jpg",
          "pendopo.upload.max-size.odp",
          "pendopo.upload.max-size.ods",
          "pendopo.upload.max-size.odt",
          "pendopo.upload.max-size.pdf",
          "pendopo.upload.max-size.png",
          "pendopo.upload.max-size.pptx",
          "pendopo.upload.max-size.rtf",
          "pendopo.upload.max-size.txt",
          "pendopo.upload.max-size.webp",
          "pendopo.upload.max-size.xlsx");

  private Keys() {}
}
