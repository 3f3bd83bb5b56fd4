package id.pendopo.office.internal.people;

import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.people.Capacity;
import id.pendopo.api.people.Holder;
import id.pendopo.api.people.Position;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.UniqueKey;
import id.pendopo.api.problem.Problem;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.internal.OfficeUnit;
import id.pendopo.office.people.PositionAdministration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Looks after the positions. Changes of what stands above what wait for each other, so that two of
 * them can never close a circle between them.
 */
@Component
public final class PositionDesk implements PositionAdministration {

  private final Store store;
  private final Units units;
  private final Audit audit;
  private final PeopleScope scope;

  @Activate
  public PositionDesk(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference Units units,
      @Reference Audit audit,
      @Reference PeopleScope scope) {
    this.store = store;
    this.units = units;
    this.audit = audit;
    this.scope = scope;
  }

  @Override
  public List<Filled> chart(LocalDate on) {
    Optional<Set<String>> codes = scope.readable(Optional.empty());
    return store.read(
        em -> {
          Map<String, List<Holder>> filling =
              PeopleRows.allFilling(em, on).stream()
                  .map(AssignmentRecord::view)
                  .sorted(Comparator.comparing(Holder::from))
                  .collect(Collectors.groupingBy(holder -> holder.position().code()));
          Set<Long> away = PeopleRows.away(em, on);
          return PeopleRows.positions(em).stream()
              .filter(row -> seen(row, codes))
              .map(row -> filled(row, filling.getOrDefault(row.code(), List.of()), away))
              .toList();
        });
  }

  private static boolean seen(PositionRecord row, Optional<Set<String>> codes) {
    return codes.isEmpty() || row.unit().filter(codes.get()::contains).isPresent();
  }

  private static Filled filled(PositionRecord row, List<Holder> there, Set<Long> away) {
    Optional<Holder> definitive =
        there.stream().filter(holder -> holder.capacity() == Capacity.DEFINITIVE).findFirst();
    return new Filled(
        detail(row),
        definitive,
        there.stream().filter(holder -> holder.capacity().acting()).findFirst(),
        definitive.filter(holder -> away.contains(holder.employee().id().value())).isPresent());
  }

  @Override
  public PositionDetail get(String code) {
    return store.read(
        em -> {
          scope.demand(PlatformPermissions.PEOPLE_READ);
          PositionRecord row = PeopleRows.position(em, code).orElseThrow(Problem::notFound);
          scope.see(row.unit());
          return detail(row);
        });
  }

  @Override
  public PositionDetail create(PositionInput input) {
    scope.demand(PlatformPermissions.PEOPLE_MANAGE);
    String code = EmployeeCheck.text(input.code());
    try {
      return store.write(
          em -> {
            Map<String, PositionRecord> all = PeopleRows.lockPositions(em);
            Position wanted = check(code, input, all, true);
            requireTarget(wanted.unit());
            if (all.values().stream()
                .anyMatch(row -> PositionRecord.key(row.code()).equals(PositionRecord.key(code)))) {
              throw taken();
            }
            PositionRecord row = new PositionRecord(wanted);
            em.persist(row);
            em.flush();
            audit.record("people.position-created", subject(code), Map.of(), row.audited());
            return detail(row);
          });
    } catch (RuntimeException failure) {
      if (UniqueKey.violated(failure, "office_position_code")) {
        throw taken().because(failure);
      }
      throw failure;
    }
  }

  @Override
  public PositionDetail change(String code, OptionalLong version, PositionInput input) {
    return store.write(
        em -> {
          Map<String, PositionRecord> all = PeopleRows.lockPositions(em);
          PositionRecord row = PeopleRows.position(em, code).orElseThrow(Problem::notFound);
          scope.manage(row.unit());
          Personnel.requireVersion(version, row.version());
          Position wanted = check(row.code(), input, all, false);
          requireTarget(wanted.unit());
          if (circle(row.code(), wanted.superior(), all)) {
            throw Problem.invalid(
                "superior",
                "Susunan atasan akan melingkar: jabatan itu sudah berada di bawah "
                    + wanted.title()
                    + ".",
                "The superiors would go round in a circle: that position already stands below "
                    + wanted.title()
                    + ".");
          }
          Map<String, String> before = row.audited();
          row.take(wanted);
          em.flush();
          Map<String, String> after = row.audited();
          audit.record(
              "people.position-changed",
              subject(row.code()),
              Personnel.only(before, after),
              Personnel.only(after, before));
          return detail(row);
        });
  }

  @Override
  public void remove(String code, OptionalLong version) {
    store.change(
        em -> {
          PositionRecord row = PeopleRows.lockPosition(em, code);
          scope.manage(row.unit());
          Personnel.requireVersion(version, row.version());
          if (PeopleRows.hasAssignments(em, row)) {
            throw new Problem(
                409,
                "Jabatan ini pernah dipegang orang, jadi riwayatnya tetap disimpan.",
                "Somebody held this position once, so its history is kept.");
          }
          if (PeopleRows.hasPositionsBelow(em, row.code())
              || PeopleRows.hasEmployeesBelow(em, row.code())) {
            throw new Problem(
                409,
                "Masih ada jabatan atau pegawai di bawah jabatan ini. Pindahkan dahulu.",
                "There are still positions or employees below this one. Move them first.");
          }
          audit.record("people.position-removed", subject(row.code()), row.audited(), Map.of());
          em.remove(row);
        });
  }

  /** Whether going up from the position above leads back to the position. */
  static boolean circle(String code, Optional<String> superior, Map<String, PositionRecord> all) {
    Set<String> seen = new HashSet<>();
    Optional<String> next = superior;
    while (next.isPresent() && seen.add(next.get())) {
      if (next.get().equals(code)) {
        return true;
      }
      next = Optional.ofNullable(all.get(next.get())).flatMap(row -> row.view().superior());
    }
    return false;
  }

  private Position check(
      String code, PositionInput input, Map<String, PositionRecord> all, boolean isNew) {
    String title = EmployeeCheck.text(input.title());
    String eselon = EmployeeCheck.text(input.eselon());
    Optional<String> unit = given(input.unit());
    Optional<String> above = given(input.superior());
    Optional<String> superior =
        above.flatMap(
            wanted ->
                all.values().stream()
                    .map(PositionRecord::code)
                    .filter(known -> PositionRecord.key(known).equals(PositionRecord.key(wanted)))
                    .findFirst());
    new Problem.Collector()
        .check(
            !isNew || code.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}"),
            "code",
            "Kode dimulai dengan huruf atau angka, lalu huruf, angka, titik, garis bawah, atau"
                + " tanda hubung; paling banyak 40 karakter.",
            "A code begins with a letter or digit, then letters, digits, dots, underscores or"
                + " hyphens; at most 40 characters.")
        .check(
            !title.isEmpty() && EmployeeCheck.isLine(title, 200),
            "title",
            "Tulis nama jabatan, paling banyak 200 karakter.",
            "Write the title of the position, at most 200 characters.")
        .check(
            EmployeeCheck.isLine(eselon, 20),
            "eselon",
            "Paling banyak 20 karakter, misalnya III.a.",
            "At most 20 characters, for instance III.a.")
        .check(
            unit.isEmpty() || units.byCode(unit.get()).isPresent(),
            "unit",
            "Tidak ada unit dengan kode ini.",
            "There is no unit with this code.")
        .check(
            above.isEmpty() || superior.isPresent(),
            "superior",
            "Tidak ada jabatan dengan kode ini.",
            "There is no position with this code.")
        .throwIfAny();
    return new Position(
        code,
        title,
        unit.flatMap(units::byCode).map(Unit::code),
        superior,
        eselon.isEmpty() ? Optional.empty() : Optional.of(eselon),
        Boolean.TRUE.equals(input.granting()));
  }

  private void requireTarget(Optional<String> unit) {
    if (!scope.manages(unit)) {
      throw new Problem(
          403,
          "Anda tidak mengelola jabatan di unit itu. Pilih unit yang Anda kelola.",
          "You do not manage the positions of that unit. Choose a unit that you manage.");
    }
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.of(EmployeeCheck.text(text)).filter(plain -> !plain.isEmpty());
  }

  private static Problem taken() {
    return new Problem(
        409,
        "Kode jabatan ini sudah dipakai. Pilih kode lain.",
        "This position code is already used. Choose another.");
  }

  private static PositionDetail detail(PositionRecord row) {
    return new PositionDetail(row.view(), row.version());
  }

  static String subject(String code) {
    return "position/" + code;
  }
}
