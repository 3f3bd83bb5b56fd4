package id.pendopo.identity.internal.command;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.problem.Problem;
import id.pendopo.identity.AuditChain;
import id.pendopo.identity.AuditChain.Finding;
import id.pendopo.identity.AuditChain.Report;
import id.pendopo.identity.Principals;
import id.pendopo.kernel.AdminCommand;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code audit verify}: whether the audit is what was written. */
@Component(service = AdminCommand.class)
public final class AuditCommand implements AdminCommand {

  private static final int INTACT = 0;
  private static final int WRONG = 1;
  private static final int WRONG_CALL = 2;
  private static final String INSTALLATION = "installation";

  private final Principals principals;
  private final CurrentAgency current;
  private final Agencies agencies;
  private final AuditChain chain;

  @Activate
  public AuditCommand(
      @Reference Principals principals,
      @Reference CurrentAgency current,
      @Reference Agencies agencies,
      @Reference AuditChain chain) {
    this.principals = principals;
    this.current = current;
    this.agencies = agencies;
    this.chain = chain;
  }

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public String usage() {
    return """
        audit verify [--agency SLUG|installation]
          Memeriksa segel jejak audit semua instansi, atau satu. Keluar dengan 0 bila utuh, 1 bila tidak.
          Checks the seal over the audit of all agencies, or of one. Exits with 0 if intact, 1 if not.
          tiap rantai satu baris / a line for each chain:
          RANTAI  INTACT|WRONG  PERTAMA  TERAKHIR  UTUH-SAMPAI  BELUM-DISEGEL  KEPALA-DITULIS
          lalu tiap temuan satu baris / then a line for each finding:
          RANTAI  JENIS  MATA-RANTAI  CATATAN  PENJELASAN""";
  }

  @Override
  public int run(List<String> arguments, PrintWriter out, PrintWriter err) {
    if (arguments.isEmpty() || !arguments.getFirst().equals("verify")) {
      return WRONG_CALL;
    }
    Optional<Words> words = Words.of(arguments.subList(1, arguments.size()), Set.of("--agency"));
    if (words.isEmpty()) {
      return WRONG_CALL;
    }
    boolean intact = true;
    for (Report report : reports(words.get().get("--agency"))) {
      print(report, out, err);
      intact &= report.intact();
    }
    return intact ? INTACT : WRONG;
  }

  private List<Report> reports(Optional<String> wanted) {
    List<Report> reports = new ArrayList<>();
    if (wanted.isEmpty() || wanted.get().equals(INSTALLATION)) {
      reports.add(verify(agencies.byDefault(), true));
    }
    if (wanted.isEmpty()) {
      agencies.all().forEach(agency -> reports.add(verify(agency, false)));
    } else if (!wanted.get().equals(INSTALLATION)) {
      Agency agency =
          agencies.all().stream()
              .filter(one -> one.slug().equals(wanted.get()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new Problem(
                          404,
                          "Tidak ada instansi " + wanted.get() + ".",
                          "There is no agency " + wanted.get() + "."));
      reports.add(verify(agency, false));
    }
    return reports;
  }

  private Report verify(Agency agency, boolean installation) {
    try {
      return current.callIn(
          agency.id(), () -> principals.callOnCommandLine(() -> chain.verify(installation)));
    } catch (RuntimeException failed) {
      throw failed;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void print(Report report, PrintWriter out, PrintWriter err) {
    out.println(
        String.join(
            "\t",
            report.chain(),
            report.intact() ? "INTACT" : "WRONG",
            Long.toString(report.first()),
            Long.toString(report.last()),
            Long.toString(report.intactUpTo()),
            Long.toString(report.waiting()),
            report.exported().map(Instant::toString).orElse("-")));
    for (Finding finding : report.findings()) {
      out.println(
          String.join(
              "\t",
              report.chain(),
              finding.kind().name(),
              number(finding.sequence()),
              number(finding.entry()),
              finding.text().id() + " / " + finding.text().en()));
    }
    if (!report.intact()) {
      err.println(
          report.chain()
              + ": utuh sampai mata rantai "
              + report.intactUpTo()
              + " / intact up to link "
              + report.intactUpTo());
    }
  }

  private static String number(OptionalLong number) {
    return number.isPresent() ? Long.toString(number.getAsLong()) : "-";
  }
}
