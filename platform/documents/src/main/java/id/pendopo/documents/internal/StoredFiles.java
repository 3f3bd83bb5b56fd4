package id.pendopo.documents.internal;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.document.FileId;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.document.IncomingImage;
import id.pendopo.api.document.PageText;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.document.TextExtracted;
import id.pendopo.api.document.TextState;
import id.pendopo.api.document.Thumbnail;
import id.pendopo.api.event.Events;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.problem.Problem;
import id.pendopo.documents.internal.intake.Intake;
import id.pendopo.documents.internal.intake.Received;
import id.pendopo.documents.internal.intake.Share;
import id.pendopo.documents.internal.store.ContentStore;
import id.pendopo.documents.internal.store.FileNames;
import id.pendopo.documents.internal.type.AllowedType;
import id.pendopo.persistence.TenantBinding;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of agencies: records in the database, bytes in the content store. */
@Component
public final class StoredFiles implements Files {

  private static final Logger LOG = LoggerFactory.getLogger(StoredFiles.class);

  private final Store store;
  private final Transactions transactions;
  private final Events events;
  private final TenantBinding tenant;
  private final ContentStore contents;
  private final Intake intake;
  private final Share share;
  private final Thumbnails thumbnails;

  /** Asked for the day of an undated file alone. */
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable Agencies agencies;

  @Activate
  public StoredFiles(
      @Reference(target = DocumentsUnit.STORE) Store store,
      @Reference Transactions transactions,
      @Reference Events events,
      @Reference TenantBinding tenant,
      @Reference ContentStore contents,
      @Reference Intake intake,
      @Reference Share share,
      @Reference Thumbnails thumbnails) {
    this.store = store;
    this.transactions = transactions;
    this.events = events;
    this.tenant = tenant;
    this.contents = contents;
    this.intake = intake;
    this.share = share;
    this.thumbnails = thumbnails;
  }

  @Override
  public IncomingFile receive(InputStream content, String name) {
    String clean = FileNames.clean(name);
    return incoming(clean, intake.receive(agency(), content, clean));
  }

  @Override
  public IncomingImage receiveImage(InputStream content, String name) {
    String clean = FileNames.clean(name);
    Received received = intake.receive(agency(), content, clean);
    return new IncomingImage(incoming(clean, received), Intake.facts(received));
  }

  private static IncomingFile incoming(String name, Received received) {
    return new IncomingFile(name, received.mediaType(), received.size(), received.sha256());
  }

  @Override
  public StoredFile keep(IncomingFile file) {
    return keep(file, file.name(), Instant.now().truncatedTo(ChronoUnit.MICROS));
  }

  @Override
  public StoredFile keepAnonymously(IncomingFile file) {
    Agencies known = Objects.requireNonNull(agencies, "No register of agencies");
    ZoneId zone = known.find(agency()).orElseThrow(Problem::notFound).zone();
    String name =
        AllowedType.ofMediaType(file.mediaType())
            .map(type -> FileNames.NAMELESS + "." + type.endings().getFirst())
            .orElse(FileNames.NAMELESS);
    return keep(file, name, LocalDate.now(zone).atStartOfDay(zone).toInstant());
  }

  private StoredFile keep(IncomingFile file, String name, Instant storedAt) {
    requireWriting();
    if (!file.name().equals(FileNames.clean(file.name()))
        || AllowedType.ofMediaType(file.mediaType()).isEmpty()) {
      throw new IllegalArgumentException("Only what was received can be kept");
    }
    share.require(agency(), file.size());
    if (!contents.claim(agency(), file.sha256(), file.size())) {
      throw new Problem(
          410,
          "Berkas yang diunggah sudah dihapus karena lebih dari sehari tidak disimpan. Unggah lagi.",
          "The uploaded file was removed because it was not saved within a day. Upload it again.");
    }
    boolean mute = hasNoText(file.mediaType());
    StoredFileRecord kept =
        new StoredFileRecord(file, name, mute ? TextState.NONE : TextState.PENDING, storedAt);
    store.change(
        em -> {
          em.persist(kept);
          // it has just come in whole, whatever was found before
          new Findings(em).healed(file.sha256());
          em.flush();
        });
    publish(kept, false);
    return kept.view();
  }

  @Override
  public Optional<StoredFile> find(FileId id) {
    return store.read(em -> record(em, id).map(StoredFileRecord::view));
  }

  @Override
  public List<StoredFile> find(List<FileId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<FileId, StoredFile> found =
        store.read(
            em ->
                em.createQuery(
                        "select f from StoredFile f where f.id in :ids", StoredFileRecord.class)
                    .setParameter("ids", ids.stream().map(FileId::value).distinct().toList())
                    .getResultStream()
                    .map(StoredFileRecord::view)
                    .collect(Collectors.toMap(StoredFile::id, Function.identity())));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  @Override
  public InputStream open(FileId id) {
    StoredFile file = find(id).orElseThrow(Problem::notFound);
    try {
      return contents.open(agency(), file.sha256());
    } catch (IOException e) {
      LOG.error("The content of file {} cannot be opened", id, e);
      throw new Problem(
              500,
              "Berkas ini tidak dapat dibuka karena gangguan pada penyimpanan server. Beri tahu pengelola sistem.",
              "This file cannot be opened because of a fault in the server's storage. Tell the operator.")
          .because(e);
    }
  }

  @Override
  public boolean release(FileId id) {
    requireWriting();
    return store.write(
        em -> {
          // the extractor may be writing its findings: whoever lets go waits for it
          Optional<StoredFileRecord> file = record(em, id, LockModeType.PESSIMISTIC_WRITE);
          file.ifPresent(
              released -> {
                // the day of grace begins now: whoever reads it, or backs it up, still finds it
                contents.claim(agency(), released.sha256(), released.size());
                new TextPages(em).remove(released.id());
                em.remove(released);
                em.flush();
              });
          return file.isPresent();
        });
  }

  @Override
  public Optional<Thumbnail> thumbnail(FileId id, int width) {
    StoredFile file = find(id).orElseThrow(Problem::notFound);
    return thumbnails.of(agency(), file, width);
  }

  @Override
  public List<PageText> text(FileId id) {
    return store.read(
        em ->
            record(em, id)
                .filter(StoredFileRecord::hasText)
                .map(file -> new TextPages(em).of(file.id()))
                .orElse(List.of()));
  }

  @Override
  public void extractAgain(FileId id) {
    requireWriting();
    StoredFileRecord file =
        store.write(
            em -> {
              StoredFileRecord found = record(em, id).orElseThrow(Problem::notFound);
              if (!hasNoText(found.mediaType())) {
                found.askForText();
              }
              return found;
            });
    publish(file, true);
  }

  private void publish(StoredFileRecord file, boolean afresh) {
    events.publish(
        file.waitsForText()
            ? new TextWanted(file.id(), afresh)
            : new TextExtracted(file.id(), false));
  }

  private static boolean hasNoText(String mediaType) {
    return mediaType.startsWith("image/") || mediaType.startsWith("video/");
  }

  /** The file if it is one of the current agency's: every query sees its rows alone. */
  private static Optional<StoredFileRecord> record(EntityManager em, FileId id) {
    return record(em, id, LockModeType.NONE);
  }

  private static Optional<StoredFileRecord> record(EntityManager em, FileId id, LockModeType lock) {
    return em.createQuery("select f from StoredFile f where f.id = :id", StoredFileRecord.class)
        .setParameter("id", id.value())
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  private void requireWriting() {
    if (!transactions.writing()) {
      throw new IllegalStateException("A file is kept in the transaction of whoever needs it");
    }
  }

  private AgencyId agency() {
    return tenant
        .current()
        .orElseThrow(() -> new IllegalStateException("No agency is bound to this thread"));
  }
}
