package id.pendopo.search.internal.feed;

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
import id.pendopo.api.document.TextExtracted;
import id.pendopo.api.document.TextState;
import id.pendopo.api.document.Thumbnail;
import id.pendopo.api.module.Module;
import id.pendopo.api.module.Modules;
import id.pendopo.api.search.SearchDocument;
import id.pendopo.api.search.SearchQuery;
import id.pendopo.api.search.SearchResult;
import id.pendopo.api.search.SearchSource;
import id.pendopo.api.text.LocalText;
import id.pendopo.persistence.Outbox;
import id.pendopo.search.internal.SearchChanged;
import id.pendopo.search.internal.index.IndexFolder;
import id.pendopo.search.internal.query.Finder;
import id.pendopo.search.internal.text.IndonesianText;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A whole search on a real index on the disk, fed by sources, files and an outbox that live in
 * memory and outlive a crash of the search, as a database does.
 */
public final class SearchWorld implements AutoCloseable {

  public static final Agency SLEMAN = agency(1, "sleman", true);
  public static final Agency BANTUL = agency(2, "bantul", false);

  public final MemoryOutbox outbox = new MemoryOutbox();
  public final MemoryFiles files = new MemoryFiles();
  public final MemoryAgencies agencies = new MemoryAgencies();
  public final Current current = new Current();
  public final Enabled modules = new Enabled();
  public final Source information = new Source("information.document");

  private final Path data;
  public Sources sources;
  public Follower follower;
  public Finder finder;

  public SearchWorld(Path data) {
    this.data = data;
    modules.enable(SLEMAN, "information");
    modules.enable(BANTUL, "information");
  }

  private static Agency agency(long id, String slug, boolean isDefault) {
    return new Agency(
        new AgencyId(id),
        slug,
        "Kabupaten " + slug,
        List.of(),
        ZoneId.of("Asia/Jakarta"),
        URI.create("https://" + slug + ".example.id"),
        isDefault);
  }

  /** Starts the search with the source of documents there. */
  public SearchWorld start() {
    return startWithout().bring(information);
  }

  /** Starts the search without any source. */
  public SearchWorld startWithout() {
    IndonesianText analyzer = new IndonesianText();
    sources = new Sources(modules);
    follower =
        new Follower(new IndexFolder(data, analyzer), sources, outbox, agencies, current, files);
    finder = new Finder(follower, sources, current, analyzer);
    follower.start();
    return this;
  }

  public SearchWorld bring(Source source) {
    sources.add(source, Optional.of(source.type().substring(0, source.type().indexOf('.'))));
    return this;
  }

  /** Publishes for an agency and notes the change, as one transaction does. */
  public void publish(Agency agency, SearchDocument document) {
    information.put(agency, document);
    outbox.publish(agency, new SearchChanged(information.type(), document.id()));
  }

  public void withdraw(Agency agency, String id) {
    information.remove(agency, id);
    outbox.publish(agency, new SearchChanged(information.type(), id));
  }

  public SearchResult find(Agency agency, String text) {
    return find(agency, text, 1, 10);
  }

  public SearchResult find(Agency agency, String text, int page, int size) {
    return current.in(agency, () -> finder.find(new SearchQuery(text, page, size)));
  }

  /** Titles of the first ten hits. */
  public List<String> titles(String text) {
    return find(SLEMAN, text).hits().stream().map(hit -> hit.title()).toList();
  }

  /** Waits until everything that happened is in the index. */
  public SearchWorld level() {
    until(
        () ->
            follower.state() == Follower.State.LEVEL
                && follower.feedState().position() >= outbox.head());
    return this;
  }

  public static void until(BooleanSupplier condition) {
    long end = System.nanoTime() + 10_000_000_000L;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("It did not come true within ten seconds");
      }
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Override
  public void close() {
    follower.close();
  }

  public static SearchDocument document(String id, String title, String body) {
    return document(id, title, "", body);
  }

  public static SearchDocument document(
      String id, String title, String summary, String body, FileId... files) {
    return new SearchDocument(
        id,
        title,
        summary,
        body,
        "/informasi/" + id,
        Optional.empty(),
        LocalDate.of(2026, 4, 1),
        Optional.of(new LocalText("Berkala", "Periodic")),
        List.of(files));
  }

  /** Events in memory; positions skip numbers as a sequencer's may. */
  public static final class MemoryOutbox implements Outbox {
    private final ConcurrentSkipListMap<Long, Entry> entries = new ConcurrentSkipListMap<>();
    private final Map<Long, Record> payloads = new ConcurrentHashMap<>();
    private final AtomicLong next = new AtomicLong();
    private final CopyOnWriteArrayList<Runnable> wakes = new CopyOnWriteArrayList<>();
    private volatile long tail;

    public void publish(Agency agency, Record event) {
      note(agency, event);
      wakes.forEach(Runnable::run);
    }

    /** Commits an event without waking anybody, as another node does. */
    public synchronized void note(Agency agency, Record event) {
      long position = next.addAndGet(2);
      payloads.put(position, event);
      entries.put(
          position,
          new Entry(position, agency.id(), event.getClass().getName(), "{}", Instant.EPOCH));
    }

    /** Forgets the entries up to now, as the clean-up of old events does. */
    public void forget() {
      tail = head();
      entries.clear();
    }

    /** Goes back to the beginning, as a restored backup does. */
    public void restore() {
      entries.clear();
      tail = 0;
      next.set(0);
    }

    @Override
    public List<Entry> after(long position, int limit) {
      return entries.tailMap(position, false).values().stream().limit(limit).toList();
    }

    @Override
    public long head() {
      return next.get();
    }

    @Override
    public long tail() {
      return tail;
    }

    @Override
    public AutoCloseable onCommit(Runnable wake) {
      wakes.add(wake);
      return () -> wakes.remove(wake);
    }

    @Override
    public <E extends Record> E read(Entry entry, Class<E> type) {
      return type.cast(payloads.get(entry.position()));
    }
  }

  /** What a module gives to the index. */
  public final class Source implements SearchSource {
    private final String type;
    private final Map<String, SearchDocument> documents = new ConcurrentHashMap<>();
    private volatile boolean broken;

    public Source(String type) {
      this.type = type;
    }

    public void put(Agency agency, SearchDocument document) {
      documents.put(agency.id() + "/" + document.id(), document);
    }

    public void remove(Agency agency, String id) {
      documents.remove(agency.id() + "/" + id);
    }

    /** Makes every question fail, as a lost database does. */
    public void breakDown(boolean isBroken) {
      broken = isBroken;
    }

    private String key(String id) {
      if (broken) {
        throw new IllegalStateException("The database is away");
      }
      return current.get().id() + "/" + id;
    }

    @Override
    public String type() {
      return type;
    }

    @Override
    public LocalText typeName() {
      return new LocalText("Dokumen", "Document");
    }

    @Override
    public void all(Consumer<SearchDocument> to) {
      String prefix = key("");
      documents.entrySet().stream()
          .filter(entry -> entry.getKey().startsWith(prefix))
          .map(Map.Entry::getValue)
          .forEach(to);
    }

    @Override
    public Optional<SearchDocument> find(String id) {
      return Optional.ofNullable(documents.get(key(id)));
    }

    @Override
    public Set<String> visible(Collection<String> ids) {
      Set<String> visible = new HashSet<>(ids);
      visible.removeIf(id -> !documents.containsKey(key(id)));
      return visible;
    }

    @Override
    public Optional<String> fileUrl(String id, FileId file) {
      return Optional.of("/informasi/" + id + "/berkas/" + file.value());
    }
  }

  /** Files whose text is known page by page. */
  public final class MemoryFiles implements Files {
    private final Map<String, StoredFile> stored = new ConcurrentHashMap<>();
    private final Map<String, List<PageText>> texts = new ConcurrentHashMap<>();
    private final AtomicLong next = new AtomicLong();

    /** A file that waits for the extractor. */
    public FileId received(Agency agency, String name) {
      FileId id = new FileId(next.incrementAndGet());
      stored.put(key(agency, id), file(id, name, TextState.PENDING, 0));
      return id;
    }

    /** The extractor is done. */
    public void extracted(Agency agency, FileId id, String... pages) {
      List<PageText> text = new ArrayList<>();
      for (String page : pages) {
        text.add(new PageText(text.size() + 1, page));
      }
      texts.put(key(agency, id), text);
      stored.computeIfPresent(
          key(agency, id), (k, file) -> file(id, file.name(), TextState.EXTRACTED, pages.length));
      outbox.publish(agency, new TextExtracted(id.value(), true));
    }

    private String key(Agency agency, FileId id) {
      return agency.id() + "/" + id;
    }

    private StoredFile file(FileId id, String name, TextState state, int pages) {
      return new StoredFile(
          id, name, "application/pdf", 1, "00", state, pages, Optional.empty(), Instant.EPOCH);
    }

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
      return Optional.ofNullable(stored.get(key(current.get(), id)));
    }

    @Override
    public List<StoredFile> find(List<FileId> ids) {
      return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    @Override
    public InputStream open(FileId id) {
      return new ByteArrayInputStream(new byte[0]);
    }

    @Override
    public List<PageText> text(FileId id) {
      return texts.getOrDefault(key(current.get(), id), List.of());
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

  /** Two regencies. */
  public static final class MemoryAgencies implements Agencies {
    @Override
    public List<Agency> all() {
      return List.of(SLEMAN, BANTUL);
    }

    @Override
    public Agency byDefault() {
      return SLEMAN;
    }

    @Override
    public Optional<Agency> find(AgencyId id) {
      return all().stream().filter(agency -> agency.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Agency> bySlug(String slug) {
      return all().stream().filter(agency -> agency.slug().equals(slug)).findFirst();
    }

    @Override
    public Optional<Agency> byHost(String host) {
      return Optional.empty();
    }
  }

  /** The agency of a thread. */
  public final class Current implements CurrentAgency {
    private final ThreadLocal<Agency> bound = new ThreadLocal<>();

    public <T> T in(Agency agency, Callable<T> work) {
      try {
        return callIn(agency.id(), work);
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public Agency get() {
      return find().orElseThrow(() -> new IllegalStateException("No agency"));
    }

    @Override
    public Optional<Agency> find() {
      return Optional.ofNullable(bound.get());
    }

    @Override
    public <T> T callIn(AgencyId agency, Callable<T> work) throws Exception {
      Agency before = bound.get();
      bound.set(agencies.find(agency).orElseThrow());
      try {
        return work.call();
      } finally {
        bound.set(before);
      }
    }

    @Override
    public void runIn(AgencyId agency, Runnable work) {
      in(
          agencies.find(agency).orElseThrow(),
          () -> {
            work.run();
            return true;
          });
    }
  }

  /** Which modules an agency uses. */
  public static final class Enabled implements Modules {
    private final Map<AgencyId, Set<String>> enabled = new ConcurrentHashMap<>();

    public void enable(Agency agency, String module) {
      enabled.computeIfAbsent(agency.id(), id -> ConcurrentHashMap.newKeySet()).add(module);
    }

    public void disable(Agency agency, String module) {
      enabled.get(agency.id()).remove(module);
    }

    @Override
    public List<Module> running() {
      return List.of();
    }

    @Override
    public Set<String> active(AgencyId agency) {
      return Set.copyOf(enabled.getOrDefault(agency, Set.of()));
    }

    @Override
    public boolean enabled(AgencyId agency, String moduleId) {
      return active(agency).contains(moduleId);
    }
  }
}
