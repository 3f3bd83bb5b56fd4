package id.pendopo.documents.internal.verification;

import id.pendopo.api.agency.Units;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.verification.DocumentSigner;
import id.pendopo.api.verification.IssuedDocument;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks what a module wants to be said of a document. */
final class IssuedDocumentCheck {

  private static final int LONGEST_REASON = 300;
  private static final int SHORTEST_REASON = 5;
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,30}/[!-~]{1,128}");

  /** Sixteen digits in a row, however they are grouped, are somebody's NIK or family number. */
  private static final Pattern PERSONAL = Pattern.compile("(?:[0-9][\\s.-]?){16}");

  private IssuedDocumentCheck() {}

  /**
   * The document without blanks at its ends.
   *
   * @throws Problem 422 that names everything that is wrong
   */
  static IssuedDocument checked(IssuedDocument wanted, Units units) {
    Optional<String> unit = wanted.unit().map(String::strip).filter(code -> !code.isEmpty());
    IssuedDocument plain =
        new IssuedDocument(
            wanted.document(),
            unit,
            wanted.type(),
            wanted.number().strip(),
            wanted.title().strip(),
            wanted.on(),
            wanted.signers().stream()
                .map(
                    signer ->
                        new DocumentSigner(
                            signer.name().strip(),
                            signer.position().strip(),
                            signer.on(),
                            signer.kind()))
                .toList(),
            wanted.validUntil());
    new Problem.Collector()
        .check(
            KEY.matcher(plain.document()).matches(),
            "document",
            "Kunci dokumen berbentuk modul/kunci.",
            "The key of a document reads module/key.")
        .check(
            unit.isEmpty() || units.byCode(unit.get()).isPresent(),
            "unit",
            "Unit dengan kode ini tidak ada.",
            "There is no unit with this code.")
        .check(
            isLine(plain.type().id(), 120) && isLine(plain.type().en(), 120),
            "type",
            "Tulis jenis dokumen dalam satu baris, paling banyak 120 karakter.",
            "Write the type of document on one line, at most 120 characters.")
        .check(
            plain.number().isEmpty() || isLine(plain.number(), 250),
            "number",
            "Tulis nomor dalam satu baris, paling banyak 250 karakter.",
            "Write the number on one line, at most 250 characters.")
        .check(
            isLine(plain.title(), 300),
            "title",
            "Tulis judul dalam satu baris, paling banyak 300 karakter.",
            "Write the title on one line, at most 300 characters.")
        .check(
            !PERSONAL.matcher(plain.title()).find(),
            "title",
            "Judul ini dibaca semua orang dan tidak boleh memuat NIK atau nomor KK.",
            "Everybody reads this title: it must not hold a NIK or a family card number.")
        .check(
            !plain.signers().isEmpty() && plain.signers().size() <= 10,
            "signers",
            "Dokumen ditandatangani oleh 1 sampai 10 orang.",
            "A document is signed by 1 to 10 people.")
        .check(
            plain.signers().stream()
                .allMatch(
                    signer ->
                        isLine(signer.name(), 150)
                            && (signer.position().isEmpty() || isLine(signer.position(), 200))),
            "signers",
            "Nama penandatangan paling banyak 150 karakter dan jabatannya 200, masing-masing satu"
                + " baris.",
            "The name of a signer has at most 150 characters and the position 200, on one line"
                + " each.")
        .check(
            plain.validUntil().isEmpty() || !plain.validUntil().get().isBefore(plain.on()),
            "validUntil",
            "Masa berlaku tidak dapat berakhir sebelum tanggal dokumen.",
            "A document cannot end before its date.")
        .throwIfAny();
    return plain;
  }

  /**
   * A reason that the public reads.
   *
   * @throws Problem 422 when it is none
   */
  static String reason(String typed) {
    String plain = typed.strip();
    new Problem.Collector()
        .check(
            plain.length() >= SHORTEST_REASON && isLine(plain, LONGEST_REASON),
            "reason",
            "Tulis alasan dalam satu baris, 5 sampai 300 karakter.",
            "Write the reason on one line, 5 to 300 characters.")
        .check(
            !PERSONAL.matcher(plain).find(),
            "reason",
            "Alasan ini dibaca semua orang dan tidak boleh memuat NIK atau nomor KK.",
            "Everybody reads this reason: it must not hold a NIK or a family card number.")
        .throwIfAny();
    return plain;
  }

  /**
   * A checksum in lower case.
   *
   * @throws Problem 422 when it is none
   */
  static String checksum(String typed) {
    String plain = typed.strip().toLowerCase(Locale.ROOT);
    if (!plain.matches("[0-9a-f]{64}")) {
      throw Problem.invalid(
          "sha256",
          "Jumlah periksa SHA-256 terdiri atas 64 digit heksadesimal.",
          "A SHA-256 checksum has 64 hexadecimal digits.");
    }
    return plain;
  }

  private static boolean isLine(String text, int longest) {
    return !text.isBlank()
        && text.length() <= longest
        && text.chars().noneMatch(Character::isISOControl);
  }
}
