package id.pendopo.documents.internal.print;

import id.pendopo.api.print.FieldType;
import id.pendopo.api.print.TemplateField;
import id.pendopo.api.print.TemplateKind;
import id.pendopo.api.text.LocalText;
import id.pendopo.documents.internal.template.Format;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the editor of templates offers. */
public final class Palette {

  /** Id of the letter with which a letterhead is tried. */
  public static final String SAMPLE = SampleLetter.ID;

  /** Parts that the platform puts in, by name. */
  public static final Map<String, LocalText> PARTS =
      ordered(
          "kop", new LocalText("Kop surat", "Letterhead"),
          "tanda-tangan", new LocalText("Blok tanda tangan", "Signature block"),
          "kode-qr", new LocalText("Kode QR verifikasi", "QR code for verification"));

  /** Pieces of HTML to begin with, by their text. */
  public static final Map<String, LocalText> PIECES =
      ordered(
          "<table class=\"identitas\">\n  <tbody>\n    <tr><th>Nama</th><td></td></tr>\n"
              + "  </tbody>\n</table>\n",
          new LocalText("Tabel identitas (Nama : …)", "Table of particulars"),
          "<table class=\"bergaris\">\n  <thead>\n    <tr><th class=\"sempit\">No.</th>"
              + "<th>Uraian</th></tr>\n  </thead>\n  <tbody>\n    <tr><td></td><td></td></tr>\n"
              + "  </tbody>\n</table>\n",
          new LocalText("Tabel bergaris", "Table with lines"),
          "<p class=\"menjorok\"></p>\n",
          new LocalText("Paragraf menjorok", "Indented paragraph"));

  private Palette() {}

  private static Map<String, LocalText> ordered(
      String a, LocalText first, String b, LocalText second, String c, LocalText third) {
    Map<String, LocalText> map = new LinkedHashMap<>();
    map.put(a, first);
    map.put(b, second);
    map.put(c, third);
    return Collections.unmodifiableMap(map);
  }

  /** The fields of a kind and those of every document. */
  public static List<TemplateField> fields(TemplateKind kind) {
    return TemplateKinds.fields(kind);
  }

  /** The formats that can stand behind a field, with what they write. */
  public static String formats(FieldType type) {
    return Arrays.stream(Format.values())
        .filter(format -> format.takes(type))
        .map(format -> "| " + format.word() + " → " + format.example().id())
        .collect(Collectors.joining("; "));
  }

  /** The style of documents inside an element of a web page. */
  public static String style(String css) {
    return Style.inside(css);
  }
}
