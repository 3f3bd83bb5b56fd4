package id.pendopo.information.console;

import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A problem, sorted by where it is shown.
 *
 * @param beside messages by the name of the field they stand beside
 * @param above messages that belong to no field of the form
 */
record FieldErrors(Map<String, String> beside, List<String> above) {

  static FieldErrors of(Problem problem, Set<String> fields, Locale locale) {
    var beside = new LinkedHashMap<String, String>();
    var above = new ArrayList<String>();
    for (FieldProblem wrong : problem.fields()) {
      String message = wrong.message().in(locale);
      if (fields.contains(wrong.field())) {
        beside.merge(wrong.field(), message, (first, second) -> first + " " + second);
      } else {
        above.add(message);
      }
    }
    if (problem.fields().isEmpty() || !beside.isEmpty()) {
      above.addFirst(problem.title().in(locale));
    }
    return new FieldErrors(Map.copyOf(beside), List.copyOf(above));
  }
}
