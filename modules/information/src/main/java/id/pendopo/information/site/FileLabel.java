package id.pendopo.information.site;

import id.pendopo.api.text.LocalText;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;

/** How the type and the size of a file read. */
final class FileLabel {

  private static final Map<String, String> TYPES =
      Map.of(
          "application/pdf", "PDF",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX",
          "application/vnd.openxmlformats-officedocument.presentationml.presentation", "PPTX",
          "application/vnd.oasis.opendocument.text", "ODT",
          "application/vnd.oasis.opendocument.spreadsheet", "ODS",
          "text/html", "HTML",
          "text/plain", "TXT",
          "text/csv", "CSV",
          "image/jpeg", "JPEG");

  private FileLabel() {}

  /** A short word such as PDF; for an uncommon type the end of its media type. */
  static String type(String mediaType) {
    String plain = mediaType.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(
        plain, plain.substring(plain.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT));
  }

  /** For instance 1,2 MB and 1.2 MB, in steps of 1 000 as shops and telephones count. */
  static LocalText size(long bytes) {
    return new LocalText(size(bytes, Locale.of("id", "ID")), size(bytes, Locale.ENGLISH));
  }

  private static String size(long bytes, Locale locale) {
    String[] units = {"B", "kB", "MB", "GB"};
    double value = bytes;
    int unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
      value /= 1000;
      unit++;
    }
    String pattern = unit == 0 || value >= 10 ? "0" : "0.#";
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale)).format(value)
        + " "
        + units[unit];
  }
}
