package id.pendopo.console.internal;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Account;
import id.pendopo.api.module.Module;
import id.pendopo.api.module.Modules;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.Principal;
import id.pendopo.identity.Principals;
import java.net.URI;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** Two agencies with people, rights and modules, all in memory. */
public final class Town implements Access, Principals, CurrentAgency, Modules {

  public static final Agency SUKAMAJU = agency(1, "sukamaju", "Kecamatan Sukamaju");
  public static final Agency KARANTINA = agency(2, "karantina", "Balai Karantina");
  public static final Account SARI = new Account(7, "sari", "Sari", false);
  public static final Account OPERATOR = new Account(1, "admin", "Administrator", true);

  private final ThreadLocal<Principal> who = new ThreadLocal<>();
  private final ThreadLocal<Agency> where = new ThreadLocal<>();
  public final Map<Long, Integer> stamps = new HashMap<>();
  public final Map<AgencyId, Set<String>> active = new HashMap<>();
  public final Set<String> permissions = new HashSet<>();

  private static Agency agency(long id, String slug, String name) {
    return new Agency(
        new AgencyId(id),
        slug,
        name,
        List.of(),
        ZoneId.of("Asia/Jakarta"),
        URI.create("http://localhost/@" + slug),
        id == 1);
  }

  public static Principal signedIn(Account account) {
    return new Principal(account, Principal.Via.SESSION, 0, 1, "");
  }

  @Override
  public Optional<Account> account() {
    return current().map(Principal::account);
  }

  @Override
  public boolean may(String permission) {
    return account().isPresent() && permissions.contains(permission);
  }

  @Override
  public boolean may(String permission, Optional<String> unit) {
    return may(permission);
  }

  @Override
  public void require(String permission, Optional<String> unit) {}

  @Override
  public Set<Optional<String>> scopes(String permission) {
    return Set.of();
  }

  @Override
  public <T> T callAs(Account account, Callable<T> work) throws Exception {
    return callAs(signedIn(account), work);
  }

  @Override
  public Optional<Principal> current() {
    return Optional.ofNullable(who.get());
  }

  @Override
  public boolean inForce(Principal principal) {
    return principal.stamp() >= stamps.getOrDefault(principal.account().id(), 1);
  }

  @Override
  public <T> T callAs(Principal principal, Callable<T> work) throws Exception {
    Principal before = who.get();
    who.set(principal);
    try {
      return work.call();
    } finally {
      who.set(before);
    }
  }

  @Override
  public <T> T callAsPublic(Callable<T> work) throws Exception {
    Principal before = who.get();
    who.remove();
    try {
      return work.call();
    } finally {
      who.set(before);
    }
  }

  @Override
  public <T> T callOnCommandLine(Callable<T> work) throws Exception {
    return work.call();
  }

  @Override
  public Agency get() {
    return find().orElseThrow(() -> new IllegalStateException("no agency"));
  }

  @Override
  public Optional<Agency> find() {
    return Optional.ofNullable(where.get());
  }

  @Override
  public <T> T callIn(AgencyId agency, Callable<T> work) throws Exception {
    Agency before = where.get();
    where.set(agency.equals(SUKAMAJU.id()) ? SUKAMAJU : KARANTINA);
    try {
      return work.call();
    } finally {
      where.set(before);
    }
  }

  @Override
  public void runIn(AgencyId agency, Runnable work) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Module> running() {
    return List.of(module("letters", "Surat"), module("leave", "Cuti"));
  }

  private static Module module(String id, String name) {
    return new Module() {
      @Override
      public String id() {
        return id;
      }

      @Override
      public LocalText name() {
        return LocalText.same(name);
      }

      @Override
      public LocalText description() {
        return LocalText.same(name);
      }
    };
  }

  @Override
  public Set<String> active(AgencyId agency) {
    return active.getOrDefault(agency, Set.of());
  }

  @Override
  public boolean enabled(AgencyId agency, String moduleId) {
    return active(agency).contains(moduleId);
  }
}
