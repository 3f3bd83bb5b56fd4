package id.pendopo.identity.internal;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.event.Events;
import id.pendopo.api.identity.Account;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.identity.IdentityChanged;
import id.pendopo.identity.internal.data.AccountRow;
import id.pendopo.identity.internal.data.AgencyRow;
import id.pendopo.identity.internal.data.GrantRow;
import id.pendopo.identity.internal.data.HostRow;
import id.pendopo.identity.internal.data.TokenRow;
import id.pendopo.identity.internal.data.UnitRow;
import id.pendopo.identity.internal.domain.UnitTree;
import id.pendopo.persistence.TenantBinding;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Everything that identity answers from memory: immutable snapshots that are read again after each
 * commit that changed them, here at once and on other nodes through the outbox.
 *
 * <p>A snapshot is never read inside the transaction that changes it, so what is rolled back was
 * never seen.
 */
@Component(service = Directory.class)
public final class Directory {

  /** What must be known of an account at every request. */
  public record AccountState(
      long id,
      String username,
      String displayName,
      String locale,
      boolean operator,
      boolean enabled,
      int stamp,
      @Nullable Long home) {

    Account account() {
      return new Account(id, username, displayName, operator);
    }
  }

  /** What must be known of a token at every request. */
  public record TokenState(long id, long account, Instant expires, boolean commandLine) {}

  /** A role given to an account. */
  public record GrantState(long id, long account, String role, Optional<String> unit) {}

  /** What all agencies share. */
  private record Installation(
      List<Agency> agencies,
      Map<AgencyId, Agency> byId,
      Map<String, Agency> bySlug,
      Map<String, Agency> byHost,
      Map<Long, AccountState> accounts,
      Map<String, AccountState> byUsername,
      Map<String, TokenState> tokensByHash,
      Map<Long, TokenState> tokens) {}

  /** What belongs to one agency. */
  private record Inside(UnitTree units, Map<Long, List<GrantState>> grants) {}

  private static final Inside NOTHING = new Inside(UnitTree.EMPTY, Map.of());

  /**
   * Rows without an agency look the same from every agency, but a store does not work without one.
   * Before the first agency is known, the number of the first stands in for it.
   */
  private static final AgencyId ANY = new AgencyId(1);

  private final Store store;
  private final TenantBinding binding;
  private final Transactions transactions;
  private final Events events;
  private final URI baseUrl;
  private final Object refreshing = new Object();
  private final ConcurrentMap<AgencyId, Inside> inside = new ConcurrentHashMap<>();
  private volatile Installation installation;

  @Activate
  public Directory(
      BundleContext context,
      @Reference(target = "(unit=identity)") Store store,
      @Reference TenantBinding binding,
      @Reference Transactions transactions,
      @Reference Events events) {
    this.store = store;
    this.binding = binding;
    this.transactions = transactions;
    this.events = events;
    this.baseUrl = baseUrl(context);
    ensureDefaultAgency();
    this.installation = inSomeAgency(() -> store.read(this::readInstallation));
    refreshAll();
  }

  /** The public address of the installation without a trailing slash. */
  static URI baseUrl(BundleContext context) {
    String configured = context.getProperty("pendopo.base-url");
    if (configured != null && !configured.isBlank()) {
      return URI.create(configured.strip().replaceAll("/+$", ""));
    }
    String port = context.getProperty("pendopo.http.port");
    return URI.create(
        "http://localhost:" + (port == null || port.isBlank() ? "8080" : port.strip()));
  }

  /** Now, as exactly as both databases keep it. */
  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  URI baseUrl() {
    return baseUrl;
  }

  // ---- agencies

  List<Agency> agencies() {
    return installation.agencies();
  }

  Agency defaultAgency() {
    return installation.agencies().getFirst();
  }

  Optional<Agency> agency(AgencyId id) {
    return Optional.ofNullable(installation.byId().get(id));
  }

  Optional<Agency> agencyBySlug(String slug) {
    return Optional.ofNullable(installation.bySlug().get(slug));
  }

  Optional<Agency> agencyByHost(String host) {
    return Optional.ofNullable(installation.byHost().get(host));
  }

  // ---- accounts and tokens

  Optional<AccountState> account(long id) {
    return Optional.ofNullable(installation.accounts().get(id));
  }

  Optional<AccountState> account(String username) {
    return Optional.ofNullable(installation.byUsername().get(username));
  }

  List<AccountState> accounts() {
    return List.copyOf(installation.accounts().values());
  }

  Optional<TokenState> tokenByHash(String hash) {
    return Optional.ofNullable(installation.tokensByHash().get(hash));
  }

  Optional<TokenState> token(long id) {
    return Optional.ofNullable(installation.tokens().get(id));
  }

  // ---- inside an agency

  UnitTree units(AgencyId agency) {
    return inside.getOrDefault(agency, NOTHING).units();
  }

  List<GrantState> grants(AgencyId agency, long account) {
    return inside.getOrDefault(agency, NOTHING).grants().getOrDefault(account, List.of());
  }

  /** Whether any role was given for a unit itself. */
  boolean grantedFor(AgencyId agency, String unit) {
    return inside.getOrDefault(agency, NOTHING).grants().values().stream()
        .flatMap(List::stream)
        .anyMatch(grant -> grant.unit().equals(Optional.of(unit)));
  }

  // ---- reading and changing the database

  /** Runs with the thread's agency, or with some agency where none is bound. */
  <T> T inSomeAgency(Supplier<T> work) {
    if (binding.current().isPresent()) {
      return work.get();
    }
    Installation known = installation;
    return in(known == null ? ANY : known.agencies().getFirst().id(), work);
  }

  <T> T in(AgencyId agency, Supplier<T> work) {
    try {
      return binding.callIn(agency, work::get);
    } catch (RuntimeException failed) {
      throw failed;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  <T> T read(Function<EntityManager, T> work) {
    return inSomeAgency(() -> store.read(work));
  }

  /** Writes what no snapshot holds. */
  <T> T writeQuietly(Function<EntityManager, T> work) {
    return inSomeAgency(() -> store.write(work));
  }

  /** Changes agencies, accounts or tokens. */
  <T> T changeInstallation(Function<EntityManager, T> work) {
    return inSomeAgency(
        () ->
            store.write(
                em -> {
                  T result = work.apply(em);
                  events.publish(new IdentityChanged(IdentityChanged.INSTALLATION));
                  transactions.afterCommit(this::refreshInstallation);
                  return result;
                }));
  }

  /** Changes units or given roles of the thread's agency. */
  <T> T changeAgency(Function<EntityManager, T> work) {
    AgencyId agency =
        binding.current().orElseThrow(() -> new IllegalStateException("No agency is set."));
    return store.write(
        em -> {
          T result = work.apply(em);
          events.publish(new IdentityChanged(IdentityChanged.AGENCY));
          transactions.afterCommit(() -> refreshAgency(agency));
          return result;
        });
  }

  // ---- refreshing

  void refreshAll() {
    refreshInstallation();
    agencies().forEach(agency -> refreshAgency(agency.id()));
  }

  void refreshInstallation() {
    synchronized (refreshing) {
      installation = inSomeAgency(() -> store.read(this::readInstallation));
    }
    for (Agency agency : agencies()) {
      if (!inside.containsKey(agency.id())) {
        refreshAgency(agency.id());
      }
    }
  }

  void refreshAgency(AgencyId agency) {
    synchronized (refreshing) {
      inside.put(agency, in(agency, () -> store.read(Directory::readInside)));
    }
  }

  private Installation readInstallation(EntityManager em) {
    Map<Long, List<String>> hosts = new HashMap<>();
    for (HostRow row :
        em.createQuery("from AgencyHost h order by h.order, h.id", HostRow.class).getResultList()) {
      hosts.computeIfAbsent(row.agency(), id -> new ArrayList<>()).add(row.host());
    }
    List<Agency> agencies =
        em.createQuery("from Agency", AgencyRow.class).getResultList().stream()
            .map(row -> agency(row, hosts.getOrDefault(row.id(), List.of())))
            .sorted(
                Comparator.comparing((Agency agency) -> !agency.isDefault())
                    .thenComparing(Agency::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Agency::slug))
            .toList();
    Map<AgencyId, Agency> byId = new HashMap<>();
    Map<String, Agency> bySlug = new HashMap<>();
    Map<String, Agency> byHost = new HashMap<>();
    for (Agency agency : agencies) {
      byId.put(agency.id(), agency);
      bySlug.put(agency.slug(), agency);
      agency.hosts().forEach(host -> byHost.put(host, agency));
    }
    Map<Long, AccountState> accounts = new LinkedHashMap<>();
    Map<String, AccountState> byUsername = new HashMap<>();
    for (AccountRow row :
        em.createQuery("from UserAccount a order by a.username", AccountRow.class)
            .getResultList()) {
      AccountState state =
          new AccountState(
              row.id(),
              row.username(),
              row.displayName(),
              row.locale(),
              row.operator(),
              row.enabled(),
              row.stamp(),
              row.home());
      accounts.put(state.id(), state);
      byUsername.put(state.username(), state);
    }
    Map<String, TokenState> tokensByHash = new HashMap<>();
    Map<Long, TokenState> tokens = new HashMap<>();
    for (TokenRow row :
        em.createQuery(
                "from ApiToken t where t.revoked is null and t.expires > :now", TokenRow.class)
            .setParameter("now", now())
            .getResultList()) {
      TokenState state = new TokenState(row.id(), row.account(), row.expires(), row.commandLine());
      tokensByHash.put(row.hash(), state);
      tokens.put(state.id(), state);
    }
    return new Installation(
        agencies, byId, bySlug, byHost, accounts, byUsername, tokensByHash, tokens);
  }

  private static Inside readInside(EntityManager em) {
    List<UnitRow> rows = em.createQuery("from Unit", UnitRow.class).getResultList();
    Map<Long, String> codes = new HashMap<>();
    rows.forEach(row -> codes.put(row.id(), row.code()));
    List<Unit> units =
        rows.stream()
            .map(
                row ->
                    new Unit(
                        row.code(), row.name(), Optional.ofNullable(row.parent()).map(codes::get)))
            .toList();
    Map<Long, List<GrantState>> grants = new HashMap<>();
    for (GrantRow row :
        em.createQuery("from RoleGrant g order by g.role, g.unitCode", GrantRow.class)
            .getResultList()) {
      grants
          .computeIfAbsent(row.account(), id -> new ArrayList<>())
          .add(new GrantState(row.id(), row.account(), row.role(), row.unit()));
    }
    grants.replaceAll((account, given) -> List.copyOf(given));
    return new Inside(new UnitTree(units), Map.copyOf(grants));
  }

  Agency agency(AgencyRow row, List<String> hosts) {
    return new Agency(
        new AgencyId(row.id()),
        row.slug(),
        row.name(),
        hosts,
        ZoneId.of(row.zone()),
        addressOf(row.slug(), hosts, row.isDefault()),
        row.isDefault());
  }

  /** The default agency lives at the configured address, the others at their host or below it. */
  private URI addressOf(String slug, List<String> hosts, boolean isDefault) {
    if (isDefault) {
      return baseUrl;
    }
    if (hosts.isEmpty()) {
      return URI.create(baseUrl + "/@" + slug);
    }
    String port = baseUrl.getPort() < 0 ? "" : ":" + baseUrl.getPort();
    return URI.create(baseUrl.getScheme() + "://" + hosts.getFirst() + port);
  }

  private void ensureDefaultAgency() {
    if (hasAgency()) {
      return;
    }
    try {
      in(
          ANY,
          () ->
              store.write(
                  em -> {
                    em.persist(
                        new AgencyRow("utama", "Instansi Utama", "Asia/Jakarta", true, now()));
                    return true;
                  }));
    } catch (PersistenceException madeByAnotherNode) {
      if (!hasAgency()) {
        throw madeByAnotherNode;
      }
    }
  }

  private boolean hasAgency() {
    return in(
        ANY,
        () ->
            store.read(
                em ->
                    em.createQuery("select count(a) from Agency a", Long.class).getSingleResult()
                        > 0));
  }
}
