package id.pendopo.office.internal.people;

import id.pendopo.api.people.Sex;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Population identity number (nomor induk kependudukan; UU 24/2013 article 1 number 12): six digits
 * of the area, six of the day of birth with 40 added to a woman's day, a serial of four. It has no
 * check digit. Its text never names it, so that it cannot slip into a log.
 */
public final class Nik {

  private static final int WOMAN = 40;

  private final String digits;

  private Nik(String digits) {
    this.digits = digits;
  }

  /**
   * Reads a number with or without spaces.
   *
   * @throws Problem 422 with the field {@code nik} when it is not of 16 digits
   */
  public static Nik of(String text) {
    String digits = text.replaceAll("[\\s\u00a0]", "");
    if (!digits.matches("[0-9]{16}")) {
      throw Problem.invalid(
          "nik",
          "NIK terdiri atas 16 angka. Periksa lagi pada KTP.",
          "A NIK has 16 digits. Look again at the identity card.");
    }
    return new Nik(digits);
  }

  /** The number itself; only for the vault and for somebody who said why. */
  public String digits() {
    return digits;
  }

  /** The first three and the last four digits, for instance {@code 510•••••••••0001}. */
  public String masked() {
    return digits.substring(0, 3) + "•".repeat(9) + digits.substring(12);
  }

  /** What makes the number doubtful. */
  public List<LocalText> doubts(Optional<Sex> sex, Optional<LocalDate> born) {
    List<LocalText> doubts = new ArrayList<>();
    if (digits.startsWith("00") || digits.startsWith("0000", 2)) {
      doubts.add(
          new LocalText(
              "Enam angka pertama NIK bukan kode wilayah.",
              "The first six digits of the NIK are no area code."));
    }
    int day = number(6, 8);
    boolean woman = day > WOMAN;
    if (!isDay(number(10, 12), number(8, 10), woman ? day - WOMAN : day)) {
      doubts.add(
          new LocalText(
              "Angka ke-7 sampai ke-12 NIK bukan tanggal lahir.",
              "Digits 7 to 12 of the NIK are no day of birth."));
    } else {
      if (born.isPresent()
          && (born.get().getYear() % 100 != number(10, 12)
              || born.get().getMonthValue() != number(8, 10)
              || born.get().getDayOfMonth() != (woman ? day - WOMAN : day))) {
        doubts.add(
            new LocalText(
                "Tanggal lahir di NIK berbeda dari yang di NIP.",
                "The day of birth in the NIK differs from the one in the NIP."));
      }
      if (sex.isPresent() && (sex.get() == Sex.FEMALE) != woman) {
        doubts.add(
            new LocalText(
                "Jenis kelamin di NIK berbeda dari yang di NIP.",
                "The sex in the NIK differs from the one in the NIP."));
      }
    }
    if (digits.endsWith("0000")) {
      doubts.add(
          new LocalText(
              "Nomor urut di akhir NIK tidak mungkin 0000.",
              "The serial at the end of the NIK cannot be 0000."));
    }
    return List.copyOf(doubts);
  }

  /** Whether it is a day in this century or the last. */
  private static boolean isDay(int year, int month, int day) {
    for (int century : new int[] {1900, 2000}) {
      try {
        LocalDate found = LocalDate.of(century + year, month, day);
        if (found.getDayOfMonth() == day) {
          return true;
        }
      } catch (DateTimeException noDate) {
        // the other century may have the leap day
      }
    }
    return false;
  }

  private int number(int from, int to) {
    return Integer.parseInt(digits.substring(from, to));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Nik nik && nik.digits.equals(digits);
  }

  @Override
  public int hashCode() {
    return digits.hashCode();
  }

  @Override
  public String toString() {
    return "Nik[…]";
  }
}
