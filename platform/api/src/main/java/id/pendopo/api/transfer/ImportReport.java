package id.pendopo.api.transfer;

import java.util.List;

/**
 * What became of a file; as JSON the answer of a resource that takes it in.
 *
 * @param applied whether anything was stored
 * @param created rows that are new
 * @param changed rows that change what is known
 * @param same rows that say what is known
 * @param errors rows that are wrong
 * @param rows each row that is not empty, in its order
 */
public record ImportReport(
    boolean applied, long created, long changed, long same, long errors, List<ImportRow> rows) {

  public ImportReport {
    rows = List.copyOf(rows);
  }

  public static ImportReport of(boolean applied, List<ImportRow> rows) {
    return new ImportReport(
        applied,
        count(rows, ImportOutcome.NEW),
        count(rows, ImportOutcome.CHANGED),
        count(rows, ImportOutcome.SAME),
        count(rows, ImportOutcome.ERROR),
        rows);
  }

  private static long count(List<ImportRow> rows, ImportOutcome outcome) {
    return rows.stream().filter(row -> row.outcome() == outcome).count();
  }
}
