package id.pendopo.documents.internal;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.job.JobProgress;
import id.pendopo.api.persistence.Store;
import id.pendopo.documents.DamagedFile;
import id.pendopo.kernel.AdminCommand;
import id.pendopo.persistence.TenantBinding;
import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code dist/pendopo files check}: whether every recorded file lies in the store undamaged. */
@Component
public final class FilesCommand implements AdminCommand {

  private final Store store;
  private final TenantBinding tenant;
  private final Agencies agencies;
  private final FileCheck check;

  @Activate
  public FilesCommand(
      @Reference(target = DocumentsUnit.STORE) Store store,
      @Reference TenantBinding tenant,
      @Reference Agencies agencies,
      @Reference FileCheck check) {
    this.store = store;
    this.tenant = tenant;
    this.agencies = agencies;
    this.check = check;
  }

  @Override
  public String name() {
    return "files";
  }

  @Override
  public String usage() {
    return """
        files check [INSTANSI]   periksa semua berkas (membaca seluruh isinya) / check every file (reads all of them)
          tiap berkas yang rusak satu baris / a line for each file that is wrong:
          INSTANSI  ID  MISSING|WRONG_SIZE|WRONG_CHECKSUM|UNREADABLE  SHA-256
          0: semua utuh / all whole; 1: ada yang rusak / some are wrong; 3: tidak sampai selesai / not finished
        files use                pemakaian tiap instansi / what each agency takes
          INSTANSI  BERKAS  BYTE""";
  }

  @Override
  public int run(List<String> arguments, PrintWriter out, PrintWriter err) {
    if (arguments.equals(List.of("use"))) {
      agencies.all().forEach(agency -> out.println(use(agency)));
      return 0;
    }
    if (arguments.isEmpty() || !arguments.getFirst().equals("check") || arguments.size() > 2) {
      return 2;
    }
    List<Agency> wanted = agencies.all();
    if (arguments.size() == 2) {
      wanted = agencies.bySlug(arguments.get(1)).map(List::of).orElse(List.of());
      if (wanted.isEmpty()) {
        err.println("Instansi tidak dikenal / unknown agency: " + arguments.get(1));
        return 2;
      }
    }
    long checked = 0;
    int wrong = 0;
    boolean finished = true;
    for (Agency agency : wanted) {
      OptionalLong contents = in(agency, () -> check.check(true, Long.MAX_VALUE, new Silent()));
      finished &= contents.isPresent();
      checked += contents.orElse(0);
      for (DamagedFile file : in(agency, () -> store.read(em -> new Findings(em).files()))) {
        wrong++;
        out.println(
            String.join("\t", agency.slug(), file.id().toString(), file.damage(), file.sha256()));
      }
    }
    err.printf(
        "%d isi diperiksa, %d berkas bermasalah. / %d contents checked, %d files wrong.%n",
        checked, wrong, checked, wrong);
    if (!finished) {
      err.println("Pemeriksaan lain mengambil alih. / Another check took over.");
    }
    return wrong > 0 ? 1 : finished ? 0 : 3;
  }

  private String use(Agency agency) {
    return in(
        agency,
        () ->
            store.read(
                em ->
                    String.join(
                        "\t",
                        agency.slug(),
                        em.createQuery("select count(f) from StoredFile f", Long.class)
                            .getSingleResult()
                            .toString(),
                        Long.toString(AgencyShares.bytes(em)))));
  }

  private <T> T in(Agency agency, Callable<T> work) {
    try {
      return tenant.callIn(agency.id(), work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was found stands on the standard output, by files. */
  private static final class Silent implements JobProgress {
    @Override
    public void log(String line) {
      // nobody reads it
    }

    @Override
    public boolean cancelled() {
      return Thread.currentThread().isInterrupted();
    }
  }
}
