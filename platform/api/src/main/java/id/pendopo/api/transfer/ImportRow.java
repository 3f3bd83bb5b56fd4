package id.pendopo.api.transfer;

import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.text.LocalText;
import java.util.List;

/**
 * What became of a row.
 *
 * @param line as a spreadsheet counts, the head being 1
 * @param name by which a reader knows the row; no number that identifies a person
 * @param outcome what it does
 * @param problems what is wrong, by column
 * @param warnings what should be looked at again
 */
public record ImportRow(
    int line,
    String name,
    ImportOutcome outcome,
    List<FieldProblem> problems,
    List<LocalText> warnings) {

  public ImportRow {
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }
}
