package id.pendopo.identity.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.pendopo.api.transfer.Csv;
import id.pendopo.identity.AuditTrail.Entry;
import id.pendopo.identity.internal.domain.FlatJson;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;

/** Entries of the audit as CSV, with no formula in it. */
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
    out.write((Csv.MARK + Csv.line(head)).getBytes(UTF_8));
    int written = 0;
    OptionalLong before = OptionalLong.empty();
    while (written < most) {
      List<Entry> page = next.apply(before);
      for (Entry entry : page.subList(0, Math.min(page.size(), most - written))) {
        out.write(Csv.line(cells(entry)).getBytes(UTF_8));
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
}
