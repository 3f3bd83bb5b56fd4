package id.pendopo.office.internal.applicant;

import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.applicant.Applicant;
import id.pendopo.api.applicant.Applicant.State;
import id.pendopo.api.applicant.ApplicantData;
import id.pendopo.api.applicant.ApplicantKind;
import id.pendopo.api.applicant.ApplicantMerged;
import id.pendopo.api.applicant.ApplicantRegister;
import id.pendopo.api.document.FileId;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.event.Events;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.UniqueKey;
import id.pendopo.api.problem.Problem;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the register with the rights of the thread's account; see {@link ApplicantRegister}. */
@Component
public final class ApplicantDesk implements ApplicantRegister {

  private static final int LARGEST_PAGE = 100;

  private final ApplicantStore applicants;
  private final ApplicantsService service;
  private final Units units;
  private final IdentityFiles identities;
  private final ApplicantEraser eraser;
  private final Access access;
  private final Audit audit;
  private final Events events;

  @Activate
  public ApplicantDesk(
      @Reference ApplicantStore applicants,
      @Reference ApplicantsService service,
      @Reference Units units,
      @Reference IdentityFiles identities,
      @Reference ApplicantEraser eraser,
      @Reference Access access,
      @Reference Audit audit,
      @Reference Events events) {
    this.applicants = applicants;
    this.service = service;
    this.units = units;
    this.identities = identities;
    this.eraser = eraser;
    this.access = access;
    this.audit = audit;
    this.events = events;
  }

  @Override
  public Page list(String text, int offset, int limit) {
    look();
    Optional<Set<String>> seen = seenUnits();
    if (seen.isPresent() && seen.get().isEmpty()) {
      return new Page(0, List.of());
    }
    return applicants
        .store()
        .read(
            em ->
                new Page(
                    filtered(em, "select count(a) ", Long.class, text, seen).getSingleResult(),
                    filtered(em, "select a ", ApplicantRow.class, text, seen)
                        .setFirstResult(offset)
                        .setMaxResults(Math.clamp(limit, 1, LARGEST_PAGE))
                        .getResultStream()
                        .map(row -> applicants.view(em, row))
                        .toList()));
  }

  private static <T> TypedQuery<T> filtered(
      EntityManager em, String select, Class<T> type, String text, Optional<Set<String>> seen) {
    StringBuilder hql =
        new StringBuilder(select).append("from OfficeApplicant a where a.state = :active");
    if (seen.isPresent()) {
      hql.append(
          " and exists (select u.id from OfficeApplicantUnit u"
              + " where u.applicant = a.id and u.unit in :units)");
    }
    if (!text.isBlank()) {
      hql.append(" and a.nameKey like :name escape '!'");
    }
    if (type != Long.class) {
      hql.append(" order by a.nameKey, a.id");
    }
    TypedQuery<T> query = em.createQuery(hql.toString(), type).setParameter("active", State.ACTIVE);
    seen.ifPresent(codes -> query.setParameter("units", codes));
    if (!text.isBlank()) {
      query.setParameter("name", "%" + ApplicantRow.key(text).replaceAll("([!%_])", "!$1") + "%");
    }
    return query;
  }

  /** The codes whose applicants may be seen; empty when nothing is left out. */
  private Optional<Set<String>> seenUnits() {
    if (access.may(READ, Optional.empty())) {
      return Optional.empty();
    }
    return Optional.of(
        units.all().stream()
            .map(Unit::code)
            .filter(code -> access.may(READ, Optional.of(code)))
            .collect(Collectors.toSet()));
  }

  @Override
  public Applicant get(long id) {
    return applicants.store().read(em -> applicants.view(em, visible(em, id, READ)));
  }

  @Override
  public Optional<Applicant> lookup(String nikOrPhone, Optional<String> unit) {
    access.require(WRITE, unit);
    String digits = nikOrPhone.replaceAll("[\\s().-]", "");
    if (!digits.matches("\\+?[0-9]{8,16}")) {
      throw Problem.invalid(
          "nik",
          "Tulis NIK atau nomor telepon selengkapnya.",
          "Write the whole NIK or telephone number.");
    }
    return applicants
        .store()
        .write(
            em -> {
              Optional<ApplicantRow> found =
                  (digits.length() == 16
                          ? applicants.byNik(em, digits).stream()
                          : applicants.byPhone(em, digits).stream())
                      .filter(row -> row.state() == State.ACTIVE)
                      .findFirst();
              service.lookedUp(found, unit);
              found.ifPresent(
                  row -> {
                    if (ApplicantStore.join(em, row, unit)) {
                      service.joined(row, unit);
                      em.flush();
                    }
                  });
              return found.map(row -> applicants.view(em, row));
            });
  }

  @Override
  public Applicant create(ApplicantData raw, Optional<String> unit) {
    access.require(WRITE, unit);
    unit.ifPresent(this::known);
    ApplicantData data = ApplicantCheck.check(raw).orThrow();
    return speaking(
        () ->
            applicants
                .store()
                .write(
                    em -> {
                      if (data.kind() == ApplicantKind.PERSON
                          && data.nik().isPresent()
                          && applicants.byNik(em, data.nik().get()).isPresent()) {
                        throw taken();
                      }
                      ApplicantRow row = service.add(em, data, unit);
                      return applicants.view(em, row);
                    }));
  }

  private void known(String unit) {
    if (units.byCode(unit).isEmpty()) {
      throw Problem.invalid(
          "unit", "Unit " + unit + " tidak ada.", "There is no unit " + unit + ".");
    }
  }

  @Override
  public Applicant change(long id, OptionalLong version, ApplicantData raw) {
    ApplicantData data = ApplicantCheck.check(raw).orThrow();
    return speaking(
        () ->
            applicants
                .store()
                .write(
                    em -> {
                      ApplicantRow row = managed(em, id, version, WRITE);
                      if (data.kind() == ApplicantKind.PERSON
                          && data.nik().isPresent()
                          && applicants
                              .byNik(em, data.nik().get())
                              .filter(other -> other.id() != row.id())
                              .isPresent()) {
                        throw taken();
                      }
                      service.update(em, row, data);
                      em.flush();
                      return applicants.view(em, row);
                    }));
  }

  @Override
  public Applicant identityFile(long id, OptionalLong version, Optional<IncomingFile> file) {
    return applicants
        .store()
        .write(
            em -> {
              ApplicantRow row = managed(em, id, version, WRITE);
              identities.replace(row, file);
              em.flush();
              return applicants.view(em, row);
            });
  }

  @Override
  public StoredFile openIdentityFile(long id, String purpose) {
    return applicants.store().write(em -> identities.look(visible(em, id, UNMASK), purpose));
  }

  @Override
  public ApplicantData unmask(long id, String purpose) {
    return applicants.store().write(em -> service.open(visible(em, id, UNMASK), purpose));
  }

  @Override
  public List<Applicant> alike(long id) {
    return applicants
        .store()
        .read(
            em -> {
              ApplicantRow row = visible(em, id, READ);
              return Stream.concat(
                      applicants.open(row).phone().stream()
                          .flatMap(phone -> applicants.byPhone(em, phone).stream()),
                      ApplicantStore.byName(em, row.name()).stream())
                  .filter(other -> other.state() == State.ACTIVE && other.id() != row.id())
                  .filter(other -> sees(em, other, READ))
                  .distinct()
                  .limit(20)
                  .map(other -> applicants.view(em, other))
                  .toList();
            });
  }

  @Override
  public Applicant merge(long from, long into, String reason) {
    access.require(MANAGE, Optional.empty());
    String why = reason(reason);
    if (from == into) {
      throw Problem.invalid("into", "Pilih pemohon yang lain.", "Choose another applicant.");
    }
    return speaking(
        () ->
            applicants
                .store()
                .write(
                    em -> {
                      ApplicantRow gone = active(em, from);
                      ApplicantRow stays = active(em, into);
                      ApplicantData one = applicants.open(gone);
                      ApplicantData other = applicants.open(stays);
                      if (one.nik().isPresent()
                          && other.nik().isPresent()
                          && !one.nik().equals(other.nik())) {
                        throw new Problem(
                            409,
                            "NIK keduanya berbeda, jadi ini dua orang. Perbaiki NIK yang salah"
                                + " lebih dahulu.",
                            "Their NIKs differ, so these are two persons. Correct the wrong one"
                                + " first.");
                      }
                      Set<String> seen = ApplicantStore.units(em, from);
                      Optional<FileId> file = gone.identityFile();
                      gone.merged(into);
                      em.flush();
                      identities.unite(stays, file);
                      applicants.replace(stays, united(other, one));
                      seen.forEach(
                          code ->
                              ApplicantStore.join(
                                  em, stays, Optional.of(code).filter(unit -> !unit.isEmpty())));
                      em.flush();
                      audit.record(
                          "applicants.merged",
                          ApplicantsService.subject(from),
                          Map.of(),
                          Map.of("into", Long.toString(into), "reason", why));
                      events.publish(new ApplicantMerged(from, into));
                      return applicants.view(em, stays);
                    }));
  }

  /** What the first does not know is taken from the second. */
  private static ApplicantData united(ApplicantData stays, ApplicantData gone) {
    return new ApplicantData(
        stays.kind(),
        stays.name(),
        stays.nik().or(gone::nik),
        stays.registration().or(gone::registration),
        stays.representative().or(gone::representative),
        stays.address().or(gone::address),
        stays.phone().or(gone::phone),
        stays.email().or(gone::email),
        stays.basis());
  }

  @Override
  public void erase(long id, String reason) {
    access.require(MANAGE, Optional.empty());
    String why = reason(reason);
    applicants
        .store()
        .change(
            em -> {
              eraser.erase(active(em, id), why);
              em.flush();
            });
  }

  @Override
  public List<ImportedRow> importAll(byte[] file, Optional<String> unit, boolean dryRun) {
    access.require(WRITE, unit);
    unit.ifPresent(this::known);
    return speaking(
        () ->
            new ApplicantImport(applicants, service, (em, row) -> sees(em, row, WRITE))
                .run(file, unit, dryRun));
  }

  // ---- help

  private ApplicantRow managed(EntityManager em, long id, OptionalLong version, String permission) {
    ApplicantRow row = visible(em, id, permission);
    if (version.isPresent() && version.getAsLong() != row.version()) {
      throw new Problem(
          412,
          "Data pemohon ini sudah diubah orang lain. Muat ulang lalu coba lagi.",
          "Somebody else has changed this applicant. Load it again and retry.");
    }
    return row;
  }

  /** 404 when none of the account's units had to do with them, 403 without the permission. */
  private ApplicantRow visible(EntityManager em, long id, String permission) {
    look();
    ApplicantRow row = active(em, id);
    if (!sees(em, row, READ)) {
      throw Problem.notFound();
    }
    if (!sees(em, row, permission)) {
      access.require(
          permission,
          ApplicantStore.units(em, id).stream().findFirst().filter(code -> !code.isEmpty()));
    }
    return row;
  }

  private boolean sees(EntityManager em, ApplicantRow row, String permission) {
    return access.may(permission, Optional.empty())
        || ApplicantStore.units(em, row.id()).stream()
            .filter(code -> !code.isEmpty())
            .anyMatch(code -> access.may(permission, Optional.of(code)));
  }

  private static ApplicantRow active(EntityManager em, long id) {
    return Optional.ofNullable(em.find(ApplicantRow.class, id))
        .filter(row -> row.state() == State.ACTIVE)
        .orElseThrow(Problem::notFound);
  }

  private static String reason(String text) {
    String why = text.strip();
    if (why.length() < 5 || why.length() > 500) {
      throw Problem.invalid(
          "reason",
          "Tulis alasannya dalam 5 sampai 500 huruf.",
          "Give the reason in 5 to 500 characters.");
    }
    return why;
  }

  private static <T> T speaking(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException failed) {
      if (UniqueKey.violated(failed, "office_applicant_nik")) {
        throw taken().because(failed);
      }
      throw failed;
    }
  }

  private static Problem taken() {
    return new Problem(
        409,
        "Pemohon dengan NIK ini sudah terdata. Cari dengan NIK-nya.",
        "An applicant with this NIK is known already. Look them up by the NIK.");
  }

  private void look() {
    if (!access.may(READ)) {
      access.require(READ, Optional.empty());
    }
  }
}
