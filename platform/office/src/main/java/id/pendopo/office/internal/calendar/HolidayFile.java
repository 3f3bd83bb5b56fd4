package id.pendopo.office.internal.calendar;

import id.pendopo.api.calendar.HolidayKind;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads lists of holidays as people send them: CSV (RFC 4180, comma or semicolon) and the whole-day
 * events of an iCalendar file (RFC 5545). Strict: what it does not understand is reported, never
 * guessed.
 */
public final class HolidayFile {

  /** The two kinds of files. */
  public enum Format {
    CSV,
    ICS
  }

  /**
   * One line, or one day of an event.
   *
   * @param number line of the file, from 1
   * @param wrong what cannot be understood; the other values then count for nothing
   */
  record Row(
      int number,
      Optional<LocalDate> date,
      Optional<HolidayKind> kind,
      String name,
      String english,
      Optional<DayOfWeek> weekday,
      List<LocalText> wrong) {}

  static final int LARGEST = 200_000;
  private static final int MOST_ROWS = 400;
  private static final int LONGEST_EVENT = 31;
  private static final int LONGEST_NAME = 200;

  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));
  private static final DateTimeFormatter BASIC =
      DateTimeFormatter.BASIC_ISO_DATE.withResolverStyle(ResolverStyle.STRICT);

  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("date", "date"),
          Map.entry("tanggal", "date"),
          Map.entry("kind", "kind"),
          Map.entry("jenis", "kind"),
          Map.entry("name", "name"),
          Map.entry("nama", "name"),
          Map.entry("keterangan", "name"),
          Map.entry("name_en", "english"),
          Map.entry("nama_inggris", "english"),
          Map.entry("weekday", "weekday"),
          Map.entry("hari", "weekday"));

  private static final Map<String, HolidayKind> KINDS =
      Map.of(
          "national", HolidayKind.NATIONAL,
          "nasional", HolidayKind.NATIONAL,
          "libur nasional", HolidayKind.NATIONAL,
          "libur_nasional", HolidayKind.NATIONAL,
          "collective", HolidayKind.COLLECTIVE,
          "collective leave", HolidayKind.COLLECTIVE,
          "cuti bersama", HolidayKind.COLLECTIVE,
          "cuti_bersama", HolidayKind.COLLECTIVE);

  private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();

  private HolidayFile() {}

  /**
   * Reads a file.
   *
   * @throws Problem 413 when it is too large, 422 when it is not of the format at all
   */
  static List<Row> read(Format format, String content) {
    if (content.length() > LARGEST) {
      throw new Problem(
          413,
          "Berkas terlalu besar; sebuah tabel libur jauh lebih kecil.",
          "The file is too large; a table of holidays is much smaller.");
    }
    String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
    List<Row> rows = format == Format.CSV ? csv(text) : ics(text);
    if (rows.isEmpty() || rows.size() > MOST_ROWS) {
      throw wrong(
          "Berkas harus memuat 1 sampai " + MOST_ROWS + " hari.",
          "The file must hold 1 to " + MOST_ROWS + " days.");
    }
    return rows;
  }

  private static Problem wrong(String id, String en) {
    return Problem.invalid("content", id, en);
  }

  // ---- CSV

  private static List<Row> csv(String text) {
    List<Record> records = records(text);
    if (records.isEmpty()) {
      throw wrong("Berkas kosong.", "The file is empty.");
    }
    Map<String, Integer> columns = new HashMap<>();
    List<String> head = records.getFirst().cells();
    for (int i = 0; i < head.size(); i++) {
      String known = COLUMNS.get(head.get(i).strip().toLowerCase(Locale.ROOT));
      if (known == null || columns.put(known, i) != null) {
        throw wrong(
            "Kolom tidak dikenal atau ganda: '" + cut(head.get(i)) + "'. " + EXPECTED_ID,
            "Unknown or double column: '" + cut(head.get(i)) + "'. " + EXPECTED_EN);
      }
    }
    if (!columns.keySet().containsAll(List.of("date", "kind", "name"))) {
      throw wrong(
          "Baris pertama harus judul kolom. " + EXPECTED_ID,
          "The first line must be the" + " names of the columns. " + EXPECTED_EN);
    }
    return records.stream().skip(1).map(record -> row(record, columns)).toList();
  }

  private static final String EXPECTED_ID =
      "Kolom: tanggal, jenis, nama; boleh ditambah hari dan nama_inggris.";
  private static final String EXPECTED_EN =
      "Columns: date, kind, name; optionally weekday and name_en.";

  private static Row row(Record record, Map<String, Integer> columns) {
    List<LocalText> wrong = new ArrayList<>();
    String dateText = cell(record, columns, "date");
    Optional<LocalDate> date = date(dateText);
    if (date.isEmpty()) {
      wrong.add(
          new LocalText(
              "Tanggal '"
                  + cut(dateText)
                  + "' tidak dapat dibaca; tulis 2027-01-01 atau"
                  + " 01/01/2027.",
              "The date '" + cut(dateText) + "' cannot be read; write 2027-01-01 or 01/01/2027."));
    }
    String kindText = cell(record, columns, "kind");
    Optional<HolidayKind> kind = Optional.ofNullable(KINDS.get(kindText.toLowerCase(Locale.ROOT)));
    if (kind.isEmpty()) {
      wrong.add(
          new LocalText(
              "Jenis '" + cut(kindText) + "' harus libur nasional atau cuti bersama.",
              "The kind '" + cut(kindText) + "' must be national or collective."));
    }
    String dayText = cell(record, columns, "weekday");
    Optional<DayOfWeek> weekday =
        Optional.ofNullable(WEEKDAYS.get(dayText.toLowerCase(Locale.ROOT)));
    if (!dayText.isEmpty() && weekday.isEmpty()) {
      wrong.add(
          new LocalText(
              "Nama hari '" + cut(dayText) + "' tidak dikenal.",
              "The weekday '" + cut(dayText) + "' is not known."));
    }
    if (record.cells().size() != columns.size()) {
      wrong.add(
          new LocalText(
              "Baris ini memuat " + record.cells().size() + " isian, bukan " + columns.size() + ".",
              "This line has " + record.cells().size() + " values, not " + columns.size() + "."));
    }
    String name = cell(record, columns, "name");
    checkName(name, wrong);
    String english = cell(record, columns, "english");
    if (!english.isEmpty()) {
      checkName(english, wrong);
    }
    return new Row(record.line(), date, kind, name, english, weekday, wrong);
  }

  private static String cell(Record record, Map<String, Integer> columns, String name) {
    Integer at = columns.get(name);
    return at == null || at >= record.cells().size() ? "" : record.cells().get(at).strip();
  }

  /** Cells of one record and the line it begins in. */
  private record Record(int line, List<String> cells) {}

  private static List<Record> records(String text) {
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end);
    char separator = first.indexOf(';') >= 0 ? ';' : ',';
    List<Record> records = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int line = 1;
    int begun = 1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      if (quoted && i < text.length()) {
        if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else if (c == '"') {
          quoted = false;
        } else {
          cell.append(c);
        }
      } else if (quoted) {
        throw wrong("Tanda kutip tidak ditutup.", "A quotation mark is not closed.");
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == separator) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n') {
        cells.add(cell.toString());
        cell.setLength(0);
        if (cells.stream().anyMatch(value -> !value.isBlank())) {
          records.add(new Record(begun, List.copyOf(cells)));
        }
        cells.clear();
        begun = line + 1;
      } else if (c != '\r') {
        cell.append(c);
      }
      if (c == '\n') {
        line++;
      }
    }
    return records;
  }

  // ---- iCalendar

  private static List<Row> ics(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().strip().equalsIgnoreCase("BEGIN:VCALENDAR")) {
      throw wrong(
          "Ini bukan berkas iCalendar; baris pertamanya harus BEGIN:VCALENDAR.",
          "This is not an iCalendar file; its first line must be BEGIN:VCALENDAR.");
    }
    List<Row> rows = new ArrayList<>();
    Map<String, String> event = new HashMap<>();
    int begun = 0;
    for (int i = 0; i < lines.size(); i++) {
      StringBuilder whole = new StringBuilder(lines.get(i));
      int at = i + 1;
      // a line that begins with a blank goes on with the one before: RFC 5545, section 3.1
      while (i + 1 < lines.size()
          && (lines.get(i + 1).startsWith(" ") || lines.get(i + 1).startsWith("\t"))) {
        whole.append(lines.get(++i).substring(1));
      }
      String line = whole.toString();
      int colon = line.indexOf(':');
      if (colon < 0) {
        continue;
      }
      String name = line.substring(0, colon).toUpperCase(Locale.ROOT);
      String value = line.substring(colon + 1).strip();
      if (name.equals("BEGIN") && value.equalsIgnoreCase("VEVENT")) {
        event.clear();
        begun = at;
      } else if (name.equals("END") && value.equalsIgnoreCase("VEVENT") && begun > 0) {
        rows.addAll(days(event, begun));
        begun = 0;
      } else if (begun > 0) {
        event.put(name.split(";", 2)[0], value);
      }
    }
    if (begun > 0) {
      throw wrong("Berkas terpotong.", "The file is cut off.");
    }
    return rows;
  }

  private static List<Row> days(Map<String, String> event, int line) {
    List<LocalText> wrong = new ArrayList<>();
    String name = unescaped(event.getOrDefault("SUMMARY", ""));
    checkName(name, wrong);
    if (event.containsKey("RRULE") || event.containsKey("RDATE")) {
      wrong.add(
          new LocalText(
              "Acara berulang tidak diterima; tulis setiap tanggal.",
              "Repeating events are not accepted; write every date."));
    }
    String startText = event.getOrDefault("DTSTART", "");
    Optional<LocalDate> start = basic(startText);
    if (start.isEmpty()) {
      wrong.add(
          new LocalText(
              "DTSTART '" + cut(startText) + "' bukan tanggal sehari penuh (contoh 20270101).",
              "DTSTART '" + cut(startText) + "' is not a whole day (such as 20270101)."));
    }
    // the end of an event of whole days is the day after it: RFC 5545, section 3.6.1
    Optional<LocalDate> end =
        event.containsKey("DTEND") ? basic(event.get("DTEND")) : start.map(day -> day.plusDays(1));
    long length =
        start.isPresent() && end.isPresent() ? ChronoUnit.DAYS.between(start.get(), end.get()) : 1;
    if (end.isEmpty() && start.isPresent() || length < 1 || length > LONGEST_EVENT) {
      wrong.add(
          new LocalText("DTEND tidak sesuai dengan DTSTART.", "DTEND does not fit to DTSTART."));
      length = 1;
    }
    String hints = (name + " " + event.getOrDefault("CATEGORIES", "")).toLowerCase(Locale.ROOT);
    HolidayKind kind =
        hints.contains("cuti bersama") || hints.contains("collective leave")
            ? HolidayKind.COLLECTIVE
            : HolidayKind.NATIONAL;
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      int offset = i;
      rows.add(
          new Row(
              line,
              start.map(day -> day.plusDays(offset)),
              Optional.of(kind),
              name,
              "",
              Optional.empty(),
              List.copyOf(wrong)));
    }
    return rows;
  }

  private static String unescaped(String text) {
    return text.replace("\\n", " ")
        .replace("\\N", " ")
        .replace("\\,", ",")
        .replace("\\;", ";")
        .replace("\\\\", "\\")
        .strip();
  }

  // ---- both

  private static void checkName(String name, List<LocalText> wrong) {
    boolean sound =
        name.length() <= LONGEST_NAME
            && name.chars().anyMatch(Character::isLetter)
            && name.chars().noneMatch(c -> c == '|' || Character.isISOControl(c));
    if (!sound) {
      wrong.add(
          new LocalText(
              "Nama hari libur harus diisi, paling banyak " + LONGEST_NAME + " huruf.",
              "The name must be given, at most " + LONGEST_NAME + " characters."));
    }
  }

  private static Optional<LocalDate> date(String text) {
    for (DateTimeFormatter format : DATES) {
      try {
        return Optional.of(LocalDate.parse(text, format));
      } catch (DateTimeException next) {
        continue;
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> basic(String text) {
    try {
      return text.length() == 8 ? Optional.of(LocalDate.parse(text, BASIC)) : Optional.empty();
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private static String cut(String text) {
    String plain = text.strip();
    return plain.length() <= 40 ? plain : plain.substring(0, 40) + "…";
  }

  private static Map<String, DayOfWeek> weekdays() {
    String[] indonesian = {"senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"};
    Map<String, DayOfWeek> names = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      names.put(day.name().toLowerCase(Locale.ROOT), day);
      names.put(indonesian[day.ordinal()], day);
    }
    names.put("jum'at", DayOfWeek.FRIDAY);
    names.put("ahad", DayOfWeek.SUNDAY);
    return Map.copyOf(names);
  }
}
