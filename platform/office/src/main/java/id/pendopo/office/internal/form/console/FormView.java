package id.pendopo.office.internal.form.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.form.Filled;
import id.pendopo.api.form.FormDefinition;
import id.pendopo.api.form.FormInput;
import id.pendopo.api.form.FormRegister.Detail;
import id.pendopo.api.form.FormState;
import id.pendopo.api.form.FormUse;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.form.DefinitionChanges;
import id.pendopo.office.internal.form.DefinitionJson;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** One form: its fields as the newest version asks them, its versions, where it is used. */
public final class FormView extends Div implements HasUrlParameter<String> {

  private static final long serialVersionUID = 1L;

  static final String PATH = "susun-formulir";

  private final transient FormDeskParts desk;
  private String code = "";

  FormView(FormDeskParts desk) {
    this.desk = desk;
    addClassName("pendopo-view");
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    code = parameter;
    try {
      load();
    } catch (Problem gone) {
      Problems.show(gone);
      event.forwardTo(FormsView.class);
    }
  }

  private void load() {
    List<Detail> versions = desk.register.versions(code);
    Detail newest = versions.getFirst();
    FormDefinition definition = newest.form().definition();
    boolean draft = newest.form().state() == FormState.DRAFT;
    boolean manages = desk.mayManage();
    removeAll();
    add(
        new ViewHeader(
            show(definition.title()),
            code
                + " · "
                + show(newest.form().state().displayName())
                + " v"
                + newest.form().number(),
            buttons(newest, manages && draft)));
    List<FieldProblem> faults = desk.register.faults(definition);
    if (!faults.isEmpty()) {
      add(faults(faults));
    }
    if (manages && !draft) {
      add(
          Parts.hint(
              show(
                  "Versi ini sudah berlaku. Perubahan pertama membuka draf baru; yang berlaku tetap"
                      + " sampai draf diterbitkan.",
                  "This version is in use. The first change begins a draft; what is in use stays"
                      + " until the draft is published.")));
    }
    add(new FieldList(definition, manages, changed -> save(newest, changed)));
    add(new H2(show("Versi", "Versions")));
    versions.forEach(version -> add(version(version, versions)));
    uses();
  }

  private com.vaadin.flow.component.Component[] buttons(Detail newest, boolean draft) {
    Button preview = Parts.quiet(show("Coba", "Try it"), () -> preview(newest));
    Button export = Parts.quiet(show("Ekspor", "Export"), () -> export(newest));
    if (!draft) {
      return new Button[] {preview, export};
    }
    Button publish =
        Parts.primary(
            show("Terbitkan", "Publish"),
            () ->
                new Confirmation(
                        show("Terbitkan versi ini?", "Publish this version?"),
                        show(
                            "Mulai sekarang formulir ini yang diisi. Versi yang terbit tidak dapat"
                                + " diubah lagi.",
                            "From now on this is what is filled in. A published version cannot be"
                                + " changed any more."),
                        show("Terbitkan", "Publish"))
                    .ask(
                        reason -> {
                          desk.register.publish(code, OptionalLong.of(newest.revision()));
                          load();
                          Notices.done(new LocalText("Formulir terbit.", "The form is published."));
                        }));
    Button discard =
        Parts.quiet(
            show("Buang draf", "Discard draft"),
            () ->
                new Confirmation(
                        show("Buang draf ini?", "Discard this draft?"),
                        show(
                            "Perubahan sejak versi terakhir hilang.",
                            "The changes since the last version are lost."),
                        show("Buang draf", "Discard draft"))
                    .dangerous()
                    .ask(
                        reason -> {
                          desk.register.discardDraft(code, OptionalLong.of(newest.revision()));
                          if (newest.form().number() == 1) {
                            UI.getCurrent().navigate(FormsView.PATH);
                          } else {
                            load();
                          }
                        }));
    return new Button[] {publish, preview, export, discard};
  }

  private void save(Detail seen, FormDefinition changed) {
    desk.register.saveDraft(
        code,
        seen.form().state() == FormState.DRAFT
            ? OptionalLong.of(seen.revision())
            : OptionalLong.empty(),
        changed);
    load();
  }

  private static Div faults(List<FieldProblem> faults) {
    UnorderedList list = new UnorderedList();
    faults.forEach(fault -> list.add(new ListItem(fault.field() + ": " + show(fault.message()))));
    Span title =
        new Span(
            show(
                "Belum dapat diterbitkan. Perbaiki dahulu:",
                "This cannot be published yet. First correct:"));
    title.addClassName("pendopo-first");
    Div card = Parts.card(title, list);
    card.getElement().setAttribute("role", "status");
    return card;
  }

  /** The form as an operator or a visitor with a phone sees it, with its rules. */
  private void preview(Detail version) {
    if (!desk.register.faults(version.form().definition()).isEmpty()) {
      Notices.failed(
          new LocalText(
              "Perbaiki dahulu yang belum benar.", "First correct what is not right yet."));
      return;
    }
    var panel = desk.panel(version.form(), FormInput.of(Map.of()));
    Button check = new Button(show("Periksa isian", "Check the answers"));
    Dialog dialog = Parts.dialog(show("Coba formulir", "Try the form"), panel.component(), check);
    dialog.setWidth("min(390px, 96vw)");
    check.addClickListener(
        click -> {
          Filled filled = panel.check();
          if (filled.complete()) {
            Notices.done(
                new LocalText(
                    "Semua isian benar. Tidak ada yang disimpan.",
                    "All answers are right. Nothing was stored."));
          }
        });
    dialog.open();
  }

  private void export(Detail version) {
    TextArea text = new TextArea(show("Definisi (JSON)", "Definition (JSON)"));
    text.setValue(desk.json.write(DefinitionJson.of(version.form().definition())));
    text.setReadOnly(true);
    text.setHeight("20rem");
    text.setWidthFull();
    Parts.dialog(
            show("Ekspor formulir", "Export the form"),
            Parts.form(
                Parts.hint(
                    show(
                        "Salin seluruh teks ini. Teks yang sama dapat diimpor di instansi lain.",
                        "Copy this whole text. The same text can be imported in another agency.")),
                text))
        .open();
  }

  private Div version(Detail version, List<Detail> all) {
    String when =
        version
            .form()
            .publishedAt()
            .map(moment -> show("terbit ", "published ") + Parts.written(desk.day(moment)))
            .orElse("");
    Div actions =
        Parts.row(
            new StateBadge(
                version.form().state() == FormState.PUBLISHED
                    ? StateBadge.Mood.GOOD
                    : StateBadge.Mood.NEUTRAL,
                show(version.form().state().displayName())));
    all.stream()
        .filter(other -> other.form().number() == version.form().number() - 1)
        .findFirst()
        .ifPresent(
            before ->
                actions.add(
                    Parts.quiet(show("Bandingkan", "Compare"), () -> compare(before, version))));
    return Parts.line(
        Parts.twoLines(show("Versi ", "Version ") + version.form().number(), when), actions);
  }

  private static void compare(Detail before, Detail after) {
    List<LocalText> changes =
        DefinitionChanges.between(before.form().definition(), after.form().definition());
    UnorderedList list = new UnorderedList();
    changes.forEach(change -> list.add(new ListItem(show(change))));
    Parts.dialog(
            show("Yang berubah dari versi ", "What changed since version ")
                + before.form().number(),
            changes.isEmpty()
                ? Parts.empty(show("Tidak ada yang berubah.", "Nothing changed."))
                : list)
        .open();
  }

  private void uses() {
    List<FormUse> uses = desk.register.uses(code);
    add(new H2(show("Dipakai di", "Used in")));
    if (uses.isEmpty()) {
      add(Parts.hint(show("Belum dipakai.", "Not used yet.")));
    }
    uses.forEach(use -> add(Parts.line(Parts.twoLines(use.name(), show(use.kind())))));
  }
}
