package id.pendopo.identity.internal;

import id.pendopo.api.problem.Problem;
import id.pendopo.identity.AuditTrail;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.identity.internal.Directory.AccountState;
import id.pendopo.identity.internal.data.AgencyAuditRow;
import id.pendopo.identity.internal.data.AuditRow;
import id.pendopo.identity.internal.data.InstallationAuditRow;
import id.pendopo.identity.internal.domain.FlatJson;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the audit trail; see {@link AuditTrail}. */
@Component
public final class AuditTrailService implements AuditTrail {

  private static final int MOST = 200;

  private final Directory directory;
  private final AccessService access;

  @Activate
  public AuditTrailService(@Reference Directory directory, @Reference AccessService access) {
    this.directory = directory;
    this.access = access;
  }

  @Override
  public Page search(Query query) {
    if (query.installation()) {
      access.requireOperator();
    } else {
      access.require(PlatformPermissions.AUDIT_READ, Optional.empty());
    }
    if (query.page() < 1 || query.size() < 1 || query.size() > MOST) {
      throw new Problem(
          400,
          "Nomor halaman dimulai dari 1, dan ukuran halaman antara 1 dan 200.",
          "Pages are counted from 1, and a page holds between 1 and 200 entries.");
    }
    Optional<Long> account = query.username().map(this::accountOf);
    return directory.read(
        em ->
            query.installation()
                ? search(em, "InstallationAuditEntry", InstallationAuditRow.class, query, account)
                : search(em, "AuditEntry", AgencyAuditRow.class, query, account));
  }

  /** An unknown name finds nothing. */
  private long accountOf(String username) {
    return directory.account(SignInService.normal(username)).map(AccountState::id).orElse(-1L);
  }

  private Page search(
      EntityManager em,
      String entity,
      Class<? extends AuditRow> type,
      Query query,
      Optional<Long> account) {
    Map<String, Object> values = new LinkedHashMap<>();
    StringBuilder where = new StringBuilder(" where 1 = 1");
    query
        .action()
        .ifPresent(
            action -> {
              where.append(" and e.action like :action escape '!'");
              values.put("action", beginning(action));
            });
    query
        .subject()
        .ifPresent(
            subject -> {
              where.append(
                  subject.endsWith("/")
                      ? " and e.subject like :subject escape '!'"
                      : " and e.subject = :subject");
              values.put("subject", subject.endsWith("/") ? beginning(subject) : subject);
            });
    account.ifPresent(
        id -> {
          where.append(" and e.account = :account");
          values.put("account", id);
        });
    query
        .from()
        .ifPresent(
            from -> {
              where.append(" and e.at >= :from");
              values.put("from", from);
            });
    query
        .until()
        .ifPresent(
            until -> {
              where.append(" and e.at < :until");
              values.put("until", until);
            });
    TypedQuery<Long> count =
        em.createQuery("select count(e) from " + entity + " e" + where, Long.class);
    values.forEach(count::setParameter);
    long total = count.getSingleResult();
    long first = (query.page() - 1L) * query.size();
    return new Page(
        total,
        first >= total
            ? List.of()
            : entries(
                em.createQuery("from " + entity + " e" + where + " order by e.id desc", type),
                values,
                (int) first,
                query.size()),
        query.page(),
        query.size());
  }

  private List<Entry> entries(
      TypedQuery<? extends AuditRow> rows, Map<String, Object> values, int first, int size) {
    values.forEach(rows::setParameter);
    return rows.setFirstResult(first).setMaxResults(size).getResultList().stream()
        .map(this::entry)
        .toList();
  }

  private Entry entry(AuditRow row) {
    AuditRow.Fact fact = row.fact();
    return new Entry(
        row.id(),
        fact.at(),
        Optional.ofNullable(fact.account()).flatMap(directory::account).map(AccountState::username),
        fact.via(),
        fact.address(),
        fact.action(),
        fact.subject(),
        FlatJson.read(fact.before()),
        FlatJson.read(fact.after()));
  }

  private static String beginning(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
