package id.pendopo.documents.tests;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.document.FileId;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.document.TextExtracted;
import id.pendopo.api.document.TextState;
import id.pendopo.api.event.EventListener;
import id.pendopo.api.job.JobHandler;
import id.pendopo.api.job.JobProgress;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.persistence.TenantBinding;
import id.pendopo.testkit.FelixNode;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.osgi.framework.BundleContext;

/** Two agencies, a home with the extractor, and what the tests do again and again. */
final class Fixture {

  static final AgencyId UBUD = new AgencyId(21);
  static final AgencyId KUTA = new AgencyId(22);

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  final Samples samples;
  final ConcurrentLinkedQueue<TextExtracted> told = new ConcurrentLinkedQueue<>();
  private final BundleContext context;
  private final Path data;

  Fixture(BundleContext context, FelixNode node) throws Exception {
    this.context = context;
    this.data = node.data();
    this.samples = new Samples(node.folder().resolve("samples"));
    if (context.getServiceReference(Agencies.class) == null) {
      ExtractorHome.layOut();
      context.registerService(Agencies.class, new TwoAgencies(), null);
    }
    context.registerService(EventListener.class, new Listener(told), null);
  }

  private record Listener(ConcurrentLinkedQueue<TextExtracted> told)
      implements EventListener<TextExtracted> {
    @Override
    public Class<TextExtracted> type() {
      return TextExtracted.class;
    }

    @Override
    public String name() {
      return "tests." + System.identityHashCode(told);
    }

    @Override
    public void on(TextExtracted event) {
      told.add(event);
    }
  }

  <T> T in(AgencyId agency, Callable<T> work) throws Exception {
    return service(TenantBinding.class).callIn(agency, work);
  }

  <T> T service(Class<T> type) {
    return context.getService(context.getServiceReference(type));
  }

  <T> T service(Class<T> type, java.util.function.Predicate<T> wanted) throws Exception {
    return context.getServiceReferences(type, null).stream()
        .map(context::getService)
        .filter(wanted)
        .findFirst()
        .orElseThrow();
  }

  id.pendopo.api.document.Files files() {
    return service(id.pendopo.api.document.Files.class);
  }

  IncomingFile receive(AgencyId agency, Path file, String name) throws Exception {
    try (InputStream content = Files.newInputStream(file)) {
      return in(agency, () -> files().receive(content, name));
    }
  }

  StoredFile keep(AgencyId agency, Path file) throws Exception {
    IncomingFile incoming = receive(agency, file, file.getFileName().toString());
    return in(agency, () -> service(Transactions.class).write(() -> files().keep(incoming)));
  }

  /** Waits until the extractor is done with a file and says how it went. */
  StoredFile settled(AgencyId agency, FileId id) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      StoredFile file = in(agency, () -> files().find(id).orElseThrow());
      if (file.text() != TextState.PENDING) {
        return file;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("The text of file " + id + " is still waited for");
  }

  /** Waits until it was told so about a file, and gives what was said. */
  boolean toldExtracted(FileId id) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      for (TextExtracted event : told) {
        if (event.fileId() == id.value()) {
          return event.extracted();
        }
      }
      Thread.sleep(20);
    }
    throw new AssertionError("Nothing was told about file " + id);
  }

  List<String> run(AgencyId agency, String job) throws Exception {
    return run(agency, job, false);
  }

  List<String> run(AgencyId agency, String job, boolean cancelled) throws Exception {
    JobHandler handler = service(JobHandler.class, h -> h.name().equals(job));
    List<String> lines = new ArrayList<>();
    in(
        agency,
        () -> {
          handler.run(
              "",
              new JobProgress() {
                @Override
                public void log(String line) {
                  lines.add(line);
                }

                @Override
                public boolean cancelled() {
                  return cancelled;
                }
              });
          return true;
        });
    return lines;
  }

  Path content(AgencyId agency, String sha256) {
    return data.resolve("files")
        .resolve(agency.toString())
        .resolve(sha256.substring(0, 2))
        .resolve(sha256.substring(2, 4))
        .resolve(sha256);
  }

  /** The agencies as identity would tell them. */
  private static final class TwoAgencies implements Agencies {

    private final List<Agency> all =
        List.of(agency(UBUD, "ubud", true), agency(KUTA, "kuta", false));

    private static Agency agency(AgencyId id, String slug, boolean first) {
      return new Agency(
          id,
          slug,
          "Kecamatan " + slug,
          List.of(),
          ZoneId.of("Asia/Makassar"),
          URI.create("http://localhost"),
          first);
    }

    @Override
    public List<Agency> all() {
      return all;
    }

    @Override
    public Agency byDefault() {
      return all.getFirst();
    }

    @Override
    public Optional<Agency> find(AgencyId id) {
      return all.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Agency> bySlug(String slug) {
      return all.stream().filter(a -> a.slug().equals(slug)).findFirst();
    }

    @Override
    public Optional<Agency> byHost(String host) {
      return Optional.empty();
    }
  }
}
