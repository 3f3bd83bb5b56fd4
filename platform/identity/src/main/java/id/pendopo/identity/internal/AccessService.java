package id.pendopo.identity.internal;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Account;
import id.pendopo.api.problem.Problem;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.identity.Principal;
import id.pendopo.identity.Principal.Via;
import id.pendopo.identity.Principals;
import id.pendopo.identity.internal.Directory.AccountState;
import id.pendopo.identity.internal.Directory.GrantState;
import id.pendopo.identity.internal.domain.UnitTree;
import id.pendopo.persistence.TenantBinding;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Who works on the thread and what they may do. Nothing is remembered from sign-in but the number
 * of the account: whether it is enabled, an operator, and what it was given is looked up each time.
 */
@Component(service = {Access.class, Principals.class, AccessService.class})
public final class AccessService implements Access, Principals {

  private static final Set<Optional<String>> EVERYWHERE = Set.of(Optional.empty());

  private final Directory directory;
  private final RoleCatalogue roles;
  private final TenantBinding binding;
  private final ThreadLocal<@Nullable Principal> bound = new ThreadLocal<>();

  @Activate
  public AccessService(
      @Reference Directory directory,
      @Reference RoleCatalogue roles,
      @Reference TenantBinding binding) {
    this.directory = directory;
    this.roles = roles;
    this.binding = binding;
  }

  // ---- Principals

  @Override
  public Optional<Principal> current() {
    Principal principal = bound.get();
    return principal != null && inForce(principal) ? Optional.of(principal) : Optional.empty();
  }

  @Override
  public boolean inForce(Principal principal) {
    if (principal.via() == Via.COMMAND_LINE) {
      return true;
    }
    AccountState account = directory.account(principal.account().id()).orElse(null);
    if (account == null || !account.enabled()) {
      return false;
    }
    return switch (principal.via()) {
      // a node that is a moment behind must not end the session that has just begun
      case SESSION -> principal.stamp() >= account.stamp();
      case TOKEN, COMMAND_LINE_TOKEN ->
          directory
              .token(principal.token())
              .filter(token -> token.account() == account.id())
              .filter(token -> Instant.now().isBefore(token.expires()))
              .isPresent();
      case COMMAND_LINE, INTERNAL -> true;
    };
  }

  @Override
  public <T> T callAs(Principal principal, Callable<T> work) throws Exception {
    return callBound(principal, work);
  }

  @Override
  public <T> T callAsPublic(Callable<T> work) throws Exception {
    return callBound(null, work);
  }

  private <T> T callBound(@Nullable Principal principal, Callable<T> work) throws Exception {
    Principal before = bound.get();
    bind(principal);
    try {
      return work.call();
    } finally {
      bind(before);
    }
  }

  private void bind(@Nullable Principal principal) {
    if (principal == null) {
      bound.remove();
    } else {
      bound.set(principal);
    }
  }

  @Override
  public <T> T callOnCommandLine(Callable<T> work) throws Exception {
    AccountState operator =
        directory.accounts().stream()
            .filter(AccountState::operator)
            .min((one, other) -> Long.compare(one.id(), other.id()))
            .orElseThrow(() -> new IllegalStateException("There is no operator."));
    return callAs(
        new Principal(operator.account(), Via.COMMAND_LINE, 0, operator.stamp(), ""), work);
  }

  // ---- Access

  @Override
  public Optional<Account> account() {
    return current()
        .flatMap(principal -> directory.account(principal.account().id()))
        .map(AccountState::account);
  }

  @Override
  public boolean may(String permission) {
    return !scopes(permission).isEmpty();
  }

  @Override
  public boolean may(String permission, Optional<String> unit) {
    Set<Optional<String>> scopes = scopes(permission);
    return scopes.contains(Optional.<String>empty())
        || (!scopes.isEmpty() && tree().covers(scopes, unit));
  }

  @Override
  public void require(String permission, Optional<String> unit) {
    requireAccount();
    if (!may(permission, unit)) {
      throw forbidden();
    }
  }

  @Override
  public Set<Optional<String>> scopes(String permission) {
    Account account = account().orElse(null);
    if (account == null) {
      return Set.of();
    }
    if (permission.equals(PlatformPermissions.MODULES_INSTALL)) {
      return mayInstall(account) ? EVERYWHERE : Set.of();
    }
    if (account.operator()) {
      return EVERYWHERE;
    }
    AgencyId agency = binding.current().orElse(null);
    if (agency == null) {
      return Set.of();
    }
    Set<Optional<String>> given = new HashSet<>();
    for (GrantState grant : directory.grants(agency, account.id())) {
      if (roles.permissionsOf(grant.role()).contains(permission)) {
        given.add(grant.unit());
      }
    }
    return given.isEmpty() ? Set.of() : tree().widest(given);
  }

  private boolean mayInstall(Account account) {
    return account.operator() && current().map(Principal::mayInstallModules).orElse(false);
  }

  @Override
  public <T> T callAs(Account account, Callable<T> work) throws Exception {
    Principal now = bound.get();
    String address = now == null ? "" : now.address();
    return callAs(new Principal(account, Via.INTERNAL, 0, 0, address), work);
  }

  // ---- for the rest of this part

  Account requireAccount() {
    return account()
        .orElseThrow(() -> new Problem(401, "Silakan masuk dahulu.", "Please sign in first."));
  }

  Principal requirePrincipal() {
    requireAccount();
    return current().orElseThrow(AccessService::forbidden);
  }

  void requireOperator() {
    if (!requireAccount().operator()) {
      throw forbidden();
    }
  }

  static Problem forbidden() {
    return new Problem(
        403,
        "Anda tidak memiliki izin untuk ini. Minta kepada administrator instansi Anda.",
        "You are not allowed to do this. Ask the administrator of your agency.");
  }

  private UnitTree tree() {
    return binding.current().map(directory::units).orElse(UnitTree.EMPTY);
  }
}
