package id.pendopo.office.internal.people;

import id.pendopo.api.agency.Units;
import id.pendopo.api.people.EmploymentStatus;
import id.pendopo.api.people.Nip;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.people.EmployeeInput;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads an employee as somebody entered them. */
final class EmployeeCheck {

  private EmployeeCheck() {}

  private static final int NAME = 160;
  private static final int RANK = 80;

  /** What was understood, or what is wrong with it. */
  record Checked(
      Optional<EmployeeContent> content, Optional<Nik> nik, List<FieldProblem> problems) {}

  /**
   * Reads it without touching the database.
   *
   * @param position finds the code of a position as it is written in the database
   */
  static Checked check(
      EmployeeInput input, Units units, Function<String, Optional<String>> position) {
    List<FieldProblem> wrong = new ArrayList<>();
    String plainName = text(input.name());
    if (!isLine(plainName, NAME) || plainName.isEmpty()) {
      wrong.add(
          problem(
              "name",
              "Tulis nama dengan gelarnya, paling banyak 160 karakter.",
              "Write the name with titles, at most 160 characters."));
    }
    Optional<Nip> number = Nip.parse(text(input.nip()));
    if (!text(input.nip()).isEmpty() && number.isEmpty()) {
      wrong.add(problem("nip", "NIP terdiri atas 18 angka.", "A NIP has 18 digits."));
    }
    Optional<EmploymentStatus> kind = EmploymentStatus.named(text(input.status()));
    if (kind.isEmpty()) {
      wrong.add(
          problem(
              "status",
              "Pilih status: PNS, CPNS, PPPK, atau NON_ASN.",
              "Choose a status: PNS, CPNS, PPPK or NON_ASN."));
    } else if (kind.get() != EmploymentStatus.NON_ASN && text(input.nip()).isEmpty()) {
      wrong.add(
          problem(
              "nip",
              "Pegawai " + kind.get() + " mempunyai NIP. Isi 18 angkanya.",
              "Somebody employed as " + kind.get() + " has a NIP. Enter its 18 digits."));
    }
    if (!isLine(text(input.rank()), RANK)) {
      wrong.add(problem("rank", "Paling banyak 80 karakter.", "At most 80 characters."));
    }
    if (!isLine(text(input.jobTitle()), NAME)) {
      wrong.add(problem("jobTitle", "Paling banyak 160 karakter.", "At most 160 characters."));
    }
    Optional<LocalDate> start = Optional.empty();
    if (!text(input.serviceStart()).isEmpty()) {
      start = date(text(input.serviceStart()));
      if (start.isEmpty() || start.get().getYear() < 1945 || start.get().getYear() > 2200) {
        wrong.add(
            problem(
                "serviceStart",
                "Tulis tanggal seperti 2009-01-31.",
                "Write a date such as 2009-01-31."));
      }
    }
    Optional<String> place = Optional.of(text(input.unit())).filter(code -> !code.isEmpty());
    if (place.isPresent()) {
      if (units.byCode(place.get()).isEmpty()) {
        wrong.add(
            problem(
                "unit",
                "Tidak ada unit dengan kode " + shown(place.get()) + ".",
                "There is no unit with the code " + shown(place.get()) + "."));
      }
    }
    Optional<String> above = Optional.of(text(input.superior())).filter(code -> !code.isEmpty());
    Optional<String> known = above.flatMap(position);
    if (above.isPresent() && known.isEmpty()) {
      wrong.add(
          problem(
              "superior",
              "Tidak ada jabatan dengan kode " + shown(above.get()) + ".",
              "There is no position with the code " + shown(above.get()) + "."));
    }
    Optional<Nik> identity = Optional.empty();
    if (!text(input.nik()).isEmpty()) {
      try {
        identity = Optional.of(Nik.of(text(input.nik())));
      } catch (id.pendopo.api.problem.Problem malformed) {
        wrong.addAll(malformed.fields());
      }
    }
    if (!wrong.isEmpty()) {
      return new Checked(Optional.empty(), identity, wrong);
    }
    return new Checked(
        Optional.of(
            new EmployeeContent(
                plainName,
                number,
                kind.orElseThrow(),
                text(input.rank()),
                text(input.jobTitle()),
                start,
                place.flatMap(code -> units.byCode(code)).map(found -> found.code()),
                known,
                input.active() == null || input.active())),
        identity,
        List.of());
  }

  static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }

  static String text(@Nullable String given) {
    return given == null ? "" : given.strip();
  }

  /** What somebody entered, short enough for a message and never a NIK. */
  static String shown(String text) {
    String plain = text.replaceAll("[0-9]{9,}", "…").replaceAll("\\p{Cntrl}", " ");
    return plain.length() > 40 ? plain.substring(0, 40) + "…" : plain;
  }

  static boolean isLine(String text, int longest) {
    return text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
  }

  static FieldProblem problem(String field, String id, String en) {
    return new FieldProblem(field, new LocalText(id, en));
  }
}
