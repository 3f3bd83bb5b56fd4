package id.pendopo.information.site;

import java.util.Locale;
import java.util.Map;

/** How the type of a file reads. */
final class FileLabel {

  private static final Map<String, String> TYPES =
      Map.of(
          "application/pdf", "PDF",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX",
          "application/vnd.openxmlformats-officedocument.presentationml.presentation", "PPTX",
          "application/vnd.oasis.opendocument.text", "ODT",
          "application/vnd.oasis.opendocument.spreadsheet", "ODS",
          "text/plain", "TXT");

  private FileLabel() {}

  /** A short word such as PDF; for an uncommon type the end of its media type. */
  static String type(String mediaType) {
    String plain = mediaType.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(
        plain, plain.substring(plain.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT));
  }
}
