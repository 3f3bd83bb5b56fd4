package id.pendopo.information;

import id.pendopo.api.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a person or a program typed about a document, not checked yet.
 *
 * @param title required, at most {@value DocumentContent#TITLE_LENGTH} characters
 * @param summary at most {@value DocumentContent#SUMMARY_LENGTH} characters
 * @param unit code of the unit in charge; empty means the agency
 * @param classification name of an {@link InformationClass}, required
 * @param date date of the document as {@code yyyy-MM-dd}, required
 */
public record DocumentInput(
    @Nullable String title,
    @Nullable String summary,
    @Nullable String unit,
    @Nullable String classification,
    @Nullable String date) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

  /** Before the independence of the republic no agency of it wrote a document. */
  private static final LocalDate EARLIEST = LocalDate.of(1945, 8, 17);

  /**
   * Checks everything at once.
   *
   * @param today the agency's day; a document may be dated up to a year after it
   * @param unitKnown whether the agency has a unit with this code
   * @throws Problem 422 with every field that is wrong
   */
  public DocumentContent check(LocalDate today, Predicate<String> unitKnown) {
    var wrong = new Problem.Collector();

    String cleanTitle = clean(title).replaceAll("\\s+", " ");
    wrong
        .check(!cleanTitle.isEmpty(), "title", "Isi judul dokumen.", "Enter the document's title.")
        .check(
            cleanTitle.length() <= DocumentContent.TITLE_LENGTH,
            "title",
            "Judul terlalu panjang: paling banyak 300 karakter.",
            "The title is too long: at most 300 characters.")
        .check(
            encodable(cleanTitle),
            "title",
            "Judul memuat karakter yang rusak; ketik ulang bagian itu.",
            "The title holds a broken character; type that part again.");

    String cleanSummary = clean(summary);
    wrong
        .check(
            cleanSummary.length() <= DocumentContent.SUMMARY_LENGTH,
            "summary",
            "Ringkasan terlalu panjang: paling banyak 4.000 karakter.",
            "The summary is too long: at most 4,000 characters.")
        .check(
            encodable(cleanSummary),
            "summary",
            "Ringkasan memuat karakter yang rusak; ketik ulang bagian itu.",
            "The summary holds a broken character; type that part again.");

    String code = clean(unit);
    wrong.check(
        code.isEmpty() || unitKnown.test(code),
        "unit",
        "Unit ini tidak ada di instansi Anda. Pilih unit dari daftar, atau kosongkan untuk seluruh"
            + " instansi.",
        "Your agency has no such unit. Choose one from the list, or leave it empty for the whole"
            + " agency.");

    Optional<InformationClass> named = InformationClass.named(clean(classification));
    wrong.check(
        named.isPresent(),
        "classification",
        "Pilih klasifikasi: BERKALA, SERTA_MERTA, SETIAP_SAAT, atau DIKECUALIKAN.",
        "Choose a class: BERKALA, SERTA_MERTA, SETIAP_SAAT or DIKECUALIKAN.");

    Optional<LocalDate> day = day(clean(date));
    LocalDate latest = today.plusYears(1);
    wrong
        .check(
            day.isPresent(),
            "date",
            "Isi tanggal dokumen, misalnya 2026-04-01.",
            "Enter the document's date, for instance 2026-04-01.")
        .check(
            day.isEmpty() || !(day.get().isBefore(EARLIEST) || day.get().isAfter(latest)),
            "date",
            "Tanggal dokumen harus antara 17 Agustus 1945 dan satu tahun dari sekarang.",
            "The document's date has to lie between 17 August 1945 and a year from now.");

    wrong.throwIfAny();
    return new DocumentContent(
        cleanTitle,
        cleanSummary,
        Optional.of(code).filter(text -> !text.isEmpty()),
        named.orElseThrow(),
        day.orElseThrow());
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text, DAY));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Without the control characters that no form can show; line ends as one character. */
  private static String clean(@Nullable String text) {
    return text == null
        ? ""
        : text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
  }

  /** A half of a surrogate pair alone could not be stored. */
  private static boolean encodable(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }
}
