package id.pendopo.content.internal.portal;

import id.pendopo.api.document.FileId;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingImage;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.document.Thumbnail;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.portal.SiteDesign;
import id.pendopo.api.portal.SiteDesign.Image;
import id.pendopo.api.portal.SiteDesign.Picture;
import id.pendopo.api.problem.Problem;
import id.pendopo.content.internal.ContentUnit;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pictures for logo and icon: PNG, JPEG or WebP, shown small whatever was uploaded. */
@Component(service = PictureDesk.class)
public final class PictureDesk {

  private static final Logger LOG = LoggerFactory.getLogger(PictureDesk.class);

  /** A picture of at most so many bytes is sent as it is; a first view has 60 kB for all. */
  private static final long SMALL = 16_000;

  private static final int LEAST = 16;

  private final Store store;
  private final Access access;
  private final Audit audit;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable Files files;

  @Activate
  public PictureDesk(
      @Reference(target = ContentUnit.STORE) Store store,
      @Reference Access access,
      @Reference Audit audit) {
    this.store = store;
    this.access = access;
    this.audit = audit;
  }

  private Files files() {
    Files now = files;
    if (now == null) {
      throw new Problem(
          503,
          "Penyimpanan berkas belum siap; coba lagi sebentar lagi.",
          "The file store is not ready; try again in a moment.");
    }
    return now;
  }

  /**
   * Takes a picture in, to be named by a look.
   *
   * @throws Problem 415 for what is no picture (SVG may hold scripts and is none), 422 for one that
   *     is too small to be seen
   */
  public Image receive(InputStream content, String name) {
    access.require(SiteDesign.MANAGE, Optional.empty());
    IncomingImage image = files().receiveImage(content, name);
    int width = image.facts().width();
    int height = image.facts().height();
    if (Math.min(width, height) < LEAST) {
      throw Problem.invalid(
          "file",
          "Gambar ini terlalu kecil; paling sedikit 16 × 16 piksel.",
          "This picture is too small; 16 × 16 pixels at least.");
    }
    return store.write(
        em -> {
          Optional<SitePictureRow> known = find(em, image.file().sha256());
          if (known.isPresent()) {
            return shown(known.get());
          }
          StoredFile kept = files().keep(image.file());
          SitePictureRow row =
              new SitePictureRow(
                  kept.sha256(), kept.id().value(), kept.mediaType(), width, height, kept.size());
          em.persist(row);
          audit.record(
              "content.site-picture",
              "site-picture/" + kept.sha256().substring(0, 12),
              Map.of(),
              Map.of("type", kept.mediaType(), "size", Long.toString(kept.size())));
          return shown(row);
        });
  }

  private static Image shown(SitePictureRow row) {
    return new Image(row.sha256(), row.width(), row.height());
  }

  private static Optional<SitePictureRow> find(EntityManager em, String sha256) {
    return em.createQuery("from ContentSitePicture p where p.sha256 = :sum", SitePictureRow.class)
        .setParameter("sum", sha256)
        .getResultStream()
        .findFirst();
  }

  /** A picture that was taken in. */
  Optional<Image> find(@Nullable String sha256) {
    return sha256 == null
        ? Optional.empty()
        : store.read(em -> find(em, sha256).map(PictureDesk::shown));
  }

  /** Demands that the pictures of a look are there. */
  void check(LookPlan look) {
    Problem.Collector wrong = new Problem.Collector();
    wrong.check(
        look.logo() == null || find(look.logo()).isPresent(),
        "logo",
        "Logo ini tidak ada; unggah lagi.",
        "There is no such logo; upload it again.");
    wrong.check(
        look.icon() == null || find(look.icon()).isPresent(),
        "icon",
        "Ikon ini tidak ada; unggah lagi.",
        "There is no such icon; upload it again.");
    wrong.throwIfAny();
  }

  /** What browsers get: the picture itself where it is small, else a smaller one of it. */
  Optional<Picture> open(String sha256) {
    Optional<SitePictureRow> row = store.read(em -> find(em, sha256));
    return row.map(this::open);
  }

  private Picture open(SitePictureRow row) {
    FileId file = new FileId(row.fileId());
    try {
      if (row.size() > SMALL) {
        Optional<Thumbnail> small = thumbnail(file);
        if (small.isPresent()) {
          try (InputStream in = small.get().content().open()) {
            return new Picture(small.get().mediaType(), in.readAllBytes());
          }
        }
      }
      try (InputStream in = files().open(file)) {
        return new Picture(row.mediaType(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** 480 pixels for a screen of fine pixels, unless that is still heavy. */
  private Optional<Thumbnail> thumbnail(FileId file) {
    try {
      Optional<Thumbnail> fine = files().thumbnail(file, 480);
      return fine.isPresent() && fine.get().size() > 2 * SMALL
          ? files().thumbnail(file, 160)
          : fine;
    } catch (Problem busy) {
      LOG.info("No small picture of {} can be made now: {}", file, busy.getMessage());
      return Optional.empty();
    }
  }
}
