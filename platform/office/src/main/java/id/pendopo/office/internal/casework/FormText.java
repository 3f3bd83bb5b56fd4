package id.pendopo.office.internal.casework;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Named values in one column, as {@code application/x-www-form-urlencoded} (WHATWG URL). */
final class FormText {

  private FormText() {}

  static String write(Map<String, String> values) {
    return values.entrySet().stream()
        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  static Map<String, String> read(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    if (!text.isEmpty()) {
      for (String pair : text.split("&", -1)) {
        String[] parts = pair.split("=", 2);
        values.put(decode(parts[0]), parts.length < 2 ? "" : decode(parts[1]));
      }
    }
    return values;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
