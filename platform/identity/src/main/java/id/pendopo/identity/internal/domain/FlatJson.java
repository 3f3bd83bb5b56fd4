package id.pendopo.identity.internal.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** JSON objects whose values are strings: the form in which the audit keeps values. */
public final class FlatJson {

  private FlatJson() {}

  /** Writes with sorted names, so that equal values give equal text. */
  public static String write(Map<String, String> values) {
    StringBuilder out = new StringBuilder("{");
    new TreeMap<>(values)
        .forEach(
            (name, value) -> {
              if (out.length() > 1) {
                out.append(',');
              }
              quote(name, out);
              out.append(':');
              quote(value, out);
            });
    return out.append('}').toString();
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20 || Character.isSurrogate(c)) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Map<String, String> read(String json) {
    Reader in = new Reader(json);
    Map<String, String> values = new LinkedHashMap<>();
    in.expect('{');
    while (in.peek() != '}') {
      if (!values.isEmpty()) {
        in.expect(',');
      }
      String name = in.string();
      in.expect(':');
      values.put(name, in.string());
    }
    return values;
  }

  private static final class Reader {
    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    char peek() {
      if (at >= text.length()) {
        throw new IllegalArgumentException("The text ends too early.");
      }
      return text.charAt(at);
    }

    char next() {
      char c = peek();
      at++;
      return c;
    }

    void expect(char wanted) {
      if (next() != wanted) {
        throw new IllegalArgumentException("Expected '" + wanted + "' at " + (at - 1));
      }
    }

    String string() {
      expect('"');
      StringBuilder out = new StringBuilder();
      for (char c = next(); c != '"'; c = next()) {
        if (c != '\\') {
          out.append(c);
          continue;
        }
        char escaped = next();
        if (escaped == 'u') {
          if (at + 4 > text.length()) {
            throw new IllegalArgumentException("The text ends too early.");
          }
          out.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
          at += 4;
        } else {
          out.append(escaped);
        }
      }
      return out.toString();
    }
  }
}
