package id.pendopo.office.internal.transfer;

import id.pendopo.api.transfer.Csv;
import id.pendopo.api.transfer.TableExport;
import id.pendopo.api.transfer.TableFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.StringJoiner;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Writes tables as CSV and as XLSX, row after row. */
@Component
public final class TableFiles implements TableExport {

  private static final int LONGEST_TITLE = 31;

  /** Rows after which an XLSX hands on what it holds. */
  private static final int FLUSHED = 500;

  @Override
  public void write(
      OutputStream out,
      TableFormat format,
      String title,
      List<String> head,
      Iterator<? extends List<?>> rows)
      throws IOException {
    switch (format) {
      case CSV -> csv(out, head, rows);
      case XLSX -> xlsx(out, title, head, rows);
    }
  }

  private static void csv(OutputStream out, List<String> head, Iterator<? extends List<?>> rows)
      throws IOException {
    out.write((Csv.MARK + Csv.line(head)).getBytes(StandardCharsets.UTF_8));
    while (rows.hasNext()) {
      StringJoiner line = new StringJoiner(",", "", "\r\n");
      rows.next().forEach(cell -> line.add(csv(cell)));
      out.write(line.toString().getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
  }

  /** A number is no formula, even when it begins with a minus. */
  private static String csv(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      case Number number -> number.toString();
      default -> Csv.cell(cell.toString());
    };
  }

  private static void xlsx(
      OutputStream out, String title, List<String> head, Iterator<? extends List<?>> rows)
      throws IOException {
    // the library would close what it does not own
    Workbook book = new Workbook(new Unclosed(out), "Pendopo", null);
    try (Worksheet sheet = book.newWorksheet(name(title))) {
      for (int column = 0; column < head.size(); column++) {
        sheet.value(0, column, head.get(column));
        sheet.style(0, column).bold().set();
      }
      sheet.freezePane(0, 1);
      for (int line = 1; rows.hasNext(); line++) {
        List<?> cells = rows.next();
        for (int column = 0; column < cells.size(); column++) {
          cell(sheet, line, column, cells.get(column));
        }
        if (line % FLUSHED == 0) {
          sheet.flush();
        }
      }
    }
    book.finish();
    out.flush();
  }

  private static void cell(Worksheet sheet, int line, int column, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Number number -> sheet.value(line, column, number);
      case LocalDate day -> {
        sheet.value(line, column, day);
        sheet.style(line, column).format("dd/mm/yyyy").set();
      }
      default -> sheet.value(line, column, value.toString());
    }
  }

  /** A name that the format allows for a sheet. */
  private static String name(String title) {
    String plain = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    String short31 = plain.length() > LONGEST_TITLE ? plain.substring(0, LONGEST_TITLE) : plain;
    return short31.isEmpty() ? "Tabel" : short31;
  }

  private static final class Unclosed extends java.io.FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
