package id.pendopo.office.internal.form.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.form.FieldKind;
import id.pendopo.api.form.FormDefinition;
import id.pendopo.api.form.FormField;
import id.pendopo.api.form.FormLayout;
import id.pendopo.api.form.FormRegister.Summary;
import id.pendopo.api.form.FormState;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.form.DefinitionJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms of the agency: open one, make one, take one in from a file. */
public final class FormsView extends Div {

  private static final long serialVersionUID = 1L;

  static final String PATH = "formulir";

  private final transient FormDeskParts desk;
  private final Div list = Parts.stack();

  FormsView(FormDeskParts desk) {
    this.desk = desk;
    addClassName("pendopo-view");
    String title = show("Formulir", "Forms");
    String sentence =
        show(
            "Formulir dipakai layanan, permohonan, dan pengaduan. Versi yang sudah berlaku tidak"
                + " berubah lagi.",
            "Forms are used by services, requests and complaints. A published version never"
                + " changes.");
    if (desk.mayManage()) {
      add(
          new ViewHeader(
              title,
              sentence,
              Parts.primary(show("Formulir baru", "New form"), this::ask),
              Parts.quiet(show("Impor", "Import"), this::askImport)));
    } else {
      add(new ViewHeader(title, sentence));
    }
    add(list);
    load();
  }

  private void load() {
    list.removeAll();
    List<Summary> forms = desk.register.forms();
    if (forms.isEmpty()) {
      list.add(
          Parts.empty(
              show(
                  "Belum ada formulir. Buat yang pertama dengan tombol Formulir baru.",
                  "There is no form yet. Make the first with New form.")));
    }
    forms.forEach(form -> list.add(line(form)));
  }

  private Div line(Summary form) {
    Button open =
        Parts.quiet(
            show(form.name()), () -> UI.getCurrent().navigate(FormView.PATH + "/" + form.code()));
    open.addClassName("pendopo-open");
    Span small = new Span(form.code());
    small.addClassName("pendopo-second");
    Div words = new Div(open, small);
    words.addClassName("pendopo-two-lines");
    Div badges = Parts.row();
    form.published()
        .ifPresent(
            number ->
                badges.add(
                    new StateBadge(
                        StateBadge.Mood.GOOD,
                        show(FormState.PUBLISHED.displayName()) + " v" + number)));
    form.draft()
        .ifPresent(
            number ->
                badges.add(
                    new StateBadge(
                        StateBadge.Mood.NEUTRAL,
                        show(FormState.DRAFT.displayName()) + " v" + number)));
    return Parts.line(words, badges);
  }

  private static TextField code() {
    TextField code = Parts.text(show("Kode", "Code"), 40);
    code.setHelperText(
        show(
            "Pendek dan tetap: huruf kecil, angka, tanda hubung. Misalnya ahli-waris.",
            "Short and lasting: small letters, digits, hyphens. For instance heirs."));
    return code;
  }

  private void ask() {
    TextField title = Parts.text(show("Judul", "Title"), 160);
    TextField code = code();
    title.addValueChangeListener(
        change -> {
          if (code.isEmpty()) {
            code.setValue(FieldDialog.keyOf(change.getValue(), '-'));
          }
        });
    Button make = new Button(show("Buat", "Make"));
    make.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog dialog = Parts.dialog(show("Formulir baru", "New form"), Parts.form(title, code), make);
    make.addClickListener(
        click ->
            Problems.attempt(
                Map.of("title", title, "code", code),
                () -> {
                  if (title.getValue().isBlank()) {
                    throw Problem.invalid("title", "Isi judul formulir.", "Enter the title.");
                  }
                  FormField first =
                      FormField.of(
                          "nama",
                          new LocalText("Nama lengkap", "Full name"),
                          true,
                          new FieldKind.ShortText(200));
                  desk.register.create(
                      code.getValue().strip(),
                      new FormDefinition(
                          LocalText.same(title.getValue().strip()),
                          Optional.empty(),
                          FormLayout.ONE_PAGE,
                          List.of(first)));
                  dialog.close();
                  UI.getCurrent().navigate(FormView.PATH + "/" + code.getValue().strip());
                }));
    dialog.open();
  }

  private void askImport() {
    TextField code = code();
    TextArea text = new TextArea(show("Definisi (JSON)", "Definition (JSON)"));
    text.setHelperText(
        show(
            "Tempelkan isi berkas yang diekspor dari formulir lain.",
            "Paste what was exported from another form."));
    text.setHeight("16rem");
    text.setWidthFull();
    Button make = new Button(show("Impor", "Import"));
    make.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog dialog =
        Parts.dialog(show("Impor formulir", "Import a form"), Parts.form(code, text), make);
    make.addClickListener(
        click ->
            Problems.attempt(
                Map.of("code", code, "definition", text),
                () -> {
                  desk.register.create(
                      code.getValue().strip(),
                      desk.json.read(text.getValue(), DefinitionJson.class).definition());
                  dialog.close();
                  UI.getCurrent().navigate(FormView.PATH + "/" + code.getValue().strip());
                }));
    dialog.open();
  }
}
