package id.pendopo.documents.tests;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.document.FileId;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.persistence.TenantBinding;
import java.io.InputStream;
import java.nio.file.Path;
import org.osgi.framework.BundleContext;

/** What a test from outside has done inside a node. */
public final class Uploads {

  private static final AgencyId AGENCY = new AgencyId(31);

  private Uploads() {}

  /** Keeps a file and dies, as by kill -9, before or right after the commit. */
  public static void keepAndDie(BundleContext context, String path, String when) throws Exception {
    Transactions transactions = service(context, Transactions.class);
    service(context, TenantBinding.class)
        .callIn(
            AGENCY,
            () -> {
              Files files = service(context, Files.class);
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

  /** The state of a file's text and its last page, or {@code none} when there is no such file. */
  public static String look(BundleContext context, Long id) throws Exception {
    return service(context, TenantBinding.class)
        .callIn(
            AGENCY,
            () -> {
              Files files = service(context, Files.class);
              FileId file = new FileId(id);
              String text =
                  files.text(file).isEmpty() ? "" : " " + files.text(file).getLast().text();
              return files.find(file).map(f -> f.name() + " " + f.text() + text).orElse("none");
            });
  }

  private static <T> T service(BundleContext context, Class<T> type) {
    return context.getService(context.getServiceReference(type));
  }
}
