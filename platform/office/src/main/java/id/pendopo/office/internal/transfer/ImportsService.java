package id.pendopo.office.internal.transfer;

import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.transfer.ImportColumn;
import id.pendopo.api.transfer.ImportLine;
import id.pendopo.api.transfer.ImportOutcome;
import id.pendopo.api.transfer.ImportReport;
import id.pendopo.api.transfer.ImportStep;
import id.pendopo.api.transfer.Imports;
import id.pendopo.api.transfer.TableImport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Plans what each row does, then does all of it or nothing. */
@Component
public final class ImportsService implements Imports {

  /** What a spreadsheet leaves of a number that is longer than it can hold. */
  private static final String ROUNDED = "[0-9.,]+[eE][+]?[0-9]+";

  private final Transactions transactions;
  private final Audit audit;

  @Activate
  public ImportsService(@Reference Transactions transactions, @Reference Audit audit) {
    this.transactions = transactions;
    this.audit = audit;
  }

  @Override
  public ImportReport run(TableImport<?> into, byte[] content, boolean dryRun, boolean skipErrors) {
    into.demand();
    return read(into, content, dryRun, skipErrors);
  }

  private <R> ImportReport read(
      TableImport<R> into, byte[] content, boolean dryRun, boolean skipErrors) {
    List<ImportColumn> columns = into.columns();
    Sheet sheet = Sheet.of(content);
    if (sheet.lines().isEmpty()) {
      throw Problem.invalid("file", "Berkas ini kosong.", "This file is empty.");
    }
    Map<ImportColumn, Integer> head = ColumnHeads.match(columns, sheet.lines().getFirst().cells());
    List<ImportLine> lines = sheet.lines().stream().skip(1).map(line -> line(head, line)).toList();
    if (lines.isEmpty()) {
      throw Problem.invalid(
          "file",
          "Berkas ini hanya berisi nama kolom, belum ada barisnya.",
          "This file holds the names of the columns and no row.");
    }
    return dryRun
        ? transactions.read(() -> report(false, plan(into, lines)))
        : transactions.write(() -> store(into, lines, skipErrors));
  }

  private <R> ImportReport store(TableImport<R> into, List<ImportLine> lines, boolean skipErrors) {
    List<ImportStep<R>> steps = plan(into, lines);
    boolean wrong = steps.stream().anyMatch(step -> step.row().outcome() == ImportOutcome.ERROR);
    if (wrong && !skipErrors) {
      return report(false, steps);
    }
    into.apply(steps.stream().map(ImportStep::value).flatMap(Optional::stream).toList());
    ImportReport report = report(true, steps);
    audit.record(
        into.audited().action(),
        into.audited().subject(),
        Map.of(),
        Map.of(
            "new", Long.toString(report.created()),
            "changed", Long.toString(report.changed()),
            "errors", Long.toString(report.errors())));
    return report;
  }

  private static <R> ImportReport report(boolean applied, List<ImportStep<R>> steps) {
    return ImportReport.of(applied, steps.stream().map(ImportStep::row).toList());
  }

  private static ImportLine line(Map<ImportColumn, Integer> head, Sheet.Line line) {
    Map<String, String> cells = new HashMap<>();
    head.forEach((column, place) -> cells.put(column.key(), line.cell(place)));
    return new ImportLine(line.number(), cells);
  }

  /** The plan of the module, in which rows with rounded numbers are wrong whatever it says. */
  private static <R> List<ImportStep<R>> plan(TableImport<R> into, List<ImportLine> lines) {
    List<ImportStep<R>> steps = into.plan(lines);
    if (steps.size() != lines.size()) {
      throw new IllegalStateException(
          into.getClass() + " planned " + steps.size() + " steps for " + lines.size() + " rows");
    }
    List<ImportStep<R>> checked = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      List<FieldProblem> rounded = rounded(into.columns(), lines.get(i));
      checked.add(
          rounded.isEmpty()
              ? steps.get(i)
              : ImportStep.wrong(lines.get(i), steps.get(i).row().name(), rounded));
    }
    return checked;
  }

  private static List<FieldProblem> rounded(List<ImportColumn> columns, ImportLine line) {
    return columns.stream()
        .filter(column -> column.digits() && line.text(column.key()).matches(ROUNDED))
        .map(
            column ->
                new FieldProblem(
                    column.key(),
                    new LocalText(
                        "Aplikasi tabel membulatkan nomor ini. Jadikan kolomnya teks, lalu ketik"
                            + " ulang.",
                        "The spreadsheet has rounded this number. Make the column text and type"
                            + " it again.")))
        .toList();
  }
}
