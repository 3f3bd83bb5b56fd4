package id.pendopo.api.people;

import id.pendopo.api.text.LocalText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Number of a civil servant (nomor induk pegawai): 18 digits, eight of the day of birth, six of the
 * month of appointment, one of the sex (1 male, 2 female) and a serial of three. The number of a
 * PPPK has 21 in place of the month. There is no check digit, so what does not fit is a doubt and
 * never an error.
 *
 * @param value 18 digits
 */
public record Nip(String value) {

  private static final int DIGITS = 18;
  private static final int PPPK = 21;

  /** An official retires at 70 at the latest; whoever is older than that was mistyped. */
  private static final int OLDEST = 80;

  /** PP 11/2017 article 23: nobody younger than 18 applies. */
  private static final int YOUNGEST_AT_APPOINTMENT = 18;

  public Nip {
    if (!value.matches("[0-9]{" + DIGITS + "}")) {
      throw new IllegalArgumentException("A NIP has 18 digits");
    }
  }

  /** Reads a number with or without spaces; empty when it is not of 18 digits. */
  public static Optional<Nip> parse(String text) {
    String digits = text.replaceAll("[\\s\u00a0]", "");
    return digits.matches("[0-9]{" + DIGITS + "}")
        ? Optional.of(new Nip(digits))
        : Optional.empty();
  }

  /** Day of birth; empty when the digits are no date. */
  public Optional<LocalDate> born() {
    try {
      return Optional.of(LocalDate.of(number(0, 4), number(4, 6), number(6, 8)));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  /** Month of appointment; empty for a PPPK, and when the digits are no month. */
  public Optional<YearMonth> appointed() {
    try {
      return Optional.of(YearMonth.of(number(8, 12), number(12, 14)));
    } catch (DateTimeException noMonth) {
      return Optional.empty();
    }
  }

  /** Sex; empty when the digit is neither 1 nor 2. */
  public Optional<Sex> sex() {
    return switch (value.charAt(14)) {
      case '1' -> Optional.of(Sex.MALE);
      case '2' -> Optional.of(Sex.FEMALE);
      default -> Optional.empty();
    };
  }

  /** In the groups in which it is printed, for instance {@code 19840517 200901 2 003}. */
  public String written() {
    return value.substring(0, 8)
        + " "
        + value.substring(8, 14)
        + " "
        + value.charAt(14)
        + " "
        + value.substring(15);
  }

  /**
   * What makes the number doubtful, to be shown beside the field.
   *
   * @param today the day against which ages are reckoned
   */
  public List<LocalText> doubts(LocalDate today) {
    List<LocalText> doubts = new ArrayList<>();
    Optional<LocalDate> born = born();
    if (born.isEmpty()) {
      doubts.add(
          new LocalText(
              "Delapan angka pertama NIP bukan tanggal lahir yang ada.",
              "The first eight digits of the NIP are not a day of birth that exists."));
    } else if (born.get().isAfter(today) || born.get().isBefore(today.minusYears(OLDEST))) {
      doubts.add(
          new LocalText(
              "Tanggal lahir di NIP tidak masuk akal.",
              "The day of birth in the NIP is not plausible."));
    }
    Optional<YearMonth> appointed = appointed();
    if (appointed.isEmpty()) {
      if (number(12, 14) != PPPK) {
        doubts.add(
            new LocalText(
                "Angka ke-9 sampai ke-14 NIP bukan tahun dan bulan pengangkatan.",
                "Digits 9 to 14 of the NIP are not a year and month of appointment."));
      }
    } else if (appointed.get().isAfter(YearMonth.from(today))) {
      doubts.add(
          new LocalText(
              "Bulan pengangkatan di NIP belum tiba.",
              "The month of appointment in the NIP lies ahead."));
    } else if (born.isPresent()
        && appointed
            .get()
            .isBefore(YearMonth.from(born.get().plusYears(YOUNGEST_AT_APPOINTMENT)))) {
      doubts.add(
          new LocalText(
              "Menurut NIP, pengangkatan terjadi sebelum usia 18 tahun.",
              "According to the NIP, the appointment came before the age of 18."));
    }
    if (sex().isEmpty()) {
      doubts.add(
          new LocalText(
              "Angka ke-15 NIP harus 1 (laki-laki) atau 2 (perempuan).",
              "Digit 15 of the NIP should be 1 (male) or 2 (female)."));
    }
    return List.copyOf(doubts);
  }

  private int number(int from, int to) {
    return Integer.parseInt(value.substring(from, to));
  }

  @Override
  public String toString() {
    // a NIP tells a birthday, so it must not slip into a log
    return "Nip[…]";
  }
}
