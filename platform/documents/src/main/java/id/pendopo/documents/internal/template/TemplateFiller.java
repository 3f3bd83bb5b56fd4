package id.pendopo.documents.internal.template;

import id.pendopo.api.document.FileId;
import id.pendopo.api.print.FieldType;
import id.pendopo.api.print.TemplateData;
import id.pendopo.api.print.TemplateField;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills a template: HTML of allowed elements, with every value escaped. */
public final class TemplateFiller {

  /** A document has at most so many characters of HTML. */
  static final int LONGEST = 2_000_000;

  private static final int MOST_ROWS = 5_000;

  /** One scope: the fields it knows, and what they hold. */
  private record Scope(List<TemplateField> fields, TemplateData data, int row) {

    TemplateField field(String name) {
      return fields.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    }
  }

  private final Map<String, String> parts;
  private final StringBuilder html = new StringBuilder();

  private TemplateFiller(Map<String, String> parts) {
    this.parts = parts;
  }

  /**
   * Fills a sound template.
   *
   * @param parts HTML of the platform's parts, by name; a part that is not there is left out
   * @throws Problem 422 when a required field is missing or the result is too large
   * @throws IllegalArgumentException when data are of another type than their field
   */
  public static String fill(Template template, TemplateData data, Map<String, String> parts) {
    check(template.fields(), data, "data.");
    TemplateFiller filler = new TemplateFiller(parts);
    List<Scope> scopes = new ArrayList<>();
    scopes.add(new Scope(template.fields(), data, 0));
    filler.write(template.nodes(), scopes);
    return filler.html.toString();
  }

  private void write(List<Node> nodes, List<Scope> scopes) {
    for (Node node : nodes) {
      switch (node) {
        case Node.Markup markup -> html.append(markup.html());
        case Node.Part part -> html.append(parts.getOrDefault(part.name(), ""));
        case Node.RowNumber row -> html.append(rowNumber(scopes));
        case Node.Value value -> write(value, scopes.get(value.level()));
        case Node.Section section -> write(section, scopes);
      }
      if (html.length() > LONGEST) {
        throw tooLarge();
      }
    }
  }

  private static int rowNumber(List<Scope> scopes) {
    for (int i = scopes.size() - 1; i > 0; i--) {
      if (scopes.get(i).row() > 0) {
        return scopes.get(i).row();
      }
    }
    return 0;
  }

  private void write(Node.Value value, Scope scope) {
    TemplateField field = scope.field(value.name());
    Optional<Object> held = scope.data().value(value.name());
    if (held.isEmpty()) {
      return;
    }
    if (held.get() instanceof FileId image) {
      html.append("<img class=\"gambar-sedang\" src=\"berkas:")
          .append(image.value())
          .append("\" alt=\"")
          .append(Html.text(field.label().id()))
          .append("\">");
      return;
    }
    FieldType type = field.type();
    Object now = held.get();
    boolean lines = value.formats().contains(Format.BARIS);
    if (value.formats().isEmpty()) {
      now = Format.plain(type, now);
    }
    for (Format format : value.formats()) {
      try {
        now = format.of(type, now);
      } catch (ArithmeticException large) {
        throw Problem.invalid(
            "data." + field.name(),
            "Bilangan ini terlalu besar untuk ditulis dengan huruf.",
            "This number is too large to be written in words.");
      }
      type = FieldType.TEXT;
    }
    String text = Html.text(now.toString());
    html.append(lines ? text.replace("\n", "<br>") : text);
  }

  private void write(Node.Section section, List<Scope> scopes) {
    Scope scope = scopes.get(section.level());
    Optional<Object> held = scope.data().value(section.name());
    if (section.rows()) {
      TemplateField list = scope.field(section.name());
      int row = 0;
      for (Object one : (List<?>) held.orElse(List.of())) {
        within(section, scopes, new Scope(list.columns(), (TemplateData) one, ++row));
      }
    } else if (holds(held) != section.inverted()) {
      within(section, scopes, new Scope(List.of(), TemplateData.of(), 0));
    }
  }

  private void within(Node.Section section, List<Scope> scopes, Scope inner) {
    scopes.add(inner);
    write(section.body(), scopes);
    scopes.removeLast();
  }

  private static boolean holds(Optional<Object> held) {
    return held.map(
            value ->
                value instanceof Boolean yes
                    ? yes
                    : !(value instanceof List<?> rows) || !rows.isEmpty())
        .orElse(false);
  }

  private static void check(List<TemplateField> fields, TemplateData data, String path) {
    List<FieldProblem> missing = new ArrayList<>();
    for (String name : data.names()) {
      TemplateField field =
          fields.stream()
              .filter(f -> f.name().equals(name))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("No such field: " + path + name));
      Object value = data.value(name).orElseThrow();
      if (!fits(field.type(), value)) {
        throw new IllegalArgumentException("Not a " + field.type() + ": " + path + name);
      }
      if (value instanceof List<?> rows) {
        if (rows.size() > MOST_ROWS) {
          throw tooLarge();
        }
        for (Object row : rows) {
          check(field.columns(), (TemplateData) row, path + name + ".");
        }
      }
    }
    for (TemplateField field : fields) {
      if (field.required() && data.value(field.name()).isEmpty()) {
        missing.add(
            new FieldProblem(
                path + field.name(),
                new LocalText(
                    "Isian “%s” wajib.".formatted(field.label().id()),
                    "“%s” is required.".formatted(field.label().en()))));
      }
    }
    if (!missing.isEmpty()) {
      throw Problem.invalid(missing);
    }
  }

  private static boolean fits(FieldType type, Object value) {
    return switch (type) {
      case TEXT -> value instanceof String;
      case NUMBER, MONEY -> value instanceof BigDecimal;
      case DATE -> value instanceof LocalDate;
      case YES_NO -> value instanceof Boolean;
      case IMAGE -> value instanceof FileId;
      case LIST ->
          value instanceof List<?> rows && rows.stream().allMatch(TemplateData.class::isInstance);
    };
  }

  private static Problem tooLarge() {
    return new Problem(
        422,
        "Dokumen ini terlalu besar untuk dicetak. Kurangi isinya atau bagi menjadi beberapa dokumen.",
        "This document is too large to be printed. Put less into it or divide it.");
  }
}
