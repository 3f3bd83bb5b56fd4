package id.pendopo.documents.internal;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.persistence.Store;
import id.pendopo.documents.internal.store.ContentStore;
import id.pendopo.documents.internal.store.ContentStore.Damage;
import id.pendopo.kernel.AdminCommand;
import id.pendopo.persistence.TenantBinding;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code dist/pendopo files check}: whether every recorded file lies in the store undamaged. */
@Component
public final class FilesCommand implements AdminCommand {

  private static final int GROUP = 500;

  private final Store store;
  private final TenantBinding tenant;
  private final Agencies agencies;
  private final ContentStore contents;

  @Activate
  public FilesCommand(
      @Reference(target = DocumentsUnit.STORE) Store store,
      @Reference TenantBinding tenant,
      @Reference Agencies agencies,
      @Reference ContentStore contents) {
    this.store = store;
    this.tenant = tenant;
    this.agencies = agencies;
    this.contents = contents;
  }

  @Override
  public String name() {
    return "files";
  }

  @Override
  public String usage() {
    return """
        files check              periksa semua berkas (membaca seluruh isinya) / check every file (reads all of them)
          tiap berkas yang rusak satu baris / a line for each file that is wrong:
          INSTANSI  ID  MISSING|WRONG_SIZE|WRONG_CHECKSUM|UNREADABLE  SHA-256""";
  }

  @Override
  public int run(List<String> arguments, PrintWriter out, PrintWriter err) {
    if (!arguments.equals(List.of("check"))) {
      return 2;
    }
    Count count = new Count();
    for (Agency agency : agencies.all()) {
      try {
        tenant.callIn(
            agency.id(),
            () -> {
              check(agency, count, out);
              return true;
            });
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    err.printf(
        "%d berkas diperiksa, %d bermasalah. / %d files checked, %d wrong.%n",
        count.files, count.wrong, count.files, count.wrong);
    return count.wrong == 0 ? 0 : 1;
  }

  private void check(Agency agency, Count count, PrintWriter out) {
    // files that share their content are read once
    Map<String, Optional<Damage>> known = new HashMap<>();
    long after = 0;
    for (List<StoredFile> group = after(after); !group.isEmpty(); group = after(after)) {
      for (StoredFile file : group) {
        Optional<Damage> damage =
            known.computeIfAbsent(
                file.sha256(), sha256 -> contents.verify(agency.id(), sha256, file.size()));
        count.files++;
        if (damage.isPresent()) {
          count.wrong++;
          out.println(
              String.join(
                  "\t", agency.slug(), file.id().toString(), damage.get().name(), file.sha256()));
        }
      }
      after = group.getLast().id().value();
    }
  }

  private List<StoredFile> after(long id) {
    return store.read(
        em ->
            em.createQuery(
                    "select f from StoredFile f where f.id > :id order by f.id",
                    StoredFileRecord.class)
                .setParameter("id", id)
                .setMaxResults(GROUP)
                .getResultStream()
                .map(StoredFileRecord::view)
                .toList());
  }

  private static final class Count {
    private int files;
    private int wrong;
  }
}
