package id.pendopo.documents.internal.store;

import java.text.Normalizer;

/** Names of files as people gave them, made safe to store, show and offer for download. */
public final class FileNames {

  /** The most characters (UTF-16 units) a name keeps. */
  public static final int MAX_LENGTH = 200;

  /** A file without a name of its own. */
  public static final String NAMELESS = "berkas";

  private static final int MAX_ENDING = 20;

  private FileNames() {}

  /**
   * The name without path parts, control and invisible characters (those that turn the reading
   * direction hide an ending) and trailing dots, composed (NFC), at most {@link #MAX_LENGTH}
   * characters with its ending kept. Idempotent.
   */
  public static String clean(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String visible =
        last.codePoints()
            .filter(FileNames::isKept)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    String composed = Normalizer.normalize(visible, Normalizer.Form.NFC);
    String tidy = withoutTrailingDots(composed.replaceAll("[\\s\\p{Z}]+", " ").strip());
    String cut = tidy.length() <= MAX_LENGTH ? tidy : shortened(tidy);
    return cut.isEmpty() ? NAMELESS : cut;
  }

  private static boolean isKept(int character) {
    return switch (Character.getType(character)) {
      // white space is folded later
      case Character.CONTROL -> character == '\t';
      case Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String withoutTrailingDots(String name) {
    int end = name.length();
    while (end > 0 && (name.charAt(end - 1) == '.' || name.charAt(end - 1) == ' ')) {
      end--;
    }
    return name.substring(0, end);
  }

  private static String shortened(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= MAX_ENDING ? name.substring(dot) : "";
    int end = MAX_LENGTH - ending.length();
    if (Character.isHighSurrogate(name.charAt(end - 1))) {
      end--;
    }
    return withoutTrailingDots(name.substring(0, end)) + ending;
  }
}
