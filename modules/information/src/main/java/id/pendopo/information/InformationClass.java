package id.pendopo.information;

import id.pendopo.api.text.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The classes of information of UU 14/2008 on public information (articles 9 to 11 and 17), served
 * by the standard of PerKI 1/2021.
 */
public enum InformationClass {
  /** Article 9: announced regularly, at least every six months. */
  BERKALA(
      9,
      new LocalText("Informasi berkala", "Periodic information"),
      new LocalText(
          "Informasi yang wajib diumumkan secara rutin, paling sedikit setiap enam bulan.",
          "Information that has to be announced regularly, at least every six months.")),
  /** Article 10: announced at once, since lives or public order are at stake. */
  SERTA_MERTA(
      10,
      new LocalText("Informasi serta-merta", "Immediate information"),
      new LocalText(
          "Informasi yang dapat mengancam hajat hidup orang banyak dan ketertiban umum; wajib"
              + " diumumkan tanpa penundaan.",
          "Information about what may threaten the life of many people and public order; it has to"
              + " be announced without delay.")),
  /** Article 11: there at any time for whoever asks. */
  SETIAP_SAAT(
      11,
      new LocalText("Informasi setiap saat", "Information at any time"),
      new LocalText(
          "Informasi yang wajib tersedia setiap saat bagi siapa pun yang memintanya.",
          "Information that has to be available at any time to whoever asks for it.")),
  /** Article 17: never public while the consequence test holds. */
  DIKECUALIKAN(
      17,
      new LocalText("Informasi yang dikecualikan", "Excluded information"),
      new LocalText(
          "Informasi yang tidak dapat dibuka kepada umum berdasarkan uji konsekuensi; tidak pernah"
              + " tampil di situs dan pencarian.",
          "Information that may not be opened to the public after a consequence test; it never"
              + " appears on the site or in the search."));

  /** The classes that may be shown to the public, in the order of the law. */
  public static final List<InformationClass> OPEN = List.of(BERKALA, SERTA_MERTA, SETIAP_SAAT);

  private final int article;
  private final LocalText displayName;
  private final LocalText explanation;

  InformationClass(int article, LocalText displayName, LocalText explanation) {
    this.article = article;
    this.displayName = displayName;
    this.explanation = explanation;
  }

  /** The name in the words of the law. */
  public LocalText displayName() {
    return displayName;
  }

  /** One sentence that says what the class means to a reader. */
  public LocalText explanation() {
    return explanation;
  }

  /** Where the law defines it. */
  public LocalText source() {
    return new LocalText(
        "Pasal " + article + " UU Nomor 14 Tahun 2008", "Article " + article + " of Law 14/2008");
  }

  /** Whether a document of this class may ever be public. */
  public boolean open() {
    return this != DIKECUALIKAN;
  }

  /** The word used in public addresses, for instance {@code serta-merta}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The class of a name as in REST ({@code SERTA_MERTA}). */
  public static Optional<InformationClass> named(String name) {
    return Arrays.stream(values()).filter(value -> value.name().equals(name)).findFirst();
  }

  /** The open class of a word in a public address. */
  public static Optional<InformationClass> ofSlug(String slug) {
    return OPEN.stream().filter(value -> value.slug().equals(slug)).findFirst();
  }
}
