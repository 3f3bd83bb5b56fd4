package id.pendopo.office.internal.number;

import id.pendopo.api.number.NumberEntry;
import id.pendopo.api.number.NumberRegister;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A register as CSV (RFC 4180, UTF-8 with a mark, so that spreadsheets read the letters right).
 * What a spreadsheet would take for a formula gets an apostrophe in front.
 */
public final class RegisterCsv {

  /** As it is sent. */
  public static final String TYPE = "text/csv; charset=utf-8";

  private static final int PAGE = 500;
  private static final List<String> HEAD_ID =
      List.of(
          "Nomor urut",
          "Sisipan",
          "Nomor",
          "Tanggal",
          "Klasifikasi",
          "Unit",
          "Perihal",
          "Keadaan",
          "Keterangan");
  private static final List<String> HEAD_EN =
      List.of(
          "Serial",
          "Inserted",
          "Number",
          "Date",
          "Classification",
          "Unit",
          "Subject",
          "State",
          "Remark");

  private RegisterCsv() {}

  /** All lines that the filter lets through and the account may see. */
  public static byte[] write(
      NumberRegister register, String book, NumberRegister.Filter filter, Locale locale) {
    StringBuilder csv = new StringBuilder("\uFEFF");
    line(csv, "en".equals(locale.getLanguage()) ? HEAD_EN : HEAD_ID);
    int read = 0;
    while (true) {
      NumberRegister.Lines page = register.lines(book, filter, read, PAGE);
      for (NumberEntry entry : page.entries()) {
        line(
            csv,
            List.of(
                Long.toString(entry.serial()),
                entry.suffix(),
                entry.number(),
                entry.on().toString(),
                entry.classification().orElse(""),
                entry.unit().orElse(""),
                entry.subject(),
                entry.state().displayName().in(locale),
                entry.reason()));
      }
      read += page.entries().size();
      if (page.entries().size() < PAGE) {
        return csv.toString().getBytes(StandardCharsets.UTF_8);
      }
    }
  }

  private static void line(StringBuilder csv, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      csv.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
    }
    csv.append("\r\n");
  }

  /** One cell, without a formula in it. */
  static String cell(String text) {
    String safe =
        !text.isEmpty() && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) >= 0
            ? "'" + text
            : text;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }
}
