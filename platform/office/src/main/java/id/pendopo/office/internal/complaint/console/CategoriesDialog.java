package id.pendopo.office.internal.complaint.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.complaint.ComplaintCategory;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.people.Position;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import java.util.Map;
import java.util.Optional;

/** The categories of complaints, and whose work they become. */
final class CategoriesDialog {

  private final Desk desk;
  private final Div list = Parts.stack();
  private final Dialog dialog;

  CategoriesDialog(Desk desk) {
    this.desk = desk;
    Button add = new Button(show("Kategori baru", "New category"), click -> edit(Optional.empty()));
    dialog =
        Parts.dialog(
            show("Kategori pengaduan", "Categories of complaints"), Parts.stack(list, add));
    load();
  }

  void open() {
    dialog.open();
  }

  private void load() {
    list.removeAll();
    for (ComplaintCategory one : desk.register.categories()) {
      String whose = one.position().map(this::position).orElse(desk.unit(one.unit()));
      list.add(
          Parts.line(
              Parts.twoLines(
                  Parts.open(show(one.name()), () -> edit(Optional.of(one))),
                  Parts.small(
                      whose
                          + (one.offered()
                              ? ""
                              : show(" · tidak ditawarkan", " · not offered"))))));
    }
  }

  private String position(String code) {
    return desk.positions.find(code).map(Position::title).orElse(code);
  }

  private void edit(Optional<ComplaintCategory> known) {
    TextField key = Parts.text(show("Kode", "Key"), 60);
    key.setHelperText(
        show("Pendek dan tetap, misalnya jalan.", "Short and lasting, such as roads."));
    key.setVisible(known.isEmpty());
    TextField name = Parts.text(show("Nama", "Name"), 120);
    TextField nameEn = new TextField(show("Nama dalam bahasa Inggris", "Name in English"));
    nameEn.setMaxLength(120);
    TextField description = new TextField(show("Keterangan", "Description"));
    description.setMaxLength(300);
    ComboBox<Unit> unit = Parts.unit(desk.units);
    ComboBox<Position> position =
        new ComboBox<>(show("Jabatan yang menangani", "Position that handles it"));
    position.setItems(desk.positions.all());
    position.setItemLabelGenerator(one -> one.title() + " (" + one.code() + ")");
    position.setClearButtonVisible(true);
    position.setHelperText(
        show(
            "Kosongkan untuk semua petugas pengaduan unit itu.",
            "Leave it empty for every complaint officer of the unit."));
    Checkbox offered = new Checkbox(show("Ditawarkan kepada masyarakat", "Offered"), true);
    known.ifPresent(
        one -> {
          key.setValue(one.key());
          name.setValue(one.name().id());
          nameEn.setValue(one.name().en());
          description.setValue(one.description());
          one.unit().flatMap(desk.units::byCode).ifPresent(unit::setValue);
          one.position().flatMap(desk.positions::find).ifPresent(position::setValue);
          offered.setValue(one.offered());
        });
    Button save = new Button(show("Simpan", "Save"));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog editor =
        Parts.dialog(
            known.map(one -> show(one.name())).orElse(show("Kategori baru", "New category")),
            Parts.form(key, name, nameEn, description, unit, position, offered),
            save);
    Map<String, HasValidation> fields =
        Map.of(
            "key", key,
            "name", name,
            "description", description,
            "unit", unit,
            "position", position);
    save.addClickListener(
        click ->
            Problems.attempt(
                fields,
                () -> {
                  if (name.getValue().isBlank()) {
                    throw Problem.invalid("name", "Isi nama kategori.", "Enter the name.");
                  }
                  String title = name.getValue().strip();
                  desk.register.saveCategory(
                      new ComplaintCategory(
                          key.getValue().strip(),
                          new LocalText(
                              title,
                              nameEn.getValue().isBlank() ? title : nameEn.getValue().strip()),
                          description.getValue().strip(),
                          Optional.ofNullable(unit.getValue()).map(Unit::code),
                          Optional.ofNullable(position.getValue()).map(Position::code),
                          offered.getValue()));
                  editor.close();
                  load();
                  Notices.done(new LocalText("Kategori disimpan.", "The category is saved."));
                }));
    editor.open();
  }
}
