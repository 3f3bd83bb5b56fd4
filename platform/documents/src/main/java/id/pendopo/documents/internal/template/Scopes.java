package id.pendopo.documents.internal.template;

import id.pendopo.api.print.TemplateField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which fields can be named: those of the row before those of the document. */
final class Scopes {

  /**
   * Where a name was found.
   *
   * @param level 0 for the document, counted inwards
   */
  record Found(TemplateField field, int level) {}

  private final List<List<TemplateField>> scopes = new ArrayList<>();

  /** Goes into a section; one that brings no fields of its own enters an empty scope. */
  void enter(List<TemplateField> fields) {
    scopes.add(fields);
  }

  void leave() {
    scopes.removeLast();
  }

  /** Whether it is inside a section. */
  boolean inside() {
    return scopes.size() > 1;
  }

  Optional<Found> find(String name) {
    for (int level = scopes.size() - 1; level >= 0; level--) {
      for (TemplateField field : scopes.get(level)) {
        if (field.name().equals(name)) {
          return Optional.of(new Found(field, level));
        }
      }
    }
    return Optional.empty();
  }

  /** The known name that was probably meant; empty where none is near. */
  String near(String name) {
    return Nearest.to(name, scopes.stream().flatMap(List::stream).toList());
  }
}
