package id.pendopo.documents.internal;

import id.pendopo.api.health.Health;
import id.pendopo.api.health.Health.Status;
import id.pendopo.api.health.HealthCheck;
import id.pendopo.api.text.LocalText;
import id.pendopo.documents.internal.scan.VirusScanner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says whether uploads are scanned for viruses. Reading goes on in any case. */
@Component
public final class ScannerHealth implements HealthCheck {

  private final VirusScanner scanner;

  @Activate
  public ScannerHealth(@Reference VirusScanner scanner) {
    this.scanner = scanner;
  }

  @Override
  public String name() {
    return "documents.scanner";
  }

  @Override
  public LocalText title() {
    return new LocalText("Pemindai virus", "Virus scanner");
  }

  @Override
  public Health check() {
    if (!scanner.configured()) {
      return Health.ok(
          "Unggahan tidak dipindai: pendopo.clamav.address belum diisi.",
          "Uploads are not scanned: pendopo.clamav.address is not set.");
    }
    return scanner.answers()
        ? Health.ok("Setiap unggahan dipindai.", "Every upload is scanned.")
        : Health.of(
            Status.CRITICAL,
            "Pemindai virus tidak menjawab; semua unggahan ditolak. Periksa clamd dan pendopo.clamav.address.",
            "The virus scanner does not answer; all uploads are refused. Check clamd and pendopo.clamav.address.");
  }
}
