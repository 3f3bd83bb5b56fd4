package id.pendopo.office.internal.privacy;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of CSV (RFC 4180) without formulas in them. */
final class Cells {

  private Cells() {}

  static String line(List<String> cells) {
    return cells.stream().map(Cells::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    String safe =
        !text.isEmpty() && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) >= 0
            ? "'" + text
            : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
