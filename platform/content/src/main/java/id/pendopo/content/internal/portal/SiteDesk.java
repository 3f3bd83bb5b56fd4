package id.pendopo.content.internal.portal;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.UniqueKey;
import id.pendopo.api.portal.SiteDesign;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.PublicPages;
import id.pendopo.content.internal.ContentUnit;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
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

/** What the current agency decides about its site, for those who may decide it. */
@Component(service = SiteDesk.class)
public final class SiteDesk {

  /** How long a preview can be looked at. */
  public static final Duration PREVIEW = Duration.ofHours(24);

  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * A part as it is.
   *
   * @param plan what is decided
   * @param version for changes; 0 before anything is decided
   */
  public record Held<T>(T plan, long version) {}

  /**
   * What a preview shows instead of what holds; parts that are missing are as they are.
   *
   * @param menu instead of the menus
   * @param home instead of the home page
   * @param look instead of the look
   * @param contact instead of the contact
   */
  public record PreviewPlan(
      @Nullable MenuPlan menu,
      @Nullable HomePlan home,
      @Nullable LookPlan look,
      @Nullable ContactPlan contact) {

    /** A preview of one part. */
    public static PreviewPlan of(SitePlan plan) {
      return new PreviewPlan(
          plan instanceof MenuPlan menu ? menu : null,
          plan instanceof HomePlan home ? home : null,
          plan instanceof LookPlan look ? look : null,
          plan instanceof ContactPlan contact ? contact : null);
    }
  }

  /**
   * A preview that was made.
   *
   * @param path below the root of the host, with the secret
   * @param endsAt when it is gone
   */
  public record MadePreview(String path, Instant endsAt) {}

  private final Store store;
  private final Access access;
  private final Audit audit;
  private final CurrentAgency agency;
  private final PictureDesk pictures;
  private final BlockKinds blocks;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable PublicPages pages;

  @Activate
  public SiteDesk(
      @Reference(target = ContentUnit.STORE) Store store,
      @Reference Access access,
      @Reference Audit audit,
      @Reference CurrentAgency agency,
      @Reference PictureDesk pictures,
      @Reference BlockKinds blocks) {
    this.store = store;
    this.access = access;
    this.audit = audit;
    this.agency = agency;
    this.pictures = pictures;
    this.blocks = blocks;
  }

  private void demand() {
    access.require(SiteDesign.MANAGE, Optional.empty());
  }

  /** A part as it is. */
  public <T extends SitePlan> Held<T> get(SitePart<T> part) {
    demand();
    return store.read(
        em ->
            find(em, part)
                .map(row -> new Held<>(Plans.read(row.plan(), part.type()), row.version()))
                .orElseGet(() -> new Held<>(part.unset(), 0)));
  }

  /**
   * Decides a part.
   *
   * @param seen version that the caller saw
   * @throws Problem 412 when it is another by now, 422 with what is wrong
   */
  public <T extends SitePlan> Held<T> save(SitePart<T> part, T plan, OptionalLong seen) {
    demand();
    check(plan);
    try {
      return store.write(em -> save(em, part, plan, seen));
    } catch (RuntimeException e) {
      if (UniqueKey.violated(e, "content_site_part_once")) {
        Plans.requireVersion(OptionalLong.of(0), 1); // somebody decided it first, just now
      }
      throw e;
    }
  }

  private <T extends SitePlan> Held<T> save(
      EntityManager em, SitePart<T> part, T plan, OptionalLong seen) {
    Optional<SitePartRow> known = find(em, part);
    Plans.requireVersion(seen, known.map(SitePartRow::version).orElse(0L));
    Map<String, String> before =
        known.map(row -> Plans.read(row.plan(), part.type()).summary()).orElse(Map.of());
    SitePartRow row = known.orElseGet(() -> new SitePartRow(part.name(), Plans.write(plan)));
    if (known.isPresent()) {
      row.change(Plans.write(plan));
    } else {
      em.persist(row);
    }
    em.flush();
    audit.record("content.site-" + part.name(), "site/" + part.name(), before, plan.summary());
    PublicPages now = pages;
    if (now != null) {
      now.changed();
    }
    return new Held<>(plan, row.version());
  }

  private void check(SitePlan plan) {
    plan.check();
    if (plan instanceof LookPlan look) {
      pictures.check(look);
    } else if (plan instanceof HomePlan home) {
      blocks.check(home);
    }
  }

  private static Optional<SitePartRow> find(EntityManager em, SitePart<?> part) {
    return em.createQuery("from ContentSitePart p where p.part = :part", SitePartRow.class)
        .setParameter("part", part.name())
        .getResultStream()
        .findFirst();
  }

  /** All parts as they are, for everybody. */
  Map<String, String> stored() {
    return store.read(
        em -> {
          Map<String, String> plans = new HashMap<>();
          em.createQuery("from ContentSitePart p", SitePartRow.class)
              .getResultStream()
              .forEach(row -> plans.put(row.part(), row.plan()));
          return plans;
        });
  }

  // ---- previews

  /**
   * Makes a preview that whoever has its address sees for a day.
   *
   * @throws Problem 422 as a change would
   */
  public MadePreview preview(PreviewPlan wanted) {
    demand();
    for (SitePlan plan :
        new @Nullable SitePlan[] {wanted.menu(), wanted.home(), wanted.look(), wanted.contact()}) {
      if (plan != null) {
        check(plan);
      }
    }
    byte[] random = new byte[18];
    RANDOM.nextBytes(random);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    Instant now = Instant.now();
    Instant end = now.plus(PREVIEW);
    store.change(
        em -> {
          em.createQuery("delete from ContentSitePreview p where p.endsAt <= :now")
              .setParameter("now", now)
              .executeUpdate();
          em.persist(new SitePreviewRow(Digests.of(secret), Plans.write(wanted), end));
          audit.record(
              "content.site-preview", "site/preview", Map.of(), Map.of("until", end.toString()));
        });
    return new MadePreview("/@" + agency.get().slug() + "~" + secret + "/", end);
  }

  /** What a preview shows; empty when there is none or it is over. For whoever has the secret. */
  Optional<PreviewPlan> previewed(String secret) {
    return store.read(
        em ->
            em.createQuery(
                    "from ContentSitePreview p where p.secretHash = :hash", SitePreviewRow.class)
                .setParameter("hash", Digests.of(secret))
                .getResultStream()
                .filter(row -> !row.over(Instant.now()))
                .findFirst()
                .map(row -> Plans.read(row.plans(), PreviewPlan.class)));
  }
}
