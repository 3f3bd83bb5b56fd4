package id.pendopo.office.internal.people;

import id.pendopo.api.people.Capacity;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.people.Holder;
import id.pendopo.api.people.Officer;
import id.pendopo.api.people.Position;
import id.pendopo.api.people.SignatureBlock;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.Dates;
import id.pendopo.api.text.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The rules about who decides and who signs, over any roster. */
final class Officers {

  private static final Locale INDONESIAN = Locale.of("id", "ID");
  private static final int MOST_STEPS = 2;

  private final Roster roster;

  Officers(Roster roster) {
    this.roster = roster;
  }

  /** Who fills a position; see {@link id.pendopo.api.people.Positions#holder}. */
  Officer holder(String code, LocalDate on) {
    return fill(roster.position(code).orElseThrow(Problem::notFound), on);
  }

  private Officer fill(Position position, LocalDate on) {
    List<Holder> there = roster.fill(position.code(), on);
    Optional<Holder> definitive = there.stream().filter(h -> !h.capacity().acting()).findFirst();
    Optional<Holder> acting = there.stream().filter(h -> h.capacity().acting()).findFirst();
    if (acting.isPresent()) {
      Holder holder = acting.get();
      return absent(holder, on)
          .orElseGet(() -> new Officer(acting, List.of(actingReason(holder, definitive))));
    }
    if (definitive.isPresent()) {
      Holder holder = definitive.get();
      return absent(holder, on)
          .orElseGet(
              () ->
                  new Officer(
                      definitive,
                      List.of(
                          new LocalText(
                              holder.employee().name() + " memegang jabatan " + position.title(),
                              holder.employee().name()
                                  + " holds the position "
                                  + position.title()))));
    }
    return new Officer(
        Optional.empty(),
        List.of(
            new LocalText(
                "Jabatan "
                    + position.title()
                    + " kosong pada "
                    + written(on)
                    + " dan belum ada Plt. Tunjuk Plt. dahulu.",
                "The position "
                    + position.title()
                    + " is vacant on "
                    + writtenEnglish(on)
                    + " and has no Plt. Appoint a Plt first.")));
  }

  private Optional<Officer> absent(Holder holder, LocalDate on) {
    return roster
        .backOn(holder.employee().id(), on)
        .map(
            back ->
                new Officer(
                    Optional.empty(),
                    List.of(
                        new LocalText(
                            holder.title()
                                + ", "
                                + holder.employee().name()
                                + ", berhalangan sampai "
                                + written(back.minusDays(1))
                                + " dan belum ada Plh. Tunjuk Plh. dahulu.",
                            holder.title()
                                + ", "
                                + holder.employee().name()
                                + ", is away until "
                                + writtenEnglish(back.minusDays(1))
                                + " and there is no Plh. Appoint a Plh first."))));
  }

  private static LocalText actingReason(Holder holder, Optional<Holder> definitive) {
    String decree = holder.decree().map(number -> " (" + number + ")").orElse("");
    String last = holder.until().map(end -> written(end.minusDays(1))).orElse("…");
    String lastEnglish = holder.until().map(end -> writtenEnglish(end.minusDays(1))).orElse("…");
    String instead = definitive.map(h -> ", menggantikan " + h.employee().name()).orElse("");
    String insteadEnglish = definitive.map(h -> " in place of " + h.employee().name()).orElse("");
    return new LocalText(
        holder.employee().name()
            + " menjadi "
            + holder.title()
            + instead
            + " sampai "
            + last
            + decree,
        holder.employee().name()
            + " acts as "
            + holder.title()
            + insteadEnglish
            + " until "
            + lastEnglish
            + decree);
  }

  /** See {@link id.pendopo.api.people.Employees#directSuperior}. */
  Officer directSuperior(EmployeeId employee, LocalDate on) {
    return above(
        employee,
        on,
        position -> true,
        new LocalText(
            "Tidak ada jabatan lagi di atasnya.", "There is no further position above them."));
  }

  /** See {@link id.pendopo.api.people.Employees#grantingOfficer}. */
  Officer grantingOfficer(EmployeeId employee, LocalDate on) {
    return above(
        employee,
        on,
        Position::granting,
        new LocalText(
            "Tidak ada jabatan di atasnya yang ditandai sebagai pejabat yang berwenang.",
            "No position above them is marked as one that grants."));
  }

  private Officer above(
      EmployeeId employee, LocalDate on, Predicate<Position> wanted, LocalText whenNone) {
    List<LocalText> steps = new ArrayList<>();
    Optional<Position> next = start(employee, on, steps);
    if (next.isEmpty()) {
      if (steps.isEmpty()) {
        steps.add(whenNone);
      }
      return new Officer(Optional.empty(), steps);
    }
    Set<String> seen = new HashSet<>();
    while (next.isPresent() && seen.add(next.get().code())) {
      Position position = next.get();
      if (wanted.test(position)) {
        Officer found = fill(position, on);
        if (found.holder().filter(h -> h.employee().id().equals(employee)).isEmpty()) {
          steps.addAll(found.reasons());
          return new Officer(found.holder(), steps);
        }
        steps.add(
            new LocalText(
                "Jabatan " + position.title() + " diisi sendiri, maka naik satu tingkat",
                "They fill the position " + position.title() + " themselves, so one step up"));
      }
      next = position.superior().flatMap(roster::position);
    }
    steps.add(whenNone);
    return new Officer(Optional.empty(), steps);
  }

  /** The position above somebody: the one noted on themselves, else the one above their own. */
  private Optional<Position> start(EmployeeId employee, LocalDate on, List<LocalText> steps) {
    Optional<Position> noted = roster.ownSuperior(employee).flatMap(roster::position);
    if (noted.isPresent()) {
      steps.add(
          new LocalText(
              "Atasan langsung dicatat pada data pegawai: " + noted.get().title(),
              "The direct superior is noted on the employee: " + noted.get().title()));
      return noted;
    }
    Optional<Holder> own =
        roster.heldBy(employee, on).stream()
            .filter(holder -> holder.capacity() == Capacity.DEFINITIVE)
            .findFirst();
    if (own.isEmpty()) {
      steps.add(
          new LocalText(
              "Pegawai ini tidak memegang jabatan dan atasan langsungnya belum dicatat. Isi"
                  + " atasan langsung pada data pegawai.",
              "This employee holds no position and no direct superior is noted. Note one on the"
                  + " employee."));
      return Optional.empty();
    }
    Optional<Position> above = own.get().position().superior().flatMap(roster::position);
    above.ifPresent(
        position ->
            steps.add(
                new LocalText(
                    own.get().position().title() + " berada di bawah " + position.title(),
                    own.get().position().title() + " stands below " + position.title())));
    return above;
  }

  /** See {@link id.pendopo.api.people.Positions#signature}. */
  SignatureBlock signature(String code, List<String> through, LocalDate on) {
    if (through.size() > MOST_STEPS) {
      throw Problem.invalid(
          "through",
          "Paling banyak dua jenjang: a.n. lalu u.b.",
          "Two steps at most: a.n., then u.b.");
    }
    Position first = roster.position(code).orElseThrow(Problem::notFound);
    List<Position> chain = new ArrayList<>(List.of(first));
    for (String step : through) {
      Position next = roster.position(step).orElseThrow(Problem::notFound);
      if (!below(next, chain.getLast())) {
        throw Problem.invalid(
            "through",
            next.title() + " tidak berada di bawah " + chain.getLast().title() + ".",
            next.title() + " does not stand below " + chain.getLast().title() + ".");
      }
      chain.add(next);
    }
    Holder signer = fill(chain.getLast(), on).orThrow();
    List<String> lines = new ArrayList<>();
    if (chain.size() == 1) {
      lines.add(signer.title());
    } else {
      lines.add("a.n. " + first.title());
      if (chain.size() > 2) {
        lines.add(chain.get(1).title());
        lines.add("u.b.");
      }
      lines.add(signer.title());
    }
    return new SignatureBlock(lines, signer);
  }

  private boolean below(Position position, Position above) {
    return climb(position.superior(), above.code());
  }

  /** Whether somebody who goes up from a position comes to another one. */
  boolean climb(Optional<String> from, String wanted) {
    Set<String> seen = new HashSet<>();
    Optional<String> next = from;
    while (next.isPresent() && seen.add(next.get())) {
      if (next.get().equals(wanted)) {
        return true;
      }
      next = roster.position(next.get()).flatMap(Position::superior);
    }
    return false;
  }

  static String written(LocalDate date) {
    return Dates.written(date, INDONESIAN);
  }

  static String writtenEnglish(LocalDate date) {
    return Dates.written(date, Locale.ENGLISH);
  }
}
