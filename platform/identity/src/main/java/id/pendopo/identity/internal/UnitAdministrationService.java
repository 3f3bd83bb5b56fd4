package id.pendopo.identity.internal;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.UnitUser;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.identity.UnitAdministration;
import id.pendopo.identity.UnitDetail;
import id.pendopo.identity.internal.data.AgencyRow;
import id.pendopo.identity.internal.data.GrantRow;
import id.pendopo.identity.internal.data.UnitRow;
import id.pendopo.identity.internal.domain.UnitTree;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Changes the unit tree; see {@link UnitAdministration}. Changes to one agency's tree wait for each
 * other on the agency's row, so that two moves can never close a circle between them.
 */
@Component
public final class UnitAdministrationService implements UnitAdministration {

  private final Directory directory;
  private final CurrentAgency current;
  private final AccessService access;
  private final AuditService audit;

  private final BundleContext context;

  @Activate
  public UnitAdministrationService(
      BundleContext context,
      @Reference Directory directory,
      @Reference CurrentAgency current,
      @Reference AccessService access,
      @Reference AuditService audit) {
    this.directory = directory;
    this.current = current;
    this.access = access;
    this.audit = audit;
    this.context = context;
  }

  @Override
  public List<UnitDetail> list() {
    access.requireAccount();
    if (!access.may(PlatformPermissions.CONSOLE)) {
      throw AccessService.forbidden();
    }
    Map<String, Long> versions = new HashMap<>();
    directory
        .read(em -> em.createQuery("from Unit", UnitRow.class).getResultList())
        .forEach(row -> versions.put(row.code(), row.version()));
    return directory.units(current.get().id()).all().stream()
        .map(unit -> new UnitDetail(unit, versions.getOrDefault(unit.code(), 0L)))
        .toList();
  }

  @Override
  public Optional<UnitDetail> find(String code) {
    return list().stream().filter(detail -> detail.unit().code().equals(code)).findFirst();
  }

  @Override
  public UnitDetail create(String code, String name, Optional<String> parent) {
    access.require(PlatformPermissions.UNITS_MANAGE, knownOrAgency(parent));
    check(code, name);
    return directory.changeAgency(
        em -> {
          Rows rows = lockTree(em);
          UnitRow above = rows.above(parent);
          if (rows.byKey.containsKey(UnitRow.key(code))) {
            throw taken();
          }
          UnitRow row = new UnitRow(code, name.strip(), above == null ? null : above.id());
          Problem taken = taken();
          Checks.persistNew(em, row, taken.title().id(), taken.title().en());
          audit.record(
              "identity.unit-created", subject(code), Map.of(), state(name.strip(), parent));
          return detail(em, row, parent);
        });
  }

  @Override
  public UnitDetail change(
      String code, String name, Optional<String> parent, OptionalLong version) {
    Unit before = tree().byCode(code).orElseThrow(Problem::notFound);
    access.require(PlatformPermissions.UNITS_MANAGE, Optional.of(code));
    if (!before.parent().equals(parent)) {
      access.require(PlatformPermissions.UNITS_MANAGE, before.parent());
      access.require(PlatformPermissions.UNITS_MANAGE, knownOrAgency(parent));
    }
    check(code, name);
    return directory.changeAgency(
        em -> {
          Rows rows = lockTree(em);
          UnitRow row = rows.existing(code);
          Checks.version(version, row.version());
          UnitRow above = rows.above(parent);
          if (rows.tree().within(parent, Optional.of(code))) {
            throw Problem.invalid(
                "parent",
                "Unit tidak dapat dipindahkan ke bawah dirinya sendiri.",
                "A unit cannot be moved below itself.");
          }
          Map<String, String> was = state(row.name(), rows.codeOf(row.parent()));
          row.place(name.strip(), above == null ? null : above.id());
          Map<String, String> is = state(name.strip(), parent);
          audit.record(
              "identity.unit-changed", subject(code), Checks.only(was, is), Checks.only(is, was));
          return detail(em, row, parent);
        });
  }

  @Override
  public void remove(String code, OptionalLong version) {
    Unit unit = tree().byCode(code).orElseThrow(Problem::notFound);
    access.require(PlatformPermissions.UNITS_MANAGE, unit.parent());
    directory.changeAgency(
        em -> {
          Rows rows = lockTree(em);
          UnitRow row = rows.existing(code);
          Checks.version(version, row.version());
          if (rows.tree().hasChildren(code)) {
            throw new Problem(
                409,
                "Unit ini masih membawahi unit lain. Pindahkan atau hapus unit itu dahulu.",
                "This unit still has units below it. Move or remove those first.");
          }
          if (hasGrants(em, code)) {
            throw new Problem(
                409,
                "Masih ada pengguna yang diberi peran untuk unit ini. Cabut perannya dahulu.",
                "There are still users with a role for this unit. Take those roles away first.");
          }
          refuseWhileUsed(code);
          audit.record(
              "identity.unit-removed",
              subject(code),
              state(row.name(), rows.codeOf(row.parent())),
              Map.of());
          em.remove(row);
          return true;
        });
  }

  /** They are had only when they are asked: some need this component before they can be. */
  private void refuseWhileUsed(String code) {
    for (ServiceReference<UnitUser> reference : users()) {
      UnitUser user = context.getService(reference);
      if (user == null) {
        continue;
      }
      try {
        Optional<LocalText> hindrance = user.hindrance(code);
        if (hindrance.isPresent()) {
          throw new Problem(409, hindrance.get(), List.of());
        }
      } finally {
        context.ungetService(reference);
      }
    }
  }

  private Collection<ServiceReference<UnitUser>> users() {
    try {
      return context.getServiceReferences(UnitUser.class, null);
    } catch (InvalidSyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** As it will be after the commit; the snapshot does not know it yet. */
  private static UnitDetail detail(EntityManager em, UnitRow row, Optional<String> parent) {
    em.flush();
    return new UnitDetail(new Unit(row.code(), row.name(), parent), row.version());
  }

  private static boolean hasGrants(EntityManager em, String code) {
    return !em.createQuery("from RoleGrant g where g.unitCode = :code", GrantRow.class)
        .setParameter("code", code)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** The tree as the database has it while nobody else may change it. */
  private Rows lockTree(EntityManager em) {
    AgencyId agency = current.get().id();
    em.find(AgencyRow.class, agency.value(), LockModeType.PESSIMISTIC_WRITE);
    return new Rows(em.createQuery("from Unit", UnitRow.class).getResultList());
  }

  private static final class Rows {
    private final Map<String, UnitRow> byKey = new HashMap<>();
    private final Map<Long, UnitRow> byId = new HashMap<>();

    Rows(List<UnitRow> rows) {
      for (UnitRow row : rows) {
        byKey.put(row.codeKey(), row);
        byId.put(row.id(), row);
      }
    }

    UnitRow existing(String code) {
      UnitRow row = byKey.get(UnitRow.key(code));
      if (row == null) {
        throw Problem.notFound();
      }
      return row;
    }

    /** 422 for a unit above that does not exist. */
    @Nullable UnitRow above(Optional<String> parent) {
      if (parent.isEmpty()) {
        return null;
      }
      UnitRow row = byKey.get(UnitRow.key(parent.get()));
      if (row == null || !row.code().equals(parent.get())) {
        throw unknownParent();
      }
      return row;
    }

    Optional<String> codeOf(@Nullable Long id) {
      return Optional.ofNullable(id).map(byId::get).map(UnitRow::code);
    }

    UnitTree tree() {
      return new UnitTree(
          byId.values().stream()
              .map(row -> new Unit(row.code(), row.name(), codeOf(row.parent())))
              .toList());
    }
  }

  /** An unknown unit above is asked about as the agency, then refused as wrong input. */
  private Optional<String> knownOrAgency(Optional<String> parent) {
    if (parent.isPresent() && tree().byCode(parent.get()).isEmpty()) {
      access.requireAccount();
      if (!access.may(PlatformPermissions.UNITS_MANAGE)) {
        throw AccessService.forbidden();
      }
      throw unknownParent();
    }
    return parent;
  }

  private UnitTree tree() {
    return directory.units(current.get().id());
  }

  private static void check(String code, String name) {
    new Problem.Collector()
        .check(
            UnitTree.isCode(code),
            "code",
            "Kode dimulai dengan huruf atau angka, lalu huruf, angka, titik, garis bawah, atau"
                + " tanda hubung; paling banyak 40 karakter.",
            "A code begins with a letter or digit, then letters, digits, dots, underscores or"
                + " hyphens; at most 40 characters.")
        .check(
            Checks.isText(name, 200),
            "name",
            "Tulis nama unit, paling banyak 200 karakter.",
            "Write the name of the unit, at most 200 characters.")
        .throwIfAny();
  }

  private static Problem unknownParent() {
    return Problem.invalid(
        "parent",
        "Unit atasan dengan kode ini tidak ada.",
        "There is no unit with this code to put it below.");
  }

  private static Problem taken() {
    return new Problem(
        409,
        "Kode unit ini sudah dipakai. Pilih kode lain.",
        "This unit code is already used. Choose another.");
  }

  private static Map<String, String> state(String name, Optional<String> parent) {
    return Map.of("name", name, "parent", parent.orElse(""));
  }

  private static String subject(String code) {
    return "unit/" + code;
  }
}
