package id.pendopo.office.internal.transfer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads CSV (RFC 4180) with the separator that the first line uses most. */
final class CsvSheet {

  private CsvSheet() {}

  static Sheet read(byte[] content) {
    String text = text(content);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == 0) {
        throw Sheet.neither();
      }
    }
    char separator = separator(text);
    Sheet.Builder sheet = new Sheet.Builder();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else if (c == '"') {
          quoted = false;
        } else {
          cell.append(c);
        }
      } else if (c == '"' && blank(cell)) {
        cell.setLength(0);
        quoted = true;
      } else if (c == separator) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n') {
        cells.add(cell.toString());
        cell.setLength(0);
        sheet.add(line++, cells);
        cells = new ArrayList<>();
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    sheet.add(line, cells);
    return sheet.build();
  }

  /** Without a copy of it: this is asked at every quotation mark. */
  private static boolean blank(CharSequence cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (!Character.isWhitespace(cell.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String text(byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      // what a spreadsheet under Windows calls CSV
      return new String(content, Charset.forName("windows-1252"));
    }
  }

  private static char separator(String text) {
    int end = text.indexOf('\n');
    String head = end < 0 ? text : text.substring(0, end);
    char best = ',';
    long most = -1;
    for (char candidate : new char[] {',', ';', '\t'}) {
      long count = head.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }
}
