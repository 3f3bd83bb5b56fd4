package id.pendopo.office.internal.people;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.agency.Units;
import id.pendopo.api.document.FileId;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.people.Employee;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.people.EmploymentStatus;
import id.pendopo.api.people.Nip;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.UniqueKey;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.AccountDetail;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.identity.key.KeyLostException;
import id.pendopo.office.internal.OfficeUnit;
import id.pendopo.office.people.EmployeeDetail;
import id.pendopo.office.people.EmployeeInput;
import id.pendopo.office.people.PeopleAdministration;
import id.pendopo.office.people.PeopleFilter;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Looks after the employees, with the rights of the thread's account: what is of another unit is
 * not there for them. Every change and every look at a NIK is audited in its own transaction.
 */
@Component(service = {PeopleAdministration.class, Personnel.class})
public final class Personnel implements PeopleAdministration {

  private static final int PURPOSE = 200;
  private static final int SHORTEST_PURPOSE = 5;

  private final Store store;
  private final Units units;
  private final Accounts accounts;
  private final Audit audit;
  private final CurrentAgency agency;
  private final PeopleScope scope;
  private final NikVault vault;

  @Activate
  public Personnel(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference Units units,
      @Reference Accounts accounts,
      @Reference Audit audit,
      @Reference CurrentAgency agency,
      @Reference PeopleScope scope,
      @Reference NikVault vault) {
    this.store = store;
    this.units = units;
    this.accounts = accounts;
    this.audit = audit;
    this.agency = agency;
    this.scope = scope;
    this.vault = vault;
  }

  @Override
  public Page list(PeopleFilter filter, int offset, int limit) {
    Optional<Set<String>> codes = scope.readable(filter.unit());
    if (codes.isPresent() && codes.get().isEmpty()) {
      return new Page(0, List.of());
    }
    return store.read(
        em ->
            new Page(
                PeopleRows.count(em, filter, codes),
                PeopleRows.list(em, filter, codes, offset, limit).stream()
                    .map(EmployeeRecord::view)
                    .toList()));
  }

  @Override
  public EmployeeDetail get(EmployeeId id) {
    return store.read(em -> detail(visible(em, id)));
  }

  @Override
  public EmployeeDetail create(EmployeeInput input) {
    scope.demand(PlatformPermissions.PEOPLE_MANAGE);
    return speaking(
        () ->
            store.write(
                em -> {
                  EmployeeCheck.Checked checked = check(em, input);
                  EmployeeContent content = checked.content().orElseThrow();
                  requireTarget(content.unit());
                  EmployeeRecord row = new EmployeeRecord(content);
                  unique(em, Optional.empty(), content, checked.nik());
                  checked.nik().ifPresent(nik -> seal(em, row, nik));
                  em.persist(row);
                  em.flush();
                  audit.record(
                      "people.employee-created",
                      subject(row),
                      row.unit(),
                      Map.of(),
                      shielded(audit, row, row.audited()));
                  return detail(row);
                }));
  }

  @Override
  public EmployeeDetail change(EmployeeId id, OptionalLong version, EmployeeInput input) {
    return speaking(
        () ->
            store.write(
                em -> {
                  EmployeeRecord row = managed(em, id, version);
                  EmployeeCheck.Checked checked = check(em, input);
                  EmployeeContent content = checked.content().orElseThrow();
                  requireTarget(content.unit());
                  unique(em, Optional.of(id), content, checked.nik());
                  Map<String, String> before = row.audited();
                  row.take(content);
                  if (input.nik() != null) {
                    if (checked.nik().isPresent()) {
                      changeNik(em, row, checked.nik().get());
                    } else {
                      row.nik(null, null);
                    }
                  }
                  return changed(em, "people.employee-changed", row, before);
                }));
  }

  @Override
  public String unmask(EmployeeId id, String purpose) {
    String why = purpose.strip();
    if (why.length() < SHORTEST_PURPOSE
        || !EmployeeCheck.isLine(why, PURPOSE)
        || why.replaceAll("[\\s.-]", "").matches(".*[0-9]{16}.*")) {
      throw Problem.invalid(
          "purpose",
          "Tulis keperluannya dalam 5 sampai 200 karakter, tanpa NIK.",
          "Write the purpose in 5 to 200 characters, without a NIK.");
    }
    return store.write(
        em -> {
          EmployeeRecord row = visible(em, id);
          scope.unmask(row.unit());
          Nik nik = vault.open(row.nikSealed().orElseThrow(Problem::notFound));
          audit.read("people.nik-shown", subject(row), row.unit(), why);
          return nik.digits();
        });
  }

  @Override
  public Optional<Employee> byNik(String text) {
    scope.demand(PlatformPermissions.PEOPLE_READ);
    Nik nik = Nik.of(text);
    return store.write(
        em -> {
          Optional<EmployeeRecord> found =
              PeopleRows.byMark(em, vault.marks(nik)).filter(row -> scope.sees(row.unit()));
          audit.read(
              "people.nik-looked-up",
              found.map(Personnel::subject).orElse("employee/-"),
              found.flatMap(EmployeeRecord::unit),
              "Pencarian menurut NIK / look-up by NIK");
          return found.map(EmployeeRecord::view);
        });
  }

  @Override
  public EmployeeDetail link(EmployeeId id, OptionalLong version, Optional<String> username) {
    store.read(em -> visible(em, id));
    Optional<AccountDetail> account =
        username.map(
            name ->
                accounts
                    .find(name)
                    .orElseThrow(
                        () ->
                            Problem.invalid(
                                "account",
                                "Tidak ada akun dengan nama pengguna ini.",
                                "There is no account with this user name.")));
    if (username.isEmpty()) {
      scope.demand(PlatformPermissions.USERS_MANAGE);
    }
    return speaking(
        () ->
            store.write(
                em -> {
                  EmployeeRecord row = managed(em, id, version);
                  Map<String, String> before = row.audited();
                  row.account(
                      account.map(AccountDetail::id).orElse(null),
                      account.map(AccountDetail::username).orElse(null));
                  return changed(em, "people.account-linked", row, before);
                }));
  }

  @Override
  public EmployeeDetail photo(
      EmployeeId id, OptionalLong version, Optional<Supplier<FileId>> photo) {
    return store.write(
        em -> {
          EmployeeRecord row = managed(em, id, version);
          Map<String, String> before = row.audited();
          row.photo(photo.map(file -> file.get().value()).orElse(null));
          return changed(em, "people.photo-changed", row, before);
        });
  }

  @Override
  public Optional<FileId> photo(EmployeeId id) {
    return store.read(em -> visible(em, id).photo().map(FileId::new));
  }

  // ---- what import and screens ask as well

  /** What is wrong with an input beside its form; for one row of an import. */
  List<FieldProblem> taken(
      EntityManager em, Optional<EmployeeId> self, EmployeeContent content, Optional<Nik> nik) {
    List<FieldProblem> wrong = new ArrayList<>();
    content
        .nip()
        .flatMap(nip -> PeopleRows.byNip(em, nip))
        .filter(other -> !self.equals(Optional.of(other.id())))
        .ifPresent(
            other ->
                wrong.add(
                    EmployeeCheck.problem(
                        "nip",
                        "NIP ini sudah dipakai pegawai lain.",
                        "Another employee has this NIP.")));
    nik.flatMap(number -> PeopleRows.byMark(em, vault.marks(number)))
        .filter(other -> !self.equals(Optional.of(other.id())))
        .ifPresent(
            other ->
                wrong.add(
                    EmployeeCheck.problem(
                        "nik",
                        "NIK ini sudah dipakai pegawai lain.",
                        "Another employee has this NIK.")));
    return wrong;
  }

  static List<LocalText> doubts(
      Optional<Nip> nip, Optional<Nik> nik, EmploymentStatus status, LocalDate today) {
    List<LocalText> doubts = new ArrayList<>();
    nip.ifPresent(number -> doubts.addAll(number.doubts(today)));
    nik.ifPresent(
        number -> doubts.addAll(number.doubts(nip.flatMap(Nip::sex), nip.flatMap(Nip::born))));
    if (status == EmploymentStatus.NON_ASN && nip.isPresent()) {
      doubts.add(
          new LocalText(
              "Pegawai non-ASN biasanya tidak mempunyai NIP.",
              "Somebody who is no civil servant usually has no NIP."));
    }
    return doubts;
  }

  LocalDate today() {
    return LocalDate.now(agency.get().zone());
  }

  /** Encrypts a NIK into a row. */
  void seal(EntityManager em, EmployeeRecord row, Nik nik) {
    Set<String> lost = vault.lost(PeopleRows.sealed(em));
    if (!lost.isEmpty()) {
      // without that key nobody can tell whether somebody else has the same number
      throw new KeyLostException(NikVault.PURPOSE, lost.iterator().next());
    }
    row.nik(vault.seal(nik), vault.marks(nik).getFirst());
  }

  /** Encrypts another NIK into a row; the same one under the newest key stays as it is. */
  void changeNik(EntityManager em, EmployeeRecord row, Nik nik) {
    if (!row.nikMark().equals(Optional.of(vault.marks(nik).getFirst()))) {
      seal(em, row, nik);
    }
  }

  EmployeeCheck.Checked read(EntityManager em, EmployeeInput input) {
    return EmployeeCheck.check(
        input, units, code -> PeopleRows.position(em, code).map(PositionRecord::code));
  }

  /** A taken number that was overtaken by somebody else at the same moment, in plain words. */
  static <T> T speaking(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException failure) {
      if (UniqueKey.violated(failure, "office_employee_nip")) {
        throw new Problem(
                409, "NIP ini sudah dipakai pegawai lain.", "Another employee has this NIP.")
            .because(failure);
      }
      if (UniqueKey.violated(failure, "office_employee_nik")) {
        // the cause would carry the hash into the log
        throw new Problem(
            409, "NIK ini sudah dipakai pegawai lain.", "Another employee has this NIK.");
      }
      if (UniqueKey.violated(failure, "office_employee_account")) {
        throw new Problem(
                409,
                "Akun ini sudah terhubung dengan pegawai lain.",
                "This account is linked to another employee.")
            .because(failure);
      }
      throw failure;
    }
  }

  // ---- inside

  private EmployeeCheck.Checked check(EntityManager em, EmployeeInput input) {
    EmployeeCheck.Checked checked = read(em, input);
    if (checked.content().isEmpty()) {
      throw Problem.invalid(checked.problems());
    }
    return checked;
  }

  private void unique(
      EntityManager em, Optional<EmployeeId> self, EmployeeContent content, Optional<Nik> nik) {
    List<FieldProblem> wrong = taken(em, self, content, nik);
    if (!wrong.isEmpty()) {
      throw new Problem(
          409,
          new LocalText(
              "Nomor ini sudah dipakai pegawai lain.", "Another employee has this number."),
          wrong);
    }
  }

  private void requireTarget(Optional<String> unit) {
    if (!scope.manages(unit)) {
      throw new Problem(
          403,
          new LocalText(
              "Anda tidak mengelola pegawai di unit itu.",
              "You do not manage the employees of that unit."),
          List.of(
              EmployeeCheck.problem(
                  "unit", "Pilih unit yang Anda kelola.", "Choose a unit that you manage.")));
    }
  }

  private EmployeeRecord visible(EntityManager em, EmployeeId id) {
    scope.demand(PlatformPermissions.PEOPLE_READ);
    EmployeeRecord row = PeopleRows.employee(em, id).orElseThrow(Problem::notFound);
    scope.see(row.unit());
    return row;
  }

  private EmployeeRecord managed(EntityManager em, EmployeeId id, OptionalLong version) {
    EmployeeRecord row = visible(em, id);
    scope.manage(row.unit());
    requireVersion(version, row.version());
    return row;
  }

  static void requireVersion(OptionalLong seen, long actual) {
    if (seen.isPresent() && seen.getAsLong() != actual) {
      throw new Problem(
          412,
          "Data ini sudah diubah orang lain. Muat ulang, lalu ulangi perubahan Anda.",
          "Somebody else has changed this. Load it again, then repeat your change.");
    }
  }

  private EmployeeDetail changed(
      EntityManager em, String action, EmployeeRecord row, Map<String, String> before) {
    em.flush();
    Map<String, String> after = row.audited();
    if (!before.equals(after) || action.equals("people.employee-changed")) {
      audit.record(
          action,
          subject(row),
          row.unit(),
          shielded(audit, row, only(before, after)),
          shielded(audit, row, only(after, before)));
    }
    return detail(row);
  }

  /** Of two states, the entries that differ. */
  static Map<String, String> only(Map<String, String> state, Map<String, String> other) {
    Map<String, String> differing = new TreeMap<>(state);
    differing.entrySet().removeIf(entry -> entry.getValue().equals(other.get(entry.getKey())));
    return differing;
  }

  /** The same values, those that name the person encrypted under a key of that person. */
  static Map<String, String> shielded(Audit audit, EmployeeRecord row, Map<String, String> values) {
    Map<String, String> safe = new TreeMap<>(values);
    for (String name : List.of("name", "nip")) {
      safe.computeIfPresent(
          name, (same, value) -> value.isEmpty() ? value : audit.personal(subject(row), value));
    }
    return safe;
  }

  static String subject(EmployeeRecord row) {
    return "employee/" + row.id();
  }

  private EmployeeDetail detail(EmployeeRecord row) {
    Optional<Nik> nik = Optional.empty();
    boolean lost = false;
    if (row.nikSealed().isPresent()) {
      try {
        nik = Optional.of(vault.open(row.nikSealed().get()));
      } catch (KeyLostException gone) {
        lost = true;
      }
    }
    EmployeeContent content = row.content();
    return new EmployeeDetail(
        row.view(),
        row.superior(),
        nik.map(Nik::masked),
        lost,
        row.accountName(),
        row.photo().map(FileId::new),
        doubts(content.nip(), nik, content.status(), today()),
        row.version());
  }
}
