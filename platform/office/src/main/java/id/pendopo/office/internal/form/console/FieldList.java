package id.pendopo.office.internal.form.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.form.FieldKind;
import id.pendopo.api.form.FormDefinition;
import id.pendopo.api.form.FormField;
import id.pendopo.office.internal.form.ConditionWords;
import id.pendopo.office.internal.form.FieldKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The fields of a form in their order, to add, move, change and remove; each change is saved. */
final class FieldList extends Div {

  private static final long serialVersionUID = 1L;

  private final transient FormDefinition definition;
  private final boolean manages;
  private final transient Consumer<FormDefinition> save;

  FieldList(FormDefinition definition, boolean manages, Consumer<FormDefinition> save) {
    this.definition = definition;
    this.manages = manages;
    this.save = save;
    addClassName("pendopo-stack");
    Div head = Parts.line(new H2(show("Isian", "Fields")));
    if (manages) {
      head.add(
          Parts.row(
              Parts.primary(
                  show("Tambah isian", "Add a field"),
                  () -> edit(Optional.empty(), Optional.empty())),
              Parts.quiet(
                  show("Judul dan susunan", "Title and layout"),
                  () -> new TitleDialog(definition, save).open())));
    }
    add(head);
    if (definition.fields().isEmpty()) {
      add(
          Parts.empty(
              show(
                  "Belum ada isian. Tambahkan pertanyaan pertama.",
                  "There is no field yet. Add the first question.")));
    }
    definition.fields().forEach(this::draw);
  }

  private void draw(FormField field) {
    add(line(field, Optional.empty()));
    if (field.kind() instanceof FieldKind.Rows rows) {
      Div inner = Parts.card();
      rows.fields().forEach(cell -> inner.add(line(cell, Optional.of(field))));
      if (manages) {
        inner.add(
            Parts.quiet(
                show("Tambah isian dalam daftar", "Add a field to the list"),
                () -> edit(Optional.empty(), Optional.of(field))));
      }
      add(inner);
    }
  }

  private Div line(FormField field, Optional<FormField> list) {
    StringBuilder about = new StringBuilder(show(FieldKinds.name(field.kind())));
    if (field.required()) {
      about.append(" · ").append(show("wajib", "required"));
    }
    if (field.sensitive()) {
      about.append(" · ").append(show("rahasia", "sensitive"));
    }
    field
        .showWhen()
        .ifPresent(
            condition ->
                about
                    .append(" · ")
                    .append(show("tampil bila ", "shown when "))
                    .append(show(ConditionWords.of(condition, definition))));
    if (field.kind() instanceof FieldKind.Calculation calculation) {
      about.append(" · ").append(calculation.formula());
    }
    about.append(" · ").append(field.key());
    Div line = Parts.line(Parts.twoLines(show(field.label()), about.toString()));
    if (manages) {
      line.add(
          Parts.row(
              named(Parts.quiet("↑", () -> move(field, list, -1)), "Naikkan", "Move up", field),
              named(Parts.quiet("↓", () -> move(field, list, 1)), "Turunkan", "Move down", field),
              named(
                  Parts.quiet(show("Ubah", "Change"), () -> edit(Optional.of(field), list)),
                  "Ubah",
                  "Change",
                  field),
              named(
                  Parts.quiet(show("Hapus", "Remove"), () -> remove(field, list)),
                  "Hapus",
                  "Remove",
                  field)));
    }
    return line;
  }

  private static Button named(Button button, String id, String en, FormField field) {
    button.setAriaLabel(show(id + " " + field.label().id(), en + " " + field.label().en()));
    return button;
  }

  private void edit(Optional<FormField> field, Optional<FormField> list) {
    new FieldDialog(
            definition,
            field,
            list.isPresent(),
            made -> {
              List<FormField> fields = new ArrayList<>(siblings(list));
              if (field.isPresent()) {
                fields.set(fields.indexOf(field.get()), made);
              } else {
                fields.add(made);
              }
              save.accept(with(list, fields));
            })
        .open();
  }

  private void move(FormField field, Optional<FormField> list, int by) {
    List<FormField> fields = new ArrayList<>(siblings(list));
    int from = fields.indexOf(field);
    int to = from + by;
    if (to >= 0 && to < fields.size()) {
      fields.remove(from);
      fields.add(to, field);
      Problems.attempt(() -> save.accept(with(list, fields)));
    }
  }

  private void remove(FormField field, Optional<FormField> list) {
    new Confirmation(
            show("Hapus isian ini?", "Remove this field?"),
            show(field.label()),
            show("Hapus isian", "Remove field"))
        .dangerous()
        .ask(
            reason -> {
              List<FormField> fields = new ArrayList<>(siblings(list));
              fields.remove(field);
              save.accept(with(list, fields));
            });
  }

  private List<FormField> siblings(Optional<FormField> list) {
    return list.map(holder -> ((FieldKind.Rows) holder.kind()).fields())
        .orElse(definition.fields());
  }

  private FormDefinition with(Optional<FormField> list, List<FormField> fields) {
    List<FormField> top = fields;
    if (list.isPresent()) {
      FormField holder = list.get();
      FieldKind.Rows rows = (FieldKind.Rows) holder.kind();
      top = new ArrayList<>(definition.fields());
      top.set(
          top.indexOf(holder),
          new FormField(
              holder.key(),
              holder.label(),
              holder.help(),
              holder.required(),
              holder.sensitive(),
              holder.showWhen(),
              new FieldKind.Rows(fields, rows.least(), rows.most())));
    }
    return new FormDefinition(definition.title(), definition.intro(), definition.layout(), top);
  }
}
