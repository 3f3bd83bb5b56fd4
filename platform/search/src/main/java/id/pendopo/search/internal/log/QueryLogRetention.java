package id.pendopo.search.internal.log;

import id.pendopo.api.persistence.Store;
import id.pendopo.api.policy.PolicyBook;
import id.pendopo.api.policy.PolicyField;
import id.pendopo.api.policy.PolicyType;
import id.pendopo.api.policy.ShippedPolicy;
import id.pendopo.api.privacy.RetentionRule;
import id.pendopo.api.text.LocalText;
import id.pendopo.search.internal.SearchUnit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How long counted queries are kept; people type their own names into a search too. */
@Component(service = {RetentionRule.class, PolicyBook.class})
public final class QueryLogRetention implements RetentionRule, PolicyBook {

  private static final String BOOK = "search-log";
  private static final String FIELD = "months";
  private static final LocalText TITLE =
      new LocalText(
          "Kata yang dicari di situs, sejak hari pencarian",
          "Words searched for on the site, from the day of the search");

  private final Store store;

  @Activate
  public QueryLogRetention(@Reference(target = SearchUnit.STORE) Store store) {
    this.store = store;
  }

  @Override
  public String code() {
    return BOOK;
  }

  @Override
  public LocalText name() {
    return new LocalText("Retensi: pencarian", "Retention: search");
  }

  @Override
  public LocalText title() {
    return TITLE;
  }

  @Override
  public LocalText description() {
    return new LocalText(
        "Menentukan berapa lama catatan pencarian disimpan.",
        "Decides how long the log of searches is kept.");
  }

  @Override
  public List<PolicyField> fields() {
    return List.of(
        new PolicyField(
            FIELD,
            TITLE,
            new PolicyType.WholeNumber(
                0, 120, new LocalText("bulan (0 = tanpa batas)", "months (0 = no end)"))));
  }

  @Override
  public List<ShippedPolicy> versions() {
    return List.of(
        new ShippedPolicy(
            LocalDate.of(2000, 1, 1),
            Map.of(FIELD, "6"),
            "Ketetapan awal Pendopo; UU 27/2022 pasal 16 ayat (2) huruf g",
            new LocalText(
                "Catatan tidak menyebut siapa yang mencari, tetapi orang dapat mengetik nama.",
                "The log does not say who searched, but people may type names.")));
  }

  @Override
  public Action action() {
    return Action.DELETE;
  }

  @Override
  public String policyBook() {
    return BOOK;
  }

  @Override
  public String policyField() {
    return FIELD;
  }

  @Override
  public long due(LocalDate before) {
    return store.read(
        em ->
            em.createQuery(
                    "select count(c) from SearchQueryCount c where c.day < :before", Long.class)
                .setParameter("before", before)
                .getSingleResult());
  }

  @Override
  public int apply(LocalDate before, int most) {
    return store.write(
        em -> {
          List<QueryCountRow> due =
              em.createQuery(
                      "from SearchQueryCount c where c.day < :before order by c.day, c.id",
                      QueryCountRow.class)
                  .setParameter("before", before)
                  .setMaxResults(most)
                  .getResultList();
          due.forEach(em::remove);
          return due.size();
        });
  }
}
