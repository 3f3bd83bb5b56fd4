package id.pendopo.search.tests;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.document.FileId;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.document.IncomingImage;
import id.pendopo.api.document.PageText;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.document.Thumbnail;
import id.pendopo.api.module.Module;
import id.pendopo.api.module.Modules;
import id.pendopo.api.search.SearchDocument;
import id.pendopo.api.search.SearchSource;
import id.pendopo.api.text.LocalText;
import id.pendopo.persistence.TenantBinding;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** One agency with its pages, for a node that has neither identity nor modules. */
final class Office implements Agencies, Modules, SearchSource {

  static final Agency KUTA =
      new Agency(
          new AgencyId(31),
          "kuta",
          "Kecamatan Kuta",
          List.of(),
          ZoneId.of("Asia/Makassar"),
          URI.create("https://kuta.example.id"),
          true);

  final Map<String, String> pages = new ConcurrentHashMap<>();

  @Override
  public List<Agency> all() {
    return List.of(KUTA);
  }

  @Override
  public Agency byDefault() {
    return KUTA;
  }

  @Override
  public Optional<Agency> find(AgencyId id) {
    return Optional.of(KUTA).filter(agency -> agency.id().equals(id));
  }

  @Override
  public Optional<Agency> bySlug(String slug) {
    return Optional.of(KUTA).filter(agency -> agency.slug().equals(slug));
  }

  @Override
  public Optional<Agency> byHost(String host) {
    return Optional.empty();
  }

  @Override
  public List<Module> running() {
    return List.of();
  }

  @Override
  public Set<String> active(AgencyId agency) {
    return Set.of();
  }

  @Override
  public boolean enabled(AgencyId agency, String moduleId) {
    return false;
  }

  @Override
  public String type() {
    return "content.page";
  }

  @Override
  public LocalText typeName() {
    return new LocalText("Halaman", "Page");
  }

  @Override
  public void all(Consumer<SearchDocument> to) {
    pages.keySet().forEach(id -> find(id).ifPresent(to));
  }

  @Override
  public Optional<SearchDocument> find(String id) {
    return Optional.ofNullable(pages.get(id))
        .map(
            body ->
                new SearchDocument(
                    id,
                    "Halaman " + id,
                    "",
                    body,
                    "/halaman/" + id,
                    Optional.empty(),
                    LocalDate.of(2026, 4, 1),
                    Optional.empty(),
                    List.of()));
  }

  @Override
  public Set<String> visible(Collection<String> ids) {
    Set<String> visible = new HashSet<>(ids);
    visible.retainAll(pages.keySet());
    return visible;
  }

  /** The agency that the persistence has bound to the thread. */
  record Here(TenantBinding tenants) implements CurrentAgency {

    @Override
    public Agency get() {
      return find().orElseThrow(() -> new IllegalStateException("No agency"));
    }

    @Override
    public Optional<Agency> find() {
      return tenants.current().map(id -> KUTA);
    }

    @Override
    public <T> T callIn(AgencyId agency, Callable<T> work) throws Exception {
      return tenants.callIn(agency, work);
    }

    @Override
    public void runIn(AgencyId agency, Runnable work) {
      throw new UnsupportedOperationException();
    }
  }

  /** Pages here have no files. */
  static final class NoFiles implements Files {
    @Override
    public IncomingFile receive(InputStream content, String name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public StoredFile keep(IncomingFile file) {
      throw new UnsupportedOperationException();
    }

    @Override
    public StoredFile keepAnonymously(IncomingFile file) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<StoredFile> find(FileId id) {
      return Optional.empty();
    }

    @Override
    public List<StoredFile> find(List<FileId> ids) {
      return List.of();
    }

    @Override
    public InputStream open(FileId id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<PageText> text(FileId id) {
      return List.of();
    }

    @Override
    public void extractAgain(FileId id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public IncomingImage receiveImage(InputStream content, String name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean release(FileId id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Thumbnail> thumbnail(FileId id, int width) {
      return Optional.empty();
    }
  }
}
