package id.pendopo.office.internal.number;

import id.pendopo.api.number.NumberEntry;
import id.pendopo.api.number.NumberRegister;
import id.pendopo.api.transfer.TableExport;
import id.pendopo.api.transfer.TableFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A register of numbers as a table for a spreadsheet. */
@Component(service = RegisterTable.class)
public final class RegisterTable {

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

  private final NumberRegister register;
  private final TableExport export;

  @Activate
  public RegisterTable(@Reference NumberRegister register, @Reference TableExport export) {
    this.register = register;
    this.export = export;
  }

  /** All lines that the filter lets through and the account may see. */
  public byte[] write(
      String book, NumberRegister.Filter filter, TableFormat format, Locale locale) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Iterator<List<Object>> rows =
        IntStream.iterate(0, from -> from + PAGE)
            .mapToObj(from -> register.lines(book, filter, from, PAGE).entries())
            .takeWhile(page -> !page.isEmpty())
            .flatMap(List::stream)
            .map(entry -> cells(entry, locale))
            .iterator();
    try {
      export.write(out, format, book, heads(locale), rows);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return out.toByteArray();
  }

  /** Name of the file. */
  public static String file(String book, TableFormat format) {
    return "register-" + book + "." + format.extension();
  }

  private static List<String> heads(Locale locale) {
    return "en".equals(locale.getLanguage()) ? HEAD_EN : HEAD_ID;
  }

  private static List<Object> cells(NumberEntry entry, Locale locale) {
    return Stream.<Object>of(
            entry.serial(),
            entry.suffix(),
            entry.number(),
            entry.on(),
            entry.classification().orElse(""),
            entry.unit().orElse(""),
            entry.subject(),
            entry.state().displayName().in(locale),
            entry.reason())
        .toList();
  }
}
