package id.pendopo.identity.internal;

import id.pendopo.identity.AuditTrail.Query;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The condition that a query on the audit trail means, and its values. */
final class TrailFilter {

  private final StringBuilder where = new StringBuilder(" where 1 = 1");
  private final Map<String, Object> values = new LinkedHashMap<>();

  /**
   * @param account the account that is asked for, where one is
   * @param units the only units that may be seen, or are asked for; empty means all
   */
  TrailFilter(Query query, Optional<Long> account, Optional<Set<String>> units) {
    query.action().ifPresent(it -> and("e.action like :v escape '!'", beginning(it)));
    query
        .subject()
        .ifPresent(
            it -> {
              if (it.endsWith("/")) {
                and("e.subject like :v escape '!'", beginning(it));
              } else {
                and("e.subject = :v", it);
              }
            });
    account.ifPresent(it -> and("e.account = :v", it));
    query.from().ifPresent(it -> and("e.at >= :v", it));
    query.until().ifPresent(it -> and("e.at < :v", it));
    units.ifPresent(it -> and("e.unit in :v", it));
    query
        .reads()
        .ifPresent(it -> where.append(it ? " and e.purpose <> ''" : " and e.purpose = ''"));
    query.before().ifPresent(it -> and("e.id < :v", it));
    query
        .text()
        .ifPresent(
            it ->
                and(
                    "(e.action ilike :v escape '!' or e.subject ilike :v escape '!'"
                        + " or e.purpose ilike :v escape '!' or e.before ilike :v escape '!'"
                        + " or e.after ilike :v escape '!')",
                    "%" + beginning(it)));
  }

  private void and(String condition, Object value) {
    String name = "v" + values.size();
    where.append(" and ").append(condition.replace(":v", ":" + name));
    values.put(name, value);
  }

  String where() {
    return where.toString();
  }

  <T> TypedQuery<T> bind(TypedQuery<T> query) {
    values.forEach(query::setParameter);
    return query;
  }

  private static String beginning(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
