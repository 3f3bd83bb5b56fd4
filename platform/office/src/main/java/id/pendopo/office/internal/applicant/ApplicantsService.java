package id.pendopo.office.internal.applicant;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.applicant.Applicant;
import id.pendopo.api.applicant.Applicant.State;
import id.pendopo.api.applicant.ApplicantData;
import id.pendopo.api.applicant.ApplicantKind;
import id.pendopo.api.applicant.Applicants;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.persistence.UniqueKey;
import id.pendopo.api.problem.Problem;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
  private final Access access;
  private final Audit audit;
  private final CurrentAgency agency;

  @Activate
  public ApplicantsService(
      @Reference ApplicantStore applicants,
      @Reference Transactions transactions,
      @Reference Access access,
      @Reference Audit audit,
      @Reference CurrentAgency agency) {
    this.applicants = applicants;
    this.transactions = transactions;
    this.access = access;
    this.audit = audit;
    this.agency = agency;
  }

  @Override
  public Applicant enter(ApplicantData raw, Optional<String> unit) {
    return enter(raw, unit, false);
  }

  @Override
  public Applicant enterConfidentially(ApplicantData raw) {
    return enter(raw, Optional.empty(), true);
  }

  private Applicant enter(ApplicantData raw, Optional<String> unit, boolean hidden) {
    writing();
    ApplicantData data = ApplicantCheck.check(raw).orThrow();
    try {
      return applicants.store().write(em -> entered(em, data, unit, hidden));
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

  private Applicant entered(
      EntityManager em, ApplicantData data, Optional<String> unit, boolean hidden) {
    Optional<ApplicantRow> known = known(em, data);
    if (known.isEmpty()) {
      return applicants.view(em, add(em, data, unit, hidden));
    }
    ApplicantRow row = known.get();
    again(em, row, data, unit, hidden);
    return applicants.view(em, row);
  }

  /** Takes over what is given now of somebody who is known. */
  void again(EntityManager em, ApplicantRow row, ApplicantData data, Optional<String> unit) {
    again(em, row, data, unit, false);
  }

  private void again(
      EntityManager em,
      ApplicantRow row,
      ApplicantData data,
      Optional<String> unit,
      boolean hidden) {
    // whoever enters the same person at this moment waits, and then sees what we wrote
    em.refresh(row, LockModeType.PESSIMISTIC_WRITE);
    if (row.state() != State.ACTIVE) {
      throw new Problem(
          409,
          "Data pemohon ini baru saja digabungkan atau dihapus. Kirim sekali lagi.",
          "The data of this applicant was merged or erased just now. Send it once more.");
    }
    update(em, row, data, hidden);
    row.used(moment(hidden));
    if (ApplicantStore.join(em, row, unit)) {
      joined(row, unit, hidden);
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
    return add(em, data, unit, false);
  }

  private ApplicantRow add(
      EntityManager em, ApplicantData data, Optional<String> unit, boolean hidden) {
    ApplicantRow row = applicants.add(em, data, unit, moment(hidden));
    record(
        hidden,
        "applicants.created",
        row,
        Map.of("kind", data.kind().name(), "unit", unit.orElse("")));
    return row;
  }

  /** Now; of whoever must not be found out the day alone. */
  private Instant moment(boolean hidden) {
    ZoneId zone = agency.get().zone();
    return hidden
        ? LocalDate.now(zone).atStartOfDay(zone).toInstant()
        : Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  private void record(boolean hidden, String action, ApplicantRow row, Map<String, String> values) {
    if (hidden) {
      audit.recordAnonymous(action, subject(row.id()), values);
    } else {
      audit.record(action, subject(row.id()), Map.of(), values);
    }
  }

  /**
   * What an account gives replaces what is known; what nobody vouches for fills gaps and replaces
   * nothing, since anybody may say that they are somebody.
   */
  ApplicantRow update(EntityManager em, ApplicantRow row, ApplicantData given) {
    return update(em, row, given, false);
  }

  private ApplicantRow update(
      EntityManager em, ApplicantRow row, ApplicantData given, boolean hidden) {
    ApplicantData before = applicants.open(row);
    boolean trusted = !hidden && access.account().isPresent();
    ApplicantData first = trusted ? given : before;
    ApplicantData rest = trusted ? before : given;
    ApplicantData after =
        new ApplicantData(
            first.kind(),
            first.name(),
            first.nik().or(rest::nik),
            first.registration().or(rest::registration),
            first.representative().or(rest::representative),
            first.address().or(rest::address),
            first.phone().or(rest::phone),
            first.email().or(rest::email),
            first.basis());
    if (!after.equals(before)) {
      applicants.replace(row, after);
      em.flush();
      record(
          hidden,
          "applicants.changed",
          row,
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
    joined(row, unit, false);
  }

  private void joined(ApplicantRow row, Optional<String> unit, boolean hidden) {
    record(hidden, "applicants.joined", row, Map.of("unit", unit.orElse("")));
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
