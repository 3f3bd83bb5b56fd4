package id.pendopo.api.form;

import id.pendopo.api.text.LocalText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a field takes as an answer; each kind with its limits. */
public sealed interface FieldKind {

  /**
   * One line.
   *
   * @param longest characters, 1 to 1 000
   */
  record ShortText(int longest) implements FieldKind {}

  /**
   * Several lines.
   *
   * @param longest characters, 1 to 20 000
   */
  record LongText(int longest) implements FieldKind {}

  /**
   * A number.
   *
   * @param least smallest that is accepted
   * @param most largest that is accepted
   * @param decimals digits behind the comma, 0 to 6
   * @param unit what is counted, for instance {@code m²}
   */
  record Amount(
      Optional<BigDecimal> least, Optional<BigDecimal> most, int decimals, Optional<LocalText> unit)
      implements FieldKind {}

  /** Rupiah without decimals; not below 0 unless {@code least} says so. */
  record Money(Optional<BigDecimal> least, Optional<BigDecimal> most) implements FieldKind {}

  /**
   * A day.
   *
   * @param earliest first day that is accepted
   * @param latest last day that is accepted
   */
  record Day(Optional<DayBound> earliest, Optional<DayBound> latest) implements FieldKind {}

  /**
   * One or several of some options.
   *
   * @param options 1 to 200
   * @param many whether several may be chosen
   * @param least how many at least, where several may be chosen and the field is answered
   * @param most how many at most
   */
  record Choice(List<Option> options, boolean many, int least, int most) implements FieldKind {
    public Choice {
      options = List.copyOf(options);
    }

    /** One of some options. */
    public static Choice one(Option... options) {
      return new Choice(List.of(options), false, 1, 1);
    }
  }

  /**
   * Something to choose.
   *
   * @param value what is stored, {@code [A-Za-z0-9_-]{1,60}}
   * @param label how it reads, at most 200 characters
   */
  record Option(String value, LocalText label) {}

  /** Yes or no. */
  record YesNo() implements FieldKind {}

  /**
   * A population identity number (UU 24/2013 article 1 number 12): 16 digits. A day of birth or an
   * area in it that cannot be is a warning, never a refusal.
   */
  record Nik() implements FieldKind {}

  /** A telephone number, 8 to 15 digits with an optional + in front. */
  record Phone() implements FieldKind {}

  /** An address for e-mail (RFC 5321), at most 254 characters. */
  record Email() implements FieldKind {}

  /** A postal address with the code of its administrative area; see {@link Address}. */
  record Place() implements FieldKind {}

  /**
   * Files.
   *
   * @param types accepted kinds; by content, never by name
   * @param least how many at least, where the field is answered
   * @param most how many at most, 1 to 20
   * @param largest bytes of each, at most 20 000 000
   */
  record Files(Set<FileType> types, int least, int most, long largest) implements FieldKind {
    public Files {
      types = Set.copyOf(types);
    }
  }

  /** A kind of file. */
  enum FileType {
    PDF("application/pdf"),
    PICTURE("image/jpeg", "image/png", "image/webp"),
    DOCUMENT(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.oasis.opendocument.text"),
    SHEET(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.oasis.opendocument.spreadsheet");

    private final Set<String> mediaTypes;

    FileType(String... mediaTypes) {
      this.mediaTypes = Set.of(mediaTypes);
    }

    /** The media types that belong to it. */
    public Set<String> mediaTypes() {
      return mediaTypes;
    }
  }

  /**
   * A list of rows with the same fields, for instance heirs or witnesses.
   *
   * @param fields what each row asks; no lists among them
   * @param least rows at least, where the list is required or begun; 0 or more
   * @param most rows at most, 1 to 50
   */
  record Rows(List<FormField> fields, int least, int most) implements FieldKind {
    public Rows {
      fields = List.copyOf(fields);
    }
  }

  /**
   * Computed from other answers, never typed.
   *
   * @param formula expression, for instance {@code sum(ahli_waris.bagian)}
   * @param decimals digits behind the comma to which a number is rounded (half up), 0 to 6
   */
  record Calculation(String formula, int decimals) implements FieldKind {}

  /** A heading; its label is the text. Takes no answer. */
  record Heading() implements FieldKind {}

  /** A paragraph to read; its label is the text. Takes no answer. */
  record Note() implements FieldKind {}

  /** Whether somebody answers it; false for headings, notes and calculations. */
  default boolean asked() {
    return !(this instanceof Heading || this instanceof Note || this instanceof Calculation);
  }
}
