package id.pendopo.identity.internal.audit;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.job.JobHandler;
import id.pendopo.api.job.JobProgress;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.AuditChain.Report;
import id.pendopo.persistence.TenantBinding;
import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Checks the seal once a day, an agency's chain for each agency and the installation's with the
 * default one. A chain that is not intact makes the job fail, which the list of jobs shows.
 */
@Component
public final class AuditCheckJob implements JobHandler {

  private final Verifier verifier;
  private final TenantBinding binding;
  private final Agencies agencies;

  @Activate
  public AuditCheckJob(
      @Reference Verifier verifier,
      @Reference TenantBinding binding,
      @Reference Agencies agencies) {
    this.verifier = verifier;
    this.binding = binding;
    this.agencies = agencies;
  }

  @Override
  public String name() {
    return "identity.audit-check";
  }

  @Override
  public LocalText title() {
    return new LocalText("Pemeriksaan segel audit", "Check of the audit's seal");
  }

  @Override
  public Optional<Duration> every() {
    return Optional.of(Duration.ofDays(1));
  }

  @Override
  public void run(String argument, JobProgress progress) {
    AgencyId agency =
        binding.current().orElseThrow(() -> new IllegalStateException("No agency is set."));
    boolean intact = check(Chain.of(agency), progress);
    if (agencies.byDefault().id().equals(agency)) {
      intact &= check(Chain.INSTALLATION, progress);
    }
    if (!intact) {
      throw new IllegalStateException(
          "The audit is not what was sealed; see the log of this job and run: pendopo audit verify");
    }
  }

  private boolean check(Chain chain, JobProgress progress) {
    Report report = verifier.verify(chain);
    progress.log(
        report.chain()
            + ": "
            + report.last()
            + " links, intact up to "
            + report.intactUpTo()
            + ", "
            + report.waiting()
            + " waiting");
    report.findings().forEach(finding -> progress.log(finding.kind() + ": " + finding.text().en()));
    return report.intact();
  }
}
