package id.pendopo.identity.internal;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.identity.AccountDirectory;
import id.pendopo.identity.internal.Directory.AccountState;
import id.pendopo.persistence.TenantBinding;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers about accounts from the snapshots of the directory. */
@Component
public final class AccountDirectoryService implements AccountDirectory {

  private final Directory directory;
  private final RoleCatalogue roles;
  private final TenantBinding binding;

  @Activate
  public AccountDirectoryService(
      @Reference Directory directory,
      @Reference RoleCatalogue roles,
      @Reference TenantBinding binding) {
    this.directory = directory;
    this.roles = roles;
    this.binding = binding;
  }

  @Override
  public Optional<KnownAccount> find(long account) {
    return directory.account(account).map(AccountDirectoryService::known);
  }

  @Override
  public List<KnownAccount> holders(String permission, Optional<String> unit) {
    AgencyId agency =
        binding.current().orElseThrow(() -> new IllegalStateException("No agency is set."));
    var tree = directory.units(agency);
    return directory.accounts().stream()
        .filter(AccountState::enabled)
        .filter(
            account ->
                directory.grants(agency, account.id()).stream()
                    .filter(grant -> tree.within(unit, grant.unit()))
                    .anyMatch(grant -> roles.permissionsOf(grant.role()).contains(permission)))
        .sorted(Comparator.comparingLong(AccountState::id))
        .map(AccountDirectoryService::known)
        .toList();
  }

  private static KnownAccount known(AccountState account) {
    Locale language = "en".equals(account.locale()) ? Locale.ENGLISH : Locale.of("id", "ID");
    return new KnownAccount(account.id(), account.displayName(), language, account.enabled());
  }
}
