package id.pendopo.documents.internal.template;

import id.pendopo.api.text.LocalText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An HTML tag as it stands in a template.
 *
 * @param problem why it cannot be used
 */
record Tag(
    String name, boolean closing, Map<String, String> attributes, @Nullable LocalText problem) {

  /** Reads one; the cursor stands on {@code <} and afterwards behind it, whatever was wrong. */
  static Tag read(Cursor cursor) {
    int begin = cursor.at();
    cursor.to(begin + 1);
    if (cursor.sees("!") || cursor.sees("?")) {
      return wrong(
          "Tanda <! tidak boleh; komentar ditulis {{! … }}.",
          "<! must not be used; a comment is written {{! … }}.");
    }
    boolean closing = cursor.peek() == '/';
    if (closing) {
      cursor.next();
    }
    String name = name(cursor).toLowerCase(Locale.ROOT);
    if (name.isEmpty()) {
      return wrong(
          "Tanda < harus ditulis &lt; jika bukan awal sebuah tag.",
          "Write &lt; for a < that does not begin a tag.");
    }
    if (!Elements.known(name)) {
      return wrong(
          "Tag <%s> tidak boleh dipakai di templat.".formatted(name),
          "The tag <%s> must not be used in a template.".formatted(name));
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    while (true) {
      blanks(cursor);
      if (cursor.end() || cursor.peek() == '<') {
        return wrong(
            "Tag <%s> belum ditutup dengan >.".formatted(name),
            "The tag <%s> is not closed with >.".formatted(name));
      }
      if (cursor.sees("{{")) {
        return wrong(
            "Isian tidak boleh di dalam tag <%s>.".formatted(name),
            "A field must not stand inside the tag <%s>.".formatted(name));
      }
      if (cursor.sees("/>") && Elements.VOID.contains(name)) {
        cursor.next();
      }
      if (cursor.peek() == '>') {
        cursor.next();
        return complete(name, closing, attributes);
      }
      int place = cursor.at();
      LocalText problem = attribute(cursor, name, attributes);
      if (problem != null) {
        if (cursor.at() == place) {
          cursor.next();
        }
        return new Tag(name, closing, attributes, problem);
      }
    }
  }

  private static Tag complete(String name, boolean closing, Map<String, String> attributes) {
    if (closing && (Elements.VOID.contains(name) || !attributes.isEmpty())) {
      return wrong(
          "Tag penutup </%s> tidak benar.".formatted(name),
          "The closing tag </%s> is not right.".formatted(name));
    }
    if (!closing
        && name.equals("img")
        && !(attributes.containsKey("src") && attributes.containsKey("alt"))) {
      return wrong(
          "<img> memerlukan src=\"berkas:nomor\" dan alt (penjelasan gambar).",
          "<img> needs src=\"berkas:number\" and alt (what the picture shows).");
    }
    return new Tag(name, closing, attributes, null);
  }

  private static @Nullable LocalText attribute(
      Cursor cursor, String element, Map<String, String> attributes) {
    String name = name(cursor).toLowerCase(Locale.ROOT);
    blanks(cursor);
    if (name.isEmpty() || cursor.peek() != '=') {
      return new LocalText(
          "Atribut di dalam <%s> harus ditulis nama=\"isi\".".formatted(element),
          "An attribute of <%s> is written name=\"value\".".formatted(element));
    }
    cursor.next();
    blanks(cursor);
    char quote = cursor.peek();
    String value = null;
    if (quote == '"' || quote == '\'') {
      cursor.next();
      value = cursor.upTo(String.valueOf(quote));
    }
    if (value == null) {
      return new LocalText(
          "Isi atribut %s harus di antara tanda petik.".formatted(name),
          "The value of %s must stand in quotes.".formatted(name));
    }
    if (value.contains("{{")) {
      return new LocalText(
          "Isian tidak boleh di dalam tag <%s>.".formatted(element),
          "A field must not stand inside the tag <%s>.".formatted(element));
    }
    if (!Elements.attribute(element, name, value) || attributes.put(name, value) != null) {
      return name.equals("style")
          ? new LocalText(
              "Atribut style tidak boleh; tampilan diatur dengan class.",
              "The attribute style must not be used; looks are set by class.")
          : new LocalText(
              "Atribut %s=\"%s\" tidak boleh di dalam <%s>."
                  .formatted(name, shortened(value), element),
              "The attribute %s=\"%s\" must not stand in <%s>."
                  .formatted(name, shortened(value), element));
    }
    return null;
  }

  /** As it goes into the document; header cells say what they are the header of. */
  String html(boolean inHead) {
    StringBuilder html = new StringBuilder("<").append(name);
    attributes.forEach(
        (attribute, value) -> {
          html.append(' ').append(attribute).append("=\"");
          value.chars().forEach(c -> Html.escape(html, (char) c));
          html.append('"');
        });
    if (name.equals("th")) {
      html.append(inHead ? " scope=\"col\"" : " scope=\"row\"");
    }
    return html.append('>').toString();
  }

  Optional<Long> image() {
    return name.equals("img")
        ? Optional.ofNullable(attributes.get("src"))
            .map(src -> Long.valueOf(src.substring("berkas:".length())))
        : Optional.empty();
  }

  private static String name(Cursor cursor) {
    int begin = cursor.at();
    while (isName(cursor.peek())) {
      cursor.next();
    }
    return cursor.since(begin);
  }

  private static boolean isName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }

  private static void blanks(Cursor cursor) {
    while (!cursor.end() && Character.isWhitespace(cursor.peek())) {
      cursor.next();
    }
  }

  private static String shortened(String value) {
    return value.length() > 40 ? value.substring(0, 40) + "…" : value;
  }

  private static Tag wrong(String id, String en) {
    return new Tag("", false, Map.of(), new LocalText(id, en));
  }
}
