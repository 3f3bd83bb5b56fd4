package id.pendopo.office.internal.form;

import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.form.Address;
import id.pendopo.api.form.Answer;
import id.pendopo.api.form.FieldKind;
import id.pendopo.api.form.FormField;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.Dates;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.people.Nik;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the answer to one field, and says what is wrong with it in words that name the limit. */
final class AnswerReader {

  private static final Locale INDONESIAN = Locale.of("id", "ID");

  private final FormField field;
  private final String path;
  private final LocalDate today;
  private final List<IncomingFile> files;
  private final List<Answer.AttachedFile> kept;
  private final List<FieldProblem> problems = new ArrayList<>();
  private final List<FieldProblem> warnings = new ArrayList<>();

  AnswerReader(
      FormField field,
      String path,
      LocalDate today,
      List<IncomingFile> files,
      List<Answer.AttachedFile> kept) {
    this.field = field;
    this.path = path;
    this.today = today;
    this.files = files;
    this.kept = kept;
  }

  List<FieldProblem> problems() {
    return problems;
  }

  List<FieldProblem> warnings() {
    return warnings;
  }

  /** Whether nothing was entered. */
  static boolean blank(@Nullable Object raw) {
    return switch (raw) {
      case null -> true;
      case String text -> text.isBlank();
      case List<?> list -> list.stream().allMatch(AnswerReader::blank);
      case Map<?, ?> map -> map.values().stream().allMatch(AnswerReader::blank);
      default -> false;
    };
  }

  /** The answer; empty when there is none or it is wrong. */
  Optional<Answer> read(@Nullable Object raw) {
    if (field.kind() instanceof FieldKind.Files kind) {
      return attached(kind);
    }
    if (raw == null || blank(raw)) {
      return Optional.empty();
    }
    return switch (field.kind()) {
      case FieldKind.ShortText kind ->
          text(raw).flatMap(text -> limited(text.replaceAll("\\s+", " "), kind.longest()));
      case FieldKind.LongText kind -> text(raw).flatMap(text -> limited(text, kind.longest()));
      case FieldKind.Amount kind -> amount(raw, kind.decimals(), kind.least(), kind.most());
      case FieldKind.Money kind ->
          amount(raw, 0, Optional.of(kind.least().orElse(BigDecimal.ZERO)), kind.most());
      case FieldKind.Day kind -> day(raw, kind);
      case FieldKind.Choice kind -> choice(raw, kind);
      case FieldKind.YesNo ignored -> truth(raw);
      case FieldKind.Nik ignored -> text(raw).flatMap(this::nik);
      case FieldKind.Phone ignored -> text(raw).flatMap(this::phone);
      case FieldKind.Email ignored -> text(raw).flatMap(this::email);
      case FieldKind.Place ignored -> place(raw);
      default -> Optional.empty();
    };
  }

  private Optional<String> text(Object raw) {
    Object one = raw instanceof List<?> list && list.size() == 1 ? list.getFirst() : raw;
    boolean endless = one instanceof Double number && !Double.isFinite(number);
    if (!endless && (one instanceof String || one instanceof Number || one instanceof Boolean)) {
      return Optional.of(
          one.toString()
              .replace("\r\n", "\n")
              .replace('\r', '\n')
              .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
              .strip());
    }
    wrong("Kirim satu nilai di sini.", "Send one value here.");
    return Optional.empty();
  }

  private Optional<Answer> limited(String text, int longest) {
    if (text.length() > longest) {
      wrong(
          "Paling panjang " + longest + " huruf; sekarang " + text.length() + ".",
          "At most " + longest + " characters; now there are " + text.length() + ".");
      return Optional.empty();
    }
    return Optional.of(new Answer.Text(text));
  }

  private Optional<Answer> amount(
      Object raw, int decimals, Optional<BigDecimal> least, Optional<BigDecimal> most) {
    Optional<BigDecimal> read =
        raw instanceof Number number
            ? NumberBounds.read(number)
            : text(raw).flatMap(AnswerReader::number);
    if (read.isEmpty() || !NumberBounds.hold(read.get())) {
      wrong(
          "Tulis bilangan, misalnya 1250" + (decimals > 0 ? " atau 1.250,5." : "."),
          "Write a number such as 1250" + (decimals > 0 ? " or 1.250,5." : "."));
      return Optional.empty();
    }
    BigDecimal value = read.get().stripTrailingZeros();
    if (value.scale() > decimals) {
      wrong(
          decimals == 0
              ? "Tulis bilangan bulat."
              : "Paling banyak " + decimals + " angka di belakang koma.",
          decimals == 0 ? "Write a whole number." : "At most " + decimals + " decimals.");
      return Optional.empty();
    }
    if (least.isPresent() && value.compareTo(least.get()) < 0) {
      wrong("Paling kecil " + shown(least.get()) + ".", "At least " + shown(least.get()) + ".");
      return Optional.empty();
    }
    if (most.isPresent() && value.compareTo(most.get()) > 0) {
      wrong("Paling besar " + shown(most.get()) + ".", "At most " + shown(most.get()) + ".");
      return Optional.empty();
    }
    return Optional.of(new Answer.Amount(value.setScale(decimals)));
  }

  /** A number the Indonesian way, or with a point where that can be nothing but a decimal point. */
  static Optional<BigDecimal> number(String text) {
    String plain = text.replaceFirst("^[Rr][Pp]\\.?", "").replaceAll("[\\s\u00a0]", "");
    if (plain.matches("-?[0-9]{1,3}(\\.[0-9]{3})+(,[0-9]{1,10})?")) {
      plain = plain.replace(".", "").replace(',', '.');
    } else if (plain.matches("-?[0-9]{1,20}(,[0-9]{1,10})?")) {
      plain = plain.replace(',', '.');
    } else if (!plain.matches("-?[0-9]{1,20}\\.[0-9]{1,10}")) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(plain));
  }

  private static String shown(BigDecimal value) {
    java.text.NumberFormat format = java.text.NumberFormat.getInstance(INDONESIAN);
    format.setMaximumFractionDigits(6);
    return format.format(value);
  }

  private Optional<Answer> day(Object raw, FieldKind.Day kind) {
    Optional<LocalDate> read = text(raw).flatMap(AnswerReader::date);
    if (read.isEmpty()) {
      wrong(
          "Tulis tanggal yang ada, misalnya 31/01/2026.",
          "Write a day that exists, such as 31/01/2026.");
      return Optional.empty();
    }
    LocalDate day = read.get();
    Optional<LocalDate> earliest = kind.earliest().map(bound -> bound.on(today));
    Optional<LocalDate> latest = kind.latest().map(bound -> bound.on(today));
    if (earliest.isPresent() && day.isBefore(earliest.get())) {
      wrong(
          "Paling awal " + Dates.written(earliest.get(), INDONESIAN) + ".",
          "Not before " + Dates.written(earliest.get(), Locale.ENGLISH) + ".");
      return Optional.empty();
    }
    if (latest.isPresent() && day.isAfter(latest.get())) {
      wrong(
          "Paling akhir " + Dates.written(latest.get(), INDONESIAN) + ".",
          "Not after " + Dates.written(latest.get(), Locale.ENGLISH) + ".");
      return Optional.empty();
    }
    return Optional.of(new Answer.Day(day));
  }

  /** {@code 2026-01-31}, {@code 31/01/2026} or {@code 31-1-2026}. */
  static Optional<LocalDate> date(String text) {
    String[] parts = text.split("[-/.]", -1);
    if (parts.length != 3 || !Stream.of(parts).allMatch(part -> part.matches("[0-9]{1,4}"))) {
      return Optional.empty();
    }
    boolean yearFirst = parts[0].length() == 4;
    if (!yearFirst && parts[2].length() != 4) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(parts[yearFirst ? 0 : 2]),
              Integer.parseInt(parts[1]),
              Integer.parseInt(parts[yearFirst ? 2 : 0])));
    } catch (java.time.DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private Optional<Answer> choice(Object raw, FieldKind.Choice kind) {
    Set<String> given =
        (raw instanceof List<?> list ? list.stream() : Stream.of(raw))
            .filter(one -> !blank(one))
            .map(Object::toString)
            .collect(java.util.stream.Collectors.toSet());
    List<String> chosen =
        kind.options().stream().map(FieldKind.Option::value).filter(given::contains).toList();
    if (chosen.size() < given.size()) {
      wrong("Pilih dari daftar.", "Choose from the list.");
    } else if (!kind.many() && chosen.size() > 1) {
      wrong("Pilih satu saja.", "Choose one only.");
    } else if (kind.many() && chosen.size() < kind.least()) {
      wrong("Pilih paling sedikit " + kind.least() + ".", "Choose at least " + kind.least() + ".");
    } else if (kind.many() && chosen.size() > kind.most()) {
      wrong("Pilih paling banyak " + kind.most() + ".", "Choose at most " + kind.most() + ".");
    } else {
      return Optional.of(new Answer.Chosen(chosen));
    }
    return Optional.empty();
  }

  private Optional<Answer> truth(Object raw) {
    String word = text(raw).orElse("").toLowerCase(Locale.ROOT);
    switch (word) {
      case "true", "ya", "yes":
        return Optional.of(new Answer.Truth(true));
      case "false", "tidak", "no":
        return Optional.of(new Answer.Truth(false));
      default:
        wrong("Pilih ya atau tidak.", "Choose yes or no.");
        return Optional.empty();
    }
  }

  private Optional<Answer> nik(String text) {
    try {
      Nik nik = Nik.of(text);
      nik.doubts(Optional.empty(), Optional.empty())
          .forEach(doubt -> warnings.add(new FieldProblem(path, doubt)));
      return Optional.of(new Answer.Text(nik.digits()));
    } catch (Problem malformed) {
      problems.add(new FieldProblem(path, malformed.fields().getFirst().message()));
      return Optional.empty();
    }
  }

  private Optional<Answer> phone(String text) {
    String digits = text.replaceAll("[\\s().-]", "");
    if (!digits.matches("\\+?[0-9]{8,15}")) {
      wrong(
          "Tulis nomor telepon dengan kode wilayah, misalnya 0812 3456 7890.",
          "Write a telephone number with its area code, such as 0812 3456 7890.");
      return Optional.empty();
    }
    return Optional.of(new Answer.Text(digits));
  }

  private Optional<Answer> email(String text) {
    if (text.length() > 254
        || !text.matches(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+")) {
      wrong(
          "Tulis alamat e-mail seperti nama@contoh.id.",
          "Write an address such as name@example.id.");
      return Optional.empty();
    }
    return Optional.of(new Answer.Text(text));
  }

  private Optional<Answer> place(Object raw) {
    if (!(raw instanceof Map<?, ?> parts)) {
      wrong("Kirim alamat dengan bagiannya.", "Send an address with its parts.");
      return Optional.empty();
    }
    int before = problems.size();
    String street = part(parts, "street", 300);
    String code = part(parts, "areaCode", 13);
    String name = part(parts, "areaName", 200);
    String postcode = part(parts, "postcode", 5);
    if (street.isEmpty()) {
      at("street", "Isi jalan, nomor, atau dusun.", "Enter street, number or hamlet.");
    }
    if (!code.isEmpty() && !code.matches("[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4})?)?)?")) {
      at(
          "areaCode",
          "Tulis kode wilayah seperti 35.21.13.2001.",
          "Write an area code such as 35.21.13.2001.");
    }
    if (!postcode.isEmpty() && !postcode.matches("[0-9]{5}")) {
      at("postcode", "Kode pos terdiri atas 5 angka.", "A postcode has 5 digits.");
    }
    return problems.size() > before
        ? Optional.empty()
        : Optional.of(new Answer.Place(new Address(street, code, name, postcode)));
  }

  private String part(Map<?, ?> parts, String name, int longest) {
    Object raw = parts.get(name);
    String text = raw == null ? "" : text(raw).orElse("");
    if (text.length() > longest) {
      at(name, "Paling panjang " + longest + " huruf.", "At most " + longest + " characters.");
    }
    return text;
  }

  private Optional<Answer> attached(FieldKind.Files kind) {
    List<Answer.AttachedFile> all = new ArrayList<>(kept);
    for (IncomingFile file : files) {
      if (kind.types().stream().noneMatch(type -> type.mediaTypes().contains(file.mediaType()))) {
        wrong(
            "Jenis berkas “" + file.name() + "” tidak diterima di sini.",
            "The type of the file “" + file.name() + "” is not accepted here.");
      } else if (file.size() > kind.largest()) {
        wrong(
            "Berkas “" + file.name() + "” terlalu besar; paling besar " + megabytes(kind) + " MB.",
            "The file “" + file.name() + "” is too large; at most " + megabytes(kind) + " MB.");
      } else {
        all.add(
            new Answer.AttachedFile(
                Optional.empty(), file.name(), file.mediaType(), file.size(), file.sha256()));
      }
    }
    if (all.isEmpty() || !problems.isEmpty()) {
      return Optional.empty();
    }
    if (all.size() < kind.least()) {
      wrong(
          "Sertakan paling sedikit " + kind.least() + " berkas.",
          "Send at least " + kind.least() + " files.");
      return Optional.empty();
    }
    if (all.size() > kind.most()) {
      wrong("Paling banyak " + kind.most() + " berkas.", "At most " + kind.most() + " files.");
      return Optional.empty();
    }
    return Optional.of(new Answer.Attached(all));
  }

  private static String megabytes(FieldKind.Files kind) {
    return shown(
        BigDecimal.valueOf(kind.largest())
            .divide(BigDecimal.valueOf(1_000_000), 1, java.math.RoundingMode.HALF_UP));
  }

  private void wrong(String id, String en) {
    problems.add(new FieldProblem(path, new LocalText(id, en)));
  }

  private void at(String part, String id, String en) {
    problems.add(new FieldProblem(path + "." + part, new LocalText(id, en)));
  }
}
