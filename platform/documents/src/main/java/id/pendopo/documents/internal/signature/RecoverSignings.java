package id.pendopo.documents.internal.signature;

import id.pendopo.api.job.JobHandler;
import id.pendopo.api.job.JobProgress;
import id.pendopo.api.text.LocalText;
import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets documents wait again whose signing broke off with its node. */
@Component
public final class RecoverSignings implements JobHandler {

  private final SigningLedger ledger;

  @Activate
  public RecoverSignings(@Reference SigningLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public String name() {
    return "documents.recover-signings";
  }

  @Override
  public LocalText title() {
    return new LocalText(
        "Mengembalikan dokumen yang terputus saat ditandatangani",
        "Return documents whose signing broke off");
  }

  @Override
  public Optional<Duration> every() {
    return Optional.of(Duration.ofMinutes(5));
  }

  @Override
  public void run(String argument, JobProgress progress) {
    int recovered = ledger.recover();
    if (recovered > 0) {
      progress.log(recovered + " dokumen menunggu lagi / documents wait again");
    }
  }
}
