package id.pendopo.content.internal.portal;

import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.transfer.ImportColumn;
import id.pendopo.api.transfer.ImportLine;
import id.pendopo.api.transfer.ImportOutcome;
import id.pendopo.api.transfer.ImportStep;
import id.pendopo.api.transfer.TableImport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes old addresses in from a table, such as one from the site before. */
public final class RedirectImport implements TableImport<OldAddress> {

  private static final List<ImportColumn> COLUMNS =
      List.of(
          ImportColumn.of("source", "alamat lama", "old address", "dari", "from").asNeeded(),
          ImportColumn.of("target", "tujuan", "target", "ke", "to"),
          ImportColumn.of("status", "kode", "status"),
          ImportColumn.of("reason", "alasan", "reason"));

  private final RedirectDesk desk;

  public RedirectImport(RedirectDesk desk) {
    this.desk = desk;
  }

  @Override
  public LocalText title() {
    return new LocalText("Impor pengalihan", "Import redirects");
  }

  @Override
  public LocalText hint() {
    return new LocalText(
        "Kolom: alamat lama, tujuan, kode (301, 302, atau 410; kosong berarti 301), alasan.",
        "Columns: old address, target, status (301, 302 or 410; empty means 301), reason.");
  }

  @Override
  public List<ImportColumn> columns() {
    return COLUMNS;
  }

  @Override
  public void demand() {
    desk.demand();
  }

  @Override
  public Audited audited() {
    return new Audited("content.site-redirects-imported", "site-redirect/*");
  }

  @Override
  public List<ImportStep<OldAddress>> plan(List<ImportLine> lines) {
    Map<String, OldAddress> seen = new HashMap<>();
    List<ImportStep<OldAddress>> steps = new ArrayList<>();
    for (ImportLine line : lines) {
      steps.add(plan(line, seen));
    }
    return steps;
  }

  private ImportStep<OldAddress> plan(ImportLine line, Map<String, OldAddress> seen) {
    String name = line.text("source");
    try {
      OldAddress wanted =
          new OldAddress(name, status(line), line.text("target"), line.text("reason")).checked();
      if (seen.containsKey(wanted.source())) {
        throw Problem.invalid(
            "source", "Alamat ini ada dua kali dalam berkas.", "It stands in the file twice.");
      }
      RedirectLoops.refuse(wanted, at -> leads(at, seen));
      seen.put(wanted.source(), wanted);
      Optional<OldAddress> before = desk.stored(wanted.source());
      if (before.filter(wanted::equals).isPresent()) {
        return ImportStep.same(line, name, List.of());
      }
      return ImportStep.store(
          line,
          name,
          before.isEmpty() ? ImportOutcome.NEW : ImportOutcome.CHANGED,
          List.of(),
          wanted);
    } catch (Problem refused) {
      return ImportStep.wrong(
          line,
          name,
          refused.fields().isEmpty()
              ? List.of(new FieldProblem("source", refused.title()))
              : refused.fields());
    }
  }

  private static int status(ImportLine line) {
    String given = line.text("status");
    if (given.isEmpty()) {
      return 301;
    }
    return given.matches("\\d{3}") ? Integer.parseInt(given) : 0;
  }

  /** By the rows above first, then by what is stored. */
  private Optional<String> leads(String at, Map<String, OldAddress> seen) {
    return Optional.ofNullable(seen.get(at))
        .or(() -> desk.stored(at))
        .filter(one -> one.status() != 410)
        .map(OldAddress::target);
  }

  @Override
  public void apply(List<OldAddress> values) {
    desk.keep(values);
  }
}
