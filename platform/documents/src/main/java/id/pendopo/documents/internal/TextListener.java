package id.pendopo.documents.internal;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.document.TextExtracted;
import id.pendopo.api.event.EventListener;
import id.pendopo.api.event.Events;
import id.pendopo.api.persistence.Store;
import id.pendopo.documents.internal.extract.Extracted;
import id.pendopo.documents.internal.extract.Extraction;
import id.pendopo.documents.internal.extract.NotExtracted;
import id.pendopo.documents.internal.extract.Painted;
import id.pendopo.documents.internal.store.ContentStore;
import id.pendopo.persistence.TenantBinding;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Reads the text of files after the commit that kept them.
 *
 * <p>Files wait for each other: a bad one holds the others up for two minutes at most, and nothing
 * else of the platform. A file whose text is known already, because the event comes twice or an
 * equal file was read before, costs a query or a copy.
 */
@Component(service = EventListener.class)
public final class TextListener implements EventListener<TextWanted> {

  private final Store store;
  private final Events events;
  private final TenantBinding tenant;
  private final ContentStore contents;
  private final TextReader reader;

  @Activate
  public TextListener(
      @Reference(target = DocumentsUnit.STORE) Store store,
      @Reference Events events,
      @Reference TenantBinding tenant,
      @Reference ContentStore contents,
      @Reference TextReader reader) {
    this.store = store;
    this.events = events;
    this.tenant = tenant;
    this.contents = contents;
    this.reader = reader;
  }

  @Override
  public Class<TextWanted> type() {
    return TextWanted.class;
  }

  @Override
  public String name() {
    return "documents.read-text";
  }

  @Override
  public void on(TextWanted wanted) {
    Optional<StoredFile> waiting =
        store.read(em -> waiting(em, wanted.fileId()).map(StoredFileRecord::view));
    if (waiting.isEmpty() || (!wanted.afresh() && copyOfAnEqualFile(wanted.fileId()))) {
      return;
    }
    AgencyId agency = tenant.current().orElseThrow();
    StoredFile file = waiting.get();
    Extraction extraction = reader.read(contents.path(agency, file.sha256()), file.name());
    store.change(em -> finish(em, wanted.fileId(), extraction));
  }

  private boolean copyOfAnEqualFile(long id) {
    return store.write(
        em -> {
          Optional<StoredFileRecord> file = waiting(em, id);
          Optional<StoredFileRecord> equal = file.flatMap(f -> readBefore(em, f));
          equal.ifPresent(
              known -> {
                int pages = known.pages();
                new TextPages(em).copy(known.id(), id);
                waiting(em, id).orElseThrow().textRead(pages);
                events.publish(new TextExtracted(id, true));
              });
          return equal.isPresent();
        });
  }

  private void finish(EntityManager em, long id, Extraction extraction) {
    if (waiting(em, id).isEmpty()) {
      return;
    }
    TextPages text = new TextPages(em);
    switch (extraction) {
      case Extracted read -> {
        text.replace(id, read.pages());
        waiting(em, id).orElseThrow().textRead(read.pages().size());
      }
      case Painted picture -> throw new IllegalStateException("A picture for a text");
      case NotExtracted failed -> {
        text.replace(id, List.of());
        waiting(em, id).orElseThrow().textNotRead(failed.reason());
      }
    }
    events.publish(new TextExtracted(id, extraction instanceof Extracted));
  }

  private static Optional<StoredFileRecord> waiting(EntityManager em, long id) {
    return em.createQuery("select f from StoredFile f where f.id = :id", StoredFileRecord.class)
        .setParameter("id", id)
        .getResultStream()
        .filter(StoredFileRecord::waitsForText)
        .findFirst();
  }

  private static Optional<StoredFileRecord> readBefore(EntityManager em, StoredFileRecord file) {
    return em.createQuery(
            """
            select f from StoredFile f
            where f.sha256 = :sha256 and f.mediaType = :type and f.text = EXTRACTED
            order by f.id desc""",
            StoredFileRecord.class)
        .setParameter("sha256", file.sha256())
        .setParameter("type", file.mediaType())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
