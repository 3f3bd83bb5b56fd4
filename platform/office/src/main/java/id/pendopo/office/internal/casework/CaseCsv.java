package id.pendopo.office.internal.casework;

import id.pendopo.api.casework.Case;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The list of cases as CSV (RFC 4180, with a byte order mark for spreadsheets). */
public final class CaseCsv {

  public static final String TYPE = "text/csv;charset=UTF-8";

  private static final int PAGE = 500;
  private static final int MOST = 100_000;
  private static final List<String> HEAD_ID =
      List.of(
          "No",
          "Jenis",
          "Judul",
          "Unit",
          "Keadaan",
          "Diterima",
          "Tenggat",
          "Lewat tenggat",
          "Ditutup");
  private static final List<String> HEAD_EN =
      List.of("No", "Type", "Title", "Unit", "State", "Received", "Due", "Overdue", "Closed");

  private CaseCsv() {}

  /** All cases that the filter lets through and the account may see, at most 100 000. */
  public static byte[] write(
      CaseList list,
      CaseWords words,
      CaseList.Filter filter,
      LocalDate today,
      ZoneId zone,
      Locale locale) {
    boolean english = "en".equals(locale.getLanguage());
    StringBuilder csv = new StringBuilder("\uFEFF");
    line(csv, english ? HEAD_EN : HEAD_ID);
    for (int read = 0; read < MOST; read += PAGE) {
      List<Case> page = list.find(filter, read, PAGE).cases();
      for (Case of : page) {
        line(
            csv,
            List.of(
                Long.toString(of.id()),
                words.type(of.type()).in(locale),
                of.title(),
                of.unit().orElse(""),
                words.state(of).in(locale),
                of.receivedOn().toString(),
                of.due().map(LocalDate::toString).orElse(""),
                of.overdue(today) ? english ? "yes" : "ya" : "",
                of.closedAt().map(at -> at.atZone(zone).toLocalDate().toString()).orElse("")));
      }
      if (page.size() < PAGE) {
        break;
      }
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
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
