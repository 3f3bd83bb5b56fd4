package id.pendopo.documents.internal;

import id.pendopo.api.health.Health;
import id.pendopo.api.health.Health.Status;
import id.pendopo.api.health.HealthCheck;
import id.pendopo.api.text.LocalText;
import id.pendopo.documents.internal.store.ContentStore;
import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says whether there is room for more files. Reading goes on in any case. */
@Component
public final class DiskHealth implements HealthCheck {

  private static final long LITTLE = 1L << 30;

  private final ContentStore contents;

  @Activate
  public DiskHealth(@Reference ContentStore contents) {
    this.contents = contents;
  }

  @Override
  public String name() {
    return "documents.disk";
  }

  @Override
  public LocalText title() {
    return new LocalText("Ruang penyimpanan berkas", "Room for files");
  }

  @Override
  public Health check() {
    try {
      return judge(contents.freeSpace());
    } catch (IOException e) {
      return Health.of(
          Status.CRITICAL,
          "Folder data tidak dapat dibaca. Periksa apakah cakramnya terpasang.",
          "The data folder cannot be read. Check whether its disk is mounted.");
    }
  }

  static Health judge(long free) {
    long mebibytes = free >> 20;
    if (free < ContentStore.RESERVE) {
      return Health.of(
          Status.CRITICAL,
          "Tersisa %d MB; unggahan ditolak. Tambah ruang pada cakram folder data sekarang."
              .formatted(mebibytes),
          "%d MB are left; uploads are refused. Make room on the disk of the data folder now."
              .formatted(mebibytes));
    }
    if (free < LITTLE) {
      return Health.of(
          Status.WARN,
          "Tersisa %d MB. Tambah ruang pada cakram folder data minggu ini.".formatted(mebibytes),
          "%d MB are left. Make room on the disk of the data folder this week."
              .formatted(mebibytes));
    }
    return Health.ok(
        "Tersisa %d GB.".formatted(free >> 30), "%d GB are left.".formatted(free >> 30));
  }
}
