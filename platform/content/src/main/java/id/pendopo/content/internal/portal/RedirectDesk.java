package id.pendopo.content.internal.portal;

import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.UniqueKey;
import id.pendopo.api.portal.SiteDesign;
import id.pendopo.api.portal.SiteDesign.Redirect;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.PublicPages;
import id.pendopo.content.internal.ContentUnit;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The old addresses of the current agency's site. */
@Component(service = RedirectDesk.class)
public final class RedirectDesk {

  /**
   * One of them.
   *
   * @param id identity
   * @param version for changes
   * @param address what becomes of it
   */
  public record Known(long id, long version, OldAddress address) {}

  private static final String KEY = "content_site_redirect_source";

  private final Store store;
  private final Access access;
  private final Audit audit;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable PublicPages pages;

  @Activate
  public RedirectDesk(
      @Reference(target = ContentUnit.STORE) Store store,
      @Reference Access access,
      @Reference Audit audit) {
    this.store = store;
    this.access = access;
    this.audit = audit;
  }

  /** Demands the permission. */
  void demand() {
    access.require(SiteDesign.MANAGE, Optional.empty());
  }

  /**
   * Some of them, by their address.
   *
   * @param words part of source or target; empty for all
   * @param from number of the first, counted from 0
   * @param most 1 to 500
   */
  public List<Known> list(String words, int from, int most) {
    demand();
    return store.read(
        em ->
            em.createQuery(
                    "from ContentSiteRedirect r where lower(r.source) like :words escape '!'"
                        + " or lower(r.target) like :words escape '!' order by r.source, r.id",
                    RedirectRow.class)
                .setParameter("words", like(words))
                .setFirstResult(from)
                .setMaxResults(Math.clamp(most, 1, 500))
                .getResultStream()
                .map(RedirectDesk::known)
                .toList());
  }

  /** How many there are with these words. */
  public long count(String words) {
    demand();
    return store.read(
        em ->
            em.createQuery(
                    "select count(r) from ContentSiteRedirect r where lower(r.source) like :words"
                        + " escape '!' or lower(r.target) like :words escape '!'",
                    Long.class)
                .setParameter("words", like(words))
                .getSingleResult());
  }

  private static String like(String words) {
    String plain = words.strip().toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%");
    return "%" + plain.replace("_", "!_") + "%";
  }

  private static Known known(RedirectRow row) {
    return new Known(row.id(), row.version(), row.address());
  }

  /** One by its identity. */
  public Known get(long id) {
    demand();
    return store.read(em -> known(row(em, id)));
  }

  /** Makes one; 409 when the source has one already, 422 for a circle. */
  public Known create(OldAddress wanted) {
    demand();
    try {
      return store.write(em -> known(insert(em, wanted.checked())));
    } catch (RuntimeException e) {
      if (UniqueKey.violated(e, KEY)) {
        throw taken().because(e);
      }
      throw e;
    }
  }

  private static Problem taken() {
    return new Problem(
        409,
        "Alamat lama ini sudah memiliki pengalihan. Ubah yang ada.",
        "This old address has a redirect already. Change that one.");
  }

  private RedirectRow insert(EntityManager em, OldAddress wanted) {
    RedirectLoops.refuse(wanted, at -> leads(em, at));
    if (find(em, wanted.source()).isPresent()) {
      throw taken();
    }
    RedirectRow row = new RedirectRow(wanted.source(), Digests.of(wanted.source()), wanted);
    em.persist(row);
    em.flush();
    told(row.id(), Map.of(), values(wanted));
    return row;
  }

  /** Changes where one leads; its source stays. */
  public Known change(long id, OptionalLong seen, OldAddress wanted) {
    demand();
    return store.write(
        em -> {
          RedirectRow row = row(em, id);
          Plans.requireVersion(seen, row.version());
          OldAddress before = row.address();
          OldAddress sound =
              new OldAddress(before.source(), wanted.status(), wanted.target(), wanted.reason())
                  .checked();
          RedirectLoops.refuse(sound, at -> leads(em, at));
          row.change(sound);
          em.flush();
          told(id, values(before), values(sound));
          return known(row);
        });
  }

  /** Takes one away. */
  public void delete(long id, OptionalLong seen) {
    demand();
    store.change(
        em -> {
          RedirectRow row = row(em, id);
          Plans.requireVersion(seen, row.version());
          told(id, values(row.address()), Map.of());
          em.remove(row);
        });
  }

  private void told(long id, Map<String, String> before, Map<String, String> after) {
    audit.record("content.site-redirect", "site-redirect/" + id, before, after);
    changed();
  }

  /** What many pages at once are thrown away by; without a web server there are none. */
  private void changed() {
    PublicPages now = pages;
    if (now != null) {
      now.changed();
    }
  }

  private static Map<String, String> values(OldAddress address) {
    return Map.of(
        "source", address.source(),
        "status", Integer.toString(address.status()),
        "target", address.target());
  }

  private static RedirectRow row(EntityManager em, long id) {
    RedirectRow row = em.find(RedirectRow.class, id);
    if (row == null) {
      throw Problem.notFound();
    }
    return row;
  }

  private static Optional<RedirectRow> find(EntityManager em, String source) {
    return em.createQuery(
            "from ContentSiteRedirect r where r.sourceHash = :hash", RedirectRow.class)
        .setParameter("hash", Digests.of(source))
        .getResultStream()
        .findFirst();
  }

  private static Optional<String> leads(EntityManager em, String source) {
    return find(em, source)
        .map(RedirectRow::address)
        .filter(address -> address.status() != 410)
        .map(OldAddress::target);
  }

  /** Where an address leads; with its query first, then without. For everybody. */
  Optional<Redirect> leads(String path, String query) {
    return store.read(
        em ->
            find(em, SiteAddress.key(path, query))
                .or(() -> query.isEmpty() ? Optional.empty() : find(em, SiteAddress.key(path, "")))
                .map(RedirectRow::address)
                .map(one -> new Redirect(one.status(), one.target(), one.reason())));
  }

  // ---- a table of them

  /** What is stored for a source; inside a transaction. */
  Optional<OldAddress> stored(String source) {
    return store.read(em -> find(em, source).map(RedirectRow::address));
  }

  /** Stores rows that were planned in this transaction. */
  void keep(List<OldAddress> planned) {
    store.change(
        em -> {
          for (OldAddress one : planned) {
            find(em, one.source())
                .ifPresentOrElse(
                    row -> row.change(one),
                    () -> em.persist(new RedirectRow(one.source(), Digests.of(one.source()), one)));
          }
          em.flush();
          changed();
        });
  }
}
