package id.pendopo.identity.internal;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.identity.Account;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.Principal;
import id.pendopo.identity.Principal.Via;
import id.pendopo.identity.SignIn;
import id.pendopo.identity.internal.Directory.AccountState;
import id.pendopo.identity.internal.data.AccountRow;
import id.pendopo.identity.internal.data.LinkRow;
import id.pendopo.identity.internal.domain.PasswordPolicy;
import id.pendopo.identity.internal.domain.Throttle;
import id.pendopo.identity.internal.domain.UnknownNames;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets people in; see {@link SignIn} for the rules. */
@Component(service = {SignIn.class, SignInService.class})
public final class SignInService implements SignIn {

  private static final int NAMES = 10_000;
  private static final int FAILURES_OF_AN_ADDRESS = 30;
  private static final Duration WINDOW = Duration.ofMinutes(10);

  /** An attempt that was counted, or the rest that forbids it. */
  private record Claim(Duration rest, Optional<String> hash, boolean enabled) {}

  private final Directory directory;
  private final AccessService access;
  private final Passwords passwords;
  private final LinkBook links;
  private final AuditService audit;
  private final Store store;
  private final Throttle addresses = new Throttle(FAILURES_OF_AN_ADDRESS, WINDOW, NAMES);
  private final UnknownNames unknown = new UnknownNames(NAMES);

  @Activate
  public SignInService(
      @Reference Directory directory,
      @Reference AccessService access,
      @Reference Passwords passwords,
      @Reference LinkBook links,
      @Reference AuditService audit,
      @Reference(target = "(unit=identity)") Store store) {
    this.directory = directory;
    this.access = access;
    this.passwords = passwords;
    this.links = links;
    this.audit = audit;
    this.store = store;
  }

  /** A user name as it is kept. */
  static String normal(String username) {
    return username.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public Result withPassword(
      String username, String password, Optional<AgencyId> agency, String address) {
    Duration rest = addresses.rest(address, Instant.now());
    if (!rest.isZero()) {
      return resting(rest);
    }
    String name = normal(username);
    if (name.isEmpty() || name.length() > 60 || password.length() > PasswordPolicy.LONGEST) {
      return wrong();
    }
    addresses.failed(address, Instant.now());
    AccountState account = directory.account(name).orElse(null);
    if (account == null) {
      Duration asOthers = unknown.attempt(name, Instant.now());
      if (!asOthers.isZero()) {
        return resting(asOthers);
      }
      passwords.fits(password, Optional.empty());
      return wrong();
    }
    Optional<Refused> refused = check(account, password, address);
    if (refused.isPresent()) {
      return refused.get();
    }
    addresses.succeeded(address);
    return decide(principal(account.id(), address), agency);
  }

  /** Counts the attempt, looks at the password, and takes the count back when it fits. */
  private Optional<Refused> check(AccountState account, String password, String address) {
    Claim claim = directory.writeQuietly(em -> claim(em, account, address));
    if (!claim.rest().isZero()) {
      return Optional.of(resting(claim.rest()));
    }
    boolean fits = passwords.fits(password, claim.hash());
    if (!fits || !claim.enabled()) {
      return Optional.of(wrong());
    }
    boolean renew = claim.hash().map(passwords::outdated).orElse(false);
    Optional<String> renewed = renew ? Optional.of(passwords.hash(password)) : Optional.empty();
    directory.writeQuietly(
        em -> {
          AccountRow row = locked(em, account.id());
          row.succeeded(Directory.now());
          // not over a password that was changed in between
          if (row.passwordHash().equals(claim.hash())) {
            renewed.ifPresent(row::rehashed);
          }
          return true;
        });
    return Optional.empty();
  }

  private Claim claim(EntityManager em, AccountState account, String address) {
    AccountRow row = locked(em, account.id());
    Instant now = Directory.now();
    Duration rest = row.rest(now);
    if (rest.isZero()) {
      row.attempted(now);
      if (!row.rest(now).isZero()) {
        audit.installation(
            em,
            new Principal(account.account(), Via.SESSION, 0, 0, address),
            "identity.attempt-after-failures",
            subject(account.id()));
      }
    }
    return new Claim(rest, row.passwordHash(), row.enabled());
  }

  private static AccountRow locked(EntityManager em, long id) {
    return em.find(AccountRow.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** From the database, because the memory of this node may be a moment behind. */
  private Principal principal(long account, String address) {
    return directory.read(
        em -> {
          AccountRow row = em.find(AccountRow.class, account);
          return new Principal(
              new Account(row.id(), row.username(), row.displayName(), row.operator()),
              Via.SESSION,
              0,
              row.stamp(),
              address);
        });
  }

  private Result decide(Principal principal, Optional<AgencyId> wanted) {
    List<Agency> open = agencies(principal);
    if (open.isEmpty()) {
      return new Refused(
          new LocalText(
              "Akun Anda belum diberi peran di instansi mana pun. Hubungi administrator instansi"
                  + " Anda.",
              "Your account has no role in any agency yet. Ask the administrator of your agency."),
          Duration.ZERO);
    }
    Optional<Agency> chosen =
        open.size() == 1
            ? Optional.of(open.getFirst())
            : open.stream().filter(agency -> wanted.equals(Optional.of(agency.id()))).findFirst();
    return chosen
        .<Result>map(agency -> enter(principal, agency.id()))
        .orElseGet(() -> new ChooseAgency(principal, open));
  }

  @Override
  public SignedIn enter(Principal principal, AgencyId agency) {
    if (!access.inForce(principal)) {
      throw new Problem(
          401,
          "Sesi Anda sudah berakhir. Silakan masuk lagi.",
          "Your session has ended. Please sign in again.");
    }
    Agency entered =
        agencies(principal).stream()
            .filter(open -> open.id().equals(agency))
            .findFirst()
            .orElseThrow(AccessService::forbidden);
    try {
      access.callAs(
          principal,
          () ->
              directory.in(
                  agency,
                  () ->
                      store.write(
                          em -> {
                            audit.record(
                                "identity.sign-in",
                                subject(principal.account().id()),
                                Map.of(),
                                Map.of());
                            return true;
                          })));
    } catch (RuntimeException failed) {
      throw failed;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
    return new SignedIn(principal, entered);
  }

  @Override
  public List<Agency> agencies(Principal principal) {
    long id = principal.account().id();
    boolean operator = directory.account(id).map(AccountState::operator).orElse(false);
    return directory.agencies().stream()
        .filter(agency -> operator || !directory.grants(agency.id(), id).isEmpty())
        .toList();
  }

  @Override
  public Optional<String> linkOwner(String token) {
    return directory
        .read(em -> links.usable(em, token).map(LinkRow::account))
        .flatMap(directory::account)
        .filter(AccountState::enabled)
        .map(AccountState::username);
  }

  @Override
  public Result withLink(String token, String newPassword, String address) {
    Duration rest = addresses.rest(address, Instant.now());
    if (!rest.isZero()) {
      return resting(rest);
    }
    String username = linkOwner(token).orElse(null);
    if (username == null) {
      addresses.failed(address, Instant.now());
      return endedLink();
    }
    refuseWeak(newPassword, username, "password");
    String hash = passwords.hash(newPassword);
    Optional<Long> account = directory.changeInstallation(em -> useLink(em, token, hash, address));
    return account
        .map(id -> decide(principal(id, address), Optional.empty()))
        .orElseGet(SignInService::endedLink);
  }

  private Optional<Long> useLink(EntityManager em, String token, String hash, String address) {
    LinkRow link = links.usableAlone(em, token).orElse(null);
    if (link == null) {
      return Optional.empty();
    }
    AccountRow row = locked(em, link.account());
    if (!row.enabled()) {
      return Optional.empty();
    }
    row.password(hash);
    row.succeeded(Directory.now());
    links.end(em, row.id());
    audit.installation(
        em,
        new Principal(
            new Account(row.id(), row.username(), row.displayName(), row.operator()),
            Via.SESSION,
            0,
            row.stamp(),
            address),
        "identity.password-by-link",
        subject(row.id()));
    return Optional.of(row.id());
  }

  @Override
  public Optional<Refused> confirm(Principal principal, String password) {
    AccountState account = directory.account(principal.account().id()).orElse(null);
    if (account == null
        || !access.inForce(principal)
        || password.length() > PasswordPolicy.LONGEST) {
      return Optional.of(wrong());
    }
    return check(account, password, principal.address());
  }

  /** 422 on a field when a password is too weak. */
  static void refuseWeak(String password, String username, String field) {
    PasswordPolicy.objection(password, username)
        .ifPresent(
            objection -> {
              throw Problem.invalid(List.of(new FieldProblem(field, objection)));
            });
  }

  static String subject(long account) {
    return "account/" + account;
  }

  private static Refused wrong() {
    return new Refused(
        new LocalText(
            "Nama pengguna atau kata sandi tidak cocok. Periksa lalu coba lagi.",
            "The user name or password does not match. Check them and try again."),
        Duration.ZERO);
  }

  private static Refused endedLink() {
    return new Refused(
        new LocalText(
            "Tautan ini sudah dipakai atau sudah berakhir. Minta tautan baru kepada"
                + " administrator.",
            "This link was used or has expired. Ask an administrator for a new one."),
        Duration.ZERO);
  }

  private static Refused resting(Duration rest) {
    long minutes = Math.max(1, (rest.toSeconds() + 59) / 60);
    return new Refused(
        new LocalText(
            "Terlalu banyak percobaan masuk yang gagal. Coba lagi dalam " + minutes + " menit.",
            "Too many failed attempts to sign in. Try again in "
                + minutes
                + (minutes == 1 ? " minute." : " minutes.")),
        rest);
  }
}
