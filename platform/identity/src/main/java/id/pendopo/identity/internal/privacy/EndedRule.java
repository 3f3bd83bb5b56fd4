package id.pendopo.identity.internal.privacy;

import id.pendopo.api.persistence.Store;
import id.pendopo.api.privacy.RetentionRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Deletes rows of one entity whose end lies before a day. */
abstract class EndedRule implements RetentionRule {

  private final Store store;
  private final String entity;
  private final String condition;

  /**
   * @param entity name of the entity
   * @param condition on {@code r}, with {@code :before}
   */
  EndedRule(Store store, String entity, String condition) {
    this.store = store;
    this.entity = entity;
    this.condition = condition;
  }

  @Override
  public Action action() {
    return Action.DELETE;
  }

  @Override
  public String policyBook() {
    return IdentityRetention.CODE;
  }

  @Override
  public boolean installationWide() {
    return true;
  }

  @Override
  public long due(LocalDate before) {
    return store.read(
        em ->
            em.createQuery("select count(r) from " + entity + " r where " + condition, Long.class)
                .setParameter("before", start(before))
                .getSingleResult());
  }

  @Override
  public int apply(LocalDate before, int most) {
    return store.write(
        em -> {
          List<Long> ids =
              em.createQuery(
                      "select r.id from " + entity + " r where " + condition + " order by r.id",
                      Long.class)
                  .setParameter("before", start(before))
                  .setMaxResults(most)
                  .getResultList();
          return ids.isEmpty()
              ? 0
              : em.createQuery("delete from " + entity + " r where r.id in :ids")
                  .setParameter("ids", ids)
                  .executeUpdate();
        });
  }

  /** Where the day begins first in the country (WIT), so that nothing of it goes anywhere. */
  static Instant start(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.ofHours(9));
  }
}
