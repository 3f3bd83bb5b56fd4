package id.pendopo.documents.internal.template;

import id.pendopo.api.text.LocalText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What a screen reader needs: headings without gaps, tables with headers (ISO 14289-1, 7.4, 7.5).
 */
final class Outline {

  private int level;
  private final Deque<boolean[]> tables = new ArrayDeque<>();

  Optional<LocalText> begin(String element) {
    if (Elements.HEADINGS.contains(element)) {
      int now = element.charAt(1) - '0';
      int before = level;
      level = now;
      if (now > before + 1) {
        return Optional.of(
            new LocalText(
                "<h%d> melompati tingkat; pakai <h%d>.".formatted(now, before + 1),
                "<h%d> skips a level; use <h%d>.".formatted(now, before + 1)));
      }
    } else if (element.equals("table")) {
      tables.push(new boolean[1]);
    } else if (element.equals("th") && !tables.isEmpty()) {
      tables.element()[0] = true;
    }
    return Optional.empty();
  }

  Optional<LocalText> end(String element) {
    return element.equals("table") && !tables.isEmpty() && !tables.pop()[0]
        ? Optional.of(
            new LocalText(
                "Tabel ini tidak punya sel judul. Pakai <th> untuk judul kolom atau baris.",
                "This table has no header cell. Use <th> for headers of columns or rows."))
        : Optional.empty();
  }
}
