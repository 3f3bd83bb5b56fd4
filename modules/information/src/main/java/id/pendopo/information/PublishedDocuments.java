package id.pendopo.information;

import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.document.Files;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What everybody may read of the current agency: published and not excluded, as the database says
 * at the moment of the question. Any thread; needs no account.
 */
@Component(service = PublishedDocuments.class)
public final class PublishedDocuments {

  private static final int BATCH = 200;

  private final Store store;
  private final Units units;
  private final Files files;

  @Activate
  public PublishedDocuments(
      @Reference(target = "(unit=information)") Store store,
      @Reference Units units,
      @Reference Files files) {
    this.store = store;
    this.units = units;
    this.files = files;
  }

  /**
   * A page of the list, the newest documents first.
   *
   * @param classification one of {@link InformationClass#OPEN}; empty for all
   * @param unit code of a unit, meaning itself and all below; empty for all
   */
  public DocumentList list(
      Optional<InformationClass> classification, Optional<String> unit, int offset, int limit) {
    if (classification.filter(value -> !value.open()).isPresent()) {
      return new DocumentList(0, List.of());
    }
    Optional<Set<String>> codes = UnitScope.codes(units, Set.of(Optional.empty()), unit);
    if (codes.isPresent() && codes.get().isEmpty()) {
      return new DocumentList(0, List.of());
    }
    // An excluded document cannot be in this state: see Document.publish and Document.change.
    var filter = new DocumentFilter("", Optional.of(DocumentState.PUBLISHED), classification, unit);
    return store.read(
        em ->
            new DocumentList(
                DocumentRows.count(em, filter, codes),
                Documents.snapshots(
                    files,
                    DocumentRows.list(em, filter, codes, DocumentSort.NEWEST, offset, limit))));
  }

  /** Those that were published last, the newest first. */
  public List<DocumentSnapshot> latest(int limit) {
    return store.read(em -> Documents.snapshots(files, DocumentRows.publishedLast(em, limit)));
  }

  /**
   * One document.
   *
   * @throws Problem 410 with its reason when it was withdrawn; 404 when there is none, or it was
   *     never public, or is excluded: the three look alike
   */
  public DocumentSnapshot get(long id) {
    return store.read(
        em -> {
          Document document = em.find(Document.class, id);
          if (document == null || !document.content().classification().open()) {
            throw Problem.notFound();
          }
          return switch (document.state()) {
            case DRAFT -> throw Problem.notFound();
            case WITHDRAWN -> throw gone(document);
            case PUBLISHED -> snapshot(document);
          };
        });
  }

  /** The document, unless the public may not read it now. */
  public Optional<DocumentSnapshot> find(long id) {
    return store.read(
        em ->
            Optional.ofNullable(em.find(Document.class, id))
                .filter(Document::isPublic)
                .map(this::snapshot));
  }

  /** Every document, in batches that each have a transaction of their own. */
  public void forEach(Consumer<DocumentSnapshot> to) {
    long last = 0;
    List<DocumentSnapshot> batch = after(last);
    while (!batch.isEmpty()) {
      batch.forEach(to);
      last = batch.getLast().id();
      batch = after(last);
    }
  }

  /** Those of the identities that the public may read now; one query. */
  public Set<Long> visible(Collection<Long> ids) {
    return ids.isEmpty()
        ? Set.of()
        : store.read(em -> new HashSet<>(DocumentRows.publicAmong(em, ids)));
  }

  /** The units that have published something, in the order of the unit tree. */
  public List<Unit> units() {
    Set<String> codes = new HashSet<>(store.read(DocumentRows::publicUnits));
    return units.all().stream().filter(unit -> codes.contains(unit.code())).toList();
  }

  private List<DocumentSnapshot> after(long id) {
    return store.read(
        (EntityManager em) -> Documents.snapshots(files, DocumentRows.publicAfter(em, id, BATCH)));
  }

  private DocumentSnapshot snapshot(Document document) {
    return Documents.snapshots(files, List.of(document)).getFirst();
  }

  private static Problem gone(Document document) {
    return document
        .withdrawalReason()
        .map(
            reason ->
                new Problem(
                    410,
                    "Informasi ini pernah diumumkan dan telah ditarik. Alasan: " + reason,
                    "This information was public and has been withdrawn. Reason: " + reason))
        .orElseGet(Problem::gone);
  }
}
