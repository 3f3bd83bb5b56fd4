package id.pendopo.api.transfer;

import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.text.LocalText;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done for a row.
 *
 * @param row what is told of it
 * @param value what {@link TableImport#apply} stores; present for new and changed rows alone
 * @param <R> what the module stores for a row
 */
public record ImportStep<R>(ImportRow row, Optional<R> value) {

  public ImportStep {
    boolean stores = row.outcome() == ImportOutcome.NEW || row.outcome() == ImportOutcome.CHANGED;
    if (stores != value.isPresent()) {
      throw new IllegalArgumentException("A row that is new or changed, and no other, has a value");
    }
  }

  /** A row that stores something. */
  public static <R> ImportStep<R> store(
      ImportLine line, String name, ImportOutcome outcome, List<LocalText> warnings, R value) {
    return new ImportStep<>(
        new ImportRow(line.number(), name, outcome, List.of(), warnings), Optional.of(value));
  }

  /** A row that says what is known. */
  public static <R> ImportStep<R> same(ImportLine line, String name, List<LocalText> warnings) {
    return new ImportStep<>(
        new ImportRow(line.number(), name, ImportOutcome.SAME, List.of(), warnings),
        Optional.empty());
  }

  /** A row that cannot be stored. */
  public static <R> ImportStep<R> wrong(ImportLine line, String name, List<FieldProblem> problems) {
    return new ImportStep<>(
        new ImportRow(line.number(), name, ImportOutcome.ERROR, problems, List.of()),
        Optional.empty());
  }
}
