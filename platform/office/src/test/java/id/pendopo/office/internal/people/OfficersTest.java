package id.pendopo.office.internal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.api.people.Capacity;
import id.pendopo.api.people.Employee;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.people.EmploymentStatus;
import id.pendopo.api.people.Holder;
import id.pendopo.api.people.Officer;
import id.pendopo.api.people.Position;
import id.pendopo.api.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Superiors, acting officers and signatures of the fictional district Sukamaju. */
class OfficersTest {

  private static final LocalDate MAY_4 = LocalDate.of(2026, 5, 4);
  private static final LocalDate MAY_8 = LocalDate.of(2026, 5, 8);
  private static final EmployeeId HEAD = new EmployeeId(1);
  private static final EmployeeId SECRETARY = new EmployeeId(2);
  private static final EmployeeId SECTION = new EmployeeId(3);
  private static final EmployeeId CLERK = new EmployeeId(4);

  private final Office office = new Office();
  private final Officers officers = new Officers(office);

  @BeforeEach
  void fill() {
    office.position("CAMAT", "Camat Sukamaju", null, true);
    office.position("SEKCAM", "Sekretaris Kecamatan", "CAMAT", false);
    office.position("KASI", "Kepala Seksi Pelayanan", "SEKCAM", false);
    office.holds("CAMAT", HEAD, Capacity.DEFINITIVE, LocalDate.of(2024, 1, 1), null);
    office.holds("SEKCAM", SECRETARY, Capacity.DEFINITIVE, LocalDate.of(2024, 1, 1), null);
    office.holds("KASI", SECTION, Capacity.DEFINITIVE, LocalDate.of(2024, 1, 1), null);
    office.superiors.put(CLERK, "KASI");
  }

  @Test
  void the_direct_superior_is_who_holds_the_position_above() {
    Officer superior = officers.directSuperior(SECTION, MAY_4);
    assertThat(superior.orThrow().employee().id()).isEqualTo(SECRETARY);
    assertThat(superior.reasons()).hasSize(2);
    assertThat(officers.directSuperior(CLERK, MAY_4).orThrow().employee().id()).isEqualTo(SECTION);
  }

  @Test
  void an_acting_officer_takes_over_on_the_first_day_and_steps_back_after_the_last() {
    office.holds("SEKCAM", SECTION, Capacity.PLH, MAY_4, MAY_8);
    assertThat(officers.holder("SEKCAM", MAY_4.minusDays(1)).orThrow().employee().id())
        .isEqualTo(SECRETARY);
    assertThat(officers.holder("SEKCAM", MAY_4).orThrow().title())
        .isEqualTo("Plh. Sekretaris Kecamatan");
    assertThat(officers.holder("SEKCAM", MAY_8.minusDays(1)).orThrow().capacity())
        .isEqualTo(Capacity.PLH);
    assertThat(officers.holder("SEKCAM", MAY_8).orThrow().employee().id()).isEqualTo(SECRETARY);
  }

  @Test
  void who_acts_in_the_position_above_is_passed_over_for_the_next_one_up() {
    office.holds("SEKCAM", SECTION, Capacity.PLH, MAY_4, MAY_8);
    assertThat(officers.directSuperior(SECTION, MAY_4).orThrow().employee().id()).isEqualTo(HEAD);
  }

  @Test
  void nobody_steps_in_for_somebody_who_is_away_without_a_substitute() {
    office.away.put(SECRETARY, Period.of(MAY_4, MAY_8));
    Officer nobody = officers.directSuperior(SECTION, MAY_4);
    assertThat(nobody.holder()).isEmpty();
    assertThat(nobody.reasons().getLast().id())
        .contains("berhalangan sampai Kamis, 7 Mei 2026")
        .contains("Tunjuk Plh.");
    assertThatThrownBy(nobody::orThrow)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(409));
    office.holds("SEKCAM", SECTION, Capacity.PLH, MAY_4, MAY_8);
    assertThat(officers.directSuperior(CLERK, MAY_4).holder()).isPresent();
    assertThat(officers.holder("SEKCAM", MAY_4).orThrow().employee().id()).isEqualTo(SECTION);
  }

  @Test
  void a_vacant_position_says_so() {
    office.position("KOSONG", "Kepala Seksi Kosong", "SEKCAM", false);
    assertThat(officers.holder("KOSONG", MAY_4).reasons().getLast().en()).contains("is vacant on");
  }

  @Test
  void the_granting_officer_is_the_nearest_one_above_that_grants() {
    assertThat(officers.grantingOfficer(CLERK, MAY_4).orThrow().employee().id()).isEqualTo(HEAD);
    assertThat(officers.grantingOfficer(HEAD, MAY_4).holder()).isEmpty();
    assertThat(officers.directSuperior(HEAD, MAY_4).reasons().getLast().id())
        .contains("Tidak ada jabatan lagi");
  }

  @Test
  void without_a_position_or_a_noted_superior_there_is_none() {
    Officer nobody = officers.directSuperior(new EmployeeId(9), MAY_4);
    assertThat(nobody.holder()).isEmpty();
    assertThat(nobody.reasons().getLast().id()).contains("Isi atasan langsung");
  }

  @Test
  void a_circle_of_superiors_ends() {
    office.position("A", "Jabatan A", "B", false);
    office.position("B", "Jabatan B", "A", false);
    office.holds("A", CLERK, Capacity.DEFINITIVE, MAY_4, null);
    office.superiors.clear();
    assertThat(officers.grantingOfficer(CLERK, MAY_4).holder()).isEmpty();
  }

  @Test
  void letters_are_signed_by_oneself_for_somebody_or_passed_on() {
    assertThat(officers.signature("CAMAT", List.of(), MAY_4).lines())
        .containsExactly("Camat Sukamaju");
    assertThat(officers.signature("CAMAT", List.of("SEKCAM"), MAY_4).lines())
        .containsExactly("a.n. Camat Sukamaju", "Sekretaris Kecamatan");
    assertThat(officers.signature("CAMAT", List.of("SEKCAM", "KASI"), MAY_4))
        .satisfies(
            block -> {
              assertThat(block.lines())
                  .containsExactly(
                      "a.n. Camat Sukamaju",
                      "Sekretaris Kecamatan",
                      "u.b.",
                      "Kepala Seksi Pelayanan");
              assertThat(block.signer().employee().id()).isEqualTo(SECTION);
            });
    office.holds("CAMAT", SECRETARY, Capacity.PLH, MAY_4, MAY_8);
    assertThat(officers.signature("CAMAT", List.of(), MAY_4).lines())
        .containsExactly("Plh. Camat Sukamaju");
    office.filled.removeIf(holder -> holder.position().code().equals("SEKCAM"));
    office.holds("SEKCAM", SECTION, Capacity.PLT, MAY_4, MAY_8);
    assertThat(officers.signature("CAMAT", List.of("SEKCAM"), MAY_4).lines())
        .containsExactly("a.n. Camat Sukamaju", "Plt. Sekretaris Kecamatan");
  }

  @Test
  void nobody_signs_for_a_position_that_is_not_above_theirs() {
    assertThatThrownBy(() -> officers.signature("KASI", List.of("CAMAT"), MAY_4))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(422));
    assertThatThrownBy(() -> officers.signature("CAMAT", List.of("SEKCAM", "KASI", "KASI"), MAY_4))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(422));
  }

  @Test
  void half_open_periods_that_touch_do_not_overlap() {
    Period first = Period.of(MAY_4, MAY_8);
    assertThat(first.overlaps(new Period(MAY_8, Optional.empty()))).isFalse();
    assertThat(first.overlaps(Period.of(MAY_8.minusDays(1), MAY_8))).isTrue();
    assertThat(new Period(MAY_4, Optional.empty()).covers(first)).isTrue();
    assertThat(first.covers(new Period(MAY_4, Optional.empty()))).isFalse();
    assertThatThrownBy(() -> Period.of(MAY_4, MAY_4).checked()).isInstanceOf(Problem.class);
  }

  /** An office in memory. */
  private static final class Office implements Roster {

    final Map<String, Position> positions = new HashMap<>();
    final List<Holder> filled = new ArrayList<>();
    final Map<EmployeeId, Period> away = new HashMap<>();
    final Map<EmployeeId, String> superiors = new HashMap<>();

    void position(String code, String title, String superior, boolean granting) {
      positions.put(
          code,
          new Position(
              code,
              title,
              Optional.empty(),
              Optional.ofNullable(superior),
              Optional.empty(),
              granting));
    }

    void holds(String code, EmployeeId who, Capacity as, LocalDate from, LocalDate until) {
      Employee employee =
          new Employee(
              who,
              "Orang Rekaan " + who,
              Optional.empty(),
              EmploymentStatus.PNS,
              "",
              "",
              Optional.empty(),
              Optional.empty(),
              true);
      filled.add(
          new Holder(
              positions.get(code),
              employee,
              as,
              from,
              Optional.ofNullable(until),
              Optional.empty()));
    }

    @Override
    public Optional<Position> position(String code) {
      return Optional.ofNullable(positions.get(code));
    }

    @Override
    public List<Holder> fill(String code, LocalDate on) {
      return filled.stream()
          .filter(holder -> holder.position().code().equals(code) && holder.on(on))
          .toList();
    }

    @Override
    public List<Holder> heldBy(EmployeeId employee, LocalDate on) {
      return filled.stream()
          .filter(holder -> holder.employee().id().equals(employee) && holder.on(on))
          .toList();
    }

    @Override
    public Optional<LocalDate> backOn(EmployeeId employee, LocalDate on) {
      return Optional.ofNullable(away.get(employee)).filter(p -> p.has(on)).flatMap(Period::until);
    }

    @Override
    public Optional<String> ownSuperior(EmployeeId employee) {
      return Optional.ofNullable(superiors.get(employee));
    }
  }
}
