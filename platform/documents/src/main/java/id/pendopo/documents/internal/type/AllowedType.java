package id.pendopo.documents.internal.type;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A kind of file that may be uploaded, with the endings its name may have. */
public enum AllowedType {
  PDF("application/pdf", "pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  ODT("application/vnd.oasis.opendocument.text", "odt"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
  ODP("application/vnd.oasis.opendocument.presentation", "odp"),
  HTML("text/html", "html", "htm"),
  TXT("text/plain", "txt"),
  CSV("text/csv", "csv"),
  RTF("application/rtf", "rtf"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  PNG("image/png", "png"),
  WEBP("image/webp", "webp"),
  MP4("video/mp4", "mp4", "m4v");

  private final String mediaType;
  private final List<String> endings;

  AllowedType(String mediaType, String... endings) {
    this.mediaType = mediaType;
    this.endings = List.of(endings);
  }

  public String mediaType() {
    return mediaType;
  }

  /** The endings in lower case without the dot, the usual one first. */
  public List<String> endings() {
    return endings;
  }

  /** The type that a file name claims by its ending, whatever the case of its letters. */
  public static Optional<AllowedType> ofName(String name) {
    String ending = ending(name);
    return Arrays.stream(values()).filter(type -> type.endings.contains(ending)).findFirst();
  }

  /** The type with this media type, as {@link MediaTypes#detect} names it. */
  public static Optional<AllowedType> ofMediaType(String mediaType) {
    return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
  }

  /** What follows the last dot, in lower case; empty without one. */
  static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
