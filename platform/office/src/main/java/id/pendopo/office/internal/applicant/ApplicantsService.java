package id.pendopo.office.internal.applicant;

import id.pendopo.api.applicant.Applicant;
import id.pendopo.api.applicant.Applicant.State;
import id.pendopo.api.applicant.ApplicantData;
import id.pendopo.api.applicant.ApplicantKind;
import id.pendopo.api.applicant.Applicants;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.persistence.UniqueKey;
import id.pendopo.api.problem.Problem;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Applicants for modules; see {@link Applicants}. */
@Component(service = {Applicants.class, ApplicantsService.class})
public final class ApplicantsService implements Applicants {

  private static final int LONGEST_PURPOSE = 200;
  private static final int SHORTEST_PURPOSE = 5;

  private final ApplicantStore applicants;
  private final Transactions transactions;
  private final Audit audit;

  @Activate
  public ApplicantsService(
      @Reference ApplicantStore applicants,
      @Reference Transactions transactions,
      @Reference Audit audit) {
    this.applicants = applicants;
    this.transactions = transactions;
    this.audit = audit;
  }

  @Override
  public Applicant enter(ApplicantData raw, Optional<String> unit) {
    writing();
    ApplicantData data = ApplicantCheck.check(raw).orThrow();
    try {
      return applicants.store().write(em -> entered(em, data, unit));
    } catch (RuntimeException failed) {
      if (UniqueKey.violated(failed, "office_applicant_nik")) {
        throw new Problem(
                409,
                "Pemohon ini baru saja didata lewat permintaan lain. Kirim sekali lagi.",
                "This applicant has just been entered by another request. Send it once more.")
            .because(failed);
      }
      throw failed;
    }
  }

  private Applicant entered(EntityManager em, ApplicantData data, Optional<String> unit) {
    Optional<ApplicantRow> known = known(em, data);
    if (known.isEmpty()) {
      return applicants.view(em, add(em, data, unit));
    }
    ApplicantRow row = known.get();
    again(em, row, data, unit);
    return applicants.view(em, row);
  }

  /** Takes over what is given now of somebody who is known. */
  void again(EntityManager em, ApplicantRow row, ApplicantData data, Optional<String> unit) {
    // whoever enters the same person at this moment waits, and then sees what we wrote
    em.refresh(row, LockModeType.PESSIMISTIC_WRITE);
    if (row.state() != State.ACTIVE) {
      throw new Problem(
          409,
          "Data pemohon ini baru saja digabungkan atau dihapus. Kirim sekali lagi.",
          "The data of this applicant was merged or erased just now. Send it once more.");
    }
    update(em, row, data);
    row.used(Instant.now().truncatedTo(ChronoUnit.MICROS));
    if (ApplicantStore.join(em, row, unit)) {
      joined(row, unit);
    }
    em.flush();
  }

  /**
   * A person by NIK, without one by telephone and name together, because a family shares a
   * telephone. A group or legal entity by its name with its registration or telephone: the NIK is
   * of whoever acts for it.
   */
  Optional<ApplicantRow> known(EntityManager em, ApplicantData data) {
    if (data.kind() != ApplicantKind.PERSON) {
      return ApplicantStore.byName(em, data.name()).stream()
          .filter(row -> row.kind() == data.kind())
          .filter(row -> same(applicants.open(row), data))
          .findFirst();
    }
    if (data.nik().isPresent()) {
      return applicants.byNik(em, data.nik().get());
    }
    return data.phone().stream()
        .flatMap(phone -> applicants.byPhone(em, phone).stream())
        .filter(row -> row.state() == State.ACTIVE && row.kind() == ApplicantKind.PERSON)
        .filter(row -> row.nameKey().equals(ApplicantRow.key(data.name())))
        .findFirst();
  }

  private static boolean same(ApplicantData one, ApplicantData other) {
    return one.registration().isPresent() && one.registration().equals(other.registration())
        || one.phone().isPresent()
            && one.phone()
                .map(ApplicantStore::national)
                .equals(other.phone().map(ApplicantStore::national));
  }

  ApplicantRow add(EntityManager em, ApplicantData data, Optional<String> unit) {
    ApplicantRow row = applicants.add(em, data, unit);
    audit.record(
        "applicants.created",
        subject(row.id()),
        Map.of(),
        Map.of("kind", data.kind().name(), "unit", unit.orElse("")));
    return row;
  }

  /** What is given replaces what is known; what is not given stays. */
  ApplicantRow update(EntityManager em, ApplicantRow row, ApplicantData given) {
    ApplicantData before = applicants.open(row);
    ApplicantData after =
        new ApplicantData(
            given.kind(),
            given.name(),
            given.nik().or(before::nik),
            given.registration().or(before::registration),
            given.representative().or(before::representative),
            given.address().or(before::address),
            given.phone().or(before::phone),
            given.email().or(before::email),
            given.basis());
    if (!after.equals(before)) {
      applicants.replace(row, after);
      em.flush();
      audit.record(
          "applicants.changed",
          subject(row.id()),
          Map.of(),
          Map.of("fields", String.join(" ", changed(before, after))));
    }
    return row;
  }

  /** The names of the fields that differ, never what they hold. */
  static List<String> changed(ApplicantData before, ApplicantData after) {
    List<String> changed = new ArrayList<>();
    note(changed, "kind", before.kind(), after.kind());
    note(changed, "name", before.name(), after.name());
    note(changed, "nik", before.nik(), after.nik());
    note(changed, "registration", before.registration(), after.registration());
    note(changed, "representative", before.representative(), after.representative());
    note(changed, "address", before.address(), after.address());
    note(changed, "phone", before.phone(), after.phone());
    note(changed, "email", before.email(), after.email());
    note(changed, "basis", before.basis(), after.basis());
    return changed;
  }

  private static void note(List<String> changed, String name, Object before, Object after) {
    if (!before.equals(after)) {
      changed.add(name);
    }
  }

  /** Notes that somebody found out that an applicant is in the register. */
  void lookedUp(Optional<ApplicantRow> found, Optional<String> unit) {
    audit.record(
        "applicants.looked-up",
        found.map(row -> subject(row.id())).orElse("applicant/-"),
        Map.of(),
        Map.of("unit", unit.orElse("")));
  }

  /** Notes an import, or its dry run, with how many rows named somebody known. */
  void imported(Optional<String> unit, boolean dryRun, int rows, long known) {
    audit.record(
        dryRun ? "applicants.import-checked" : "applicants.imported",
        "applicants",
        Map.of(),
        Map.of(
            "unit",
            unit.orElse(""),
            "rows",
            Integer.toString(rows),
            "known",
            Long.toString(known)));
  }

  void joined(ApplicantRow row, Optional<String> unit) {
    audit.record("applicants.joined", subject(row.id()), Map.of(), Map.of("unit", unit.orElse("")));
  }

  @Override
  public Optional<Applicant> find(long id) {
    return applicants
        .store()
        .read(em -> ApplicantStore.standing(em, id).map(row -> applicants.view(em, row)));
  }

  @Override
  public ApplicantData open(long id, String purpose) {
    writing();
    return applicants
        .store()
        .write(
            em -> {
              ApplicantRow row = ApplicantStore.standing(em, id).orElseThrow(Problem::notFound);
              return open(row, purpose);
            });
  }

  ApplicantData open(ApplicantRow row, String purpose) {
    String why = purpose(purpose);
    ApplicantData data = applicants.open(row);
    audit.record("applicants.unmasked", subject(row.id()), Map.of(), Map.of("purpose", why));
    return data;
  }

  static String purpose(String purpose) {
    String why = purpose.strip();
    if (why.length() < SHORTEST_PURPOSE || why.length() > LONGEST_PURPOSE) {
      throw Problem.invalid(
          "purpose",
          "Tulis keperluannya dalam 5 sampai 200 huruf.",
          "Say what it is for in 5 to 200 characters.");
    }
    return why;
  }

  static String subject(long id) {
    return "applicant/" + id;
  }

  private void writing() {
    if (!transactions.writing()) {
      throw new IllegalStateException("Applicants are entered with what they apply for");
    }
  }
}
