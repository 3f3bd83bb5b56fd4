package id.pendopo.documents.internal.print;

import id.pendopo.api.document.FileId;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.documents.internal.DocumentsUnit;
import java.util.Collection;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The pictures that were uploaded for letterheads and templates. Numbers of files can be guessed,
 * and who writes templates need not see the applicants' identity cards: so a template shows what
 * was released for it and nothing else.
 */
@Component(service = ReleasedPictures.class)
public final class ReleasedPictures {

  private final Store store;

  @Activate
  public ReleasedPictures(@Reference(target = DocumentsUnit.STORE) Store store) {
    this.store = store;
  }

  /** Releases a file, in the caller's transaction. */
  void release(FileId file) {
    store.change(em -> em.persist(new ReleasedPictureRow(file)));
  }

  /**
   * Refuses what was not released, in the same words as what is not there.
   *
   * @throws Problem 404
   */
  void require(Collection<FileId> files) {
    if (files.isEmpty()) {
      return;
    }
    List<Long> released =
        store.read(
            em ->
                em.createQuery(
                        "select p.file from ReleasedPicture p where p.file in :files", Long.class)
                    .setParameter("files", files.stream().map(FileId::value).toList())
                    .getResultList());
    files.stream()
        .filter(file -> !released.contains(file.value()))
        .findFirst()
        .ifPresent(
            file -> {
              throw Composition.missing(file);
            });
  }
}
