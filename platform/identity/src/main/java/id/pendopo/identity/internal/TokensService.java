package id.pendopo.identity.internal;

import id.pendopo.api.problem.Problem;
import id.pendopo.identity.Principal;
import id.pendopo.identity.Principal.Via;
import id.pendopo.identity.Tokens;
import id.pendopo.identity.internal.Directory.AccountState;
import id.pendopo.identity.internal.Directory.TokenState;
import id.pendopo.identity.internal.data.TokenRow;
import id.pendopo.identity.internal.domain.Secrets;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Issues and verifies API tokens; see {@link Tokens}. */
@Component(service = {Tokens.class, TokensService.class})
public final class TokensService implements Tokens {

  /** Lets scanners of leaked secrets recognise ours. */
  private static final String PREFIX = "pdp_";

  private static final int LENGTH = PREFIX.length() + 43;
  private static final Duration LONGEST = Duration.ofDays(730);

  private final Directory directory;
  private final AccessService access;
  private final AuditService audit;
  private final Map<Long, Instant> uses = new ConcurrentHashMap<>();

  @Activate
  public TokensService(
      @Reference Directory directory,
      @Reference AccessService access,
      @Reference AuditService audit) {
    this.directory = directory;
    this.access = access;
    this.audit = audit;
  }

  @Override
  public Optional<Principal> verify(String secret, String address) {
    if (secret.length() != LENGTH || !secret.startsWith(PREFIX)) {
      return Optional.empty();
    }
    Optional<Principal> found =
        directory
            .tokenByHash(Secrets.hash(secret))
            .flatMap(token -> principal(token, address))
            .filter(access::inForce);
    found.ifPresent(principal -> uses.put(principal.token(), Instant.now()));
    return found;
  }

  private Optional<Principal> principal(TokenState token, String address) {
    return directory
        .account(token.account())
        .map(
            account ->
                new Principal(
                    account.account(),
                    token.commandLine() ? Via.COMMAND_LINE_TOKEN : Via.TOKEN,
                    token.id(),
                    account.stamp(),
                    address));
  }

  @Override
  public IssuedToken issue(String name, Duration validFor) {
    Principal principal = access.requirePrincipal();
    if (principal.token() != 0) {
      throw new Problem(
          403,
          "Token baru hanya dapat dibuat setelah masuk dengan kata sandi.",
          "A new token can only be made after signing in with a password.");
    }
    return make(principal.account().id(), name, validFor, false);
  }

  @Override
  public IssuedToken issueOnCommandLine(String username, String name, Duration validFor) {
    if (access.requirePrincipal().via() != Via.COMMAND_LINE) {
      throw AccessService.forbidden();
    }
    AccountState account =
        directory.account(SignInService.normal(username)).orElseThrow(Problem::notFound);
    return make(account.id(), name, validFor, true);
  }

  private IssuedToken make(long account, String name, Duration validFor, boolean commandLine) {
    String plain = name.strip();
    new Problem.Collector()
        .check(
            !plain.isEmpty() && plain.length() <= 80,
            "name",
            "Beri nama token ini, paling banyak 80 karakter.",
            "Give this token a name of at most 80 characters.")
        .check(
            validFor.compareTo(Duration.ofDays(1)) >= 0 && validFor.compareTo(LONGEST) <= 0,
            "days",
            "Masa berlaku token antara 1 dan 730 hari.",
            "A token is valid for between 1 and 730 days.")
        .throwIfAny();
    String secret = Secrets.random(PREFIX);
    Instant now = Directory.now();
    TokenDetail detail =
        directory.changeInstallation(
            em -> {
              TokenRow row =
                  new TokenRow(
                      account, plain, Secrets.hash(secret), commandLine, now, now.plus(validFor));
              em.persist(row);
              audit.installation(
                  em,
                  "identity.token-issued",
                  "token/" + row.id(),
                  Map.of(),
                  Map.of(
                      "account",
                      Long.toString(account),
                      "commandLine",
                      Boolean.toString(commandLine),
                      "expires",
                      row.expires().toString()));
              return detail(row);
            });
    return new IssuedToken(secret, detail);
  }

  @Override
  public List<TokenDetail> own() {
    long account = access.requireAccount().id();
    return directory.read(
        em ->
            em.createQuery(
                    "from ApiToken t where t.account = :account order by t.id desc", TokenRow.class)
                .setParameter("account", account)
                .getResultStream()
                .filter(row -> row.usable(Instant.now()))
                .map(this::detail)
                .toList());
  }

  @Override
  public void revoke(long id) {
    long account = access.requireAccount().id();
    directory.changeInstallation(
        em -> {
          TokenRow row = em.find(TokenRow.class, id);
          if (row == null || row.account() != account || !row.usable(Instant.now())) {
            throw Problem.notFound();
          }
          row.revoke(Directory.now());
          audit.installation(em, "identity.token-revoked", "token/" + id, Map.of(), Map.of());
          return true;
        });
  }

  /** Writes down when tokens were used since the last call. */
  void recordUses() {
    Map<Long, Instant> since = new HashMap<>();
    uses.forEach(
        (token, at) -> {
          if (uses.remove(token, at)) {
            since.put(token, at);
          }
        });
    if (!since.isEmpty()) {
      directory.writeQuietly(em -> recordUses(em, since));
    }
  }

  private static boolean recordUses(EntityManager em, Map<Long, Instant> since) {
    since.forEach(
        (token, at) -> {
          TokenRow row = em.find(TokenRow.class, token);
          if (row != null) {
            row.used(at);
          }
        });
    return true;
  }

  private TokenDetail detail(TokenRow row) {
    return new TokenDetail(
        row.id(),
        row.name(),
        row.commandLine(),
        row.created(),
        row.expires(),
        Optional.ofNullable(uses.get(row.id())).or(row::lastUsed));
  }
}
