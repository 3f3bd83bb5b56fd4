package id.pendopo.office.internal.notice.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.notice.NoticeChannel;
import id.pendopo.api.notice.NoticeKind;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.notice.KindCatalogue;
import id.pendopo.office.internal.notice.Preferences;
import id.pendopo.office.internal.notice.Preferences.Refusal;
import id.pendopo.office.internal.notice.Preferences.Wishes;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where one is reached, when not, and of what one wants to hear. */
public final class PreferencesView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Preferences preferences;
  private final TextField email = new TextField(show("Alamat surel", "E-mail address"));
  private final TextField phone =
      new TextField(show("Nomor WhatsApp/SMS", "Number for WhatsApp or SMS"));
  private final Select<String> language = new Select<>();
  private final TextField quietFrom = new TextField(show("Jam tenang mulai", "Quiet from"));
  private final TextField quietUntil = new TextField(show("sampai", "until"));
  private final Checkbox digest =
      new Checkbox(
          show(
              "Rangkum yang tidak mendesak sekali sehari",
              "Put together once a day what is not urgent"));
  private final transient Map<Refusal, Checkbox> wanted = new LinkedHashMap<>();

  PreferencesView(Preferences preferences, KindCatalogue kinds) {
    this.preferences = preferences;
    addClassName("pendopo-view");
    Wishes own = preferences.own();
    add(
        new ViewHeader(
            show("Cara saya diberi tahu", "How I am told"),
            show(
                "Semua pemberitahuan selalu ada di konsol. Di sini Anda memilih yang juga dikirim.",
                "All notices always stand in the console. Here you choose which are sent too.")),
        addresses(own),
        channels(own, kinds.all()),
        Parts.row(Parts.primary(show("Simpan", "Save"), this::save)));
  }

  private Div addresses(Wishes own) {
    email.setValue(own.email().orElse(""));
    email.setMaxLength(254);
    email.getElement().setAttribute("inputmode", "email");
    email.setHelperText(
        show(
            "Disimpan terenkripsi; hanya Anda yang melihatnya.",
            "Kept encrypted; only you see it."));
    phone.setValue(own.phone().orElse(""));
    phone.setMaxLength(30);
    phone.getElement().setAttribute("inputmode", "tel");
    phone.setHelperText(show("Misalnya 0812-3456-7890.", "For instance 0812-3456-7890."));
    language.setLabel(show("Bahasa kiriman", "Language"));
    language.setItems("", "id", "en");
    language.setItemLabelGenerator(
        code ->
            switch (code) {
              case "id" -> "Bahasa Indonesia";
              case "en" -> "English";
              default -> show("Seperti di konsol", "As in the console");
            });
    language.setValue(own.language().orElse(""));
    quietFrom.setValue(own.quietFrom().map(LocalTime::toString).orElse(""));
    quietUntil.setValue(own.quietUntil().map(LocalTime::toString).orElse(""));
    quietFrom.setPlaceholder("21:00");
    quietUntil.setPlaceholder("06:00");
    quietFrom.setHelperText(
        show("Hal mendesak tetap dikirim.", "What is urgent is sent all the same."));
    digest.setValue(own.digest());
    return Parts.card(
        new H2(show("Alamat dan waktu", "Addresses and times")),
        Parts.form(email, phone, language, quietFrom, quietUntil, digest));
  }

  private Div channels(Wishes own, List<NoticeKind> kinds) {
    Div card = Parts.card(new H2(show("Yang dikirim", "What is sent")));
    for (NoticeKind kind : kinds) {
      Div choices = Parts.row();
      for (NoticeChannel channel : List.of(NoticeChannel.EMAIL, NoticeChannel.MESSAGE)) {
        if (kind.texts().containsKey(channel)) {
          Refusal refusal = new Refusal(kind.id(), channel);
          Checkbox box = new Checkbox(show(channel.title()));
          box.setAriaLabel(show(kind.name()) + ": " + show(channel.title()));
          box.setValue(!own.refused().contains(refusal) || !kind.optional());
          box.setEnabled(kind.optional());
          wanted.put(refusal, box);
          choices.add(box);
        }
      }
      if (choices.getComponentCount() > 0) {
        card.add(
            Parts.line(
                Parts.twoLines(
                    show(kind.name()),
                    kind.optional() ? "" : show("Selalu dikirim.", "Always sent.")),
                choices));
      }
    }
    if (wanted.isEmpty()) {
      card.add(
          Parts.hint(
              show(
                  "Belum ada layanan yang mengirim surel atau pesan singkat.",
                  "No service sends e-mail or short messages yet.")));
    }
    return card;
  }

  private void save() {
    Map<String, HasValidation> fields = new LinkedHashMap<>();
    fields.put("email", email);
    fields.put("phone", phone);
    fields.put("language", language);
    fields.put("quietFrom", quietFrom);
    fields.put("quietUntil", quietUntil);
    Problems.attempt(
        fields,
        () -> {
          Set<Refusal> refused = new HashSet<>();
          wanted.forEach(
              (refusal, box) -> {
                if (box.isEnabled() && !box.getValue()) {
                  refused.add(refusal);
                }
              });
          Wishes kept =
              preferences.keep(
                  new Wishes(
                      given(email.getValue()),
                      given(phone.getValue()),
                      given(language.getValue()),
                      time("quietFrom", quietFrom.getValue()),
                      time("quietUntil", quietUntil.getValue()),
                      digest.getValue(),
                      refused));
          email.setValue(kept.email().orElse(""));
          phone.setValue(kept.phone().orElse(""));
          Notices.done(new LocalText("Pilihan tersimpan.", "Your choices are saved."));
        });
  }

  private static Optional<String> given(String text) {
    return Optional.of(text.strip()).filter(plain -> !plain.isEmpty());
  }

  private static Optional<LocalTime> time(String field, String text) {
    return given(text)
        .map(
            plain -> {
              try {
                return LocalTime.parse(plain.replace('.', ':'));
              } catch (DateTimeException notATime) {
                throw Problem.invalid(
                        field, "Tulis jam seperti 21:00.", "Write a time such as 21:00.")
                    .because(notATime);
              }
            });
  }
}
