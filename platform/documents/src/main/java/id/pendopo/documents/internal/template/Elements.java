package id.pendopo.documents.internal.template;

import java.util.Map;
import java.util.Set;

/** The elements, attributes and classes that a template may use: what PDF/UA can carry. */
public final class Elements {

  /** Without content and without an end. */
  static final Set<String> VOID = Set.of("br", "hr", "img");

  static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4");

  private static final Set<String> BLOCKS =
      Set.of("h1", "h2", "h3", "h4", "p", "div", "ul", "ol", "table", "blockquote", "hr");
  private static final Set<String> INLINE =
      Set.of("strong", "b", "em", "i", "u", "sub", "sup", "span", "br", "img");
  private static final Map<String, Set<String>> INSIDE =
      Map.of(
          "ul", Set.of("li"),
          "ol", Set.of("li"),
          "table", Set.of("caption", "thead", "tbody", "tr"),
          "thead", Set.of("tr"),
          "tbody", Set.of("tr"),
          "tr", Set.of("th", "td"));
  private static final Set<String> NEEDS_PARENT =
      Set.of("li", "caption", "thead", "tbody", "tr", "th", "td");
  private static final Set<String> PARAGRAPHS = Set.of("p", "h1", "h2", "h3", "h4", "caption");

  /** The classes that the platform's style knows. */
  public static final Set<String> CLASSES =
      Set.of(
          "kiri",
          "tengah",
          "kanan",
          "rata",
          "tebal",
          "kecil",
          "judul",
          "nomor-surat",
          "menjorok",
          "rapat",
          "identitas",
          "bergaris",
          "angka",
          "sempit",
          "halaman-baru",
          "utuh",
          "gambar-kecil",
          "gambar-sedang",
          "gambar-besar",
          "tembusan",
          "dua-kolom");

  private Elements() {}

  static boolean known(String element) {
    return BLOCKS.contains(element) || INLINE.contains(element) || NEEDS_PARENT.contains(element);
  }

  /** Whether only its own kind of elements, and no words, may stand inside. */
  static boolean structural(String element) {
    return INSIDE.containsKey(element);
  }

  /** Whether an element may stand inside another; an empty parent is the document. */
  static boolean fits(String element, String parent) {
    if (INSIDE.containsKey(parent)) {
      return INSIDE.get(parent).contains(element);
    }
    if (NEEDS_PARENT.contains(element)) {
      return false;
    }
    return !(PARAGRAPHS.contains(parent) || INLINE.contains(parent)) || INLINE.contains(element);
  }

  /** Whether an attribute may stand at an element with this value. */
  static boolean attribute(String element, String name, String value) {
    return switch (name) {
      case "class" ->
          !value.isBlank()
              && java.util.Arrays.stream(value.strip().split("\\s+")).allMatch(CLASSES::contains);
      case "colspan", "rowspan" ->
          (element.equals("td") || element.equals("th")) && value.matches("[1-9]|1\\d|20");
      case "type" -> element.equals("ol") && value.matches("[1aAiI]");
      case "start" -> element.equals("ol") && value.matches("[1-9]\\d{0,2}");
      case "src" -> element.equals("img") && value.matches("berkas:[1-9]\\d{0,17}");
      case "alt" -> element.equals("img") && !value.isBlank() && value.length() <= 300;
      default -> false;
    };
  }
}
