package id.pendopo.identity.internal;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.problem.Problem;
import id.pendopo.identity.AuditTrail;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.identity.internal.Directory.AccountState;
import id.pendopo.identity.internal.audit.PersonKeyBook;
import id.pendopo.identity.internal.data.AgencyAuditRow;
import id.pendopo.identity.internal.data.AuditRow;
import id.pendopo.identity.internal.data.InstallationAuditRow;
import id.pendopo.identity.internal.domain.FlatJson;
import id.pendopo.persistence.TenantBinding;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the audit trail; see {@link AuditTrail}. */
@Component
public final class AuditTrailService implements AuditTrail {

  private static final int MOST = 200;
  private static final String ERASED = "(dihapus / erased)";

  private final Directory directory;
  private final AccessService access;
  private final Units units;
  private final TenantBinding binding;
  private final Transactions transactions;
  private final Audit audit;
  private final PersonKeyBook persons;

  @Activate
  public AuditTrailService(
      @Reference Directory directory,
      @Reference AccessService access,
      @Reference Units units,
      @Reference TenantBinding binding,
      @Reference Transactions transactions,
      @Reference Audit audit,
      @Reference PersonKeyBook persons) {
    this.directory = directory;
    this.access = access;
    this.units = units;
    this.binding = binding;
    this.transactions = transactions;
    this.audit = audit;
    this.persons = persons;
  }

  @Override
  public Page search(Query query) {
    Optional<Set<String>> visible = visible(query);
    if (query.page() < 1 || query.size() < 1 || query.size() > MOST) {
      throw new Problem(
          400,
          "Nomor halaman dimulai dari 1, dan ukuran halaman antara 1 dan 200.",
          "Pages are counted from 1, and a page holds between 1 and 200 entries.");
    }
    TrailFilter filter = filter(query, visible);
    return directory.read(
        em -> {
          long total =
              filter
                  .bind(
                      em.createQuery(
                          "select count(e) from " + entity(query) + " e" + filter.where(),
                          Long.class))
                  .getSingleResult();
          long first = (query.page() - 1L) * query.size();
          return new Page(
              total,
              first >= total ? List.of() : entries(em, query, filter, (int) first, query.size()),
              query.page(),
              query.size());
        });
  }

  @Override
  public Export export(Query query, Locale locale) {
    Optional<Set<String>> visible = visible(query);
    AgencyId agency =
        binding.current().orElseThrow(() -> new IllegalStateException("No agency is set."));
    transactions.write(
        () -> {
          audit.record("identity.audit-exported", "audit", Map.of(), asked(query));
          return true;
        });
    return out ->
        new TrailCsv(locale)
            .write(
                out, EXPORTED, before -> directory.in(agency, () -> next(query, visible, before)));
  }

  /** The next entries of an export. */
  private List<Entry> next(Query query, Optional<Set<String>> visible, OptionalLong before) {
    Query from = query.page(1, MOST, before.isPresent() ? before : query.before());
    TrailFilter filter = filter(from, visible);
    return directory.read(em -> entries(em, from, filter, 0, MOST));
  }

  /** What was asked for, for the record of an export. */
  private static Map<String, String> asked(Query query) {
    Map<String, String> asked = new TreeMap<>();
    query.action().ifPresent(it -> asked.put("action", it));
    query.subject().ifPresent(it -> asked.put("subject", it));
    query.username().ifPresent(it -> asked.put("user", it));
    query.from().ifPresent(it -> asked.put("from", it.toString()));
    query.until().ifPresent(it -> asked.put("until", it.toString()));
    query.unit().ifPresent(it -> asked.put("unit", it));
    query.text().ifPresent(it -> asked.put("text", it));
    query.reads().ifPresent(it -> asked.put("reads", it.toString()));
    if (query.installation()) {
      asked.put("scope", "installation");
    }
    return asked;
  }

  // ---- what may be seen

  /** Codes of the units that are asked for and may be seen; empty means everything. */
  private Optional<Set<String>> visible(Query query) {
    if (query.installation()) {
      access.requireOperator();
      return Optional.empty();
    }
    Set<Optional<String>> scopes = access.scopes(PlatformPermissions.AUDIT_READ);
    if (scopes.isEmpty()) {
      access.require(PlatformPermissions.AUDIT_READ, Optional.empty());
    }
    if (scopes.contains(Optional.<String>empty()) && query.unit().isEmpty()) {
      return Optional.empty();
    }
    Set<String> seen =
        units.all().stream()
            .map(Unit::code)
            .filter(
                code -> scopes.stream().anyMatch(scope -> units.within(Optional.of(code), scope)))
            .filter(code -> units.within(Optional.of(code), query.unit()))
            .collect(Collectors.toSet());
    // an empty list is not a list to a database
    return Optional.of(seen.isEmpty() ? Set.of(" ") : seen);
  }

  private TrailFilter filter(Query query, Optional<Set<String>> visible) {
    return new TrailFilter(query, query.username().map(this::accountOf), visible);
  }

  /** An unknown name finds nothing. */
  private long accountOf(String username) {
    return directory.account(SignInService.normal(username)).map(AccountState::id).orElse(-1L);
  }

  // ---- reading

  private static String entity(Query query) {
    return query.installation() ? "InstallationAuditEntry" : "AuditEntry";
  }

  private List<Entry> entries(
      EntityManager em, Query query, TrailFilter filter, int first, int size) {
    Class<? extends AuditRow> type =
        query.installation() ? InstallationAuditRow.class : AgencyAuditRow.class;
    TypedQuery<? extends AuditRow> rows =
        filter.bind(
            em.createQuery(
                "from " + entity(query) + " e" + filter.where() + " order by e.id desc", type));
    List<? extends AuditRow> found = rows.setFirstResult(first).setMaxResults(size).getResultList();
    Map<Long, Long> links = links(em, query, found);
    Map<String, String> plain = new HashMap<>();
    return found.stream().map(row -> entry(row, links.get(row.id()), plain)).toList();
  }

  private static Map<Long, Long> links(
      EntityManager em, Query query, List<? extends AuditRow> entries) {
    if (entries.isEmpty()) {
      return Map.of();
    }
    String seals = query.installation() ? "InstallationAuditSeal" : "AuditSeal";
    return em.createQuery(
            "select s.entry, s.sequence from " + seals + " s where s.entry in :ids", Object[].class)
        .setParameter("ids", entries.stream().map(AuditRow::id).toList())
        .getResultStream()
        .collect(Collectors.toMap(pair -> (Long) pair[0], pair -> (Long) pair[1]));
  }

  private Entry entry(AuditRow row, @Nullable Long link, Map<String, String> plain) {
    AuditRow.Fact fact = row.fact();
    return new Entry(
        row.id(),
        fact.at(),
        Optional.ofNullable(fact.account()).flatMap(directory::account).map(AccountState::username),
        fact.via(),
        fact.address(),
        fact.action(),
        fact.subject(),
        values(fact.before(), plain),
        values(fact.after(), plain),
        Optional.ofNullable(fact.unit()),
        fact.purpose(),
        link == null ? OptionalLong.empty() : OptionalLong.of(link));
  }

  /** Values of persons in plain, as long as their keys are there. */
  private Map<String, String> values(String json, Map<String, String> plain) {
    Map<String, String> values = FlatJson.read(json);
    values.replaceAll(
        (name, value) ->
            PersonKeyBook.encrypted(value) ? plain.computeIfAbsent(value, this::decrypt) : value);
    return values;
  }

  private String decrypt(String value) {
    return binding.current().flatMap(agency -> persons.decrypt(agency, value)).orElse(ERASED);
  }
}
