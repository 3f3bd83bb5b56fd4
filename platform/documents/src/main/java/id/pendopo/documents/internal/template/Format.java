package id.pendopo.documents.internal.template;

import id.pendopo.api.print.FieldType;
import id.pendopo.api.text.Dates;
import id.pendopo.api.text.LocalText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A way to write a field, named behind a bar: {@code {{biaya | terbilang}}}. */
public enum Format {
  TANGGAL("tanggal", "1 April 2026", FieldType.DATE),
  HARI_TANGGAL("hari_tanggal", "Rabu, 1 April 2026", FieldType.DATE),
  TANGGAL_TERBILANG("tanggal_terbilang", "satu April dua ribu dua puluh enam", FieldType.DATE),
  BULAN_ROMAWI("bulan_romawi", "IV", FieldType.DATE),
  TAHUN("tahun", "2026", FieldType.DATE),
  ANGKA("angka", "1.250,5", FieldType.NUMBER, FieldType.MONEY),
  RUPIAH("rupiah", "Rp 1.250.000,00", FieldType.MONEY, FieldType.NUMBER),
  RUPIAH_BULAT("rupiah_bulat", "Rp 1.250.000", FieldType.MONEY, FieldType.NUMBER),
  TERBILANG("terbilang", "satu juta dua ratus ribu", FieldType.NUMBER, FieldType.MONEY),
  HURUF_BESAR("huruf_besar", "CAMAT SUKAMAJU", FieldType.TEXT),
  HURUF_KECIL("huruf_kecil", "camat sukamaju", FieldType.TEXT),
  AWAL_BESAR("awal_besar", "Camat sukamaju", FieldType.TEXT),
  BARIS("baris", "baris demi baris / line by line", FieldType.TEXT);

  private static final Locale ID = Locale.of("id", "ID");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", ID);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", ID);
  private static final String[] ROMAN = {
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"
  };

  private final String word;
  private final LocalText example;
  private final Set<FieldType> takes;

  Format(String word, String example, FieldType first, FieldType... more) {
    this.word = word;
    this.example = LocalText.same(example);
    this.takes = EnumSet.of(first, more);
  }

  public String word() {
    return word;
  }

  public LocalText example() {
    return example;
  }

  /** Whether it can stand behind a field of this type; the first of several, that is. */
  public boolean takes(FieldType type) {
    return takes.contains(type);
  }

  static Optional<Format> named(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }

  /** How a value is written without a format. */
  static String plain(FieldType type, Object value) {
    return switch (type) {
      case DATE -> TANGGAL.of(type, value);
      case MONEY -> RUPIAH.of(type, value);
      case NUMBER -> ANGKA.of(type, value);
      case YES_NO -> ((Boolean) value) ? "ya" : "tidak";
      default -> value.toString();
    };
  }

  /** Writes a value; what a format gives is text for the next. */
  String of(FieldType type, Object value) {
    return switch (this) {
      case TANGGAL -> ((LocalDate) value).format(DAY);
      case HARI_TANGGAL -> Dates.written((LocalDate) value, ID);
      case TANGGAL_TERBILANG -> spelled((LocalDate) value);
      case BULAN_ROMAWI -> ROMAN[((LocalDate) value).getMonthValue() - 1];
      case TAHUN -> Integer.toString(((LocalDate) value).getYear());
      case ANGKA -> decimals("#,##0.##########", (BigDecimal) value);
      case RUPIAH -> "Rp\u00a0" + decimals("#,##0.00", (BigDecimal) value);
      case RUPIAH_BULAT -> "Rp\u00a0" + decimals("#,##0", (BigDecimal) value);
      case TERBILANG ->
          type == FieldType.MONEY
              ? Spelled.rupiah((BigDecimal) value)
              : Spelled.number((BigDecimal) value);
      case HURUF_BESAR -> value.toString().toUpperCase(ID);
      case HURUF_KECIL -> value.toString().toLowerCase(ID);
      case AWAL_BESAR -> capital(value.toString());
      case BARIS -> value.toString();
    };
  }

  private static String spelled(LocalDate day) {
    return Spelled.number(BigDecimal.valueOf(day.getDayOfMonth()))
        + " "
        + day.format(MONTH)
        + " "
        + Spelled.number(BigDecimal.valueOf(day.getYear()));
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(ID)
            + text.substring(text.offsetByCodePoints(0, 1));
  }

  private static String decimals(String pattern, BigDecimal number) {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setGroupingSeparator('.');
    symbols.setDecimalSeparator(',');
    DecimalFormat format = new DecimalFormat(pattern, symbols);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number);
  }
}
