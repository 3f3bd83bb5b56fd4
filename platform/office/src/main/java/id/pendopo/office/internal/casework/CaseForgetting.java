package id.pendopo.office.internal.casework;

import id.pendopo.api.casework.CaseActor;
import id.pendopo.api.document.Files;
import id.pendopo.api.identity.Audit;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/**
 * Makes a closed case anonymous: its title, its applicant, what was said in it and the applicant's
 * way in go; states, days and desks stay, so that it is still counted and can be replayed.
 */
@Component(service = CaseForgetting.class)
public final class CaseForgetting {

  private final Audit audit;
  private final @Nullable Files files;

  @Activate
  public CaseForgetting(
      @Reference Audit audit,
      @Reference(cardinality = ReferenceCardinality.OPTIONAL) @Nullable Files files) {
    this.audit = audit;
    this.files = files;
  }

  /** Makes the cases about a thing anonymous. */
  public void forgetAbout(EntityManager em, String subjectType, String subjectId, String reason) {
    CaseRows.of(em, subjectType, subjectId).forEach(row -> forget(em, row, reason));
  }

  void forget(EntityManager em, CaseRow row, String reason) {
    row.forget();
    em.createQuery("from OfficeCaseEvent e where e.caseId = :id", CaseEventRow.class)
        .setParameter("id", row.id())
        .getResultList()
        .forEach(this::forget);
    CaseRows.door(em, row.id()).ifPresent(em::remove);
    em.flush();
    audit.record("office.case-anonymised", "case/" + row.id(), Map.of(), Map.of("reason", reason));
  }

  /** What the applicant sent goes; what the office made belongs to the module that made it. */
  private void forget(CaseEventRow row) {
    CaseEvent event = row.event();
    row.forget();
    if (files != null && event.who().actor() == CaseActor.APPLICANT) {
      event.words().files().forEach(files::release);
    }
  }
}
