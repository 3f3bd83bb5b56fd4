package id.pendopo.office.internal.notice.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.StateBadge.Mood;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.notice.NoticeAddress;
import id.pendopo.office.internal.notice.delivery.TestMail;
import java.util.Map;

/** What became of deliveries, the texts, and whether the servers work. */
public final class ManageView extends Div {

  private static final long serialVersionUID = 1L;

  ManageView(ManageEntry.Desk desk) {
    addClassName("pendopo-view");
    TabSheet parts = new TabSheet();
    parts.setWidthFull();
    parts.add(show("Pengiriman", "Deliveries"), new DeliveriesPanel(desk));
    parts.add(show("Teks", "Texts"), new TextsPanel(desk.texts()));
    parts.add(show("Percobaan", "Test"), test(desk.test()));
    add(
        new ViewHeader(
            show("Kelola pemberitahuan", "Manage notices"),
            show(
                "Kiriman yang tertahan, teks surel dan pesan, dan percobaan server.",
                "Deliveries that are held up, the texts of mails and messages, and tests of the"
                    + " servers.")),
        parts);
  }

  private static Div test(TestMail mail) {
    TextField email = new TextField(show("Alamat surel", "E-mail address"));
    email.setMaxLength(254);
    TextField phone = new TextField(show("Nomor telepon", "Telephone number"));
    phone.setMaxLength(30);
    Div result = new Div();
    result.getElement().setAttribute("aria-live", "polite");
    return Parts.stack(
        Parts.card(
            new H2(show("Kirim surat percobaan", "Send a test mail")),
            Parts.form(email),
            Parts.row(
                Parts.primary(
                    show("Kirim surat percobaan", "Send a test mail"),
                    () ->
                        Problems.attempt(
                            Map.of("email", email),
                            () -> attempt(mail, NoticeAddress.email(email.getValue()), result))))),
        Parts.card(
            new H2(show("Kirim pesan percobaan", "Send a test message")),
            Parts.form(phone),
            Parts.row(
                Parts.primary(
                    show("Kirim pesan percobaan", "Send a test message"),
                    () ->
                        Problems.attempt(
                            Map.of("phone", phone),
                            () -> attempt(mail, NoticeAddress.phone(phone.getValue()), result))))),
        result);
  }

  private static void attempt(TestMail mail, NoticeAddress to, Div result) {
    TestMail.Result outcome = mail.send(to, ConsoleLocale.current());
    result.removeAll();
    result.add(
        Parts.card(
            new StateBadge(
                outcome.sent() ? Mood.GOOD : Mood.BAD,
                outcome.sent()
                    ? show("Diterima server", "Taken by the server")
                    : show("Tidak terkirim", "Not sent")),
            Parts.hint(
                show(outcome.words())
                    + (outcome.code().isEmpty() ? "" : " (" + outcome.code() + ")"))));
  }
}
