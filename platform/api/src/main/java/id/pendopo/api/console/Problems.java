package id.pendopo.api.console;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Puts what is wrong beside the field that it concerns, and the rest into a notice.
 *
 * <p>Call it under the session's lock: in a listener of a component or inside {@code ui.access}.
 */
public final class Problems {

  private Problems() {}

  /** Does something and shows the {@link Problem} it ends with; true when there was none. */
  public static boolean attempt(Runnable work) {
    return attempt(Map.of(), work);
  }

  /**
   * As {@link #attempt(Runnable)}, with the fields of the form: marks of an earlier attempt are
   * removed first, and the first wrong field takes the focus.
   *
   * @param fields by the names that the problem uses
   */
  public static boolean attempt(Map<String, ? extends HasValidation> fields, Runnable work) {
    fields.values().forEach(field -> field.setInvalid(false));
    try {
      work.run();
      return true;
    } catch (Problem problem) {
      show(problem, fields);
      return false;
    }
  }

  /** Shows a problem as a notice. */
  public static void show(Problem problem) {
    show(problem, Map.of());
  }

  /**
   * Shows a problem: marks the fields it names; what concerns none of them becomes a notice.
   *
   * @param fields by the names that the problem uses
   */
  public static void show(Problem problem, Map<String, ? extends HasValidation> fields) {
    Map<HasValidation, String> marks = new LinkedHashMap<>();
    List<LocalText> rest =
        problem.fields().stream()
            .filter(wrong -> !fields.containsKey(wrong.field()))
            .map(FieldProblem::message)
            .toList();
    for (FieldProblem wrong : problem.fields()) {
      HasValidation field = fields.get(wrong.field());
      if (field != null) {
        marks.merge(field, ConsoleLocale.show(wrong.message()), (a, b) -> a + " " + b);
      }
    }
    marks.forEach(
        (field, message) -> {
          field.setErrorMessage(message);
          field.setInvalid(true);
        });
    marks.keySet().stream()
        .filter(Focusable.class::isInstance)
        .map(field -> (Focusable<?>) field)
        .findFirst()
        .ifPresent(Focusable::focus);
    rest.forEach(Notices::failed);
    if (marks.isEmpty() && rest.isEmpty()) {
      // a deserialized problem has lost its text
      Notices.failed(
          Objects.requireNonNullElseGet(
              problem.title(),
              () -> new LocalText("Permintaan tidak dapat dipenuhi.", "The request failed.")));
    }
  }
}
