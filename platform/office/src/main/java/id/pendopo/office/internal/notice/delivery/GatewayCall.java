package id.pendopo.office.internal.notice.delivery;

import id.pendopo.api.text.LocalText;
import id.pendopo.kernel.outbound.Call;
import id.pendopo.office.internal.notice.delivery.MessageGatewaySettings.Body;
import id.pendopo.office.internal.notice.delivery.MessageGatewaySettings.Method;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is sent to a gateway, and what its answer means. */
final class GatewayCall {

  private static final Pattern PLACE = Pattern.compile("\\{(to|text|secret)}");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private GatewayCall() {}

  /**
   * What is sent for a letter.
   *
   * @throws IllegalArgumentException when the settings hold no web address or no header
   */
  static Call of(MessageGatewaySettings gateway, Letter letter) {
    URI address = URI.create(filled(gateway.url(), gateway, letter, GatewayCall::urlEncoded));
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", "application/json");
    // draft-ietf-httpapi-idempotency-key-header: a gateway that knows it sends once
    headers.put("Idempotency-Key", letter.id().replaceAll("[<>]", ""));
    if (!gateway.secret().isEmpty()
        && !gateway.secretHeader().isEmpty()
        && !(gateway.url() + gateway.template()).contains("{secret}")) {
      headers.put(gateway.secretHeader(), gateway.secret());
    }
    gateway
        .headers()
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(
            line -> {
              int colon = line.indexOf(':');
              if (colon < 1) {
                throw new IllegalArgumentException("no header");
              }
              headers.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
            });
    if (gateway.method() == Method.GET) {
      return Call.get(address, headers);
    }
    boolean json = gateway.body() == Body.JSON;
    headers.put(
        "Content-Type",
        json ? "application/json; charset=utf-8" : "application/x-www-form-urlencoded");
    String body =
        filled(
            gateway.template(),
            gateway,
            letter,
            json ? GatewayCall::jsonEscaped : GatewayCall::urlEncoded);
    return new Call(
        gateway.method().name(),
        address,
        headers,
        Optional.of(body.getBytes(StandardCharsets.UTF_8)));
  }

  /** Both values are put in at once, so that a message that holds {to} stays as it is. */
  private static String filled(
      String pattern, MessageGatewaySettings gateway, Letter letter, UnaryOperator<String> escape) {
    Matcher places = PLACE.matcher(pattern);
    return places.replaceAll(
        place ->
            Matcher.quoteReplacement(
                escape.apply(
                    switch (place.group(1)) {
                      case "to" -> number(gateway, letter);
                      case "text" -> text(letter);
                      default -> gateway.secret();
                    })));
  }

  static String number(MessageGatewaySettings gateway, Letter letter) {
    String number = letter.to().value();
    return switch (gateway.phoneForm()) {
      case PLUS -> number;
      case PLAIN -> number.substring(1);
      case LOCAL -> number.startsWith("+62") ? "0" + number.substring(3) : number;
    };
  }

  private static String text(Letter letter) {
    StringBuilder text = new StringBuilder();
    for (Letter.Part part : letter.parts()) {
      text.append(text.isEmpty() ? "" : "\n\n").append(part.body());
      if (!part.link().isEmpty() && !part.body().contains(part.link())) {
        text.append('\n').append(part.link());
      }
    }
    return text.toString();
  }

  private static String urlEncoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String jsonEscaped(String text) {
    String quoted = JSON.writeValueAsString(text);
    return quoted.substring(1, quoted.length() - 1);
  }

  /** Whether a pattern makes JSON when it is filled. */
  static boolean makesJson(String pattern) {
    try {
      JSON.readTree(PLACE.matcher(pattern).replaceAll("x"));
      return true;
    } catch (JacksonException broken) {
      return false;
    }
  }

  static Outcome understand(MessageGatewaySettings gateway, int status, byte[] body) {
    String code = Integer.toString(status);
    if (status / 100 == 2) {
      return gateway.successField().isEmpty() || succeeded(gateway, body)
          ? new Outcome.Sent(code)
          : new Outcome.Refused(
              code,
              new LocalText(
                  "Gerbang pesan menjawab bahwa pesan tidak terkirim. Nomor mungkin salah, atau"
                      + " kuota habis.",
                  "The gateway says that the message was not sent. The number may be wrong, or the"
                      + " quota is used up."));
    }
    if (status == 401 || status == 403) {
      return new Outcome.Later(
          code,
          new LocalText(
              "Gerbang pesan menolak kunci rahasia. Periksa header rahasia di pengaturan.",
              "The gateway refuses the secret. Check the secret header in the settings."),
          true);
    }
    if (status == 408 || status == 425 || status == 429 || status / 100 == 5 || status / 100 == 3) {
      return new Outcome.Later(
          code,
          new LocalText(
              "Gerbang pesan sedang tidak dapat menerima pesan (%d). Dicoba lagi nanti."
                  .formatted(status),
              "The gateway cannot take the message now (%d). It is tried again later."
                  .formatted(status)),
          true);
    }
    return new Outcome.Refused(
        code,
        new LocalText(
            "Gerbang pesan menolak pesan ini (%d).".formatted(status),
            "The gateway refuses this message (%d).".formatted(status)));
  }

  private static boolean succeeded(MessageGatewaySettings gateway, byte[] body) {
    try {
      JsonNode at = JSON.readTree(body);
      for (String name : gateway.successField().split("\\.")) {
        at = at.path(name);
      }
      return at.isValueNode()
          && at.asString("").strip().equalsIgnoreCase(gateway.successValue().strip());
    } catch (JacksonException notJson) {
      return false;
    }
  }
}
