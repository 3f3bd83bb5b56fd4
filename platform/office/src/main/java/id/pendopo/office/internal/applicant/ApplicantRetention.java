package id.pendopo.office.internal.applicant;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.applicant.Applicant.State;
import id.pendopo.api.policy.PolicyBook;
import id.pendopo.api.privacy.RetentionRule;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.privacy.KeptFor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Those who have applied for nothing for a long time and have no open case or complaint. */
@Component(service = {RetentionRule.class, PolicyBook.class})
public final class ApplicantRetention extends KeptFor {

  private final ApplicantStore applicants;
  private final ApplicantEraser eraser;
  private final CurrentAgency agency;

  @Activate
  public ApplicantRetention(
      @Reference ApplicantStore applicants,
      @Reference ApplicantEraser eraser,
      @Reference CurrentAgency agency) {
    super(
        "applicant-retention",
        new LocalText("Retensi: pemohon", "Retention: applicants"),
        new LocalText(
            "Data pemohon, sejak permohonan terakhir", "Applicants, from when they last applied"),
        60,
        "Ketetapan awal Pendopo; UU 27/2022 pasal 43 dan 44; UU 43/2009 pasal 48");
    this.applicants = applicants;
    this.eraser = eraser;
    this.agency = agency;
  }

  @Override
  public Action action() {
    return Action.ANONYMISE;
  }

  @Override
  public long due(LocalDate before) {
    return applicants
        .store()
        .read(em -> query(em, "select count(a) ", Long.class, before).getSingleResult());
  }

  @Override
  public int apply(LocalDate before, int most) {
    return applicants
        .store()
        .write(
            em -> {
              List<ApplicantRow> due =
                  query(em, "select a ", ApplicantRow.class, before)
                      .setMaxResults(most)
                      .getResultList();
              due.forEach(row -> eraser.erase(row, code()));
              em.flush();
              return due.size();
            });
  }

  private <T> TypedQuery<T> query(
      EntityManager em, String select, Class<T> type, LocalDate before) {
    return em.createQuery(
            select
                + "from OfficeApplicant a where a.state = :active"
                + " and coalesce(a.usedAt, a.enteredAt) < :before and not exists"
                + " (select c.id from OfficeCase c where c.closedAt is null"
                + " and c.applicant = concat('applicant/', cast(a.id as string)))"
                + " and not exists (select p.id from OfficeComplaint p"
                + " where p.closedOn is null and p.applicant = a.id)"
                + (type == Long.class ? "" : " order by a.id"),
            type)
        .setParameter("active", State.ACTIVE)
        .setParameter("before", before.atStartOfDay(agency.get().zone()).toInstant());
  }
}
