package id.pendopo.information;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.agency.Units;
import id.pendopo.api.document.FileId;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.document.TextState;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.search.SearchIndex;
import id.pendopo.api.web.PublicPages;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The work of the office on its documents. Every call checks the account's permission for the unit
 * of the document; every change is audited, indexed and shown to the public in the one transaction
 * that makes it.
 *
 * <p>A version that is given has to be the current one; without one, the last writer wins. Any
 * thread, with agency and account set.
 */
@Component(service = Documents.class)
public final class Documents {

  /** How many files the dashboard looks back at for texts that could not be read. */
  private static final int RECENT_FILES = 500;

  private final Store store;
  private final CurrentAgency agency;
  private final Units units;
  private final Access access;
  private final Audit audit;
  private final Files files;
  private final SearchIndex index;
  private final PublicPages pages;

  @Activate
  public Documents(
      @Reference(target = "(unit=information)") Store store,
      @Reference CurrentAgency agency,
      @Reference Units units,
      @Reference Access access,
      @Reference Audit audit,
      @Reference Files files,
      @Reference SearchIndex index,
      @Reference PublicPages pages) {
    this.store = store;
    this.agency = agency;
    this.units = units;
    this.access = access;
    this.audit = audit;
    this.files = files;
    this.index = index;
    this.pages = pages;
  }

  /**
   * Checks what somebody typed, without storing anything: before files are taken in, so that a
   * mistake in a word does not cost an upload.
   *
   * @throws Problem 422 with every field that is wrong; 401 or 403 without the permission
   */
  public DocumentContent check(DocumentInput input) {
    DocumentContent content = input.check(today(), code -> units.byCode(code).isPresent());
    access.require(InformationModule.WRITE, content.unit());
    return content;
  }

  /**
   * Keeps a new draft with its files.
   *
   * @param received files that were taken in by {@link Files#receive}, in their order
   * @throws Problem 422 with every field that is wrong; 401 or 403 without the permission
   */
  public DocumentSnapshot create(DocumentInput input, List<IncomingFile> received) {
    DocumentContent content = check(input);
    return store.write(
        em -> {
          Instant now = now();
          Document document = Document.draft(content, now);
          em.persist(document);
          var values = new LinkedHashMap<>(content.audited());
          for (IncomingFile file : received) {
            StoredFile kept = files.keep(file);
            document.add(kept.id(), now);
            values.put("file " + kept.id().value(), kept.name());
          }
          em.flush();
          audit.record("information.create", subject(document), Map.of(), values);
          index.changed(DocumentSource.TYPE, Long.toString(document.id()));
          return snapshot(document);
        });
  }

  /**
   * Replaces the content and puts new files behind the others.
   *
   * @param received files that were taken in by {@link Files#receive}; may be empty
   * @throws Problem 404 unknown, 412 when the version is not the current one, 422 with every field
   *     that is wrong, 401 or 403 without the permission for the unit before and after
   */
  public DocumentSnapshot change(
      long id, OptionalLong version, DocumentInput input, List<IncomingFile> received) {
    DocumentContent content = check(input);
    return changed(
        "information.change",
        id,
        version,
        (document, now) -> {
          if (document.isPublic()) {
            access.require(InformationModule.PUBLISH, content.unit());
          }
          received.forEach(file -> document.add(files.keep(file).id(), now));
          document.change(content, now);
        });
  }

  /**
   * Opens a document to the public; harmless when it is open.
   *
   * @throws Problem 404 unknown, 412 as above, 422 when it may not be published, 401, 403
   */
  public DocumentSnapshot publish(long id, OptionalLong version) {
    return decided("information.publish", id, version, Document::publish);
  }

  /**
   * Takes a document back from the public; harmless when it is withdrawn.
   *
   * @param reason shown to the public; may be empty, at most 1 000 characters
   * @throws Problem 404 unknown, 409 for a draft, 412 as above, 422 for the reason, 401, 403
   */
  public DocumentSnapshot withdraw(long id, OptionalLong version, String reason) {
    return decided(
        "information.withdraw", id, version, (document, now) -> document.withdraw(reason, now));
  }

  /**
   * Deletes a draft.
   *
   * @throws Problem 404 unknown, 409 when it is or was public, 412 as above, 401, 403
   */
  public void delete(long id, OptionalLong version) {
    store.change(
        em -> {
          Document document = load(em, id);
          access.require(InformationModule.WRITE, document.unit());
          requireVersion(document, version);
          document.requireDeletable();
          audit.record(
              "information.delete", subject(document), document.content().audited(), Map.of());
          index.changed(DocumentSource.TYPE, Long.toString(id));
          em.remove(document);
        });
  }

  /**
   * Checks whether a document may be changed, without changing anything: before files are taken in.
   *
   * @throws Problem 404 unknown, 412 as above, 401, 403
   */
  public void checkMayChange(long id, OptionalLong version) {
    store.read(
        em -> {
          Document document = load(em, id);
          requireMayChange(document, InformationModule.WRITE);
          requireVersion(document, version);
          return true;
        });
  }

  /**
   * Puts files behind the others.
   *
   * @param received files that were taken in by {@link Files#receive}
   * @throws Problem 404 unknown, 412 as above, 401, 403
   */
  public DocumentSnapshot addFiles(long id, OptionalLong version, List<IncomingFile> received) {
    return changed(
        "information.add-files",
        id,
        version,
        (document, now) -> received.forEach(file -> document.add(files.keep(file).id(), now)));
  }

  /**
   * Takes a file out of a document.
   *
   * @throws Problem 404 when the document or its file is unknown, 412 as above, 422 when the public
   *     would be left with nothing, 401, 403
   */
  public DocumentSnapshot removeFile(long id, OptionalLong version, FileId file) {
    return changed(
        "information.remove-file", id, version, (document, now) -> document.remove(file, now));
  }

  /** Asks for the text of a file to be read once more; 404 when the document does not hold it. */
  public void readTextAgain(long id, FileId file) {
    store.change(
        em -> {
          Document document = load(em, id);
          access.require(InformationModule.WRITE, document.unit());
          if (!document.files().contains(file)) {
            throw Problem.notFound();
          }
          files.extractAgain(file);
          audit.record(
              "information.read-text-again",
              subject(document),
              Map.of(),
              Map.of("file", Long.toString(file.value())));
        });
  }

  /**
   * One document, public or not.
   *
   * @throws Problem 404 unknown, 401 or 403 without the permission to read it
   */
  public DocumentSnapshot get(long id) {
    return store.read(
        em -> {
          Document document = load(em, id);
          access.require(InformationModule.READ, document.unit());
          return snapshot(document);
        });
  }

  /**
   * The documents that the account may read.
   *
   * @param offset how many to skip, 0 or more
   * @param limit how many to give, 1 or more
   */
  public DocumentList list(DocumentFilter filter, DocumentSort sort, int offset, int limit) {
    Optional<Set<String>> codes = readable(filter.unit());
    if (codes.isPresent() && codes.get().isEmpty()) {
      return new DocumentList(0, List.of());
    }
    return store.read(
        em ->
            new DocumentList(
                DocumentRows.count(em, filter, codes),
                snapshots(DocumentRows.list(em, filter, codes, sort, offset, limit))));
  }

  /** How many documents the account may read. */
  public long count(DocumentFilter filter) {
    Optional<Set<String>> codes = readable(filter.unit());
    if (codes.isPresent() && codes.get().isEmpty()) {
      return 0;
    }
    return store.read(em -> DocumentRows.count(em, filter, codes));
  }

  /**
   * A file whose text could not be read.
   *
   * @param document identity of its document
   * @param file the file
   */
  public record Unreadable(long document, StoredFile file) {}

  /** The files whose text could not be read, among the newest that the account may see. */
  public List<Unreadable> unreadable() {
    Optional<Set<String>> codes = readable(Optional.empty());
    if (codes.isPresent() && codes.get().isEmpty()) {
      return List.of();
    }
    return store.read(
        em -> {
          var documentOf = new LinkedHashMap<FileId, Long>();
          for (Object[] row : DocumentRows.newestFiles(em, codes, RECENT_FILES)) {
            documentOf.put(new FileId((Long) row[1]), (Long) row[0]);
          }
          var found = new ArrayList<Unreadable>();
          for (StoredFile file : files.find(List.copyOf(documentOf.keySet()))) {
            Long document = documentOf.get(file.id());
            if (file.text() == TextState.FAILED && document != null) {
              found.add(new Unreadable(document, file));
            }
          }
          return found;
        });
  }

  /** The address at which the public reads a document of the current agency. */
  public String publicAddress(long id) {
    return agency.get().baseUrl() + "/informasi/" + id;
  }

  /** Has every document that holds the file indexed again. */
  void textBecameKnown(FileId file) {
    store.change(
        em ->
            DocumentRows.documentsOf(em, file)
                .forEach(id -> index.changed(DocumentSource.TYPE, Long.toString(id))));
  }

  private Optional<Set<String>> readable(Optional<String> unit) {
    return UnitScope.codes(units, access.scopes(InformationModule.READ), unit);
  }

  private DocumentSnapshot decided(
      String action, long id, OptionalLong version, BiConsumer<Document, Instant> work) {
    return changed(action, id, version, work, InformationModule.PUBLISH);
  }

  private DocumentSnapshot changed(
      String action, long id, OptionalLong version, BiConsumer<Document, Instant> work) {
    return changed(action, id, version, work, InformationModule.WRITE);
  }

  private DocumentSnapshot changed(
      String action,
      long id,
      OptionalLong version,
      BiConsumer<Document, Instant> work,
      String permission) {
    return store.write(
        em -> {
          Document document = load(em, id);
          boolean wasPublic = document.isPublic();
          requireMayChange(document, permission);
          requireVersion(document, version);
          Map<String, String> before = audited(document);
          work.accept(document, now());
          em.flush();
          Map<String, String> after = audited(document);
          if (!before.equals(after)) {
            audit.record(action, subject(document), before, after);
          }
          if (wasPublic || document.isPublic()) {
            pages.changed();
          }
          index.changed(DocumentSource.TYPE, Long.toString(id));
          return snapshot(document);
        });
  }

  /** What is public is changed by those alone who decide what is public. */
  private void requireMayChange(Document document, String permission) {
    access.require(document.isPublic() ? InformationModule.PUBLISH : permission, document.unit());
  }

  private static Document load(EntityManager em, long id) {
    Document document = em.find(Document.class, id);
    if (document == null) {
      throw Problem.notFound();
    }
    return document;
  }

  private static void requireVersion(Document document, OptionalLong version) {
    if (version.isPresent() && version.getAsLong() != document.version()) {
      throw new Problem(
          412,
          "Dokumen ini sudah diubah orang lain. Muat ulang, lalu ulangi perubahan Anda.",
          "Somebody else has changed this document. Load it again, then repeat your change.");
    }
  }

  private static Map<String, String> audited(Document document) {
    var values = new LinkedHashMap<>(document.content().audited());
    values.put("state", document.state().name());
    document.withdrawalReason().ifPresent(reason -> values.put("reason", reason));
    values.put(
        "files",
        String.join(
            " ", document.files().stream().map(file -> Long.toString(file.value())).toList()));
    return values;
  }

  private static String subject(Document document) {
    return DocumentSource.TYPE + "/" + document.id();
  }

  private DocumentSnapshot snapshot(Document document) {
    return snapshots(List.of(document)).getFirst();
  }

  private List<DocumentSnapshot> snapshots(List<Document> documents) {
    return snapshots(files, documents);
  }

  /** Snapshots of a whole page with one question to the file store. */
  static List<DocumentSnapshot> snapshots(Files files, List<Document> documents) {
    List<FileId> wanted =
        documents.stream().flatMap(document -> document.files().stream()).distinct().toList();
    var known = new HashMap<FileId, StoredFile>();
    if (!wanted.isEmpty()) {
      files.find(wanted).forEach(file -> known.put(file.id(), file));
    }
    return documents.stream().map(document -> DocumentSnapshot.of(document, known)).toList();
  }

  private LocalDate today() {
    return LocalDate.now(agency.get().zone());
  }

  /** As precise as both databases store it, so that what is returned equals what is read. */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
