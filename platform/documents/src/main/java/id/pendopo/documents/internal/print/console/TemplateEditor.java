package id.pendopo.documents.internal.print.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.print.DocumentTemplates;
import id.pendopo.api.print.FieldType;
import id.pendopo.api.print.PaperSize;
import id.pendopo.api.print.TemplateField;
import id.pendopo.api.print.TemplateKind;
import id.pendopo.api.print.TemplateProblem;
import id.pendopo.api.print.TemplateVersion;
import id.pendopo.api.text.LocalText;
import id.pendopo.documents.internal.print.Palette;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The text of a template, with what may be put into it, what is wrong, and how it will look. */
final class TemplateEditor extends Div {

  private static final long serialVersionUID = 1L;

  private final transient DocumentTemplates templates;
  private final transient TemplateKind kind;
  private final TextArea text = new TextArea(show("Isi templat", "Text of the template"));
  private final TextField note =
      new TextField(show("Apa yang diubah (boleh kosong)", "What was changed (may be left out)"));
  private final Select<PaperSize> paper;
  private final Div problems = new Div();
  private final Div sheet = Parts.block("pendopo-letter");

  TemplateEditor(
      DocumentTemplates templates, TemplateKind kind, TemplateVersion from, Runnable done) {
    this.templates = templates;
    this.kind = kind;
    getStyle().set("min-width", "0");
    paper = Pieces.paper(from.paper());
    text.setValue(from.text());
    text.setMaxLength(DocumentTemplates.LONGEST);
    text.setWidthFull();
    text.setHeight("28rem");
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.setValueChangeTimeout(600);
    text.getStyle().set("font-family", "ui-monospace, monospace").set("font-size", "0.85rem");
    text.getElement().setAttribute("spellcheck", "false");
    text.addValueChangeListener(change -> look());
    note.setMaxLength(500);
    note.setWidthFull();
    problems.getElement().setAttribute("aria-live", "polite");
    sheet
        .getStyle()
        .set("background", "#ffffff")
        .set("color", "#000000")
        .set("padding", "1.5rem")
        .set("border", "1px solid #c8c8c8")
        .set("overflow", "auto")
        .set("font-family", "Arial, sans-serif")
        .set("font-size", "0.8rem");
    sheet.getElement().setAttribute("aria-label", show("Pratinjau", "Preview"));
    Div left = new Div(problems, text, palette());
    left.getStyle().set("flex", "1 1 22rem").set("min-width", "0");
    Div right = new Div(new H2(show("Pratinjau", "Preview")), sheet);
    right.getStyle().set("flex", "1 1 22rem").set("min-width", "0");
    Div columns = new Div(left, right);
    columns.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("gap", "1rem");
    add(
        Parts.card(
            new H2(show(kind.name())),
            Parts.block("pendopo-toolbar", paper, note),
            Parts.row(
                Parts.primary(show("Simpan draf", "Save a draft"), () -> save(done)),
                Pieces.pdf(
                    show("Pratinjau PDF", "Preview as PDF"),
                    () ->
                        templates.preview(
                            kind.id(), text.getValue(), paper.getValue(), Optional.empty())),
                Parts.quiet(show("Batal", "Cancel"), done)),
            columns));
    look();
  }

  private void look() {
    problems.removeAll();
    List<TemplateProblem> found = templates.check(kind.id(), text.getValue());
    text.setInvalid(!found.isEmpty());
    text.setErrorMessage(
        found.isEmpty() ? "" : show("Ada yang perlu diperbaiki.", "Something needs to be mended."));
    for (TemplateProblem problem : found) {
      // a button of HTML, because its words wrap on a phone
      NativeButton jump = new NativeButton(show(problem.placed()), click -> to(problem));
      jump.getStyle()
          .set("display", "block")
          .set("border", "0")
          .set("background", "none")
          .set("color", "#b3261e")
          .set("font", "inherit")
          .set("text-align", "left")
          .set("padding", "0.4rem 0")
          .set("cursor", "pointer");
      problems.add(jump);
    }
    if (found.isEmpty()) {
      sheet.removeAll();
      Element style = new Element("style");
      style.setText(Palette.style("pendopo-letter"));
      sheet.getElement().appendChild(style);
      sheet.add(new Html(templates.previewHtml(kind.id(), text.getValue())));
    }
  }

  /** Puts the cursor where something is wrong. */
  private void to(TemplateProblem problem) {
    text.getElement()
        .executeJs(
            "const t=this.inputElement;const l=t.value.split('\\n');let p=0;"
                + "for(let i=0;i<$0-1&&i<l.length;i++)p+=l[i].length+1;p+=$1-1;"
                + "t.focus();t.setSelectionRange(p,p+1);"
                + "t.scrollTop=t.scrollHeight*(($0-3)/Math.max(1,l.length));",
            problem.line(),
            problem.column());
  }

  private void insert(String words) {
    text.getElement()
        .executeJs(
            "const t=this.inputElement;t.setRangeText($0,t.selectionStart,t.selectionEnd,'end');"
                + "t.dispatchEvent(new Event('input',{bubbles:true,composed:true}));"
                + "t.dispatchEvent(new Event('change',{bubbles:true}));t.focus();",
            words);
  }

  private Details palette() {
    Div list = new Div();
    list.add(Parts.hint(show("Tekan untuk menyisipkan.", "Press to insert.")));
    Palette.PARTS.forEach((part, label) -> list.add(entry("{{> " + part + "}}", show(label))));
    Palette.fields(kind).forEach(field -> list.add(field(field, "")));
    Palette.PIECES.forEach((html, label) -> list.add(entry(html, show(label))));
    Details details =
        new Details(show("Isian dan bagian yang dapat dipakai", "Fields and parts to use"), list);
    details.setOpened(true);
    return details;
  }

  private Div field(TemplateField field, String indent) {
    Div all = new Div();
    if (field.type() == FieldType.LIST) {
      all.add(
          entry(
              "{{#" + field.name() + "}}\n\n{{/" + field.name() + "}}",
              show(field.label()) + show(" (daftar)", " (list)")));
      field.columns().forEach(column -> all.add(field(column, "  ")));
      return all;
    }
    if (field.type() == FieldType.YES_NO) {
      all.add(entry("{{#" + field.name() + "}}\n\n{{/" + field.name() + "}}", show(field.label())));
      return all;
    }
    all.add(entry("{{" + field.name() + "}}", indent + show(field.label())));
    String formats = Palette.formats(field.type());
    if (!formats.isEmpty()) {
      all.add(Parts.hint(show("Format: ", "Formats: ") + formats));
    }
    return all;
  }

  private Div entry(String words, String label) {
    Button button = Parts.quiet(label, () -> insert(words));
    button.setTooltipText(words);
    button.getStyle().set("white-space", "normal").set("text-align", "left");
    return new Div(button);
  }

  private void save(Runnable done) {
    Problems.attempt(
        Map.of("text", text, "note", note),
        () -> {
          templates.save(kind.id(), text.getValue(), paper.getValue(), note.getValue());
          Notices.done(
              new LocalText(
                  "Draf tersimpan. Berlakukan bila sudah benar.",
                  "The draft is saved. Put it in force when it is right."));
          done.run();
        });
  }
}
