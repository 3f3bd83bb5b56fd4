package id.pendopo.office.internal.notice.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.notice.NoticeChannel;
import id.pendopo.api.notice.NoticeField;
import id.pendopo.api.notice.NoticeKind;
import id.pendopo.api.notice.NoticeText;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.notice.TemplateDesk;
import id.pendopo.office.internal.notice.TemplateDesk.Current;
import id.pendopo.office.internal.notice.TemplateDesk.Draft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The texts of one kind on one channel, in both languages, with a preview. */
final class TextsPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient TemplateDesk desk;
  private final Select<NoticeKind> kinds = new Select<>();
  private final Select<NoticeChannel> channels = new Select<>();
  private final Div content = Parts.stack();
  private final TextField subjectId =
      new TextField(show("Judul (Indonesia)", "Subject (Indonesian)"));
  private final TextField subjectEn = new TextField(show("Judul (Inggris)", "Subject (English)"));
  private final TextArea bodyId = new TextArea(show("Isi (Indonesia)", "Text (Indonesian)"));
  private final TextArea bodyEn = new TextArea(show("Isi (Inggris)", "Text (English)"));

  TextsPanel(TemplateDesk desk) {
    this.desk = desk;
    addClassName("pendopo-stack");
    List<NoticeKind> all = desk.kinds();
    if (all.isEmpty()) {
      add(
          Parts.empty(
              show(
                  "Belum ada jenis pemberitahuan; modul yang dipasang membawanya.",
                  "There are no kinds of notices yet; modules bring them.")));
      return;
    }
    kinds.setLabel(show("Jenis", "Kind"));
    kinds.setItems(all);
    kinds.setItemLabelGenerator(kind -> show(kind.name()));
    kinds.setWidth("min(24rem, 100%)");
    channels.setLabel(show("Saluran", "Channel"));
    channels.setItemLabelGenerator(channel -> show(channel.title()));
    kinds.addValueChangeListener(
        change -> {
          channels.setItems(change.getValue().texts().keySet().stream().sorted().toList());
          channels.setValue(NoticeChannel.CONSOLE);
        });
    channels.addValueChangeListener(change -> load());
    add(Parts.toolbar(kinds, channels), content);
    kinds.setValue(all.getFirst());
  }

  private void load() {
    NoticeChannel channel = channels.getValue();
    content.removeAll();
    if (channel == null) {
      return;
    }
    Current current = desk.current(kinds.getValue().id(), channel);
    subjectId.setValue(current.text().subject().id());
    subjectEn.setValue(current.text().subject().en());
    bodyId.setValue(current.text().body().id());
    bodyEn.setValue(current.text().body().en());
    boolean subject = channel != NoticeChannel.MESSAGE;
    subjectId.setVisible(subject);
    subjectEn.setVisible(subject);
    List.of(subjectId, subjectEn).forEach(field -> field.setWidthFull());
    List.of(bodyId, bodyEn).forEach(field -> field.setWidthFull());
    Div preview = Parts.stack();
    preview.getElement().setAttribute("aria-live", "polite");
    Div actions =
        Parts.row(
            Parts.primary(show("Simpan teks", "Save the text"), this::save),
            Parts.quiet(show("Pratinjau", "Preview"), () -> preview(preview)));
    if (current.own()) {
      actions.add(Parts.quiet(show("Kembalikan bawaan", "Back to the default"), this::restore));
    }
    content.add(
        Parts.card(
            new H2(show(current.kind().name()) + " · " + show(channel.title())),
            Parts.hint(
                current.own()
                    ? show("Teks instansi ini, versi ", "Text of this agency, version ")
                        + current.version()
                    : show("Teks bawaan perangkat lunak.", "Text of the software.")),
            Parts.hint(fields(current)),
            Parts.form(subjectId, bodyId, subjectEn, bodyEn),
            actions),
        preview);
  }

  private static String fields(Current current) {
    String own =
        current.kind().fields().stream()
            .filter(field -> field.safe() || current.channel() == NoticeChannel.CONSOLE)
            .map((NoticeField field) -> "{" + field.name() + "} " + show(field.label()))
            .collect(Collectors.joining(", "));
    return show("Isian yang dapat dipakai: ", "Fields that may be used: ")
        + (own.isEmpty() ? "" : own + ", ")
        + show(
            "{agency} nama instansi, {link} alamat.", "{agency} the agency, {link} the address.");
  }

  private Draft draft() {
    return new Draft(
        subjectId.getValue(), subjectEn.getValue(), bodyId.getValue(), bodyEn.getValue());
  }

  private Map<String, HasValidation> fields() {
    Map<String, HasValidation> fields = new LinkedHashMap<>();
    fields.put("subjectId", subjectId);
    fields.put("bodyId", bodyId);
    fields.put("subjectEn", subjectEn);
    fields.put("bodyEn", bodyEn);
    return fields;
  }

  private void preview(Div place) {
    Problems.attempt(
        fields(),
        () -> {
          NoticeText text = desk.preview(kinds.getValue().id(), channels.getValue(), draft());
          place.removeAll();
          Div card = Parts.card(new H3(show("Pratinjau", "Preview")));
          for (boolean english : new boolean[] {false, true}) {
            LocalText subject = text.subject();
            LocalText body = text.body();
            Div words =
                Parts.twoLines(
                    channels.getValue() == NoticeChannel.MESSAGE
                        ? (english ? "English" : "Bahasa Indonesia")
                        : (english ? subject.en() : subject.id()),
                    english ? body.en() : body.id());
            words.getStyle().set("white-space", "pre-wrap");
            card.add(words);
          }
          place.add(card);
        });
  }

  private void save() {
    Problems.attempt(
        fields(),
        () -> {
          desk.keep(kinds.getValue().id(), channels.getValue(), draft());
          load();
          Notices.done(new LocalText("Teks tersimpan.", "The text is saved."));
        });
  }

  private void restore() {
    new Confirmation(
            show("Kembalikan teks bawaan?", "Back to the text of the software?"),
            show(
                "Teks instansi tetap tersimpan sebagai versi lama.",
                "The agency's text stays kept as an old version."),
            show("Kembalikan", "Take back"))
        .ask(
            reason -> {
              desk.restore(kinds.getValue().id(), channels.getValue());
              load();
            });
  }
}
