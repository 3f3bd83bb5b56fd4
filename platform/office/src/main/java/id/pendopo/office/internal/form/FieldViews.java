package id.pendopo.office.internal.form;

import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.form.Answer;
import id.pendopo.api.form.FieldKind;
import id.pendopo.api.form.Filled;
import id.pendopo.api.form.FormField;
import id.pendopo.api.form.FormPages.FieldView;
import id.pendopo.api.form.FormPages.OptionView;
import id.pendopo.api.form.FormPages.RowView;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.text.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of one page as a template shows them, with what stands in them and what is wrong. */
final class FieldViews {

  private static final int FEW_OPTIONS = 7;

  private final Filled filled;
  private final Map<String, Object> values;
  private final Map<String, List<IncomingFile>> files;
  private final Map<String, LocalText> errors;

  FieldViews(
      Filled filled,
      Map<String, Object> values,
      Map<String, List<IncomingFile>> files,
      List<FieldProblem> wrong) {
    this.filled = filled;
    this.values = values;
    this.files = files;
    this.errors =
        wrong.stream()
            .collect(
                Collectors.toMap(
                    FieldProblem::field, FieldProblem::message, (first, other) -> first));
  }

  FieldView of(FormField field) {
    return field.kind() instanceof FieldKind.Rows rows
        ? list(field, rows)
        : one(field, field.key(), values.get(field.key()), answer(field.key()));
  }

  private @Nullable Answer answer(String key) {
    return filled.answers().get(key);
  }

  private FieldView list(FormField field, FieldKind.Rows kind) {
    List<Map<?, ?>> rows = new ArrayList<>();
    if (values.get(field.key()) instanceof List<?> given) {
      given.stream().filter(Map.class::isInstance).forEach(row -> rows.add((Map<?, ?>) row));
    }
    while (rows.size() < Math.max(field.required() ? 1 : 0, kind.least())) {
      rows.add(new HashMap<String, Object>());
    }
    List<RowView> views = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String path = field.key() + "." + i;
      Map<?, ?> row = rows.get(i);
      boolean untouched = filled.shown().stream().noneMatch(shown -> shown.startsWith(path + "."));
      views.add(
          new RowView(
              i + 1,
              path,
              kind.fields().stream()
                  .filter(
                      inner ->
                          filled.shown().contains(path + "." + inner.key())
                              || untouched && inner.showWhen().isEmpty())
                  .map(inner -> one(inner, path + "." + inner.key(), row.get(inner.key()), null))
                  .toList()));
    }
    return view(
        "list",
        field,
        field.key(),
        "",
        List.of(),
        List.of(),
        views,
        rows.size() < kind.most(),
        List.of(),
        "",
        true,
        "text");
  }

  private FieldView one(
      FormField field, String name, @Nullable Object raw, @Nullable Answer answer) {
    String value = raw instanceof String || raw instanceof Number ? raw.toString() : "";
    return switch (field.kind()) {
      case FieldKind.Heading ignored -> plain("heading", field, name, "", "text");
      case FieldKind.Note ignored -> plain("note", field, name, "", "text");
      case FieldKind.Calculation ignored ->
          plain("result", field, name, answer == null ? "" : text(answer), "text");
      case FieldKind.LongText ignored -> plain("area", field, name, value, "text");
      case FieldKind.Day ignored -> plain("date", field, name, value, "text");
      case FieldKind.Amount ignored -> plain("text", field, name, value, "decimal");
      case FieldKind.Money ignored -> plain("text", field, name, value, "numeric");
      case FieldKind.Nik ignored -> plain("text", field, name, value, "numeric");
      case FieldKind.Phone ignored -> plain("text", field, name, value, "tel");
      case FieldKind.Email ignored -> plain("text", field, name, value, "email");
      case FieldKind.YesNo ignored ->
          options(
              "radio",
              field,
              name,
              List.of(
                  new OptionView("ya", new LocalText("Ya", "Yes"), value.equals("ya")),
                  new OptionView("tidak", new LocalText("Tidak", "No"), value.equals("tidak"))),
              false);
      case FieldKind.Choice choice -> {
        List<?> chosen = raw instanceof List<?> list ? list : List.of(value);
        List<OptionView> options =
            choice.options().stream()
                .map(
                    option ->
                        new OptionView(
                            option.value(), option.label(), chosen.contains(option.value())))
                .toList();
        yield options(
            choice.many() ? "boxes" : options.size() <= FEW_OPTIONS ? "radio" : "select",
            field,
            name,
            options,
            choice.many());
      }
      case FieldKind.Place ignored -> address(field, name, raw);
      case FieldKind.Files kind ->
          view(
              "file",
              field,
              name,
              "",
              List.of(),
              List.of(),
              List.of(),
              false,
              files.getOrDefault(name, List.of()).stream().map(IncomingFile::name).toList(),
              kind.types().stream()
                  .flatMap(type -> type.mediaTypes().stream())
                  .sorted()
                  .collect(Collectors.joining(",")),
              kind.most() > 1,
              "text");
      default -> plain("text", field, name, value, "text");
    };
  }

  private FieldView address(FormField field, String name, @Nullable Object raw) {
    Map<?, ?> given = raw instanceof Map<?, ?> map ? map : Map.of();
    return view(
        "address",
        field,
        name,
        "",
        List.of(),
        List.of(
            part(name, "street", "Jalan, nomor, RT/RW", "Street, number, RT/RW", given, "text"),
            part(
                name,
                "areaName",
                "Desa/kelurahan dan kecamatan",
                "Village and district",
                given,
                "text"),
            part(
                name,
                "areaCode",
                "Kode wilayah (bila tahu)",
                "Area code (if known)",
                given,
                "text"),
            part(name, "postcode", "Kode pos", "Postcode", given, "numeric")),
        List.of(),
        false,
        List.of(),
        "",
        false,
        "text");
  }

  private FieldView part(
      String name, String part, String id, String en, Map<?, ?> given, String inputmode) {
    Object value = given.get(part);
    FormField field =
        FormField.of(
            part, new LocalText(id, en), part.equals("street"), new FieldKind.ShortText(300));
    return plain(
        "text", field, name + "." + part, value == null ? "" : value.toString(), inputmode);
  }

  private FieldView plain(
      String type, FormField field, String name, String value, String inputmode) {
    return view(
        type, field, name, value, List.of(), List.of(), List.of(), false, List.of(), "", false,
        inputmode);
  }

  private FieldView options(
      String type, FormField field, String name, List<OptionView> options, boolean many) {
    return view(
        type, field, name, "", options, List.of(), List.of(), false, List.of(), "", many, "text");
  }

  private FieldView view(
      String type,
      FormField field,
      String name,
      String value,
      List<OptionView> options,
      List<FieldView> parts,
      List<RowView> rows,
      boolean mayAdd,
      List<String> names,
      String accept,
      boolean many,
      String inputmode) {
    return new FieldView(
        type,
        name,
        field.label(),
        field.help(),
        field.required(),
        value,
        options,
        parts,
        rows,
        mayAdd,
        names,
        accept,
        many,
        inputmode,
        Optional.ofNullable(errors.get(name)));
  }

  private static String text(Answer answer) {
    return switch (answer) {
      case Answer.Amount amount -> {
        java.text.NumberFormat format =
            java.text.NumberFormat.getInstance(java.util.Locale.of("id", "ID"));
        format.setMaximumFractionDigits(6);
        yield format.format(amount.value());
      }
      case Answer.Day day -> day.value().toString();
      case Answer.Text text -> text.value();
      case Answer.Truth truth -> truth.value() ? "ya" : "tidak";
      default -> "";
    };
  }
}
