package id.pendopo.office.internal.form.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.form.FormDefinition;
import id.pendopo.api.form.FormLayout;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Title, introduction and layout of a form. */
final class TitleDialog {

  private final Dialog dialog;

  TitleDialog(FormDefinition definition, Consumer<FormDefinition> save) {
    TextField id = Parts.text(show("Judul", "Title in Indonesian"), 160);
    TextField en = Parts.text(show("Judul dalam bahasa Inggris", "Title in English"), 160);
    en.setRequired(false);
    TextArea intro = new TextArea(show("Pengantar", "Introduction in Indonesian"));
    TextArea introEn =
        new TextArea(show("Pengantar dalam bahasa Inggris", "Introduction in English"));
    intro.setWidthFull();
    introEn.setWidthFull();
    Select<FormLayout> layout = new Select<>();
    layout.setLabel(show("Susunan di halaman publik", "Layout of the public page"));
    layout.setItems(FormLayout.values());
    layout.setItemLabelGenerator(
        value ->
            switch (value) {
              case ONE_PAGE -> show("Semua di satu halaman", "Everything on one page");
              case BY_HEADING -> show("Satu halaman tiap judul bagian", "A page for each heading");
              case ONE_QUESTION -> show("Satu pertanyaan tiap halaman", "One question a page");
            });
    id.setValue(definition.title().id());
    en.setValue(
        definition.title().en().equals(definition.title().id()) ? "" : definition.title().en());
    intro.setValue(definition.intro().map(LocalText::id).orElse(""));
    introEn.setValue(definition.intro().map(LocalText::en).orElse(""));
    layout.setValue(definition.layout());
    Button store = new Button(show("Simpan", "Save"));
    store.addThemeVariants(ButtonVariant.PRIMARY);
    dialog =
        Parts.dialog(
            show("Judul dan susunan", "Title and layout"),
            Parts.form(id, en, intro, introEn, layout),
            store);
    store.addClickListener(
        click ->
            Problems.attempt(
                Map.of("title", id),
                () -> {
                  LocalText title =
                      FieldDialog.text(id.getValue(), en.getValue())
                          .orElseThrow(
                              () ->
                                  Problem.invalid(
                                      "title", "Isi judul formulir.", "Enter the title."));
                  Optional<LocalText> words =
                      FieldDialog.text(intro.getValue(), introEn.getValue());
                  save.accept(
                      new FormDefinition(title, words, layout.getValue(), definition.fields()));
                  dialog.close();
                }));
  }

  void open() {
    dialog.open();
  }
}
