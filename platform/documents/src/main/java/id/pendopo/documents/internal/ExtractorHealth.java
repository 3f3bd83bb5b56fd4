package id.pendopo.documents.internal;

import id.pendopo.api.health.Health;
import id.pendopo.api.health.Health.Status;
import id.pendopo.api.health.HealthCheck;
import id.pendopo.api.text.LocalText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says whether the text of files can be read, without starting the extractor for it. */
@Component
public final class ExtractorHealth implements HealthCheck {

  private final TextReader reader;

  @Activate
  public ExtractorHealth(@Reference TextReader reader) {
    this.reader = reader;
  }

  @Override
  public String name() {
    return "documents.extractor";
  }

  @Override
  public LocalText title() {
    return new LocalText("Pembaca teks berkas", "Reader of the text of files");
  }

  @Override
  public Health check() {
    return switch (reader.state()) {
      case READY -> Health.ok("Siap.", "Ready.");
      case NO_JAVA ->
          Health.of(
              Status.WARN,
              "Java untuk membaca teks berkas tidak ditemukan; isi berkas baru tidak dapat dicari. Periksa pendopo.java.home.",
              "The Java that reads the text of files was not found; the content of new files cannot be searched. Check pendopo.java.home.");
      case NO_JARS ->
          Health.of(
              Status.WARN,
              "Folder lib/extractor kosong atau tidak ada; isi berkas baru tidak dapat dicari. Pasang ulang distribusinya.",
              "The folder lib/extractor is empty or missing; the content of new files cannot be searched. Install the distribution again.");
      case LOST ->
          Health.of(
              Status.WARN,
              "Pembaca teks terhenti pada berkas terakhir dan akan dicoba lagi. Jika tetap demikian, lihat log dan memori server.",
              "The reader was lost over the last file and will be tried again. If this stays, look at the log and at the server's memory.");
    };
  }
}
