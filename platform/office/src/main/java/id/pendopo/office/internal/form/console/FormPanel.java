package id.pendopo.office.internal.form.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.form.Answer;
import id.pendopo.api.form.FieldKind;
import id.pendopo.api.form.Filled;
import id.pendopo.api.form.FormComponents;
import id.pendopo.api.form.FormField;
import id.pendopo.api.form.FormInput;
import id.pendopo.api.form.FormVersion;
import id.pendopo.api.form.Forms;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.text.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form that an operator fills in; shows and hides fields as the answers want it. */
final class FormPanel extends Div implements FormComponents.Panel {

  private static final long serialVersionUID = 1L;

  private final transient Forms forms;
  private final transient Files files;
  private final transient FormVersion form;
  private final transient Map<String, Object> values = new HashMap<>();
  private final transient Map<String, List<IncomingFile>> received = new HashMap<>();
  private final transient Map<String, List<Answer.AttachedFile>> kept = new HashMap<>();
  private final transient Map<String, Component> components = new LinkedHashMap<>();
  private final transient Map<String, Span> calculations = new HashMap<>();

  FormPanel(Forms forms, Files files, FormVersion form, FormInput start) {
    this.forms = forms;
    this.files = files;
    this.form = form;
    values.putAll(start.values());
    received.putAll(start.files());
    kept.putAll(start.kept());
    addClassName("pendopo-form");
    form.definition().intro().ifPresent(text -> add(new Paragraph(show(text))));
    build();
  }

  @Override
  public Component component() {
    return this;
  }

  private void build() {
    for (FormField field : form.definition().fields()) {
      add(
          field.kind() instanceof FieldKind.Rows rows
              ? rows(field, rows)
              : one(field, field.key(), values));
    }
    follow();
  }

  private Component one(FormField field, String path, Map<String, Object> into) {
    String label = show(field.label());
    Component made =
        switch (field.kind()) {
          case FieldKind.Heading ignored -> new H3(label);
          case FieldKind.Note ignored -> new Paragraph(label);
          case FieldKind.Calculation ignored -> calculation(label, path);
          default ->
              new FieldInput(
                      field,
                      into.get(field.key()),
                      value -> {
                        if (value == null) {
                          into.remove(field.key());
                        } else {
                          into.put(field.key(), value);
                        }
                        follow();
                      },
                      (name, content) -> receive(path, name, content))
                  .component();
        };
    components.put(path, made);
    return made;
  }

  private Component calculation(String label, String path) {
    Span result = new Span("–");
    result.addClassName("pendopo-value");
    result.getElement().setAttribute("aria-live", "polite");
    calculations.put(path, result);
    Span name = new Span(label);
    name.addClassName("pendopo-second");
    return new Div(name, result);
  }

  private void receive(String path, String name, java.io.InputStream content) {
    IncomingFile file = files.receive(content, name);
    received.computeIfAbsent(path, key -> new ArrayList<>()).add(file);
    Notices.done(
        new LocalText(
            "Berkas " + file.name() + " diterima.", "The file " + file.name() + " came."));
    follow();
  }

  // ---- lists

  private Component rows(FormField field, FieldKind.Rows kind) {
    List<Map<String, Object>> rows = new ArrayList<>();
    if (values.get(field.key()) instanceof List<?> given) {
      for (Object row : given) {
        Map<String, Object> copy = new HashMap<>();
        if (row instanceof Map<?, ?> map) {
          map.forEach((key, value) -> copy.put(String.valueOf(key), value));
        }
        rows.add(copy);
      }
    }
    while (rows.size() < Math.max(field.required() ? 1 : 0, kind.least())) {
      rows.add(new HashMap<>());
    }
    values.put(field.key(), rows);
    Div box = Parts.stack();
    components.put(field.key(), box);
    draw(field, kind, rows, box);
    return box;
  }

  private void draw(FormField field, FieldKind.Rows kind, List<Map<String, Object>> rows, Div box) {
    box.removeAll();
    components.keySet().removeIf(path -> path.startsWith(field.key() + "."));
    calculations.keySet().removeIf(path -> path.startsWith(field.key() + "."));
    box.add(new H3(show(field.label())));
    field.help().ifPresent(help -> box.add(Parts.hint(show(help))));
    for (int i = 0; i < rows.size(); i++) {
      int at = i;
      Div card = Parts.card();
      Span number = new Span(show("Baris ", "Row ") + (i + 1));
      number.addClassName("pendopo-first");
      card.add(
          Parts.line(
              number,
              Parts.quiet(
                  show("Hapus baris", "Remove row"),
                  () -> {
                    rows.remove(at);
                    move(field.key(), at, rows.size());
                    draw(field, kind, rows, box);
                    follow();
                  })));
      Div inner = Parts.form();
      kind.fields()
          .forEach(
              cell ->
                  inner.add(one(cell, field.key() + "." + at + "." + cell.key(), rows.get(at))));
      card.add(inner);
      box.add(card);
    }
    if (rows.size() < kind.most()) {
      box.add(
          Parts.quiet(
              show("Tambah baris", "Add a row"),
              () -> {
                rows.add(new HashMap<>());
                draw(field, kind, rows, box);
                follow();
              }));
    }
  }

  /** Files follow their rows when one before them goes. */
  private void move(String list, int gone, int left) {
    for (Map<String, ?> all : List.of(received, kept)) {
      all.keySet().removeIf(path -> path.startsWith(list + "." + gone + "."));
    }
    for (int i = gone; i < left; i++) {
      shift(received, list + "." + (i + 1) + ".", list + "." + i + ".");
      shift(kept, list + "." + (i + 1) + ".", list + "." + i + ".");
    }
  }

  private static <T> void shift(Map<String, T> all, String from, String to) {
    List.copyOf(all.keySet()).stream()
        .filter(path -> path.startsWith(from))
        .forEach(path -> all.put(to + path.substring(from.length()), all.remove(path)));
  }

  // ---- following the answers

  private void follow() {
    if (components.isEmpty()) {
      return;
    }
    Filled filled = forms.fill(form, input());
    components.forEach(
        (path, component) ->
            component.setVisible(filled.shown().contains(path) || isRowOf(path, filled)));
    calculations.forEach(
        (path, span) -> span.setText(answer(filled, path).map(FormPanel::text).orElse("–")));
  }

  private static boolean isRowOf(String path, Filled filled) {
    // a row in which nothing is entered yet is not among the shown ones, but is there to be filled
    String[] parts = path.split("\\.");
    return parts.length == 3
        && filled.shown().stream()
            .noneMatch(key -> key.startsWith(parts[0] + "." + parts[1] + "."));
  }

  private static Optional<Answer> answer(Filled filled, String path) {
    String[] parts = path.split("\\.");
    if (parts.length == 1) {
      return Optional.ofNullable(filled.answers().get(path));
    }
    return filled.answers().get(parts[0]) instanceof Answer.Rows rows
            && rows.rows().size() > Integer.parseInt(parts[1])
        ? Optional.ofNullable(rows.rows().get(Integer.parseInt(parts[1])).get(parts[2]))
        : Optional.empty();
  }

  private static String text(Answer answer) {
    return switch (answer) {
      case Answer.Amount amount ->
          java.text.NumberFormat.getInstance(ConsoleLocale.current()).format(amount.value());
      case Answer.Day day -> Parts.written(day.value());
      case Answer.Truth truth -> truth.value() ? show("Ya", "Yes") : show("Tidak", "No");
      case Answer.Text text -> text.value();
      default -> "–";
    };
  }

  @Override
  public FormInput input() {
    return new FormInput(values, received, kept);
  }

  @Override
  public Filled check() {
    Filled filled = forms.fill(form, input());
    components.values().stream()
        .filter(HasValidation.class::isInstance)
        .forEach(field -> ((HasValidation) field).setInvalid(false));
    boolean focused = false;
    for (FieldProblem wrong : filled.problems()) {
      Component at = components.get(wrong.field());
      if (at == null && wrong.field().contains(".")) {
        at = components.get(wrong.field().substring(0, wrong.field().lastIndexOf('.')));
      }
      if (at instanceof HasValidation field) {
        field.setErrorMessage(show(wrong.message()));
        field.setInvalid(true);
        if (!focused && at instanceof Focusable<?> focusable) {
          focusable.focus();
          focused = true;
        }
      } else {
        Notices.failed(label(wrong));
      }
    }
    return filled;
  }

  private LocalText label(FieldProblem wrong) {
    String top = wrong.field().split("\\.")[0];
    return form.definition()
        .field(top)
        .map(
            field ->
                new LocalText(
                    field.label().id() + ": " + wrong.message().id(),
                    field.label().en() + ": " + wrong.message().en()))
        .orElse(wrong.message());
  }
}
