package id.pendopo.office.internal.settings.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.settings.SettingsForm.Scope;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.settings.FormDefinition;
import id.pendopo.office.internal.settings.SettingsBook.Origin;
import id.pendopo.office.internal.settings.SettingsDesk;
import id.pendopo.office.internal.settings.SettingsDesk.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All forms of one scope, one at a time. */
final class SettingsPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient SettingsDesk desk;
  private final Scope scope;
  private final Select<FormDefinition> forms = new Select<>();
  private final Div content = Parts.stack();

  SettingsPanel(SettingsDesk desk, Scope scope) {
    this.desk = desk;
    this.scope = scope;
    add(
        scope == Scope.AGENCY
            ? new ViewHeader(
                show("Pengaturan", "Settings"),
                show(
                    "Yang tidak diisi di sini mengikuti pengaturan instalasi.",
                    "What is not set here follows the settings of the installation."))
            : new ViewHeader(
                show("Pengaturan instalasi", "Settings of the installation"),
                show(
                    "Berlaku bagi semua instansi yang tidak mengaturnya sendiri.",
                    "They hold for every agency that does not set them itself.")));
    List<FormDefinition> all = desk.forms(scope);
    if (all.isEmpty()) {
      add(
          Parts.empty(
              show(
                  "Belum ada pengaturan; modul yang dipasang membawanya.",
                  "There are no settings yet; modules bring them.")));
      return;
    }
    forms.setLabel(show("Yang diatur", "What is set"));
    forms.setItems(all);
    forms.setItemLabelGenerator(form -> show(form.title()));
    forms.setWidth("min(28rem, 100%)");
    forms.addValueChangeListener(change -> load());
    add(Parts.toolbar(forms), content);
    forms.setValue(all.getFirst());
  }

  private void load() {
    FormDefinition form = forms.getValue();
    if (form == null) {
      return;
    }
    content.removeAll();
    Div card = Parts.card(new H2(show(form.title())));
    form.description().ifPresent(text -> card.add(new Paragraph(show(text))));
    Origin here = scope == Scope.AGENCY ? Origin.AGENCY : Origin.INSTALLATION;
    List<FieldBox> boxes = new ArrayList<>();
    for (Shown shown : desk.values(form, scope)) {
      boolean mayReset = shown.origin() == here && !form.whole();
      boxes.add(new FieldBox(shown, mayReset, () -> reset(form, List.of(shown.field().name()))));
    }
    Div fields = Parts.form(boxes.toArray(Component[]::new));
    Div actions = Parts.row(Parts.primary(show("Simpan", "Save"), () -> save(form, boxes)));
    if (form.whole() && boxes.stream().anyMatch(box -> box.setBy(here))) {
      actions.add(
          Parts.quiet(
              show("Kembalikan semua ke bawaan", "All back to the default"),
              () -> reset(form, List.of())));
    }
    if (form.whole() && scope == Scope.AGENCY) {
      card.add(
          Parts.hint(
              show(
                  "Begitu instansi menyimpan isian ini, seluruhnya menjadi milik instansi; kata"
                      + " sandi instalasi tidak ikut terpakai.",
                  "Once the agency saves these, all of them are its own; the installation's"
                      + " password is not used with them.")));
    }
    card.add(fields, actions);
    content.add(card);
  }

  private void save(FormDefinition form, List<FieldBox> boxes) {
    Map<String, HasValidation> inputs = new LinkedHashMap<>();
    Map<String, String> given = new LinkedHashMap<>();
    for (FieldBox box : boxes) {
      inputs.put(box.name(), box.input());
      box.changed().ifPresent(value -> given.put(box.name(), value));
    }
    if (given.isEmpty()) {
      Notices.info(new LocalText("Tidak ada yang berubah.", "Nothing was changed."));
      return;
    }
    Problems.attempt(
        inputs,
        () -> {
          desk.change(form, scope, given);
          load();
          Notices.done(new LocalText("Pengaturan tersimpan.", "The settings are saved."));
        });
  }

  private void reset(FormDefinition form, List<String> fields) {
    new Confirmation(
            show("Kembalikan ke bawaan?", "Back to the default?"),
            scope == Scope.AGENCY
                ? show(
                    "Sesudah itu berlaku pengaturan instalasi.",
                    "Then the settings of the installation count.")
                : show(
                    "Sesudah itu berlaku bawaan perangkat lunak.",
                    "Then the defaults of the software count."),
            show("Kembalikan", "Take back"))
        .ask(
            reason -> {
              desk.reset(form, scope, fields);
              load();
            });
  }
}
