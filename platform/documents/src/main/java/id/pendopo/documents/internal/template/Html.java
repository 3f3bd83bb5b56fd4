package id.pendopo.documents.internal.template;

import java.util.Set;

/** Text as HTML. */
public final class Html {

  private static final Set<String> ENTITIES =
      Set.of("lt", "gt", "amp", "quot", "nbsp", "ndash", "mdash", "shy");

  private Html() {}

  /** Whether an entity may stand in a template. */
  static boolean entity(String name) {
    return ENTITIES.contains(name) || name.matches("#[1-9]\\d{1,5}");
  }

  static void escape(StringBuilder html, char c) {
    switch (c) {
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '&' -> html.append("&amp;");
      case '"' -> html.append("&quot;");
      case '\'' -> html.append("&#39;");
      default -> html.append(c);
    }
  }

  /** Text in which nothing is markup, without what no document can hold. */
  public static String text(String plain) {
    StringBuilder html = new StringBuilder(plain.length() + 16);
    plain
        .codePoints()
        .filter(
            c ->
                c == '\n'
                    || c == '\t'
                    || !(Character.isISOControl(c)
                        || Character.getType(c) == Character.SURROGATE
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.PRIVATE_USE
                        || !Character.isDefined(c)))
        .forEach(
            c -> {
              if (Character.isBmpCodePoint(c)) {
                escape(html, (char) c);
              } else {
                html.appendCodePoint(c);
              }
            });
    return html.toString();
  }
}
