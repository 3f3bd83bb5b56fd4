package id.pendopo.office.tests;

import static id.pendopo.office.tests.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.event.EventListener;
import id.pendopo.api.people.Absences.Absence;
import id.pendopo.api.people.ActingOfficerAppointed;
import id.pendopo.api.people.Capacity;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.people.Holder;
import id.pendopo.api.people.Officer;
import id.pendopo.api.people.Position;
import id.pendopo.api.problem.Problem;
import id.pendopo.identity.Principal;
import id.pendopo.office.people.AssignmentDetail;
import id.pendopo.office.people.PositionAdministration.PositionInput;
import id.pendopo.testkit.FelixNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

/** Who holds, who acts, who is away, and who signs, in a fictional district office. */
@InOffice
class OfficersInOfficeTest {

  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate MAY_4 = LocalDate.of(2026, 5, 4);
  private static final LocalDate MAY_9 = LocalDate.of(2026, 5, 9);
  private static final Optional<String> NO_DECREE = Optional.empty();

  private Town town;
  private EmployeeId head;
  private EmployeeId secretary;
  private EmployeeId section;

  @BeforeEach
  void open(FelixNode node) throws Exception {
    town = new Town(node);
    town.post("CAMAT", "Camat Sukamaju", null, null, true);
    town.post("SEKCAM", "Sekretaris Kecamatan", "CAMAT");
    town.post("KASI", "Kepala Seksi Pelayanan", "SEKCAM");
    head = town.person("Wayan Rekaan");
    secretary = town.person("Yuni Rekaan");
    section = town.person("Zainal Rekaan");
    town.holds(head, "CAMAT", JANUARY);
    town.holds(secretary, "SEKCAM", JANUARY);
    town.holds(section, "KASI", JANUARY);
  }

  @Test
  void a_plh_applies_by_date_alone_and_signs_as_such() throws Exception {
    town.run(() -> act("CAMAT", secretary, Capacity.PLH, MAY_4, MAY_9));
    assertThat(inCharge("CAMAT", MAY_4.minusDays(1))).isEqualTo(head);
    assertThat(inCharge("CAMAT", MAY_4)).isEqualTo(secretary);
    assertThat(inCharge("CAMAT", MAY_9.minusDays(1))).isEqualTo(secretary);
    assertThat(inCharge("CAMAT", MAY_9)).isEqualTo(head);
    assertThat(town.run(() -> town.positions.signature("CAMAT", List.of(), MAY_4)).lines())
        .containsExactly("Plh. Camat Sukamaju");
    assertThat(
            town.run(() -> town.positions.signature("CAMAT", List.of("SEKCAM", "KASI"), MAY_4))
                .lines())
        .containsExactly(
            "a.n. Camat Sukamaju", "Sekretaris Kecamatan", "u.b.", "Kepala Seksi Pelayanan");
    Officer superior = town.run(() -> town.employees.directSuperior(section, MAY_4));
    assertThat(superior.orThrow().employee().id()).isEqualTo(secretary);
    assertThat(town.run(() -> town.employees.grantingOfficer(section, MAY_4)).orThrow().title())
        .isEqualTo("Plh. Camat Sukamaju");
    assertThat(town.run(() -> town.positions.heldBy(secretary, MAY_4)))
        .extracting(Holder::capacity)
        .containsExactly(Capacity.DEFINITIVE, Capacity.PLH);
  }

  @Test
  void two_acting_officers_at_once_are_refused() throws Exception {
    town.run(() -> act("CAMAT", secretary, Capacity.PLH, MAY_4, MAY_9));
    Problem second =
        town.run(
            () -> refusal(() -> act("CAMAT", section, Capacity.PLH, MAY_9.minusDays(1), MAY_9)));
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.title().id()).contains("Yuni Rekaan").contains("Hanya boleh satu");
    town.run(() -> act("CAMAT", section, Capacity.PLH, MAY_9, MAY_9.plusDays(1)));
  }

  @Test
  void of_eight_appointments_at_once_one_stands() throws Exception {
    List<Callable<Boolean>> hands = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      EmployeeId who = i % 2 == 0 ? secretary : section;
      hands.add(
          () ->
              town.run(
                  () -> {
                    try {
                      act("CAMAT", who, Capacity.PLH, MAY_4, MAY_9);
                      return true;
                    } catch (Problem refused) {
                      assertThat(refused.status()).isEqualTo(409);
                      return false;
                    }
                  }));
    }
    int stood = 0;
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> hand : threads.invokeAll(hands)) {
        stood += hand.get() ? 1 : 0;
      }
    }
    assertThat(stood).isEqualTo(1);
    assertThat(town.run(() -> town.positions.history("CAMAT"))).hasSize(2);
  }

  @Test
  void a_plt_is_for_a_vacant_position_and_a_plh_for_one_with_a_holder() throws Exception {
    Problem held =
        town.run(() -> refusal(() -> act("KASI", secretary, Capacity.PLT, MAY_4, MAY_9)));
    assertThat(held.status()).isEqualTo(422);
    assertThat(held.fields().getFirst().message().id()).contains("tidak kosong");
    town.post("KASI2", "Kepala Seksi Ekonomi", "SEKCAM");
    Problem vacant =
        town.run(() -> refusal(() -> act("KASI2", section, Capacity.PLH, MAY_4, MAY_9)));
    assertThat(vacant.fields().getFirst().message().id()).contains("pilih Plt.");
    town.run(() -> act("KASI2", section, Capacity.PLT, MAY_4, MAY_9));
    assertThat(town.run(() -> town.positions.signature("KASI2", List.of(), MAY_4)).lines())
        .containsExactly("Plt. Kepala Seksi Ekonomi");
    assertThat(
            town.run(() -> refusal(() -> act("KASI", section, Capacity.PLH, MAY_4, MAY_9)))
                .fields()
                .getFirst()
                .message()
                .id())
        .contains("sendiri memegang");
  }

  @Test
  void a_position_has_one_holder_at_a_time_and_its_history_stays() throws Exception {
    EmployeeId next = town.person("Ayu Rekaan");
    Problem taken =
        town.run(
            () ->
                refusal(
                    () ->
                        town.assignments.assign(
                            "KASI", next, MAY_4, Optional.empty(), NO_DECREE, false)));
    assertThat(taken.status()).isEqualTo(409);
    town.run(
        () ->
            town.assignments.assign(
                "KASI", next, MAY_4, Optional.empty(), Optional.of("SK 821/12/2026"), true));
    assertThat(inCharge("KASI", MAY_4.minusDays(1))).isEqualTo(section);
    assertThat(inCharge("KASI", MAY_4)).isEqualTo(next);
    assertThat(town.run(() -> town.positions.history("KASI")))
        .extracting(holder -> holder.employee().id())
        .containsExactly(next, section);
    assertThat(town.run(() -> town.assignments.ofEmployee(section)))
        .singleElement()
        .satisfies(row -> assertThat(row.holder().until()).contains(MAY_4));
  }

  @Test
  void a_circle_of_superiors_is_refused() throws Exception {
    Problem circle =
        town.run(
            () ->
                refusal(
                    () ->
                        town.posts.change(
                            "CAMAT",
                            OptionalLong.empty(),
                            new PositionInput(null, "Camat Sukamaju", null, "KASI", null, true))));
    assertThat(circle.status()).isEqualTo(422);
    assertThat(circle.fields().getFirst().field()).isEqualTo("superior");
    assertThat(circle.fields().getFirst().message().id()).contains("melingkar");
    assertThat(town.run(() -> town.positions.find("CAMAT")).flatMap(Position::superior)).isEmpty();
  }

  @Test
  void two_moves_at_once_cannot_close_a_circle() throws Exception {
    town.post("A", "Jabatan A", null);
    town.post("B", "Jabatan B", null);
    List<Callable<Boolean>> moves = List.of(() -> moves("A", "B"), () -> moves("B", "A"));
    int moved = 0;
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (Future<Boolean> move : threads.invokeAll(moves)) {
        moved += move.get() ? 1 : 0;
      }
    }
    assertThat(moved).isEqualTo(1);
  }

  private boolean moves(String code, String below) throws Exception {
    return town.run(
        () -> {
          try {
            town.posts.change(
                code,
                OptionalLong.empty(),
                new PositionInput(null, "Jabatan " + code, null, below, null, null));
            return true;
          } catch (Problem refused) {
            assertThat(refused.status()).isEqualTo(422);
            return false;
          }
        });
  }

  @Test
  void who_leads_others_is_not_away_without_a_substitute() throws Exception {
    Problem alone =
        town.run(
            () ->
                refusal(
                    () ->
                        town.absences.record(
                            secretary, MAY_4, MAY_9, Optional.empty(), NO_DECREE)));
    assertThat(alone.status()).isEqualTo(422);
    assertThat(alone.fields().getFirst().field()).isEqualTo("substitute");
    assertThat(alone.fields().getFirst().message().id()).contains("Sebutkan siapa");
    assertThat(town.run(() -> town.absences.of(secretary))).as("nothing half-done").isEmpty();
    Absence absence =
        town.run(
            () -> town.absences.record(secretary, MAY_4, MAY_9, Optional.of(section), NO_DECREE));
    assertThat(inCharge("SEKCAM", MAY_4)).isEqualTo(section);
    assertThat(
            town.run(
                    () ->
                        refusal(
                            () ->
                                town.absences.record(
                                    section, MAY_4, MAY_9, Optional.empty(), NO_DECREE)))
                .status())
        .as("a substitute who acts is not away")
        .isEqualTo(409);
    town.run(
        () -> {
          town.absences.shorten(absence.id(), MAY_4.plusDays(2));
          return true;
        });
    assertThat(inCharge("SEKCAM", MAY_4.plusDays(1))).isEqualTo(section);
    assertThat(inCharge("SEKCAM", MAY_4.plusDays(2))).isEqualTo(secretary);
  }

  @Test
  void who_leads_nobody_needs_no_substitute_and_a_substitute_must_be_there() throws Exception {
    town.run(() -> town.absences.record(section, MAY_4, MAY_9, Optional.empty(), NO_DECREE));
    Officer nobody = town.run(() -> town.positions.holder("KASI", MAY_4));
    assertThat(nobody.holder()).isEmpty();
    assertThat(nobody.reasons().getLast().id()).contains("berhalangan").contains("Plh.");
    Problem both =
        town.run(
            () ->
                refusal(
                    () ->
                        town.absences.record(
                            secretary, MAY_4, MAY_9, Optional.of(section), NO_DECREE)));
    assertThat(both.status()).isEqualTo(422);
    assertThat(both.fields().getFirst().message().id()).contains("sendiri berhalangan");
    assertThat(town.run(() -> town.absences.of(secretary))).isEmpty();
    assertThat(
            town.run(
                    () ->
                        refusal(
                            () ->
                                town.absences.record(
                                    section,
                                    MAY_9.minusDays(1),
                                    MAY_9.plusDays(3),
                                    Optional.empty(),
                                    NO_DECREE)))
                .status())
        .isEqualTo(409);
  }

  @Test
  void an_appointment_that_was_typed_wrong_is_ended_or_removed() throws Exception {
    AssignmentDetail made = town.run(() -> act("CAMAT", secretary, Capacity.PLH, MAY_4, MAY_9));
    assertThat(town.run(() -> refusal(() -> end(made, MAY_4.minusDays(1)))).status())
        .isEqualTo(422);
    town.run(() -> end(made, MAY_4.plusDays(1)));
    assertThat(inCharge("CAMAT", MAY_4.plusDays(1))).isEqualTo(head);
    town.run(() -> end(made, MAY_4));
    assertThat(town.run(() -> town.positions.history("CAMAT"))).hasSize(1);
    assertThat(town.run(() -> refusal(() -> end(made, MAY_9))).status()).isEqualTo(404);
  }

  @Test
  void only_who_manages_the_unit_of_a_position_appoints_to_it() throws Exception {
    town.unit("DESA-A", null);
    town.unit("DESA-B", null);
    town.post("KADES-A", "Kepala Desa A", null, "DESA-A", false);
    town.post("KADES-B", "Kepala Desa B", null, "DESA-B", false);
    EmployeeId villager = town.person("Bagus Rekaan", "DESA-A");
    Principal operator = town.session("platform.personnel@DESA-A");
    town.as(operator, () -> act("KADES-A", villager, Capacity.PLT, MAY_4, MAY_9));
    assertThat(
            town.as(
                    operator,
                    () -> refusal(() -> act("KADES-B", villager, Capacity.PLT, MAY_4, MAY_9)))
                .status())
        .isEqualTo(404);
    assertThat(
            town.as(
                    operator,
                    () ->
                        refusal(() -> act("KADES-A", head, Capacity.PLT, MAY_9, MAY_9.plusDays(1))))
                .status())
        .as("somebody whom they do not see")
        .isEqualTo(422);
    assertThat(town.as(operator, () -> town.posts.chart(MAY_4)))
        .singleElement()
        .satisfies(row -> assertThat(row.inCharge()).isPresent());
  }

  @Test
  void a_position_with_a_history_is_not_removed() throws Exception {
    assertThat(
            town.run(
                    () ->
                        refusal(
                            () -> {
                              town.posts.remove("CAMAT", OptionalLong.empty());
                              return true;
                            }))
                .status())
        .isEqualTo(409);
    town.post("LEBIH", "Jabatan Lebih", "CAMAT");
    town.run(
        () -> {
          town.posts.remove("LEBIH", OptionalLong.empty());
          return true;
        });
    assertThat(town.run(() -> town.positions.find("LEBIH"))).isEmpty();
    assertThat(
            town.run(
                    () ->
                        refusal(
                            () ->
                                town.posts.create(
                                    new PositionInput(
                                        "camat", "Camat Lain", null, null, null, null))))
                .status())
        .as("codes differ by more than case")
        .isEqualTo(409);
  }

  @Test
  void an_appointment_is_told_to_whoever_listens(BundleContext context) throws Exception {
    BlockingQueue<ActingOfficerAppointed> told = new LinkedBlockingQueue<>();
    context.registerService(
        EventListener.class,
        new EventListener<ActingOfficerAppointed>() {
          @Override
          public Class<ActingOfficerAppointed> type() {
            return ActingOfficerAppointed.class;
          }

          @Override
          public String name() {
            return "tests.acting." + System.identityHashCode(told);
          }

          @Override
          public void on(ActingOfficerAppointed event) {
            told.add(event);
          }
        },
        null);
    town.run(() -> act("CAMAT", secretary, Capacity.PLH, MAY_4, MAY_9));
    ActingOfficerAppointed event = told.poll(20, TimeUnit.SECONDS);
    while (event != null && event.employee() != secretary.value()) {
      event = told.poll(20, TimeUnit.SECONDS);
    }
    assertThat(event)
        .isEqualTo(new ActingOfficerAppointed("CAMAT", secretary.value(), "PLH", MAY_4, MAY_9));
  }

  private AssignmentDetail act(
      String code, EmployeeId who, Capacity capacity, LocalDate from, LocalDate until) {
    return town.assignments.appoint(code, who, capacity, from, until, NO_DECREE);
  }

  private boolean end(AssignmentDetail assignment, LocalDate until) {
    town.assignments.end(assignment.id(), until);
    return true;
  }

  private EmployeeId inCharge(String code, LocalDate on) throws Exception {
    return town.run(() -> town.positions.holder(code, on)).orThrow().employee().id();
  }
}
