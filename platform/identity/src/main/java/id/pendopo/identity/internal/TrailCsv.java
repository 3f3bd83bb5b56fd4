package id.pendopo.identity.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.pendopo.identity.AuditTrail.Entry;
import id.pendopo.identity.internal.domain.FlatJson;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Entries of the audit as CSV (RFC 4180, UTF-8 with a mark, so that spreadsheets read the letters
 * right). What a spreadsheet would take for a formula gets an apostrophe in front.
 */
final class TrailCsv {

  private static final List<String> HEAD_ID =
      List.of(
          "Nomor",
          "Waktu (UTC)",
          "Pengguna",
          "Melalui",
          "Alamat",
          "Tindakan",
          "Objek",
          "Unit",
          "Keperluan",
          "Sebelum",
          "Sesudah",
          "Mata rantai");
  private static final List<String> HEAD_EN =
      List.of(
          "Id",
          "Time (UTC)",
          "User",
          "Via",
          "Address",
          "Action",
          "Subject",
          "Unit",
          "Purpose",
          "Before",
          "After",
          "Link");

  private final List<String> head;

  TrailCsv(Locale locale) {
    head = "en".equals(locale.getLanguage()) ? HEAD_EN : HEAD_ID;
  }

  /** Writes page after page until there is none, or enough. */
  int write(OutputStream out, int most, Function<OptionalLong, List<Entry>> next)
      throws IOException {
    out.write(("\uFEFF" + line(head)).getBytes(UTF_8));
    int written = 0;
    OptionalLong before = OptionalLong.empty();
    while (written < most) {
      List<Entry> page = next.apply(before);
      for (Entry entry : page.subList(0, Math.min(page.size(), most - written))) {
        out.write(line(cells(entry)).getBytes(UTF_8));
        written++;
      }
      if (page.isEmpty()) {
        break;
      }
      before = OptionalLong.of(page.getLast().id());
    }
    out.flush();
    return written;
  }

  private static List<String> cells(Entry entry) {
    String time = entry.at().toString();
    return List.of(
        Long.toString(entry.id()),
        entry.anonymous() ? time.substring(0, 10) : time,
        entry.username().orElse(""),
        entry.via(),
        entry.address(),
        entry.action(),
        entry.subject(),
        entry.unit().orElse(""),
        entry.purpose(),
        entry.before().isEmpty() ? "" : FlatJson.write(entry.before()),
        entry.after().isEmpty() ? "" : FlatJson.write(entry.after()),
        entry.link().isPresent() ? Long.toString(entry.link().getAsLong()) : "");
  }

  private static String line(List<String> cells) {
    List<String> safe = new ArrayList<>();
    cells.forEach(one -> safe.add(cell(one)));
    return String.join(",", safe) + "\r\n";
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
