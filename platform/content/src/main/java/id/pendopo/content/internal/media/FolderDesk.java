package id.pendopo.content.internal.media;

import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.media.MediaFolder;
import id.pendopo.api.media.MediaLibrary;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.UniqueKey;
import id.pendopo.api.problem.Problem;
import id.pendopo.content.internal.ContentUnit;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps the folders, which belong to the agency as a whole: whoever keeps media of any unit may put
 * them in order.
 */
@Component(service = FolderDesk.class)
public final class FolderDesk {

  private final Store store;
  private final Access access;
  private final Audit audit;

  @Activate
  public FolderDesk(
      @Reference(target = ContentUnit.STORE) Store store,
      @Reference Access access,
      @Reference Audit audit) {
    this.store = store;
    this.access = access;
    this.audit = audit;
  }

  List<MediaFolder> folders() {
    return store.read(em -> Folders.read(em).all());
  }

  MediaFolder create(String name, OptionalLong parent) {
    keep();
    String plain = Folders.named(name);
    return named(
        plain,
        em -> {
          Folders.read(em).fits(parent, OptionalLong.empty());
          MediaFolderRow row = new MediaFolderRow(plain, parent.orElse(MediaFolderRow.TOP));
          em.persist(row);
          em.flush();
          audit.record("content.folder-made", subject(row.id()), Map.of(), Map.of("name", plain));
          return row.id();
        });
  }

  MediaFolder change(long id, OptionalLong revision, String name, OptionalLong parent) {
    keep();
    String plain = Folders.named(name);
    return named(
        plain,
        em -> {
          MediaFolderRow row = row(em, id, revision);
          Folders.read(em).fits(parent, OptionalLong.of(id));
          Map<String, String> before = Map.of("name", row.name());
          row.change(plain, parent.orElse(MediaFolderRow.TOP));
          em.flush();
          audit.record("content.folder-changed", subject(id), before, Map.of("name", plain));
          return id;
        });
  }

  void remove(long id, OptionalLong revision) {
    keep();
    store.change(
        em -> {
          MediaFolderRow row = row(em, id, revision);
          if (Folders.read(em).within(id).size() > 1 || MediaRows.anyIn(em, id)) {
            throw new Problem(
                409,
                "Folder ini belum kosong. Pindahkan isinya dahulu.",
                "This folder is not empty. Move what lies in it first.");
          }
          em.remove(row);
          em.flush();
          audit.record("content.folder-removed", subject(id), Map.of("name", row.name()), Map.of());
        });
  }

  private MediaFolder named(String name, Function<EntityManager, Long> work) {
    try {
      return store.write(
          em -> {
            long id = work.apply(em);
            return Folders.read(em).find(id).orElseThrow(Problem::notFound);
          });
    } catch (RuntimeException failed) {
      if (UniqueKey.violated(failed, "content_media_folder_name")) {
        throw new Problem(
                409,
                "Di sini sudah ada folder bernama " + name + ".",
                "There is a folder called " + name + " here already.")
            .because(failed);
      }
      throw failed;
    }
  }

  private static MediaFolderRow row(EntityManager em, long id, OptionalLong revision) {
    MediaFolderRow row =
        em.createQuery("from ContentMediaFolder f where f.id = :id", MediaFolderRow.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(Problem::notFound);
    if (revision.isPresent() && revision.getAsLong() != row.revision()) {
      throw new Problem(
          412,
          "Folder ini sudah diubah orang lain. Muat ulang lalu coba lagi.",
          "Somebody else has changed this folder. Load it again and retry.");
    }
    return row;
  }

  /** Folders have no unit: they are of everybody in the agency. */
  private void keep() {
    access.require(MediaLibrary.MANAGE, Optional.empty());
  }

  private static String subject(long id) {
    return "media-folder/" + id;
  }
}
