package id.pendopo.office.internal.form;

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

/** Answers, with their files, a long time after they were given. */
@Component(service = {RetentionRule.class, PolicyBook.class})
public final class SheetRetention extends KeptFor {

  private final Store store;
  private final SheetKeeper sheets;
  private final CurrentAgency agency;

  @Activate
  public SheetRetention(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference SheetKeeper sheets,
      @Reference CurrentAgency agency) {
    super(
        "answers-retention",
        new LocalText("Retensi: jawaban formulir", "Retention: answers to forms"),
        new LocalText(
            "Jawaban formulir dan berkasnya, sejak terakhir diisi",
            "Answers to forms and their files, from when they were last given"),
        60,
        "Ketetapan awal Pendopo; UU 27/2022 pasal 43 dan 44; UU 43/2009 pasal 48");
    this.store = store;
    this.sheets = sheets;
    this.agency = agency;
  }

  @Override
  public Action action() {
    return Action.DELETE;
  }

  @Override
  public long due(LocalDate before) {
    return store.read(em -> query(em, "select count(s) ", Long.class, before).getSingleResult());
  }

  @Override
  public int apply(LocalDate before, int most) {
    return store.write(
        em -> {
          List<Long> due =
              query(em, "select s.id ", Long.class, before).setMaxResults(most).getResultList();
          due.forEach(sheets::erase);
          em.flush();
          return due.size();
        });
  }

  /** What belongs to an open case stays until that is closed. */
  private <T> TypedQuery<T> query(
      EntityManager em, String select, Class<T> type, LocalDate before) {
    return em.createQuery(
            select
                + "from OfficeAnswerSheet s where s.keptAt < :before and (s.applicant is null or not"
                + " exists (select c.id from OfficeCase c where c.closedAt is null"
                + " and c.applicant = concat('applicant/', cast(s.applicant as string))))",
            type)
        .setParameter("before", before.atStartOfDay(agency.get().zone()).toInstant());
  }
}
