package id.pendopo.content.internal.media;

import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.document.Files;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.media.MediaDetails;
import id.pendopo.api.media.MediaFolder;
import id.pendopo.api.media.MediaId;
import id.pendopo.api.media.MediaItem;
import id.pendopo.api.media.MediaKind;
import id.pendopo.api.media.MediaLibrary;
import id.pendopo.api.media.MediaPage;
import id.pendopo.api.media.MediaQuery;
import id.pendopo.api.media.MediaUse;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.PublicPages;
import id.pendopo.content.internal.ContentUnit;
import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Keeps the library with the rights of the thread's account; see {@link MediaLibrary}. */
@Component
public final class LibraryService implements MediaLibrary {

  private final Store store;
  private final Files files;
  private final MediaIntake intake;
  private final MediaUses uses;
  private final FolderDesk folderDesk;
  private final Units units;
  private final Access access;
  private final Audit audit;

  /** A node without the site has no public pages. */
  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  private volatile @Nullable PublicPages pages;

  @Activate
  public LibraryService(
      @Reference(target = ContentUnit.STORE) Store store,
      @Reference Files files,
      @Reference MediaIntake intake,
      @Reference MediaUses uses,
      @Reference FolderDesk folderDesk,
      @Reference Units units,
      @Reference Access access,
      @Reference Audit audit) {
    this.store = store;
    this.files = files;
    this.intake = intake;
    this.uses = uses;
    this.folderDesk = folderDesk;
    this.units = units;
    this.access = access;
    this.audit = audit;
  }

  @Override
  public MediaItem upload(InputStream content, String name, MediaDetails details) {
    MediaKind kind = MediaRules.kindOf(name);
    MediaDetails said = allowed(details, kind);
    MediaIntake.Received received = intake.receive(content, name);
    return store.write(
        em -> {
          placed(em, said);
          MediaRow row =
              MediaRow.ofFile(received.kind(), files.keep(received.file()), received.size(), said);
          return added(em, row);
        });
  }

  @Override
  public MediaItem addLink(String address, MediaDetails details) {
    MediaDetails said = allowed(details, MediaKind.VIDEO_LINK);
    String plain = MediaRules.link(address);
    return store.write(
        em -> {
          placed(em, said);
          return added(em, MediaRow.ofLink(plain, said));
        });
  }

  private MediaItem added(EntityManager em, MediaRow row) {
    em.persist(row);
    em.flush();
    MediaItem item = row.view();
    audit.record("content.media-added", subject(row), row.unit(), Map.of(), described(item));
    return item;
  }

  @Override
  public MediaPage find(MediaQuery query) {
    look();
    return store.read(
        em -> {
          Set<Long> below =
              query.folder().isPresent()
                  ? Folders.read(em).within(query.folder().getAsLong())
                  : Set.of();
          return MediaRows.find(em, query, seen(query.unit()), below);
        });
  }

  private MediaRows.Sight seen(Optional<String> narrowed) {
    Set<Optional<String>> scopes = access.scopes(READ);
    if (narrowed.isEmpty() && scopes.contains(Optional.<String>empty())) {
      return new MediaRows.Sight(true, Optional.empty());
    }
    Set<String> codes =
        units.all().stream()
            .map(Unit::code)
            .filter(
                code -> scopes.stream().anyMatch(scope -> units.within(Optional.of(code), scope)))
            .filter(code -> narrowed.isEmpty() || units.within(Optional.of(code), narrowed))
            .collect(Collectors.toSet());
    return new MediaRows.Sight(narrowed.isEmpty(), Optional.of(codes));
  }

  @Override
  public MediaItem get(MediaId id) {
    look();
    return store.read(em -> visible(MediaRows.byId(em, id)).view());
  }

  @Override
  public MediaItem update(MediaId id, OptionalLong revision, MediaDetails details) {
    return store.write(
        em -> {
          MediaRow row = managed(em, id, revision, WRITE);
          MediaItem before = row.view();
          MediaDetails said = allowed(details, row.kind());
          if (!said.folder().equals(before.details().folder())) {
            placed(em, said);
          }
          row.describe(said);
          em.flush();
          MediaItem after = row.view();
          if (before.complete() && !after.complete() && !uses.of(id).isEmpty()) {
            throw Problem.invalid(
                "alternative",
                "Gambar ini sudah dipakai; teks alternatifnya tidak dapat dikosongkan.",
                "This picture is in use; its alternative text cannot be emptied.");
          }
          changedForPublic();
          audit.record(
              "content.media-changed",
              subject(row),
              row.unit(),
              described(before),
              described(after));
          return after;
        });
  }

  @Override
  public MediaItem replace(MediaId id, OptionalLong revision, InputStream content, String name) {
    MediaItem known = get(id);
    access.require(WRITE, known.details().unit());
    if (known.kind() == MediaKind.VIDEO_LINK) {
      throw new Problem(
          409,
          "Tautan tidak memiliki berkas. Hapus tautan ini dan tambahkan yang baru.",
          "A link has no file. Remove this link and add a new one.");
    }
    MediaIntake.Received received = intake.receive(content, name);
    MediaRules.replaceable(
        known.kind(), known.mediaType(), received.kind(), received.file().mediaType());
    return store.write(
        em -> {
          MediaRow row = managed(em, id, revision, WRITE);
          MediaItem before = row.view();
          row.file().ifPresent(files::release);
          row.replace(files.keep(received.file()), received.size());
          em.flush();
          MediaItem after = row.view();
          changedForPublic();
          audit.record(
              "content.media-replaced",
              subject(row),
              row.unit(),
              described(before),
              described(after));
          return after;
        });
  }

  @Override
  public void remove(MediaId id, OptionalLong revision) {
    store.change(
        em -> {
          MediaRow row = managed(em, id, revision, MANAGE);
          uses.none(id);
          MediaItem before = row.view();
          row.file().ifPresent(files::release);
          em.remove(row);
          em.flush();
          changedForPublic();
          audit.record(
              "content.media-removed", subject(row), row.unit(), described(before), Map.of());
        });
  }

  @Override
  public List<MediaUse.Place> uses(MediaId id) {
    get(id);
    return store.read(em -> uses.of(id));
  }

  @Override
  public List<MediaFolder> folders() {
    look();
    return folderDesk.folders();
  }

  @Override
  public MediaFolder createFolder(String name, OptionalLong parent) {
    return folderDesk.create(name, parent);
  }

  @Override
  public MediaFolder changeFolder(
      long id, OptionalLong revision, String name, OptionalLong parent) {
    return folderDesk.change(id, revision, name, parent);
  }

  @Override
  public void removeFolder(long id, OptionalLong revision) {
    folderDesk.remove(id, revision);
  }

  @Override
  public boolean mayWrite(Optional<String> unit) {
    return access.may(WRITE, unit);
  }

  @Override
  public boolean mayManage(Optional<String> unit) {
    return access.may(MANAGE, unit);
  }

  // ---- help

  /** Demands the right for the unit, a unit that is there, and sound texts. */
  private MediaDetails allowed(MediaDetails details, MediaKind kind) {
    access.require(WRITE, details.unit());
    details
        .unit()
        .ifPresent(
            code -> {
              if (units.byCode(code).isEmpty()) {
                throw Problem.invalid(
                    "unit", "Unit " + code + " tidak ada.", "There is no unit " + code + ".");
              }
            });
    return MediaRules.checked(details, kind);
  }

  private static void placed(EntityManager em, MediaDetails details) {
    details
        .folder()
        .ifPresent(
            folder -> {
              if (em.createQuery("from ContentMediaFolder f where f.id = :id", MediaFolderRow.class)
                  .setParameter("id", folder)
                  .getResultList()
                  .isEmpty()) {
                throw Problem.invalid(
                    "folder", "Folder ini tidak ada.", "There is no such folder.");
              }
            });
  }

  private MediaRow managed(EntityManager em, MediaId id, OptionalLong revision, String permission) {
    MediaRow row = visible(MediaRows.locked(em, id));
    access.require(permission, row.unit());
    long present = row.view().revision();
    if (revision.isPresent() && revision.getAsLong() != present) {
      throw new Problem(
          412,
          "Media ini sudah diubah orang lain. Muat ulang lalu coba lagi.",
          "Somebody else has changed this medium. Load it again and retry.");
    }
    return row;
  }

  private MediaRow visible(Optional<MediaRow> found) {
    look();
    return found
        .filter(row -> row.unit().isEmpty() || access.may(READ, row.unit()))
        .orElseThrow(Problem::notFound);
  }

  private void look() {
    if (!access.may(READ)) {
      access.require(READ, Optional.empty());
    }
  }

  private void changedForPublic() {
    PublicPages known = pages;
    if (known != null) {
      known.changed();
    }
  }

  private static String subject(MediaRow row) {
    return "media/" + row.id();
  }

  private static Map<String, String> described(MediaItem item) {
    Map<String, String> values = new TreeMap<>();
    values.put("name", item.name());
    values.put("version", Integer.toString(item.version()));
    values.put("size", Long.toString(item.size()));
    values.put("unit", item.details().unit().orElse(""));
    values.put("alternative", item.details().alternative().orElse(""));
    values.put("decorative", Boolean.toString(item.details().decorative()));
    return values;
  }
}
