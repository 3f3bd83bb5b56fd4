package id.pendopo.documents.internal.print.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.print.DocumentTemplates;
import id.pendopo.api.print.DocumentTemplates.Line;
import id.pendopo.api.print.DocumentTemplates.Line.Change;
import id.pendopo.api.print.TemplateKind;
import id.pendopo.api.print.TemplateVersion;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.Dates;
import id.pendopo.api.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The templates of an agency: which holds, which held, how two differ, and new ones. */
public final class TemplatesView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient TemplatesEntry.Desk desk;
  private final transient LocalDate today;
  private final boolean mayChange;
  private final Select<TemplateKind> kinds = new Select<>();
  private final Div content = Parts.stack();

  TemplatesView(TemplatesEntry.Desk desk) {
    this.desk = desk;
    today = LocalDate.now(desk.agency().get().zone());
    mayChange = desk.access().may(DocumentTemplates.MANAGE, Optional.empty());
    addClassName("pendopo-view");
    add(
        new ViewHeader(
            show("Templat dokumen", "Document templates"),
            show(
                "Bentuk baku surat dan dokumen. Petugas mengisi datanya saja; bentuknya diubah di"
                    + " sini. Dokumen yang sudah dicetak tetap memakai versinya.",
                "The form of letters and documents. Officers fill in data alone; the form is"
                    + " changed here. What was printed keeps its version.")));
    List<TemplateKind> all = desk.templates().kinds();
    kinds.setLabel(show("Jenis dokumen", "Kind of document"));
    kinds.setItems(all);
    kinds.setItemLabelGenerator(kind -> show(kind.name()));
    kinds.setWidth("min(28rem, 100%)");
    kinds.addValueChangeListener(change -> load());
    add(Parts.block("pendopo-toolbar", kinds), content);
    all.stream().findFirst().ifPresent(kinds::setValue);
  }

  private void load() {
    content.removeAll();
    TemplateKind kind = kinds.getValue();
    TemplateVersion inForce = desk.templates().inForce(kind.id(), today);
    List<TemplateVersion> versions = desk.templates().versions(kind.id());
    Div head = Parts.card(new H2(show(kind.name())), new Paragraph(show(kind.description())));
    if (mayChange) {
      head.add(
          Parts.row(
              Parts.primary(show("Ubah templat", "Change the template"), () -> edit(inForce)),
              Pieces.pdf(
                  show("Pratinjau PDF", "Preview as PDF"),
                  () ->
                      desk.templates()
                          .preview(kind.id(), inForce.text(), inForce.paper(), Optional.empty()))));
    }
    content.add(head);
    Div list = Parts.card(new H2(show("Versi", "Versions")));
    versions.forEach(version -> list.add(line(version, inForce)));
    content.add(list);
    if (versions.size() > 1) {
      content.add(comparison(kind, versions));
    }
  }

  private Div line(TemplateVersion version, TemplateVersion inForce) {
    String about =
        version.shipped()
            ? show("Bawaan perangkat lunak", "Comes with the software")
            : version.author() + (version.note().isBlank() ? "" : " · " + version.note());
    Div actions = Parts.row(badge(version, inForce));
    if (mayChange) {
      actions.add(
          Parts.quiet(
              version.number() == inForce.number()
                  ? show("Buka", "Open")
                  : show("Pakai lagi", "Use again"),
              () -> edit(version)));
      if (!version.shipped() && version.validFrom().filter(day -> !day.isAfter(today)).isEmpty()) {
        actions.add(Parts.quiet(show("Berlakukan", "Put in force"), () -> askFrom(version)));
      }
    }
    return Parts.line(
        Parts.twoLines(title(version), about + " · " + version.paper().name()), actions);
  }

  private static String title(TemplateVersion version) {
    return (version.number() == 0
            ? show("Bawaan", "Shipped")
            : show("Versi ", "Version ") + version.number())
        + version
            .validFrom()
            .map(day -> show(", sejak ", ", since ") + Dates.written(day, ConsoleLocale.current()))
            .orElse("");
  }

  private StateBadge badge(TemplateVersion version, TemplateVersion inForce) {
    if (version.number() == inForce.number()) {
      return new StateBadge(StateBadge.Mood.GOOD, show("Berlaku hari ini", "In force today"));
    }
    if (version.shipped()) {
      return new StateBadge(StateBadge.Mood.NEUTRAL, show("Bawaan", "Shipped"));
    }
    return version
        .validFrom()
        .map(
            day ->
                day.isAfter(today)
                    ? new StateBadge(StateBadge.Mood.BUSY, show("Akan berlaku", "To come"))
                    : new StateBadge(
                        StateBadge.Mood.NEUTRAL, show("Tidak berlaku lagi", "No longer in force")))
        .orElseGet(() -> new StateBadge(StateBadge.Mood.WARNING, show("Draf", "Draft")));
  }

  private void edit(TemplateVersion from) {
    content.removeAll();
    content.add(new TemplateEditor(desk.templates(), kinds.getValue(), from, this::load));
  }

  private void askFrom(TemplateVersion version) {
    DatePicker from = new DatePicker(show("Berlaku sejak", "In force from"));
    from.setMin(today);
    from.setLocale(Locale.of("id", "ID"));
    from.setValue(today);
    Button save = new Button(show("Berlakukan", "Put in force"));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog dialog =
        Parts.dialog(
            show("Berlakukan versi ", "Put in force version ") + version.number(),
            Parts.block(
                "pendopo-form",
                from,
                Parts.hint(
                    show(
                        "Mulai hari itu semua dokumen baru memakai versi ini.",
                        "From that day on all new documents use this version."))),
            save);
    save.addClickListener(
        click ->
            Problems.attempt(
                Map.of("from", from),
                () -> {
                  LocalDate day = from.getValue();
                  if (day == null) {
                    throw Problem.invalid("from", "Isi tanggalnya.", "Give the date.");
                  }
                  desk.templates().putInForce(version.kind(), version.number(), day);
                  dialog.close();
                  load();
                  Notices.done(new LocalText("Tersimpan.", "Saved."));
                }));
    dialog.open();
  }

  // ---- comparing

  private Div comparison(TemplateKind kind, List<TemplateVersion> versions) {
    Div result = new Div();
    Select<TemplateVersion> before = choice(show("Versi pertama", "First version"), versions);
    Select<TemplateVersion> after = choice(show("Versi kedua", "Second version"), versions);
    Runnable compare =
        () -> {
          result.removeAll();
          if (before.getValue() != null && after.getValue() != null) {
            result.add(
                differences(
                    desk.templates()
                        .compare(
                            kind.id(), before.getValue().number(), after.getValue().number())));
          }
        };
    before.setValue(versions.get(1));
    after.setValue(versions.getFirst());
    before.addValueChangeListener(change -> compare.run());
    after.addValueChangeListener(change -> compare.run());
    compare.run();
    return Parts.card(
        new H2(show("Bandingkan dua versi", "Compare two versions")),
        Parts.block("pendopo-toolbar", before, after),
        result);
  }

  private static Select<TemplateVersion> choice(String label, List<TemplateVersion> versions) {
    Select<TemplateVersion> select = new Select<>();
    select.setLabel(label);
    select.setItems(versions);
    select.setWidth("min(20rem, 100%)");
    select.setItemLabelGenerator(TemplatesView::title);
    return select;
  }

  private static Pre differences(List<Line> lines) {
    Pre text = new Pre();
    text.getStyle()
        .set("overflow", "auto")
        .set("max-height", "24rem")
        .set("font-size", "0.8rem")
        .set("white-space", "pre-wrap")
        .set("overflow-wrap", "anywhere");
    for (Line line : lines) {
      Span one = new Span(mark(line.change()) + line.text() + "\n");
      if (line.change() != Change.SAME) {
        one.getStyle()
            .set("background", line.change() == Change.ADDED ? "#d9f2dd" : "#f9dcdc")
            .set("color", "#1a1a1a");
      }
      text.add(one);
    }
    return text;
  }

  /** The change in a word of one letter, so that it does not stand on colour alone. */
  private static String mark(Change change) {
    return switch (change) {
      case SAME -> "  ";
      case ADDED -> "+ ";
      case REMOVED -> "− ";
    };
  }
}
