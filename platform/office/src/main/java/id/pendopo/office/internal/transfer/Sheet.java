package id.pendopo.office.internal.transfer;

import id.pendopo.api.problem.Problem;
import id.pendopo.api.transfer.Imports;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of texts.
 *
 * @param lines the rows that are not empty
 */
public record Sheet(List<Line> lines) {

  private static final int MOST_COLUMNS = 60;

  /**
   * A row.
   *
   * @param number as a spreadsheet counts, from 1
   * @param cells without spaces around them
   */
  public record Line(int number, List<String> cells) {

    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  /**
   * Reads a table.
   *
   * @throws Problem 413, 415, 422
   */
  public static Sheet of(byte[] content) {
    if (content.length > Imports.MOST_BYTES) {
      throw tooLarge();
    }
    boolean zip = content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3;
    return zip ? XlsxSheet.read(content) : CsvSheet.read(content);
  }

  static Problem tooLarge() {
    return new Problem(
        413,
        "Berkas terlalu besar: paling banyak 5 MB dan 5.000 baris. Bagi menjadi beberapa berkas.",
        "The file is too large: at most 5 MB and 5,000 rows. Split it into several files.");
  }

  static Problem neither() {
    return new Problem(
        415,
        "Berkas ini bukan CSV atau XLSX yang dapat dibaca. Simpan lagi dari aplikasi tabel Anda.",
        "This is no CSV or XLSX that can be read. Save it again from your spreadsheet.");
  }

  /** Gathers rows and leaves the empty ones out. */
  static final class Builder {
    private final List<Line> lines = new ArrayList<>();

    void add(int number, List<String> cells) {
      List<String> plain = cells.stream().limit(MOST_COLUMNS).map(Builder::plain).toList();
      if (plain.stream().allMatch(String::isEmpty)) {
        return;
      }
      if (lines.size() > Imports.MOST_ROWS) {
        throw tooLarge();
      }
      lines.add(new Line(number, plain));
    }

    private static String plain(String cell) {
      return cell.replace('\u00a0', ' ').strip();
    }

    Sheet build() {
      return new Sheet(List.copyOf(lines));
    }
  }
}
