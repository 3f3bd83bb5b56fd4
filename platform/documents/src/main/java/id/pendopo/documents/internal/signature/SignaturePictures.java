package id.pendopo.documents.internal.signature;

import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.people.Employees;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.signature.SignatureImages;
import id.pendopo.api.signature.SigningDesk;
import id.pendopo.documents.internal.DocumentsUnit;
import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps pictures of signatures and stamps; drawn anew, so that nothing else comes along. */
@Component(service = {SignatureImages.class, SignaturePictures.class})
public final class SignaturePictures implements SignatureImages {

  /** Largest file that is taken in, bytes. */
  public static final int LARGEST = 1_000_000;

  private static final int MOST_PIXELS = 3_000;
  private static final String WHAT = "image";

  /** Whose picture there is. */
  public record View(EmployeeId employee, Kind kind) {}

  private final Store store;
  private final Access access;
  private final Audit audit;
  private final Employees employees;
  private final SigningSettings settings;
  private final SigningSecrets secrets;

  @Activate
  public SignaturePictures(
      @Reference(target = DocumentsUnit.STORE) Store store,
      @Reference Access access,
      @Reference Audit audit,
      @Reference Employees employees,
      @Reference SigningSettings settings,
      @Reference SigningSecrets secrets) {
    this.store = store;
    this.access = access;
    this.audit = audit;
    this.employees = employees;
    this.settings = settings;
    this.secrets = secrets;
  }

  @Override
  public Optional<byte[]> use(EmployeeId officer, Kind kind, String document) {
    if (!settings.imagesAllowed()) {
      return Optional.empty();
    }
    return store.write(
        em ->
            find(em, officer, kind)
                .map(
                    row -> {
                      audit.record(
                          "documents.signature-image-used",
                          "employee/" + officer,
                          Map.of(),
                          Map.of("kind", kind.name(), "document", document));
                      return secrets.openBytes(row.sealed(), WHAT);
                    }));
  }

  /** Whose pictures there are, for those who look after them. */
  public List<View> list() {
    access.require(SigningDesk.MANAGE, Optional.empty());
    return store.read(
        em ->
            em.createQuery("from SignatureImage i order by i.id", SignatureImageRow.class)
                .getResultStream()
                .map(row -> new View(row.employee(), row.kind()))
                .toList());
  }

  /**
   * Stores a picture in place of the one before.
   *
   * @throws Problem 413, 415 or 422 when it is no picture that can be used
   */
  public void put(EmployeeId officer, Kind kind, byte[] picture) {
    access.require(SigningDesk.MANAGE, Optional.empty());
    if (employees.find(officer).isEmpty()) {
      throw Problem.notFound();
    }
    String sealed = secrets.seal(drawn(picture), WHAT);
    store.change(
        em -> {
          find(em, officer, kind)
              .ifPresentOrElse(
                  row -> row.take(sealed),
                  () -> em.persist(new SignatureImageRow(officer, kind, sealed)));
          record("documents.signature-image-stored", officer, kind);
        });
  }

  /** Removes a picture; letters that were printed with it keep it. */
  public void remove(EmployeeId officer, Kind kind) {
    access.require(SigningDesk.MANAGE, Optional.empty());
    store.change(
        em -> {
          em.remove(find(em, officer, kind).orElseThrow(Problem::notFound));
          record("documents.signature-image-removed", officer, kind);
        });
  }

  private void record(String action, EmployeeId officer, Kind kind) {
    audit.record(action, "employee/" + officer, Map.of(), Map.of("kind", kind.name()));
  }

  private static Optional<SignatureImageRow> find(EntityManager em, EmployeeId officer, Kind kind) {
    return em.createQuery(
            "from SignatureImage i where i.employee = :officer and i.kind = :kind",
            SignatureImageRow.class)
        .setParameter("officer", officer.value())
        .setParameter("kind", kind)
        .getResultStream()
        .findFirst();
  }

  /** As a PNG; its size is looked at before it is drawn. */
  private static byte[] drawn(byte[] picture) {
    if (picture.length > LARGEST) {
      throw new Problem(413, "Gambar paling besar 1 MB.", "A picture has at most 1 MB.");
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw unreadable();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        if (reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS) {
          throw Problem.invalid(
              "file",
              "Gambar paling besar 3000 × 3000 piksel.",
              "A picture has at most 3000 × 3000 pixels.");
        }
        BufferedImage image = reader.read(0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
      } finally {
        reader.dispose();
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
      throw unreadable();
    }
  }

  private static Problem unreadable() {
    return new Problem(
        415, "Gambar harus PNG atau JPEG yang utuh.", "A picture has to be a sound PNG or JPEG.");
  }
}
