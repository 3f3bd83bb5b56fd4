package id.pendopo.api.transfer;

import java.util.List;
import java.util.StringJoiner;

/**
 * Lines of CSV (RFC 4180) that a spreadsheet opens without harm: what it would take for a formula
 * gets an apostrophe in front (OWASP, <em>CSV Injection</em>). Any thread.
 */
public final class Csv {

  /** Media type of a file of such lines. */
  public static final String TYPE = "text/csv; charset=utf-8";

  /** Begins a file, so that spreadsheets read its letters as UTF-8. */
  public static final String MARK = "\uFEFF";

  /** First characters of a formula, the full-width ones included. */
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private Csv() {}

  /** One line with its end (CR LF). */
  public static String line(List<String> cells) {
    StringJoiner line = new StringJoiner(",", "", "\r\n");
    cells.forEach(cell -> line.add(cell(cell)));
    return line.toString();
  }

  /** One cell, quoted where it has to be. */
  public static String cell(String text) {
    String safe = harmless(text);
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }

  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
