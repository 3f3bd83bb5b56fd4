package id.pendopo.office.internal.applicant;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.applicant.Applicant;
import id.pendopo.api.applicant.Applicant.State;
import id.pendopo.api.applicant.ApplicantData;
import id.pendopo.api.applicant.ApplicantKind;
import id.pendopo.api.applicant.Applicants;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.problem.Problem;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
  private final CurrentAgency agency;

  @Activate
  public ApplicantsService(
      @Reference ApplicantStore applicants,
      @Reference Transactions transactions,
      @Reference Audit audit,
      @Reference CurrentAgency agency) {
    this.applicants = applicants;
    this.transactions = transactions;
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
    return applicants
        .store()
        .write(
            em -> {
              Optional<ApplicantRow> known = known(em, data);
              ApplicantRow row =
                  known.isPresent()
                      ? update(em, known.get(), data, hidden)
                      : add(em, data, unit, hidden);
              if (known.isPresent() && ApplicantStore.join(em, row.id(), unit)) {
                joined(row, unit, hidden);
              }
              em.flush();
              return applicants.view(em, row);
            });
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
    ZoneId zone = agency.get().zone();
    Instant at = hidden ? LocalDate.now(zone).atStartOfDay(zone).toInstant() : Instant.now();
    ApplicantRow row = applicants.add(em, data, unit, at);
    record(
        hidden,
        "applicants.created",
        row,
        Map.of("kind", data.kind().name(), "unit", unit.orElse("")));
    return row;
  }

  private void record(boolean hidden, String action, ApplicantRow row, Map<String, String> values) {
    if (hidden) {
      audit.recordAnonymous(action, subject(row.id()), values);
    } else {
      audit.record(action, subject(row.id()), Map.of(), values);
    }
  }

  /** What is given replaces what is known; what is not given stays. */
  ApplicantRow update(EntityManager em, ApplicantRow row, ApplicantData given) {
    return update(em, row, given, false);
  }

  private ApplicantRow update(
      EntityManager em, ApplicantRow row, ApplicantData given, boolean hidden) {
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
    String why = purpose.strip();
    if (why.length() < SHORTEST_PURPOSE || why.length() > LONGEST_PURPOSE) {
      throw Problem.invalid(
          "purpose",
          "Tulis keperluannya dalam 5 sampai 200 huruf.",
          "Say what it is for in 5 to 200 characters.");
    }
    ApplicantData data = applicants.open(row);
    audit.record("applicants.unmasked", subject(row.id()), Map.of(), Map.of("purpose", why));
    return data;
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
