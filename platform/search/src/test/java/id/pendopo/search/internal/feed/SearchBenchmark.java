package id.pendopo.search.internal.feed;

import com.sun.management.OperatingSystemMXBean;
import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.document.FileId;
import id.pendopo.api.search.SearchDocument;
import id.pendopo.api.search.SearchFilter;
import id.pendopo.api.search.SearchOrder;
import id.pendopo.api.search.SearchQuery;
import id.pendopo.api.search.SearchSource;
import id.pendopo.api.text.LocalText;
import id.pendopo.search.internal.SearchChanged;
import id.pendopo.search.internal.index.IndexFolder;
import id.pendopo.search.internal.query.Completions;
import id.pendopo.search.internal.query.Finder;
import id.pendopo.search.internal.query.Spelling;
import id.pendopo.search.internal.text.IndonesianText;
import id.pendopo.search.internal.text.Words;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures the search over many distinct documents: how fast they are indexed, how long a query
 * with highlights takes at a steady rate (from the moment it was due, so that a queue counts), and
 * how soon a published document is found meanwhile; further suggestions, other spellings, the most
 * searches a second of two visitors, and a new index built while it is searched. Every search
 * counts facets.
 *
 * <p>{@code SearchBenchmark [documents] [requests a second] [seconds]}; prints figures beside the
 * floor of the machine, which is the same way for a word that no document has.
 */
public final class SearchBenchmark {

  private static final int AGENCIES = 5;
  private static final int WORDS = 320;
  private static final int VOCABULARY = 60_000;

  private final ZipfTexts texts = new ZipfTexts(VOCABULARY);
  private final int documents;
  private final BitSet withdrawn = new BitSet();
  private final Map<String, String> fresh = new ConcurrentHashMap<>();
  private final ThreadLocal<Agency> bound = new ThreadLocal<>();
  private final List<Agency> agencies =
      IntStream.rangeClosed(1, AGENCIES).mapToObj(SearchBenchmark::agency).toList();

  private SearchBenchmark(int documents) {
    this.documents = documents;
  }

  private static Agency agency(int id) {
    return new Agency(
        new AgencyId(id),
        "instansi-" + id,
        "Instansi " + id,
        List.of(),
        ZoneId.of("Asia/Jakarta"),
        URI.create("http://localhost"),
        id == 1);
  }

  /** Runs. */
  public static void main(String[] args) throws Exception {
    int documents = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int rate = args.length > 1 ? Integer.parseInt(args[1]) : 50;
    int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 30;
    Path data = Files.createTempDirectory("pendopo-search-benchmark");
    try {
      new SearchBenchmark(documents).run(data, rate, seconds);
    } finally {
      try (Stream<Path> files = Files.walk(data)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void run(Path data, int rate, int seconds) throws Exception {
    SearchWorld.MemoryOutbox outbox = new SearchWorld.MemoryOutbox();
    SearchWorld.Enabled modules = new SearchWorld.Enabled();
    agencies.forEach(agency -> modules.enable(agency, "information"));
    IndonesianText analyzer = new IndonesianText();
    Sources sources = new Sources(modules);
    Here here = new Here();
    Follower follower =
        new Follower(
            new IndexFolder(data, analyzer), sources, outbox, new Known(), here, new NoFiles());
    Finder finder = new Finder(follower, sources, here, analyzer);
    sources.add(new Generated(), Optional.of("information"));

    long start = System.nanoTime();
    follower.start();
    waitFor(follower, outbox, TimeUnit.MINUTES.toNanos(20));
    double indexing = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "indexed          %,d documents of %d words in %.1f s: %,.0f a second; %.1f s of processor%n",
        documents, WORDS, indexing, documents / indexing, processorSeconds());

    start = System.nanoTime();
    withdrawEveryFifth(outbox);
    waitFor(follower, outbox, TimeUnit.MINUTES.toNanos(5));
    System.out.printf(
        "withdrawn        %,d in %.1f s%n",
        withdrawn.cardinality(), (System.nanoTime() - start) / 1e9);
    System.out.printf(
        "index            %,d documents, %,d MB on the disk; heap limit %,d MB%n",
        follower.documents(), size(data) / 1_000_000, Runtime.getRuntime().maxMemory() / 1_000_000);

    warmUp(finder);
    report("floor", load(finder, rate, Math.max(5, seconds / 3), random -> "tidakadadimanapun"));
    report("search", load(finder, rate, seconds, this::words));
    report("quoted phrases", load(finder, rate, Math.max(5, seconds / 3), this::phrase));
    report("tenth page", load(finder, rate, Math.max(5, seconds / 3), this::oneWord, 10));
    report(
        "newest of a year",
        load(rate, Math.max(5, seconds / 3), this::oneWord, text -> finder.find(narrowed(text))));
    Completions completions = finder.completions();
    report(
        "suggestion",
        load(
            rate,
            Math.max(5, seconds / 3),
            random -> beginning(oneWord(random)),
            text -> {
              completions.titles(text, 4);
              completions.words(text, 4);
            }));
    Spelling spelling = finder.spelling();
    report(
        "another spelling",
        load(
            Math.max(1, rate / 5),
            Math.max(5, seconds / 3),
            random -> slip(oneWord(random)),
            text -> spelling.mended(text, Words.shipped(), true)));
    System.out.printf("most a second    %,.0f with two at once%n", most(finder, seconds));
    Thread builder = Thread.ofPlatform().start(() -> rebuilt(follower));
    report("while re-indexing", load(finder, rate, seconds, this::words));
    builder.join();
    Thread publisher = publishing(outbox, finder, seconds);
    report("while publishing", load(finder, rate, seconds, this::words));
    publisher.join();
    follower.close();
  }

  private static SearchQuery narrowed(String text) {
    SearchFilter filter =
        new SearchFilter(
            Optional.empty(),
            Optional.empty(),
            OptionalInt.of(2024),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new SearchQuery(text, filter, SearchOrder.NEWEST, 1, 10);
  }

  private static String beginning(String word) {
    return word.substring(0, Math.min(word.length(), 3));
  }

  /** Two letters changed places. */
  private static String slip(String word) {
    int last = word.length() - 1;
    return last < 2
        ? word
        : word.substring(0, last - 1) + word.charAt(last) + word.charAt(last - 1);
  }

  /** How many searches a second two visitors get who never rest. */
  private double most(Finder finder, int seconds) throws InterruptedException {
    LongAdder answered = new LongAdder();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<Thread> visitors =
        IntStream.range(0, 2)
            .mapToObj(
                number ->
                    Thread.ofPlatform()
                        .start(
                            () -> {
                              SplittableRandom random = new SplittableRandom(number);
                              while (System.nanoTime() < end) {
                                bound.set(agencies.get(random.nextInt(AGENCIES)));
                                finder.find(new SearchQuery(words(random), 1, 10));
                                answered.increment();
                              }
                            }))
            .toList();
    for (Thread visitor : visitors) {
      visitor.join();
    }
    return answered.sum() / (double) seconds;
  }

  private static void rebuilt(Follower follower) {
    long start = System.nanoTime();
    try {
      long documents = follower.rebuild(Progress.SILENT);
      System.out.printf(
          "re-indexed       %,d documents in %.1f s%n",
          documents, (System.nanoTime() - start) / 1e9);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** What this process has used, also meaningful on a machine that has other work. */
  private static double processorSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }

  private void withdrawEveryFifth(SearchWorld.MemoryOutbox outbox) {
    for (int i = 0; i < documents; i += 5) {
      synchronized (withdrawn) {
        withdrawn.set(i);
      }
      outbox.note(owner(i), new SearchChanged("information.document", Integer.toString(i)));
    }
  }

  private Agency owner(int document) {
    return agencies.get(document / 7 % AGENCIES);
  }

  private static void waitFor(Follower follower, SearchWorld.MemoryOutbox outbox, long nanos) {
    long end = System.nanoTime() + nanos;
    while (follower.state() != Follower.State.LEVEL
        || follower.feedState().position() < outbox.head()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("The index did not become level");
      }
      LockSupport.parkNanos(10_000_000);
    }
  }

  private void warmUp(Finder finder) throws Exception {
    load(finder, 100, 10, this::words);
  }

  private String words(SplittableRandom random) {
    return IntStream.rangeClosed(0, random.nextInt(3))
        .mapToObj(i -> texts.next(random))
        .collect(Collectors.joining(" "));
  }

  private String oneWord(SplittableRandom random) {
    return texts.next(random);
  }

  private String phrase(SplittableRandom random) {
    String[] text = texts.text(random, 3).split(" ");
    return "\"" + text[0] + " " + text[1] + "\"";
  }

  /**
   * Asks at a steady rate; answers how long each took from the moment it was due, in nanoseconds.
   */
  private long[] load(
      Finder finder,
      int rate,
      int seconds,
      java.util.function.Function<SplittableRandom, String> queries)
      throws Exception {
    return load(finder, rate, seconds, queries, 1);
  }

  private long[] load(
      Finder finder,
      int rate,
      int seconds,
      java.util.function.Function<SplittableRandom, String> queries,
      int page)
      throws Exception {
    return load(rate, seconds, queries, text -> finder.find(new SearchQuery(text, page, 10)));
  }

  private long[] load(
      int rate,
      int seconds,
      java.util.function.Function<SplittableRandom, String> queries,
      Consumer<String> asked)
      throws Exception {
    int count = rate * seconds;
    long[] took = new long[count + 1];
    double processor = processorSeconds();
    SplittableRandom random = new SplittableRandom(7);
    CountDownLatch left = new CountDownLatch(count);
    try (ExecutorService visitors = Executors.newFixedThreadPool(16)) {
      long begin = System.nanoTime();
      for (int i = 0; i < count; i++) {
        long due = begin + i * 1_000_000_000L / rate;
        int at = i;
        Agency agency = agencies.get(random.nextInt(AGENCIES));
        String query = queries.apply(random);
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        visitors.execute(
            () -> {
              bound.set(agency);
              asked.accept(query);
              took[at] = System.nanoTime() - due;
              left.countDown();
            });
      }
      left.await();
    }
    took[count] = (long) ((processorSeconds() - processor) * 1e9 / count);
    return took;
  }

  private static void report(String what, long[] took) {
    long[] sorted = Arrays.copyOf(took, took.length - 1);
    Arrays.sort(sorted);
    System.out.printf(
        "%-16s p50 %.2f ms  p95 %.2f ms  p99 %.2f ms  max %.2f ms  (%,d; processor %.2f ms each)%n",
        what,
        at(sorted, 0.50),
        at(sorted, 0.95),
        at(sorted, 0.99),
        sorted[sorted.length - 1] / 1e6,
        sorted.length,
        took[took.length - 1] / 1e6);
  }

  private static double at(long[] sorted, double part) {
    return sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))] / 1e6;
  }

  /** Publishes five documents a second and waits until each is found. */
  private Thread publishing(SearchWorld.MemoryOutbox outbox, Finder finder, int seconds) {
    return Thread.ofPlatform()
        .start(
            () -> {
              long[] took = new long[seconds * 5 + 1];
              for (int i = 0; i < took.length - 1; i++) {
                String id = "baru" + i;
                fresh.put(id, "katabaru" + i);
                bound.set(agencies.getFirst());
                long start = System.nanoTime();
                outbox.publish(agencies.getFirst(), new SearchChanged("information.document", id));
                while (finder.find(new SearchQuery("katabaru" + i, 1, 10)).total() == 0) {
                  LockSupport.parkNanos(1_000_000);
                }
                took[i] = System.nanoTime() - start;
                LockSupport.parkNanos(Math.max(0, 200_000_000 - took[i]));
              }
              report("published→found", took);
            });
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /** Documents that are made when they are asked for, always the same for a number. */
  private final class Generated implements SearchSource {

    @Override
    public String type() {
      return "information.document";
    }

    @Override
    public LocalText typeName() {
      return new LocalText("Dokumen", "Document");
    }

    @Override
    public void all(Consumer<SearchDocument> to) {
      for (int i = 0; i < documents; i++) {
        if (owner(i).equals(bound.get())) {
          to.accept(document(i));
        }
      }
    }

    private SearchDocument document(int number) {
      SplittableRandom random = new SplittableRandom(number + 1_000L);
      return document(Integer.toString(number), texts.text(random, 8), texts.text(random, WORDS));
    }

    private SearchDocument document(String id, String title, String body) {
      return new SearchDocument(
          id,
          title,
          "",
          body,
          "/informasi/" + id,
          Optional.of("U" + Math.floorMod(id.hashCode(), 12)),
          LocalDate.of(2019, 1, 1).plusDays(Math.floorMod(id.hashCode() * 31, 2_900)),
          Optional.of(LocalText.same("Kelas " + Math.floorMod(id.hashCode(), 4))),
          Optional.of(LocalText.same("Kategori " + Math.floorMod(id.hashCode(), 7))),
          List.of());
    }

    @Override
    public Optional<SearchDocument> find(String id) {
      if (fresh.containsKey(id)) {
        return Optional.of(document(id, fresh.get(id), texts.text(new SplittableRandom(), WORDS)));
      }
      int number = Integer.parseInt(id);
      return isWithdrawn(number) ? Optional.empty() : Optional.of(document(number));
    }

    private boolean isWithdrawn(int number) {
      synchronized (withdrawn) {
        return withdrawn.get(number);
      }
    }

    @Override
    public Set<String> visible(Collection<String> ids) {
      return ids.stream()
          .filter(id -> fresh.containsKey(id) || !isWithdrawn(Integer.parseInt(id)))
          .collect(Collectors.toSet());
    }
  }

  private final class Here implements CurrentAgency {
    @Override
    public Agency get() {
      return bound.get();
    }

    @Override
    public Optional<Agency> find() {
      return Optional.ofNullable(bound.get());
    }

    @Override
    public <T> T callIn(AgencyId agency, Callable<T> work) throws Exception {
      Agency before = bound.get();
      bound.set(agency((int) agency.value()));
      try {
        return work.call();
      } finally {
        bound.set(before);
      }
    }

    @Override
    public void runIn(AgencyId agency, Runnable work) {
      throw new UnsupportedOperationException();
    }
  }

  private final class Known implements Agencies {
    @Override
    public List<Agency> all() {
      return agencies;
    }

    @Override
    public Agency byDefault() {
      return agencies.getFirst();
    }

    @Override
    public Optional<Agency> find(AgencyId id) {
      return Optional.of(agencies.get((int) id.value() - 1));
    }

    @Override
    public Optional<Agency> bySlug(String slug) {
      return agencies.stream().filter(agency -> agency.slug().equals(slug)).findFirst();
    }

    @Override
    public Optional<Agency> byHost(String host) {
      return Optional.empty();
    }
  }

  /** Documents here have no files. */
  private static final class NoFiles implements id.pendopo.api.document.Files {
    @Override
    public id.pendopo.api.document.IncomingFile receive(java.io.InputStream content, String name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public id.pendopo.api.document.StoredFile keep(id.pendopo.api.document.IncomingFile file) {
      throw new UnsupportedOperationException();
    }

    @Override
    public id.pendopo.api.document.StoredFile keepAnonymously(
        id.pendopo.api.document.IncomingFile file) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<id.pendopo.api.document.StoredFile> find(FileId id) {
      return Optional.empty();
    }

    @Override
    public List<id.pendopo.api.document.StoredFile> find(List<FileId> ids) {
      return List.of();
    }

    @Override
    public java.io.InputStream open(FileId id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<id.pendopo.api.document.PageText> text(FileId id) {
      return List.of();
    }

    @Override
    public void extractAgain(FileId id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public id.pendopo.api.document.IncomingImage receiveImage(
        java.io.InputStream content, String name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean release(FileId id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<id.pendopo.api.document.Thumbnail> thumbnail(FileId id, int width) {
      return Optional.empty();
    }
  }
}
