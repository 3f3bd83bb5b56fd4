package id.pendopo.office.internal.notice.delivery;

import id.pendopo.api.notice.NoticeAddress;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.settings.SettingsForm;
import id.pendopo.api.text.LocalText;
import id.pendopo.kernel.outbound.NamedBy;
import id.pendopo.kernel.outbound.Outbound;
import id.pendopo.office.internal.notice.delivery.MailServerSettings.Protection;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers the settings of the mail server. */
@Component(service = SettingsForm.class)
public final class MailServerForm implements SettingsForm<MailServerSettings> {

  private final Outbound outbound;

  @Activate
  public MailServerForm(@Reference Outbound outbound) {
    this.outbound = outbound;
  }

  @Override
  public Class<MailServerSettings> type() {
    return MailServerSettings.class;
  }

  @Override
  public int order() {
    return 21;
  }

  @Override
  public List<FieldProblem> check(MailServerSettings server, Scope scope) {
    List<FieldProblem> wrong = new ArrayList<>();
    if (server.host().isEmpty()) {
      return wrong;
    }
    if (!server.host().matches("[A-Za-z0-9]([A-Za-z0-9.:-]{0,250}[A-Za-z0-9])?")) {
      wrong.add(
          field(
              "host",
              "Tulis nama server saja, tanpa http:// dan tanpa porta.",
              "Write the name of the server alone, without http:// and port."));
    } else if (scope == Scope.AGENCY) {
      outbound.problem("host", server.host(), server.port(), NamedBy.AGENCY).ifPresent(wrong::add);
    }
    if (!isAddress(server.sender())) {
      wrong.add(
          field(
              "sender",
              "Tulis alamat surel pengirim seperti jangan-balas@contoh.go.id.",
              "Write the sender's e-mail address such as no-reply@example.org."));
    }
    if (server.user().isEmpty() && !server.password().isEmpty()) {
      wrong.add(
          field(
              "user",
              "Ada kata sandi tanpa nama pengguna.",
              "There is a password without a user name."));
    }
    if (server.protection() == Protection.NONE
        && !server.password().isEmpty()
        && scope == Scope.AGENCY) {
      wrong.add(
          field(
              "protection",
              "Kata sandi tidak boleh dikirim tanpa pengamanan.",
              "A password must not be sent without protection."));
    }
    return wrong;
  }

  private static boolean isAddress(String text) {
    try {
      return !NoticeAddress.email(text).value().isEmpty();
    } catch (Problem notAnAddress) {
      return false;
    }
  }

  private static FieldProblem field(String name, String id, String en) {
    return new FieldProblem(name, new LocalText(id, en));
  }
}
