package id.pendopo.office.internal.casework;

import id.pendopo.api.casework.Case;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The list of cases as CSV (RFC 4180, with a byte order mark for spreadsheets). */
public final class CaseCsv {

  public static final String TYPE = "text/csv;charset=UTF-8";

  private static final int PAGE = 500;

  /** The most cases of one file; a spreadsheet opens no more with ease. */
  static final int MOST = 100_000;

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

  /**
   * Writes all cases that the filter lets through and the account may see, the newest first, page
   * by page: a page is in memory, never the whole list. Ask {@link CaseList#exported} first.
   *
   * @param out not closed
   */
  public static void write(
      CaseList list,
      CaseWords words,
      CaseList.Filter filter,
      LocalDate today,
      ZoneId zone,
      Locale locale,
      OutputStream out)
      throws IOException {
    boolean english = "en".equals(locale.getLanguage());
    Writer csv = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    csv.append('\uFEFF');
    line(csv, english ? HEAD_EN : HEAD_ID);
    Map<String, String> known = new HashMap<>();
    long last = Long.MAX_VALUE;
    List<Case> page = list.before(last, filter, PAGE);
    for (int written = 0; !page.isEmpty() && written < MOST; written += PAGE) {
      for (Case of : page) {
        last = of.id();
        line(
            csv,
            List.of(
                Long.toString(of.id()),
                known.computeIfAbsent(of.type(), id -> words.type(id).in(locale)),
                of.title(),
                of.unit().orElse(""),
                known.computeIfAbsent(
                    of.type() + " " + of.typeVersion() + " " + of.state(),
                    key -> words.state(of).in(locale)),
                of.receivedOn().toString(),
                of.due().map(LocalDate::toString).orElse(""),
                of.overdue(today) ? english ? "yes" : "ya" : "",
                of.closedAt().map(at -> at.atZone(zone).toLocalDate().toString()).orElse("")));
      }
      csv.flush();
      page = page.size() < PAGE ? List.of() : list.before(last, filter, PAGE);
    }
    csv.flush();
  }

  private static void line(Writer csv, List<String> cells) throws IOException {
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
