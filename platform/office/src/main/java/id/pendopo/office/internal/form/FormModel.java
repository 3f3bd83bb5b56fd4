package id.pendopo.office.internal.form;

import id.pendopo.api.form.FieldKind;
import id.pendopo.api.form.FormDefinition;
import id.pendopo.api.form.FormField;
import id.pendopo.office.internal.form.expression.Expression;
import id.pendopo.office.internal.form.expression.Names;
import id.pendopo.office.internal.form.expression.Value.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A definition that holds together, with its expressions parsed and its fields in an order in which
 * each can be computed from those before. Immutable; made once for a version.
 */
final class FormModel {

  /**
   * A field with its parsed expressions.
   *
   * @param field the field
   * @param showWhen when it is shown
   * @param formula how it is computed
   * @param row the fields of a list, in computing order
   */
  record Node(
      FormField field,
      Optional<Expression> showWhen,
      Optional<Expression> formula,
      List<Node> row) {}

  private final FormDefinition definition;
  private final List<Node> order;

  private FormModel(FormDefinition definition, List<Node> order) {
    this.definition = definition;
    this.order = List.copyOf(order);
  }

  /** The model of a definition in which {@link DefinitionCheck} found no fault. */
  static FormModel of(FormDefinition definition) {
    return new FormModel(definition, ordered(definition.fields()));
  }

  FormDefinition definition() {
    return definition;
  }

  /** All fields, each behind those it depends on. */
  List<Node> order() {
    return order;
  }

  private static List<Node> ordered(List<FormField> fields) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    for (FormField field : fields) {
      List<Node> row =
          field.kind() instanceof FieldKind.Rows rows ? ordered(rows.fields()) : List.of();
      Optional<Expression> formula =
          field.kind() instanceof FieldKind.Calculation c
              ? Optional.of(Expression.of(c.formula()))
              : Optional.empty();
      nodes.put(field.key(), new Node(field, field.showWhen().map(Expression::of), formula, row));
    }
    List<Node> order = new ArrayList<>();
    Set<String> done = new HashSet<>();
    nodes.values().forEach(node -> visit(node, nodes, done, order));
    return order;
  }

  private static void visit(Node node, Map<String, Node> all, Set<String> done, List<Node> order) {
    if (!done.add(node.field().key())) {
      return;
    }
    for (String needed : needs(node)) {
      Node other = all.get(needed);
      if (other != null) {
        visit(other, all, done, order);
      }
    }
    order.add(node);
  }

  /** Keys that a field's expressions name, those of a list's own fields among them. */
  static Set<String> needs(Node node) {
    Set<String> names = new LinkedHashSet<>();
    node.showWhen().ifPresent(expression -> names.addAll(named(expression)));
    node.formula().ifPresent(expression -> names.addAll(named(expression)));
    node.row().forEach(inner -> names.addAll(needs(inner)));
    return names;
  }

  /** Keys that an expression names; of a column both the list and the field. */
  static Set<String> named(Expression expression) {
    Set<String> names = new LinkedHashSet<>();
    expression
        .all()
        .forEach(
            part -> {
              if (part instanceof Expression.Name name) {
                names.add(name.name());
              } else if (part instanceof Expression.Column column) {
                names.add(column.list());
                names.add(column.field());
              }
            });
    return names;
  }

  /** What may be named at the top of a form, or inside one of its lists. */
  static Names names(
      FormDefinition definition, Optional<FormField> inside, Map<String, Type> known) {
    Map<String, FormField> fields = new HashMap<>();
    definition.fields().forEach(field -> fields.put(field.key(), field));
    Map<String, FormField> own = new HashMap<>();
    inside.ifPresent(
        list -> ((FieldKind.Rows) list.kind()).fields().forEach(f -> own.put(f.key(), f)));
    return new Names() {
      @Override
      public Optional<Type> field(String key) {
        FormField found = own.containsKey(key) ? own.get(key) : fields.get(key);
        return Optional.ofNullable(found).flatMap(field -> type(field, known));
      }

      @Override
      public boolean list(String key) {
        FormField found = fields.get(key);
        return found != null && found.kind() instanceof FieldKind.Rows;
      }

      @Override
      public Optional<Type> column(String list, String key) {
        FormField found = fields.get(list);
        return found != null && found.kind() instanceof FieldKind.Rows rows
            ? rows.fields().stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .flatMap(field -> type(field, known))
            : Optional.empty();
      }
    };
  }

  private static Optional<Type> type(FormField field, Map<String, Type> known) {
    return switch (field.kind()) {
      case FieldKind.ShortText ignored -> Optional.of(Type.TEXT);
      case FieldKind.LongText ignored -> Optional.of(Type.TEXT);
      case FieldKind.Nik ignored -> Optional.of(Type.TEXT);
      case FieldKind.Phone ignored -> Optional.of(Type.TEXT);
      case FieldKind.Email ignored -> Optional.of(Type.TEXT);
      case FieldKind.Amount ignored -> Optional.of(Type.NUMBER);
      case FieldKind.Money ignored -> Optional.of(Type.NUMBER);
      case FieldKind.Day ignored -> Optional.of(Type.DATE);
      case FieldKind.YesNo ignored -> Optional.of(Type.TRUTH);
      case FieldKind.Choice choice -> Optional.of(choice.many() ? Type.CHOICES : Type.TEXT);
      case FieldKind.Place ignored -> Optional.of(Type.OPAQUE);
      case FieldKind.Files ignored -> Optional.of(Type.OPAQUE);
      case FieldKind.Calculation ignored ->
          Optional.of(known.getOrDefault(field.key(), Type.NUMBER));
      case FieldKind.Rows ignored -> Optional.empty();
      case FieldKind.Heading ignored -> Optional.empty();
      case FieldKind.Note ignored -> Optional.empty();
    };
  }
}
