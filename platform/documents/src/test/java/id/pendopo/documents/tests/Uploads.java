package id.pendopo.documents.tests;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.document.FileId;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.document.PageText;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.job.JobHandler;
import id.pendopo.api.job.JobProgress;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.persistence.TenantBinding;
import java.io.InputStream;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** What a test from outside has done inside a node. */
public final class Uploads {

  private static final AgencyId AGENCY = new AgencyId(31);

  private Uploads() {}

  /** Keeps a file and dies, as by kill -9, before or right after the commit. */
  public static void keepAndDie(String path, String when) throws Exception {
    Transactions transactions = service(Transactions.class);
    service(TenantBinding.class)
        .callIn(
            AGENCY,
            () -> {
              Files files = service(Files.class);
              IncomingFile incoming;
              try (InputStream content = java.nio.file.Files.newInputStream(Path.of(path))) {
                incoming = files.receive(content, Path.of(path).getFileName().toString());
              }
              return transactions.write(
                  () -> {
                    StoredFile kept = files.keep(incoming);
                    if (when.equals("before-commit")) {
                      Runtime.getRuntime().halt(9);
                    }
                    transactions.afterCommit(() -> Runtime.getRuntime().halt(9));
                    return kept;
                  });
            });
  }

  /** Keeps a file and lives on. */
  public static Long keep(String path) throws Exception {
    Transactions transactions = service(Transactions.class);
    return service(TenantBinding.class)
        .callIn(
            AGENCY,
            () -> {
              Files files = service(Files.class);
              try (InputStream content = java.nio.file.Files.newInputStream(Path.of(path))) {
                IncomingFile incoming =
                    files.receive(content, Path.of(path).getFileName().toString());
                return transactions.write(() -> files.keep(incoming).id().value());
              }
            });
  }

  /** Lets go of a file and dies, as by kill -9, before or right after the commit. */
  public static void releaseAndDie(String id, String when) throws Exception {
    Transactions transactions = service(Transactions.class);
    service(TenantBinding.class)
        .callIn(
            AGENCY,
            () ->
                transactions.write(
                    () -> {
                      service(Files.class).release(new FileId(Long.parseLong(id)));
                      if (when.equals("release-before-commit")) {
                        Runtime.getRuntime().halt(9);
                      }
                      transactions.afterCommit(() -> Runtime.getRuntime().halt(9));
                      return true;
                    }));
  }

  /** A day later, the content that no file has is removed. */
  public static void removeUnkept(String folder) throws Exception {
    FileTime old = FileTime.from(Instant.now().minus(Duration.ofHours(25)));
    try (Stream<Path> contents = java.nio.file.Files.walk(Path.of(folder))) {
      for (Path content : contents.filter(java.nio.file.Files::isRegularFile).toList()) {
        java.nio.file.Files.setLastModifiedTime(content, old);
      }
    }
    BundleContext context = FrameworkUtil.getBundle(Uploads.class).getBundleContext();
    for (ServiceReference<JobHandler> each : context.getServiceReferences(JobHandler.class, null)) {
      JobHandler handler = context.getService(each);
      if (handler.name().equals("documents.remove-unkept")) {
        service(TenantBinding.class)
            .callIn(
                AGENCY,
                () -> {
                  handler.run("", new Quiet());
                  return true;
                });
      }
    }
  }

  private static final class Quiet implements JobProgress {
    @Override
    public void log(String line) {
      // nobody reads it
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  }

  /** The state of a file's text and its last page, or {@code none} when there is no such file. */
  public static String look(Long id) throws Exception {
    return service(TenantBinding.class)
        .callIn(
            AGENCY,
            () -> {
              Files files = service(Files.class);
              FileId file = new FileId(id);
              Optional<StoredFile> found = files.find(file);
              // the state first, for the text may come in between
              String text = files.text(file).stream().map(PageText::text).reduce("", (a, b) -> b);
              return found.map(f -> f.name() + " " + f.text() + " " + text).orElse("none").strip();
            });
  }

  private static <T> T service(Class<T> type) {
    BundleContext context = FrameworkUtil.getBundle(Uploads.class).getBundleContext();
    return context.getService(context.getServiceReference(type));
  }
}
