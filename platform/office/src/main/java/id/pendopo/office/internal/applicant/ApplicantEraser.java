package id.pendopo.office.internal.applicant;

import id.pendopo.api.applicant.ApplicantErased;
import id.pendopo.api.event.Events;
import id.pendopo.api.identity.Audit;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Erases applicants for good, with their keys and the files of their identity. */
@Component(service = ApplicantEraser.class)
public final class ApplicantEraser {

  private final IdentityFiles identities;
  private final Audit audit;
  private final Events events;

  @Activate
  public ApplicantEraser(
      @Reference IdentityFiles identities, @Reference Audit audit, @Reference Events events) {
    this.identities = identities;
    this.audit = audit;
    this.events = events;
  }

  void erase(ApplicantRow row, String reason) {
    identities.release(row.identityFile());
    row.erased();
    audit.record(
        "applicants.erased",
        ApplicantsService.subject(row.id()),
        Map.of(),
        Map.of("reason", reason));
    events.publish(new ApplicantErased(row.id()));
  }
}
