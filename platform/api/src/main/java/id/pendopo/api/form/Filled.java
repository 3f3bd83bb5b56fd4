package id.pendopo.api.form;

import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A form with what was entered, checked.
 *
 * @param form which version
 * @param answers by key, in the order of the fields; hidden fields are not among them, calculated
 *     ones are
 * @param shown keys of the fields that are shown for these answers; in a list {@code list.row.key}
 * @param problems what is wrong, in the order of the fields; a field inside a list is named {@code
 *     list.row.key}, rows counted from 0
 * @param warnings what is doubtful and does not hinder, for instance a NIK whose day of birth
 *     cannot be
 */
public record Filled(
    FormVersion form,
    Map<String, Answer> answers,
    Set<String> shown,
    List<FieldProblem> problems,
    List<FieldProblem> warnings) {

  /** Whether it can be accepted. */
  public boolean complete() {
    return problems.isEmpty();
  }

  /**
   * Demands that nothing is wrong.
   *
   * @throws Problem 422 with everything that is wrong
   */
  public Filled orThrow() {
    if (!problems.isEmpty()) {
      throw Problem.invalid(problems);
    }
    return this;
  }
}
