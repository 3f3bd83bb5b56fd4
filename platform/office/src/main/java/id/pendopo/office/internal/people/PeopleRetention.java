package id.pendopo.office.internal.people;

import id.pendopo.api.document.Files;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.policy.PolicyBook;
import id.pendopo.api.policy.PolicyField;
import id.pendopo.api.policy.PolicyType;
import id.pendopo.api.policy.ShippedPolicy;
import id.pendopo.api.privacy.RetentionRule;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.OfficeUnit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/**
 * NIK and photo of those who no longer work here. Since when they do not is noted the first time
 * that this looks at them, so that the time never runs from before it was known.
 */
@Component(service = {RetentionRule.class, PolicyBook.class})
public final class PeopleRetention implements RetentionRule, PolicyBook {

  private static final String BOOK = "people-retention";
  private static final String FIELD = "formerEmployeeMonths";

  private static final String DUE =
      "e.active = false and e.leftOn < :before"
          + " and (e.nikSealed is not null or e.photo is not null or e.account is not null)";

  private final Store store;
  private final @Nullable Files files;

  @Activate
  public PeopleRetention(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference(cardinality = ReferenceCardinality.OPTIONAL) @Nullable Files files) {
    this.files = files;
    this.store = store;
  }

  // ---- the policy book

  @Override
  public LocalText name() {
    return new LocalText("Retensi: kepegawaian", "Retention: personnel");
  }

  @Override
  public LocalText description() {
    return new LocalText(
        "Menentukan berapa lama NIK dan foto bekas pegawai disimpan.",
        "Decides how long NIK and photo of former employees are kept.");
  }

  @Override
  public List<PolicyField> fields() {
    return List.of(
        new PolicyField(
            FIELD,
            new LocalText(
                "NIK dan foto bekas pegawai, sejak tidak bekerja lagi",
                "NIK and photo of former employees, from when they left"),
            new PolicyType.WholeNumber(
                0, 1200, new LocalText("bulan (0 = tanpa batas)", "months (0 = no end)"))));
  }

  @Override
  public List<ShippedPolicy> versions() {
    return List.of(
        new ShippedPolicy(
            LocalDate.of(2000, 1, 1),
            Map.of(FIELD, "24"),
            "Ketetapan awal Pendopo; UU 27/2022 pasal 43 dan 44",
            new LocalText(
                "Sesuaikan dengan jadwal retensi arsip kepegawaian instansi.",
                "Adapt it to the agency's schedule for personnel records.")));
  }

  // ---- the rule; the code of the book is the code of the rule too

  @Override
  public String code() {
    return BOOK;
  }

  @Override
  public LocalText title() {
    return new LocalText(
        "NIK, foto, dan tautan akun bekas pegawai",
        "NIK, photo and account link of former employees");
  }

  @Override
  public Action action() {
    return Action.ANONYMISE;
  }

  @Override
  public String policyBook() {
    return BOOK;
  }

  @Override
  public String policyField() {
    return FIELD;
  }

  @Override
  public long due(LocalDate before) {
    return store.read(
        em ->
            em.createQuery("select count(e) from PeopleEmployee e where " + DUE, Long.class)
                .setParameter("before", before)
                .getSingleResult());
  }

  @Override
  public int apply(LocalDate before, int most) {
    return store.write(
        em -> {
          em.createQuery(
                  "update PeopleEmployee e set e.leftOn = current_date"
                      + " where e.active = false and e.leftOn is null")
              .executeUpdate();
          em.createQuery(
                  "update PeopleEmployee e set e.leftOn = null"
                      + " where e.active = true and e.leftOn is not null")
              .executeUpdate();
          List<EmployeeRecord> due =
              em.createQuery(
                      "from PeopleEmployee e where " + DUE + " order by e.id", EmployeeRecord.class)
                  .setParameter("before", before)
                  .setMaxResults(most)
                  .getResultList();
          due.forEach(row -> EmployeePhotos.forget(row, files));
          return due.size();
        });
  }
}
