package id.pendopo.office.internal.notice.delivery;

import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.settings.SettingsForm;
import id.pendopo.api.text.LocalText;
import id.pendopo.kernel.outbound.NamedBy;
import id.pendopo.kernel.outbound.Outbound;
import id.pendopo.office.internal.notice.delivery.MessageGatewaySettings.Body;
import id.pendopo.office.internal.notice.delivery.MessageGatewaySettings.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers the settings of the gateway for short messages. */
@Component(service = SettingsForm.class)
public final class MessageGatewayForm implements SettingsForm<MessageGatewaySettings> {

  /** Headers that the HTTP client sets itself. */
  private static final Set<String> OURS =
      Set.of("connection", "content-length", "expect", "host", "upgrade", "content-type");

  private static final String HEADER_NAME = "[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}";

  private final Outbound outbound;

  @Activate
  public MessageGatewayForm(@Reference Outbound outbound) {
    this.outbound = outbound;
  }

  @Override
  public Class<MessageGatewaySettings> type() {
    return MessageGatewaySettings.class;
  }

  @Override
  public int order() {
    return 22;
  }

  @Override
  public List<FieldProblem> check(MessageGatewaySettings gateway, Scope scope) {
    List<FieldProblem> wrong = new ArrayList<>();
    if (gateway.url().isEmpty()) {
      return wrong;
    }
    address(gateway, scope, wrong);
    if (!gateway.secretHeader().isEmpty() && !isHeader(gateway.secretHeader())) {
      wrong.add(field("secretHeader", "Bukan nama header.", "This is no name of a header."));
    }
    long line = 0;
    for (String header : gateway.headers().lines().toList()) {
      line++;
      int colon = header.indexOf(':');
      if (!header.isBlank() && (colon < 1 || !isHeader(header.substring(0, colon).strip()))) {
        wrong.add(
            field(
                "headers",
                "Baris %d bukan header; tulis Nama: isi.".formatted(line),
                "Line %d is no header; write Name: value.".formatted(line)));
      }
    }
    String everything =
        gateway.method() == Method.GET ? gateway.url() : gateway.url() + gateway.template();
    if (!everything.contains("{to}") || !everything.contains("{text}")) {
      wrong.add(
          field(
              gateway.method() == Method.GET ? "url" : "template",
              "Harus memuat {to} dan {text}.",
              "It must hold {to} and {text}."));
    } else if (gateway.method() != Method.GET
        && gateway.body() == Body.JSON
        && !GatewayCall.makesJson(gateway.template())) {
      wrong.add(
          field(
              "template",
              "Pola ini bukan JSON yang benar. Periksa tanda kutip, koma, dan kurung.",
              "This pattern is no correct JSON. Check quotes, commas and braces."));
    }
    if (!gateway.successField().isEmpty() && gateway.successValue().isEmpty()) {
      wrong.add(
          field("successValue", "Isi nilai tanda berhasil.", "Give the value that tells success."));
    }
    return wrong;
  }

  private void address(MessageGatewaySettings gateway, Scope scope, List<FieldProblem> wrong) {
    try {
      URI address =
          URI.create(
              gateway.url().replace("{to}", "x").replace("{text}", "x").replace("{secret}", "x"));
      String host = address.getHost();
      boolean secure = "https".equals(address.getScheme());
      if (host == null || !(secure || "http".equals(address.getScheme()))) {
        throw new IllegalArgumentException("no web address");
      }
      if (scope == Scope.AGENCY) {
        if (!secure) {
          wrong.add(
              field("url", "Pakai alamat https://.", "Use an address that begins with https://."));
        }
        outbound.problem("url", host, Outbound.port(address), NamedBy.AGENCY).ifPresent(wrong::add);
      }
    } catch (IllegalArgumentException notAnAddress) {
      wrong.add(
          field(
              "url",
              "Tulis alamat lengkap seperti https://api.contoh.id/send.",
              "Write a full address such as https://api.example.org/send."));
    }
  }

  private static boolean isHeader(String name) {
    return name.matches(HEADER_NAME) && !OURS.contains(name.toLowerCase(Locale.ROOT));
  }

  private static FieldProblem field(String name, String id, String en) {
    return new FieldProblem(name, new LocalText(id, en));
  }
}
