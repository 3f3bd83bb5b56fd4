package id.pendopo.office.internal.applicant;

import id.pendopo.api.applicant.Applicant;
import id.pendopo.api.applicant.Applicant.State;
import id.pendopo.api.applicant.ApplicantData;
import id.pendopo.api.applicant.ApplicantKind;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.Json;
import id.pendopo.office.internal.OfficeUnit;
import id.pendopo.office.internal.people.Nik;
import id.pendopo.office.internal.vault.Vault;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads and writes applicants, seals and opens what is personal; looks at nobody's permission. */
@Component(service = ApplicantStore.class)
public final class ApplicantStore {

  /** What the keys are for, as their files are called. */
  static final String PURPOSE = "applicants";

  private static final int MOST_MERGES = 20;

  private final Store store;
  private final Json json;
  private final Vault vault;

  @Activate
  public ApplicantStore(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference Json json,
      @Reference Vault vault) {
    this.store = store;
    this.json = json;
    this.vault = vault;
  }

  /** What is sealed. */
  record Sealed(
      @Nullable String nik,
      @Nullable String registration,
      @Nullable String representative,
      @Nullable String address,
      @Nullable String phone,
      @Nullable String email) {

    @Override
    public String toString() {
      return "Sealed[…]";
    }
  }

  Store store() {
    return store;
  }

  // ---- finding

  /** The id of the person with a NIK. */
  public Optional<Long> idByNik(String nik) {
    return store.read(em -> byNik(em, nik).map(ApplicantRow::id));
  }

  /** The id of somebody in the register, also where an entry merged into theirs is named. */
  public Optional<Long> known(long id) {
    return store.read(
        em -> standing(em, id).filter(row -> row.state() == State.ACTIVE).map(ApplicantRow::id));
  }

  Optional<ApplicantRow> byNik(EntityManager em, String nik) {
    return byMark(em, "nikMark", vault.marks(PURPOSE, "nik/" + nik)).stream().findFirst();
  }

  List<ApplicantRow> byPhone(EntityManager em, String phone) {
    return byMark(em, "phoneMark", vault.marks(PURPOSE, "phone/" + national(phone)));
  }

  private static List<ApplicantRow> byMark(EntityManager em, String column, List<String> marks) {
    return em.createQuery(
            "from OfficeApplicant a where a." + column + " in :marks order by a.id",
            ApplicantRow.class)
        .setParameter("marks", marks)
        .getResultList();
  }

  static List<ApplicantRow> byName(EntityManager em, String name) {
    return em.createQuery(
            "from OfficeApplicant a where a.nameKey = :name and a.state = :active order by a.id",
            ApplicantRow.class)
        .setParameter("name", ApplicantRow.key(name))
        .setParameter("active", State.ACTIVE)
        .setMaxResults(20)
        .getResultList();
  }

  /** The row itself, or the one that stands for it. */
  static Optional<ApplicantRow> standing(EntityManager em, long id) {
    ApplicantRow row = em.find(ApplicantRow.class, id);
    for (int i = 0; row != null && row.mergedInto().isPresent() && i < MOST_MERGES; i++) {
      row = em.find(ApplicantRow.class, row.mergedInto().get());
    }
    return Optional.ofNullable(row);
  }

  /** The ids under which somebody may be named: theirs, and those of entries merged into them. */
  public static Set<Long> all(EntityManager em, List<Long> ids) {
    Set<Long> all = new TreeSet<>();
    Set<Long> next =
        ids.stream()
            .map(id -> standing(em, id).map(ApplicantRow::id).orElse(id))
            .collect(Collectors.toSet());
    for (int i = 0; !next.isEmpty() && i < MOST_MERGES; i++) {
      all.addAll(next);
      next =
          new TreeSet<>(
              em.createQuery(
                      "select a.id from OfficeApplicant a where a.mergedInto in :ids", Long.class)
                  .setParameter("ids", next)
                  .getResultList());
      next.removeAll(all);
    }
    return all;
  }

  static Set<String> units(EntityManager em, long applicant) {
    return em.createQuery(
            "from OfficeApplicantUnit u where u.applicant = :id", ApplicantUnitRow.class)
        .setParameter("id", applicant)
        .getResultStream()
        .map(ApplicantUnitRow::unit)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Notes that a unit has to do with an applicant; waits for another that does so at this moment.
   *
   * @return whether it had not before
   */
  static boolean join(EntityManager em, ApplicantRow applicant, Optional<String> unit) {
    String code = unit.orElse("");
    if (units(em, applicant.id()).contains(code)) {
      return false;
    }
    em.flush();
    em.lock(applicant, LockModeType.PESSIMISTIC_WRITE);
    if (units(em, applicant.id()).contains(code)) {
      return false;
    }
    em.persist(new ApplicantUnitRow(applicant.id(), code));
    em.flush();
    return true;
  }

  // ---- sealing

  /** Takes a new row in. */
  ApplicantRow add(EntityManager em, ApplicantData data, Optional<String> unit, Instant enteredAt) {
    String key = PersonCipher.newKey();
    ApplicantRow row =
        new ApplicantRow(vault.seal(PURPOSE, key), enteredAt.truncatedTo(ChronoUnit.MICROS));
    put(row, key, data);
    em.persist(row);
    em.flush();
    em.persist(new ApplicantUnitRow(row.id(), unit.orElse("")));
    em.flush();
    return row;
  }

  void replace(ApplicantRow row, ApplicantData data) {
    put(row, key(row), data);
  }

  private void put(ApplicantRow row, String key, ApplicantData data) {
    Sealed sealed =
        new Sealed(
            data.nik().orElse(null),
            data.registration().orElse(null),
            data.representative().orElse(null),
            data.address().orElse(null),
            data.phone().orElse(null),
            data.email().orElse(null));
    row.take(
        data,
        PersonCipher.seal(key, json.write(sealed)),
        data.kind() == ApplicantKind.PERSON
            ? data.nik().map(nik -> vault.marks(PURPOSE, "nik/" + nik).getFirst())
            : Optional.empty(),
        data.phone().map(phone -> vault.marks(PURPOSE, "phone/" + national(phone)).getFirst()));
  }

  /** Everything in full. */
  ApplicantData open(ApplicantRow row) {
    if (row.state() != State.ACTIVE) {
      throw new Problem(
          410,
          "Data pemohon ini sudah dihapus atau digabungkan.",
          "The data of this applicant was erased or merged.");
    }
    Sealed sealed =
        json.read(PersonCipher.open(key(row), row.sealed().orElseThrow()), Sealed.class);
    return new ApplicantData(
        row.kind(),
        row.name(),
        Optional.ofNullable(sealed.nik()),
        Optional.ofNullable(sealed.registration()),
        Optional.ofNullable(sealed.representative()),
        Optional.ofNullable(sealed.address()),
        Optional.ofNullable(sealed.phone()),
        Optional.ofNullable(sealed.email()),
        row.basis());
  }

  private String key(ApplicantRow row) {
    return vault.open(PURPOSE, row.personKey().orElseThrow());
  }

  /** As a screen may show it. */
  Applicant view(EntityManager em, ApplicantRow row) {
    Optional<ApplicantData> data =
        row.state() == State.ACTIVE ? Optional.of(open(row)) : Optional.empty();
    return new Applicant(
        row.id(),
        row.kind(),
        row.name(),
        data.flatMap(ApplicantData::representative),
        data.flatMap(ApplicantData::nik).map(nik -> Nik.of(nik).masked()),
        data.flatMap(ApplicantData::phone).map(ApplicantStore::masked),
        data.flatMap(ApplicantData::email).map(ApplicantStore::maskedEmail),
        data.flatMap(ApplicantData::address).isPresent(),
        data.flatMap(ApplicantData::registration),
        row.basis(),
        row.identityFile(),
        units(em, row.id()),
        row.state(),
        row.version());
  }

  private static String masked(String phone) {
    return "•".repeat(6) + phone.substring(phone.length() - 3);
  }

  private static String maskedEmail(String email) {
    return email.charAt(0) + "•••" + email.substring(email.indexOf('@'));
  }

  /** {@code +62812…} and {@code 0812…} are the same number. */
  static String national(String phone) {
    return phone.startsWith("+62")
        ? "0" + phone.substring(3)
        : phone.startsWith("62") && phone.length() > 10 ? "0" + phone.substring(2) : phone;
  }
}
