package id.pendopo.identity.internal;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.identity.Account;
import id.pendopo.api.problem.Problem;
import id.pendopo.identity.AccountDetail;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.identity.Principal;
import id.pendopo.identity.SignIn.Refused;
import id.pendopo.identity.internal.Directory.AccountState;
import id.pendopo.identity.internal.Directory.GrantState;
import id.pendopo.identity.internal.data.AccountRow;
import id.pendopo.identity.internal.data.AgencyRow;
import id.pendopo.identity.internal.data.GrantRow;
import id.pendopo.identity.internal.data.UnitRow;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts and given roles; see {@link Accounts} for who may do what. */
@Component
public final class AccountsService implements Accounts {

  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,59}");
  private static final Set<String> LOCALES = Set.of("id", "en");

  private final Directory directory;
  private final CurrentAgency current;
  private final AccessService access;
  private final RoleCatalogue roles;
  private final SignInService signIn;
  private final Passwords passwords;
  private final LinkBook links;
  private final AuditService audit;

  @Activate
  public AccountsService(
      @Reference Directory directory,
      @Reference CurrentAgency current,
      @Reference AccessService access,
      @Reference RoleCatalogue roles,
      @Reference SignInService signIn,
      @Reference Passwords passwords,
      @Reference LinkBook links,
      @Reference AuditService audit) {
    this.directory = directory;
    this.current = current;
    this.access = access;
    this.roles = roles;
    this.signIn = signIn;
    this.passwords = passwords;
    this.links = links;
    this.audit = audit;
  }

  // ---- who may

  private void requireSomeUsers() {
    access.requireAccount();
    if (!access.may(PlatformPermissions.USERS_MANAGE)) {
      throw AccessService.forbidden();
    }
  }

  private boolean actorIsOperator() {
    return access.requireAccount().operator();
  }

  /** An administrator sees whoever works in their units, and newcomers of their agency. */
  private boolean visible(AccountState target) {
    if (actorIsOperator()) {
      return true;
    }
    AgencyId agency = current.get().id();
    boolean home = Long.valueOf(agency.value()).equals(target.home());
    List<GrantState> here = directory.grants(agency, target.id());
    return here.isEmpty()
        ? home
        : here.stream()
            .anyMatch(grant -> access.may(PlatformPermissions.USERS_MANAGE, grant.unit()));
  }

  /** Whoever takes over an account gets its rights, so they must hold all of them already. */
  private boolean mayTakeOver(AccountState target) {
    if (actorIsOperator()) {
      return true;
    }
    AgencyId agency = current.get().id();
    boolean home = Long.valueOf(agency.value()).equals(target.home());
    boolean onlyHere =
        directory.agencies().stream()
            .map(Agency::id)
            .filter(other -> !other.equals(agency))
            .allMatch(other -> directory.grants(other, target.id()).isEmpty());
    return home
        && !target.operator()
        && onlyHere
        && directory.grants(agency, target.id()).stream()
            .allMatch(grant -> holdsAll(grant.role(), grant.unit()));
  }

  /** Whether the actor manages users for the unit and holds all that a role would give there. */
  private boolean holdsAll(String role, Optional<String> unit) {
    return access.may(PlatformPermissions.USERS_MANAGE, unit)
        && roles.find(role).isPresent()
        && roles.permissionsOf(role).stream().allMatch(permission -> access.may(permission, unit));
  }

  private AccountState requireVisible(String username) {
    requireSomeUsers();
    return directory
        .account(SignInService.normal(username))
        .filter(this::visible)
        .orElseThrow(Problem::notFound);
  }

  private AccountState requireTakeOver(String username) {
    AccountState target = requireVisible(username);
    if (!mayTakeOver(target)) {
      throw AccessService.forbidden();
    }
    return target;
  }

  // ---- accounts

  @Override
  public List<AccountDetail> list() {
    requireSomeUsers();
    Set<Long> visible =
        directory.accounts().stream()
            .filter(this::visible)
            .map(AccountState::id)
            .collect(Collectors.toSet());
    return directory.read(
        em ->
            em.createQuery("from UserAccount a order by a.username", AccountRow.class)
                .getResultStream()
                .filter(row -> visible.contains(row.id()))
                .map(AccountsService::detail)
                .toList());
  }

  @Override
  public Optional<AccountDetail> find(String username) {
    requireSomeUsers();
    return directory
        .account(SignInService.normal(username))
        .filter(this::visible)
        .map(state -> read(state.id()));
  }

  @Override
  public AccountDetail create(NewAccount wanted) {
    requireSomeUsers();
    if (wanted.operator()) {
      access.requireOperator();
    }
    String username = SignInService.normal(wanted.username());
    new Problem.Collector()
        .check(
            USERNAME.matcher(username).matches(),
            "username",
            "Nama pengguna terdiri atas 2 sampai 60 huruf kecil, angka, titik, garis bawah, atau"
                + " tanda hubung.",
            "A user name has 2 to 60 small letters, digits, dots, underscores or hyphens.")
        .check(
            Checks.isText(wanted.displayName(), 120),
            "displayName",
            "Tulis nama orangnya, paling banyak 120 karakter.",
            "Write the person's name, at most 120 characters.")
        .check(LOCALES.contains(wanted.locale()), "locale", "Pilih id atau en.", "Use id or en.")
        .throwIfAny();
    if (directory.account(username).isPresent()) {
      throw taken();
    }
    Long home = wanted.operator() ? null : Long.valueOf(current.get().id().value());
    return directory.changeInstallation(
        em -> {
          AccountRow row =
              new AccountRow(
                  username,
                  wanted.displayName().strip(),
                  wanted.locale(),
                  wanted.operator(),
                  home,
                  Directory.now());
          Problem taken = taken();
          Checks.persistNew(em, row, taken.title().id(), taken.title().en());
          record(em, row, "identity.account-created", Map.of(), state(row));
          return detail(em, row);
        });
  }

  @Override
  public AccountDetail change(String username, AccountChange change, OptionalLong version) {
    AccountState target = requireTakeOver(username);
    if (change.operator().isPresent()) {
      access.requireOperator();
    }
    new Problem.Collector()
        .check(
            change.displayName().map(name -> Checks.isText(name, 120)).orElse(true),
            "displayName",
            "Tulis nama orangnya, paling banyak 120 karakter.",
            "Write the person's name, at most 120 characters.")
        .check(
            change.locale().map(LOCALES::contains).orElse(true),
            "locale",
            "Pilih id atau en.",
            "Use id or en.")
        .throwIfAny();
    boolean loses =
        !change.enabled().orElse(true) || (target.operator() && !change.operator().orElse(true));
    if (loses && target.id() == access.requireAccount().id()) {
      throw new Problem(
          409,
          "Anda tidak dapat menonaktifkan akun Anda sendiri. Minta orang lain melakukannya.",
          "You cannot disable your own account. Ask somebody else to do it.");
    }
    return change(
        target.id(),
        "identity.account-changed",
        version,
        row -> {
          row.profile(
              change.displayName().map(String::strip).orElse(row.displayName()),
              change.locale().orElse(row.locale()));
          change.enabled().ifPresent(row::enabled);
          change.operator().ifPresent(row::operator);
        },
        loses && target.operator());
  }

  @Override
  public void setPassword(String username, String password) {
    AccountState target = requireTakeOver(username);
    SignInService.refuseWeak(password, target.username(), "password");
    String hash = passwords.hash(password);
    directory.changeInstallation(
        em -> {
          AccountRow row = locked(em, target.id());
          row.password(hash);
          links.end(em, row.id());
          record(em, row, "identity.password-set", Map.of(), Map.of());
          return true;
        });
  }

  @Override
  public URI link(String username) {
    AccountState target = requireTakeOver(username);
    return directory.writeQuietly(
        em -> {
          AccountRow row = locked(em, target.id());
          record(em, row, "identity.link-issued", Map.of(), Map.of());
          return links.issue(em, row.id());
        });
  }

  @Override
  public void unlock(String username) {
    AccountState target = requireVisible(username);
    directory.writeQuietly(
        em -> {
          AccountRow row = locked(em, target.id());
          row.unlock();
          record(em, row, "identity.account-unlocked", Map.of(), Map.of());
          return true;
        });
  }

  // ---- one's own

  @Override
  public AccountDetail own() {
    return read(access.requireAccount().id());
  }

  @Override
  public void changeOwnPassword(String old, String replacement) {
    Principal principal = access.requirePrincipal();
    if (principal.token() != 0) {
      throw new Problem(
          403,
          "Kata sandi hanya dapat diganti setelah masuk dengan kata sandi.",
          "The password can only be changed after signing in with a password.");
    }
    Account account = principal.account();
    SignInService.refuseWeak(replacement, account.username(), "password");
    Optional<Refused> refused = signIn.confirm(principal, old);
    if (refused.isPresent()) {
      throw Problem.invalid("old", refused.get().reason().id(), refused.get().reason().en());
    }
    String hash = passwords.hash(replacement);
    directory.changeInstallation(
        em -> {
          AccountRow row = locked(em, account.id());
          row.password(hash);
          links.end(em, row.id());
          record(em, row, "identity.password-changed", Map.of(), Map.of());
          return true;
        });
  }

  @Override
  public AccountDetail changeOwnProfile(Optional<String> displayName, Optional<String> locale) {
    long id = access.requireAccount().id();
    new Problem.Collector()
        .check(
            displayName.map(name -> Checks.isText(name, 120)).orElse(true),
            "displayName",
            "Tulis nama Anda, paling banyak 120 karakter.",
            "Write your name, at most 120 characters.")
        .check(
            locale.map(LOCALES::contains).orElse(true),
            "locale",
            "Pilih id atau en.",
            "Use id or en.")
        .throwIfAny();
    return change(
        id,
        "identity.profile-changed",
        OptionalLong.empty(),
        row ->
            row.profile(
                displayName.map(String::strip).orElse(row.displayName()),
                locale.orElse(row.locale())),
        false);
  }

  // ---- given roles

  @Override
  public List<GrantDetail> grants(String username) {
    AccountState target = requireVisible(username);
    return directory.grants(current.get().id(), target.id()).stream()
        .map(grant -> detail(target, grant.id(), grant.role(), grant.unit()))
        .toList();
  }

  @Override
  public GrantDetail grant(String username, String role, Optional<String> unit) {
    AccountState target = requireVisible(username);
    AgencyId agency = current.get().id();
    new Problem.Collector()
        .check(
            roles.find(role).isPresent(),
            "role",
            "Peran ini tidak ada. Mungkin modulnya sedang berhenti.",
            "There is no such role. Perhaps its module is stopped.")
        .check(
            unit.isEmpty() || directory.units(agency).byCode(unit.get()).isPresent(),
            "unit",
            "Unit dengan kode ini tidak ada.",
            "There is no unit with this code.")
        .throwIfAny();
    if (!holdsAll(role, unit)) {
      throw new Problem(
          403,
          "Anda hanya dapat memberi peran yang izinnya Anda miliki sendiri untuk unit itu.",
          "You can only give a role whose permissions you hold yourself for that unit.");
    }
    long id =
        directory.changeAgency(
            em -> {
              lockTree(em);
              requireUnit(em, unit);
              Optional<GrantRow> there = existing(em, target.id(), role, unit);
              if (there.isPresent()) {
                return there.get().id();
              }
              GrantRow row = new GrantRow(target.id(), role, unit, Directory.now());
              em.persist(row);
              audit.record(
                  "identity.role-given",
                  SignInService.subject(target.id()),
                  Map.of(),
                  state(role, unit));
              return row.id();
            });
    return detail(target, id, role, unit);
  }

  private static Optional<GrantRow> existing(
      EntityManager em, long account, String role, Optional<String> unit) {
    return em.createQuery(
            "from RoleGrant g where g.account = :account and g.role = :role and g.unitCode = :unit",
            GrantRow.class)
        .setParameter("account", account)
        .setParameter("role", role)
        .setParameter("unit", unit.orElse(""))
        .getResultStream()
        .findFirst();
  }

  /** Waits for a removal of the unit that is under way; what is read afterwards sees it. */
  private void lockTree(EntityManager em) {
    em.find(AgencyRow.class, current.get().id().value(), LockModeType.PESSIMISTIC_WRITE);
  }

  private static void requireUnit(EntityManager em, Optional<String> unit) {
    if (unit.isPresent()
        && em.createQuery("from Unit u where u.code = :code", UnitRow.class)
            .setParameter("code", unit.get())
            .getResultList()
            .isEmpty()) {
      throw Problem.invalid(
          "unit", "Unit dengan kode ini tidak ada.", "There is no unit with this code.");
    }
  }

  @Override
  public void revoke(String username, long grant) {
    AccountState target = requireVisible(username);
    GrantState state =
        directory.grants(current.get().id(), target.id()).stream()
            .filter(given -> given.id() == grant)
            .findFirst()
            .orElseThrow(Problem::notFound);
    access.require(PlatformPermissions.USERS_MANAGE, state.unit());
    directory.changeAgency(
        em -> {
          GrantRow row = em.find(GrantRow.class, grant);
          if (row == null) {
            throw Problem.notFound();
          }
          em.remove(row);
          audit.record(
              "identity.role-taken",
              SignInService.subject(target.id()),
              state(row.role(), row.unit()),
              Map.of());
          return true;
        });
  }

  // ---- rows

  private AccountDetail change(
      long id,
      String action,
      OptionalLong version,
      Consumer<AccountRow> change,
      boolean anOperatorLess) {
    return directory.changeInstallation(
        em -> {
          if (anOperatorLess) {
            requireAnotherOperator(em, id);
          }
          AccountRow row = locked(em, id);
          Checks.version(version, row.version());
          Map<String, String> before = state(row);
          change.accept(row);
          Map<String, String> after = state(row);
          record(em, row, action, Checks.only(before, after), Checks.only(after, before));
          return detail(em, row);
        });
  }

  /** Locks all operators, so that two cannot switch each other off at the same moment. */
  private static void requireAnotherOperator(EntityManager em, long id) {
    boolean another =
        em
            .createQuery(
                "from UserAccount a where a.operator = true and a.enabled = true order by a.id",
                AccountRow.class)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList()
            .stream()
            .anyMatch(row -> row.id() != id);
    if (!another) {
      throw new Problem(
          409,
          "Ini satu-satunya operator yang aktif. Angkat operator lain dahulu.",
          "This is the only active operator. Appoint another one first.");
    }
  }

  private static AccountRow locked(EntityManager em, long id) {
    return em.find(AccountRow.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  private AccountDetail read(long id) {
    return directory.read(em -> detail(em.find(AccountRow.class, id)));
  }

  /** In the agency's trail where the account is at home there, else in the installation's. */
  private void record(
      EntityManager em,
      AccountRow row,
      String action,
      Map<String, String> before,
      Map<String, String> after) {
    Long home = row.home();
    Optional<Agency> here = current.find();
    if (home != null && here.isPresent() && here.get().id().value() == home) {
      audit.record(action, SignInService.subject(row.id()), before, after);
    } else {
      audit.installation(em, action, SignInService.subject(row.id()), before, after);
    }
  }

  private static Problem taken() {
    return new Problem(
        409,
        "Nama pengguna ini sudah dipakai. Pilih yang lain.",
        "This user name is already used. Choose another.");
  }

  private static Map<String, String> state(AccountRow row) {
    return Map.of(
        "username", row.username(),
        "displayName", row.displayName(),
        "locale", row.locale(),
        "operator", Boolean.toString(row.operator()),
        "enabled", Boolean.toString(row.enabled()));
  }

  private static Map<String, String> state(String role, Optional<String> unit) {
    return Map.of("role", role, "unit", unit.orElse(""));
  }

  private static AccountDetail detail(EntityManager em, AccountRow row) {
    em.flush();
    return detail(row);
  }

  private static AccountDetail detail(AccountRow row) {
    Instant now = Instant.now();
    return new AccountDetail(
        row.id(),
        row.username(),
        row.displayName(),
        row.locale(),
        row.operator(),
        row.enabled(),
        row.passwordHash().isPresent(),
        row.lastSignIn(),
        row.lockedUntil().filter(until -> now.isBefore(until)),
        row.version());
  }

  private static GrantDetail detail(
      AccountState target, long id, String role, Optional<String> unit) {
    return new GrantDetail(id, target.username(), role, unit);
  }
}
