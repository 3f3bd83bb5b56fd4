package id.pendopo.office.internal.form;

import id.pendopo.api.form.Answer;
import id.pendopo.api.form.FieldKind;
import id.pendopo.api.form.Filled;
import id.pendopo.api.form.FormField;
import id.pendopo.api.form.FormInput;
import id.pendopo.api.form.FormVersion;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.form.expression.Evaluation;
import id.pendopo.office.internal.form.expression.Scope;
import id.pendopo.office.internal.form.expression.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what was entered, field by field in computing order, and gathers what is wrong. */
final class Filler {

  private final FormVersion form;
  private final FormModel model;
  private final FormInput input;
  private final LocalDate today;
  private final Map<String, Answer> answers = new HashMap<>();
  private final Map<String, Value> values = new HashMap<>();
  private final Map<String, List<Map<String, Value>>> lists = new HashMap<>();
  private final Set<String> shown = new HashSet<>();
  private final Map<String, List<FieldProblem>> problems = new HashMap<>();
  private final Map<String, List<FieldProblem>> warnings = new HashMap<>();

  private Filler(FormVersion form, FormModel model, FormInput input, LocalDate today) {
    this.form = form;
    this.model = model;
    this.input = input;
    this.today = today;
  }

  static Filled fill(FormVersion form, FormModel model, FormInput input, LocalDate today) {
    Filler filler = new Filler(form, model, input, today);
    filler.run();
    return filler.result();
  }

  private void run() {
    Scope scope = new AnswerScope(Map.of());
    for (FormModel.Node node : model.order()) {
      FormField field = node.field();
      String key = field.key();
      if (!visible(node, scope)) {
        continue;
      }
      shown.add(key);
      if (field.kind() instanceof FieldKind.Rows rows) {
        rows(node, rows);
      } else {
        one(node, key, input.values().get(key), scope)
            .ifPresent(
                answer -> {
                  answers.put(key, answer);
                  values.put(key, value(field.kind(), answer));
                });
      }
    }
    unknown();
  }

  private static boolean visible(FormModel.Node node, Scope scope) {
    return node.showWhen().map(new Evaluation(scope)::holds).orElse(true);
  }

  private Optional<Answer> one(
      FormModel.Node node, String path, @Nullable Object raw, Scope scope) {
    FormField field = node.field();
    if (node.formula().isPresent()) {
      return computed(field, new Evaluation(scope).of(node.formula().get()));
    }
    if (!field.kind().asked()) {
      return Optional.empty();
    }
    AnswerReader reader =
        new AnswerReader(
            field,
            path,
            today,
            input.files().getOrDefault(path, List.of()),
            input.kept().getOrDefault(path, List.of()));
    Optional<Answer> answer = reader.read(raw);
    problems.computeIfAbsent(topOf(path), k -> new ArrayList<>()).addAll(reader.problems());
    warnings.computeIfAbsent(topOf(path), k -> new ArrayList<>()).addAll(reader.warnings());
    if (answer.isEmpty() && field.required() && reader.problems().isEmpty()) {
      problem(path, "Isian ini wajib.", "This is required.");
    }
    return answer;
  }

  private static Optional<Answer> computed(FormField field, Value value) {
    int decimals = ((FieldKind.Calculation) field.kind()).decimals();
    return switch (value) {
      case Value.Num num ->
          Optional.of(new Answer.Amount(num.value().setScale(decimals, RoundingMode.HALF_UP)));
      case Value.Str str -> Optional.of(new Answer.Text(str.value()));
      case Value.Truth truth -> Optional.of(new Answer.Truth(truth.value()));
      case Value.Day day -> Optional.of(new Answer.Day(day.value()));
      default -> Optional.empty();
    };
  }

  private void rows(FormModel.Node node, FieldKind.Rows kind) {
    FormField field = node.field();
    String key = field.key();
    Object raw = input.values().get(key);
    List<?> given = List.of();
    if (raw instanceof List<?> list) {
      given = list;
    } else if (raw != null && !"".equals(raw)) {
      problem(key, "Kirim daftar baris.", "Send a list of rows.");
    }
    if (given.size() > kind.most() * 2L) {
      problem(key, "Paling banyak " + kind.most() + " baris.", "At most " + kind.most() + " rows.");
      return;
    }
    List<Map<String, Answer>> read = new ArrayList<>();
    List<Map<String, Value>> seen = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      if (!(given.get(i) instanceof Map<?, ?> row)) {
        problem(key + "." + i, "Kirim satu baris isian.", "Send one row of fields.");
      } else if (!blank(row, key + "." + i)) {
        row(node, key + "." + i, row, read, seen);
      }
    }
    lists.put(key, seen);
    if (!read.isEmpty()) {
      answers.put(key, new Answer.Rows(read));
    }
    int least = field.required() ? Math.max(1, kind.least()) : kind.least();
    boolean begun = !read.isEmpty() || field.required();
    if (begun && read.size() < least) {
      problem(
          key,
          "Isi paling sedikit " + least + " baris.",
          "Fill in at least " + least + (least == 1 ? " row." : " rows."));
    } else if (read.size() > kind.most()) {
      problem(key, "Paling banyak " + kind.most() + " baris.", "At most " + kind.most() + " rows.");
    }
  }

  private void row(
      FormModel.Node list,
      String path,
      Map<?, ?> raw,
      List<Map<String, Answer>> read,
      List<Map<String, Value>> seen) {
    Map<String, Answer> row = new LinkedHashMap<>();
    Map<String, Value> known = new HashMap<>();
    Set<String> keys = new HashSet<>();
    list.row().forEach(inner -> keys.add(inner.field().key()));
    Scope scope = new AnswerScope(known, keys);
    for (FormModel.Node inner : list.row()) {
      String key = inner.field().key();
      if (!visible(inner, scope)) {
        continue;
      }
      shown.add(path + "." + key);
      one(inner, path + "." + key, raw.get(key), scope)
          .ifPresent(
              answer -> {
                row.put(key, answer);
                known.put(key, value(inner.field().kind(), answer));
              });
    }
    for (Object key : raw.keySet()) {
      if (!keys.contains(String.valueOf(key))) {
        unknown(path + "." + key);
      }
    }
    read.add(row);
    seen.add(known);
  }

  private boolean blank(Map<?, ?> row, String path) {
    return row.values().stream().allMatch(AnswerReader::blank)
        && input.files().keySet().stream().noneMatch(key -> key.startsWith(path + "."))
        && input.kept().keySet().stream().noneMatch(key -> key.startsWith(path + "."));
  }

  private void unknown() {
    Set<String> keys = new HashSet<>();
    model.definition().fields().forEach(field -> keys.add(field.key()));
    input.values().keySet().stream()
        .filter(key -> !keys.contains(key))
        .sorted()
        .forEach(this::unknown);
  }

  private void unknown(String path) {
    problem(path, "Isian ini tidak ada di formulir.", "The form has no such field.");
  }

  private void problem(String path, String id, String en) {
    problems
        .computeIfAbsent(topOf(path), k -> new ArrayList<>())
        .add(new FieldProblem(path, new LocalText(id, en)));
  }

  private static String topOf(String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }

  /** Everything in the order of the fields, which is not the order of computing. */
  private Filled result() {
    Map<String, Answer> inOrder = new LinkedHashMap<>();
    List<FieldProblem> wrong = new ArrayList<>();
    List<FieldProblem> doubtful = new ArrayList<>();
    for (FormField field : model.definition().fields()) {
      Answer answer = answers.get(field.key());
      if (answer != null) {
        inOrder.put(field.key(), answer);
      }
      wrong.addAll(Objects.requireNonNullElse(problems.remove(field.key()), List.of()));
      doubtful.addAll(Objects.requireNonNullElse(warnings.get(field.key()), List.of()));
    }
    problems.values().forEach(wrong::addAll);
    return new Filled(
        form,
        java.util.Collections.unmodifiableMap(inOrder),
        java.util.Collections.unmodifiableSet(new LinkedHashSet<>(shown)),
        List.copyOf(wrong),
        List.copyOf(doubtful));
  }

  /** An answer as expressions see it. */
  private static Value value(FieldKind kind, Answer answer) {
    return switch (answer) {
      case Answer.Text text -> new Value.Str(text.value());
      case Answer.Amount amount -> new Value.Num(amount.value());
      case Answer.Day day -> new Value.Day(day.value());
      case Answer.Truth truth -> new Value.Truth(truth.value());
      case Answer.Chosen chosen ->
          kind instanceof FieldKind.Choice choice && !choice.many()
              ? new Value.Str(chosen.values().getFirst())
              : new Value.Chosen(Set.copyOf(chosen.values()));
      case Answer.Place ignored -> new Value.Truth(true);
      case Answer.Attached files -> new Value.Num(BigDecimal.valueOf(files.files().size()));
      case Answer.Rows ignored -> Value.NONE;
    };
  }

  /** What is known so far; inside a row its own fields come first. */
  private final class AnswerScope implements Scope {

    private final Map<String, Value> row;
    private final Set<String> rowKeys;

    AnswerScope(Map<String, Value> row) {
      this(row, Set.of());
    }

    AnswerScope(Map<String, Value> row, Set<String> rowKeys) {
      this.row = row;
      this.rowKeys = rowKeys;
    }

    @Override
    public Value field(String key) {
      return (rowKeys.contains(key) ? row : values).getOrDefault(key, Value.NONE);
    }

    @Override
    public List<Value> column(String list, String field) {
      return lists.getOrDefault(list, List.of()).stream()
          .map(one -> one.getOrDefault(field, Value.NONE))
          .toList();
    }

    @Override
    public int rows(String list) {
      return lists.getOrDefault(list, List.of()).size();
    }

    @Override
    public LocalDate today() {
      return today;
    }
  }
}
