package id.pendopo.office.internal.casework;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.policy.PolicyBook;
import id.pendopo.api.privacy.RetentionRule;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.OfficeUnit;
import id.pendopo.office.internal.privacy.KeptFor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Closed cases lose what tells whose they were. */
@Component(service = {RetentionRule.class, PolicyBook.class})
public final class CaseRetention extends KeptFor {

  private final Store store;
  private final CaseForgetting forgetting;
  private final CurrentAgency agency;

  @Activate
  public CaseRetention(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference CaseForgetting forgetting,
      @Reference CurrentAgency agency) {
    super(
        "case-retention",
        new LocalText("Retensi: perkara", "Retention: cases"),
        new LocalText(
            "Judul, pemohon, dan catatan perkara, sejak perkara ditutup",
            "Title, applicant and comments of cases, from when they were closed"),
        60,
        "Ketetapan awal Pendopo; UU 27/2022 pasal 43 dan 44; UU 43/2009 pasal 48");
    this.store = store;
    this.forgetting = forgetting;
    this.agency = agency;
  }

  @Override
  public Action action() {
    return Action.ANONYMISE;
  }

  @Override
  public long due(LocalDate before) {
    return store.read(em -> query(em, "select count(c) ", Long.class, before).getSingleResult());
  }

  @Override
  public int apply(LocalDate before, int most) {
    return store.write(
        em -> {
          List<CaseRow> due =
              query(em, "select c ", CaseRow.class, before).setMaxResults(most).getResultList();
          due.forEach(row -> forgetting.forget(em, row, code()));
          return due.size();
        });
  }

  private <T> TypedQuery<T> query(
      EntityManager em, String select, Class<T> type, LocalDate before) {
    return em.createQuery(
            select
                + "from OfficeCase c where c.closedAt < :before and c.titleKey <> :forgotten"
                + (type == Long.class ? "" : " order by c.id"),
            type)
        .setParameter("forgotten", CaseRow.FORGOTTEN)
        .setParameter("before", before.atStartOfDay(agency.get().zone()).toInstant());
  }
}
