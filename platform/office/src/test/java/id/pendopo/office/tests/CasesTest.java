package id.pendopo.office.tests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.CaseActor;
import id.pendopo.api.casework.CaseDesk;
import id.pendopo.api.casework.CaseEntry;
import id.pendopo.api.casework.CaseMove;
import id.pendopo.api.casework.CaseType;
import id.pendopo.api.casework.Cases;
import id.pendopo.api.casework.NewCase;
import id.pendopo.api.casework.OpenedCase;
import id.pendopo.api.casework.StateKind;
import id.pendopo.api.casework.Worklist;
import id.pendopo.api.explain.Explained;
import id.pendopo.api.notice.NoticeInbox;
import id.pendopo.api.people.Capacity;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.identity.AccountDetail;
import id.pendopo.identity.Principal;
import id.pendopo.identity.UnitAdministration;
import id.pendopo.office.people.PeopleAdministration;
import id.pendopo.testkit.FelixNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** Cases, their clocks and desks, on both databases. */
@InOffice
class CasesTest {

  private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 11);

  private Town town;
  private Cases cases;
  private Worklist worklist;
  private ServiceRegistration<CaseType> registered;
  private LocalDate today;

  @BeforeEach
  void open(FelixNode node) throws Exception {
    town = new Town(node);
    BundleContext context = FrameworkUtil.getBundle(CasesTest.class).getBundleContext();
    registered = context.registerService(CaseType.class, new SampleCases(), null);
    cases = town.service(Cases.class);
    worklist = town.service(Worklist.class);
    today = LocalDate.now(town.agency.zone());
  }

  @AfterEach
  void close() {
    registered.unregister();
  }

  private static NewCase sample(String title) {
    return NewCase.of(SampleCases.ID, "uji.surat", "1", title);
  }

  private Case opened(NewCase wanted) throws Exception {
    return town.run(() -> cases.open(wanted).opened());
  }

  private Case moved(Case of, CaseMove move) throws Exception {
    return town.run(() -> cases.move(of.id(), CaseActor.SYSTEM, move));
  }

  private List<CaseEntry> history(Case of) throws Exception {
    return town.run(() -> cases.history(of.id()));
  }

  /** An account that works for an employee. */
  private Principal linked(EmployeeId employee, String... roles) throws Exception {
    AccountDetail made = town.account(roles);
    town.run(
        () ->
            town.service(PeopleAdministration.class)
                .link(employee, OptionalLong.empty(), Optional.of(made.username())));
    return Town.principal(made);
  }

  private List<Long> tasks(Principal who) throws Exception {
    return town.as(
        who,
        () ->
            worklist.mine(Worklist.Filter.ALL, Worklist.Sort.DUE, 0, 100).tasks().stream()
                .map(task -> task.of().id())
                .toList());
  }

  @Test
  void a_new_type_is_used_by_many_at_once() throws Exception {
    List<Long> opened =
        AtOnce.run(6, i -> town.run(() -> cases.open(sample("Permohonan " + i)).opened().id()));
    assertThat(opened).hasSize(6).doesNotHaveDuplicates();
  }

  // ---- clocks

  @Test
  void ten_working_days_from_11_March_2026_end_on_1_April() throws Exception {
    Case of = opened(sample("Permohonan A").receivedOn(RECEIVED));
    assertThat(of.due()).contains(LocalDate.of(2026, 4, 1));
    assertThat(of.provisional()).isFalse();
    Explained<LocalDate> due = town.run(() -> cases.due(of.id())).orElseThrow();
    assertThat(due.value()).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(due.why()).anyMatch(reason -> reason.text().id().contains("UU 14/2008"));
    assertThat(due.why().size()).isGreaterThan(10);
  }

  @Test
  void the_clock_stands_while_the_applicant_is_asked_and_the_due_date_moves() throws Exception {
    Case of = opened(sample("Permohonan B").receivedOn(RECEIVED));
    Case waits =
        moved(of, CaseMove.of("minta-lengkapi").answer("Mohon KTP").on(LocalDate.of(2026, 3, 13)));
    assertThat(waits.kind()).isEqualTo(StateKind.WAITING);
    assertThat(waits.pausedSince()).contains(LocalDate.of(2026, 3, 13));
    assertThat(waits.due()).contains(LocalDate.of(2026, 4, 1));
    assertThat(waits.overdue(LocalDate.of(2026, 5, 1))).isFalse();
    // 16 and 17 March and 25 March are the working days between: Nyepi and Idul Fitri are not
    Case goesOn = moved(waits, CaseMove.of("jawab").on(LocalDate.of(2026, 3, 25)));
    assertThat(goesOn.pausedSince()).isEmpty();
    assertThat(goesOn.due()).contains(LocalDate.of(2026, 4, 7));
    Explained<LocalDate> due = town.run(() -> cases.due(of.id())).orElseThrow();
    assertThat(due.value()).isEqualTo(LocalDate.of(2026, 4, 7));
    assertThat(due.why())
        .anyMatch(
            reason ->
                reason.text().id().contains("Waktu berhenti")
                    && reason.text().id().contains("3 hari kerja"));
  }

  @Test
  void an_answer_on_the_same_day_moves_nothing() throws Exception {
    Case of = opened(sample("Permohonan C").receivedOn(RECEIVED));
    LocalDate day = LocalDate.of(2026, 3, 16);
    Case waits = moved(of, CaseMove.of("minta-lengkapi").answer("Mohon KTP").on(day));
    assertThat(moved(waits, CaseMove.of("jawab").on(day)).due()).contains(LocalDate.of(2026, 4, 1));
  }

  @Test
  void an_extension_counts_on_from_the_due_date() throws Exception {
    Case of = opened(sample("Permohonan D").receivedOn(RECEIVED));
    Case longer =
        moved(
            of,
            CaseMove.of("perpanjang")
                .fields(Map.of("dasar", "Pasal 22 ayat 8"))
                .on(LocalDate.of(2026, 3, 30)));
    // 2 April, then from Monday 6 April on: Good Friday is on 3 April
    assertThat(longer.due()).contains(LocalDate.of(2026, 4, 13));
    assertThat(history(of).getLast().fields()).containsEntry("dasar", "Pasal 22 ayat 8");
  }

  // ---- what is refused

  @Test
  void wrong_input_is_named() throws Exception {
    assertThat(fields(() -> cases.open(sample("KTP 3519 0101 0190 0001")))).contains("title");
    assertThat(fields(() -> cases.open(sample("A").inUnit(Optional.of("TIDAK-ADA")))))
        .contains("unit");
    assertThat(fields(() -> cases.open(sample("A").receivedOn(today.plusDays(1)))))
        .contains("receivedOn");
    assertThat(fields(() -> cases.open(sample("A").on(new CaseDesk.Post("TIDAK-ADA")))))
        .contains("desk");
    assertThat(fields(() -> cases.open(NewCase.of("uji.lain", "a.b", "1", "A")))).contains("type");
    Case of = opened(sample("A"));
    assertThat(fields(() -> cases.move(of.id(), CaseActor.SYSTEM, CaseMove.of("tolak"))))
        .contains("reason");
    assertThat(fields(() -> cases.move(of.id(), CaseActor.SYSTEM, CaseMove.of("perpanjang"))))
        .contains("fields.dasar");
    assertThat(
            fields(
                () ->
                    cases.move(
                        of.id(), CaseActor.SYSTEM, CaseMove.of("setujui").on(today.plusDays(1)))))
        .contains("on");
    assertThat(history(of)).hasSize(1);
  }

  private List<String> fields(java.util.concurrent.Callable<?> work) {
    Problem problem = Town.refusal(() -> town.run(work));
    assertThat(problem.status()).isEqualTo(422);
    return problem.fields().stream().map(FieldProblem::field).toList();
  }

  @Test
  void what_the_module_refuses_leaves_no_trace() throws Exception {
    Case of = opened(sample(SampleCases.REFUSED));
    Problem refused =
        Town.refusal(
            () -> town.run(() -> cases.move(of.id(), CaseActor.OFFICER, CaseMove.of("setujui"))));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(history(of)).hasSize(1);
    assertThat(town.run(() -> cases.find(of.id())).orElseThrow()).isEqualTo(of);
  }

  @Test
  void of_two_officers_at_once_the_second_is_told() throws Exception {
    Case of = opened(sample("Bersamaan"));
    CyclicBarrier start = new CyclicBarrier(2);
    List<Future<Integer>> both = new ArrayList<>();
    try (ExecutorService desks = Executors.newFixedThreadPool(2)) {
      for (String way : List.of("setujui", "tolak")) {
        both.add(
            desks.submit(
                () ->
                    town.run(
                        () -> {
                          start.await();
                          try {
                            cases.move(
                                of.id(),
                                CaseActor.OFFICER,
                                CaseMove.of(way).because("Tidak lengkap").seen(of.version()));
                            return 200;
                          } catch (Problem problem) {
                            return problem.status();
                          }
                        })));
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> one : both) {
        statuses.add(one.get());
      }
      assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }
    assertThat(history(of)).hasSize(2);
    Problem later =
        Town.refusal(
            () -> town.run(() -> cases.move(of.id(), CaseActor.OFFICER, CaseMove.of("setujui"))));
    assertThat(later.status()).isEqualTo(409);
    assertThat(later.title().id()).contains("diputus petugas lain");
  }

  @Test
  void a_stale_view_is_refused() throws Exception {
    Case of = opened(sample("Basi"));
    town.run(() -> cases.comment(of.id(), CaseActor.OFFICER, "Catatan", false, List.of()));
    assertThat(
            Town.refusal(
                    () ->
                        town.run(
                            () ->
                                cases.move(
                                    of.id(),
                                    CaseActor.OFFICER,
                                    CaseMove.of("setujui").seen(of.version()))))
                .status())
        .isEqualTo(409);
  }

  // ---- desks

  @Test
  void a_task_of_a_position_lies_with_who_acts_in_it_today() throws Exception {
    town.post("CAMAT", "Camat", null);
    town.post("KASI", "Kasi Pelayanan", "CAMAT");
    EmployeeId holder = town.person("Ani Rekaan");
    EmployeeId substitute = town.person("Budi Rekaan");
    town.holds(holder, "KASI", LocalDate.of(2025, 1, 1));
    Principal ani = linked(holder, "platform.auditor");
    Principal budi = linked(substitute, "platform.auditor");
    Case of = opened(sample("Untuk Kasi").on(new CaseDesk.Post("KASI")));
    assertThat(tasks(ani)).containsExactly(of.id());
    assertThat(tasks(budi)).isEmpty();
    town.run(
        () ->
            town.absences.record(
                holder,
                today,
                today.plusDays(3),
                Optional.of(substitute),
                Optional.of("800/1/2026")));
    town.run(
        () -> {
          town.assignments.appoint(
              "KASI", substitute, Capacity.PLH, today, today.plusDays(3), Optional.empty());
          return true;
        });
    assertThat(tasks(ani)).isEmpty();
    assertThat(tasks(budi)).containsExactly(of.id());
    assertThat(town.run(() -> cases.holders(of.id()))).containsExactly(substitute);
    assertThat(
            Town.refusal(
                    () ->
                        town.as(
                            ani,
                            () -> cases.move(of.id(), CaseActor.OFFICER, CaseMove.of("setujui"))))
                .status())
        .isEqualTo(403);
    Case done = town.as(budi, () -> cases.move(of.id(), CaseActor.OFFICER, CaseMove.of("setujui")));
    assertThat(done.kind()).isEqualTo(StateKind.DONE);
    assertThat(history(of).getLast().employee()).contains(substitute);
    assertThat(tasks(budi)).isEmpty();
  }

  @Test
  void a_task_of_a_position_that_nobody_fills_lies_with_the_unit() throws Exception {
    town.unit("DESA", null);
    town.unit("LAIN", null);
    town.post("KADES", "Kepala Desa", null, "DESA", false);
    Principal registrar = town.session("office.registrar@DESA");
    Principal other = town.session("office.registrar@LAIN");
    Case of =
        opened(sample("Tanpa pejabat").inUnit(Optional.of("DESA")).on(new CaseDesk.Post("KADES")));
    assertThat(tasks(registrar)).containsExactly(of.id());
    assertThat(tasks(other)).isEmpty();
  }

  @Test
  void units_see_their_own_tasks_alone() throws Exception {
    town.unit("DESA-A", null);
    town.unit("DESA-B", null);
    Principal a = town.session("office.registrar@DESA-A");
    Principal b = town.session("office.registrar@DESA-B");
    Principal whole = town.session("office.registrar");
    Case ofA = opened(sample("A").inUnit(Optional.of("DESA-A")));
    Case ofB = opened(sample("B").inUnit(Optional.of("DESA-B")));
    Case ofAll = opened(sample("C"));
    assertThat(tasks(a)).containsExactly(ofA.id());
    assertThat(tasks(b)).containsExactly(ofB.id());
    assertThat(tasks(whole)).containsExactlyInAnyOrder(ofA.id(), ofB.id(), ofAll.id());
    assertThat(town.as(whole, () -> worklist.counts().total())).isEqualTo(3);
    assertThat(
            Town.refusal(
                    () ->
                        town.as(
                            b,
                            () -> cases.move(ofA.id(), CaseActor.OFFICER, CaseMove.of("setujui"))))
                .status())
        .isEqualTo(403);
  }

  @Test
  void a_unit_with_open_cases_is_not_removed() throws Exception {
    town.unit("DESA", null);
    Case one = opened(sample("Satu").inUnit(Optional.of("DESA")));
    Case two = opened(sample("Dua").on(new CaseDesk.Pool(Optional.of("DESA"))));
    Problem refused = Town.refusal(() -> removed("DESA"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.title().id()).contains("2 perkara");
    assertThat(refused.title().en()).contains("2 open cases");
    moved(one, CaseMove.of("setujui"));
    assertThat(Town.refusal(() -> removed("DESA")).title().en()).contains("1 open case.");
    moved(two, CaseMove.of("tarik"));
    assertThat(removed("DESA")).isTrue();
  }

  private boolean removed(String unit) throws Exception {
    return town.run(
        () -> {
          town.service(UnitAdministration.class).remove(unit, OptionalLong.empty());
          return true;
        });
  }

  // ---- notices

  private List<String> told(Principal who, int count) throws Exception {
    NoticeInbox inbox = town.service(NoticeInbox.class);
    return NoticeHouse.until(
        () ->
            town.as(
                who,
                () ->
                    inbox.latest(50).stream()
                        .map(
                            item ->
                                item.kind().id() + ": " + item.subject().id() + item.body().id())
                        .toList()),
        lines -> lines.size() >= count);
  }

  @Test
  void whoever_may_take_a_task_is_told_of_it() throws Exception {
    town.unit("KEC", null);
    town.unit("DESA", "KEC");
    town.unit("LAIN", "KEC");
    EmployeeId ani = town.person("Ani Rekaan");
    Principal here = linked(ani, "office.registrar@DESA");
    Principal withoutRecord = town.session("office.registrar@DESA");
    Principal elsewhere = town.session("office.registrar@LAIN");
    Principal above = town.session("office.registrar@KEC");
    Case of =
        opened(
            sample("Permohonan Warga Rekaan")
                .inUnit(Optional.of("DESA"))
                .on(new CaseDesk.Pool(Optional.of("DESA"))));
    assertThat(town.run(() -> cases.holders(of.id()))).containsExactly(ani);
    assertThat(told(here, 1))
        .singleElement()
        .asString()
        .contains("Tugas baru", "Permohonan uji", Long.toString(of.id()))
        .doesNotContain("Warga Rekaan");
    assertThat(told(withoutRecord, 1)).hasSize(1);
    // of a unit without people of its own those above it
    opened(
        sample("Tanpa orang").inUnit(Optional.of("KEC")).on(new CaseDesk.Pool(Optional.of("KEC"))));
    assertThat(told(above, 1)).hasSize(1);
    // who takes it oneself is not told; of the next one the other is
    town.as(
        here,
        () -> cases.assign(of.id(), CaseActor.OFFICER, new CaseDesk.Person(ani), "Saya kerjakan"));
    EmployeeId budi = town.person("Budi Rekaan");
    Principal second = linked(budi, "office.registrar@LAIN");
    town.as(
        here,
        () -> cases.assign(of.id(), CaseActor.OFFICER, new CaseDesk.Person(budi), "Cuti tahunan"));
    assertThat(told(second, 1)).hasSize(1);
    assertThat(told(here, 1)).hasSize(1);
    assertThat(told(elsewhere, 0)).isEmpty();
  }

  @Test
  void agencies_know_nothing_of_each_other() throws Exception {
    Case of = opened(sample("Rahasia"));
    var other = town.newAgency();
    assertThat(town.in(other, () -> cases.find(of.id()))).isEmpty();
    assertThat(town.in(other, () -> cases.history(of.id()))).isEmpty();
    assertThat(
            Town.refusal(
                    () ->
                        town.in(
                            other,
                            () -> cases.move(of.id(), CaseActor.SYSTEM, CaseMove.of("setujui"))))
                .status())
        .isEqualTo(404);
    assertThat(town.in(other, () -> worklist.counts().total())).isZero();
  }

  @Test
  void a_task_is_handed_over_with_a_reason() throws Exception {
    EmployeeId ani = town.person("Ani Rekaan");
    EmployeeId budi = town.person("Budi Rekaan");
    Principal first = linked(ani, "platform.auditor");
    Principal second = linked(budi, "platform.auditor");
    Case of = opened(sample("Serah").on(new CaseDesk.Person(ani)));
    assertThat(
            Town.refusal(
                    () ->
                        town.as(
                            second,
                            () ->
                                cases.assign(
                                    of.id(),
                                    CaseActor.OFFICER,
                                    new CaseDesk.Person(budi),
                                    "Saya mau")))
                .status())
        .isEqualTo(403);
    Case given =
        town.as(
            first,
            () ->
                cases.assign(
                    of.id(), CaseActor.OFFICER, new CaseDesk.Person(budi), "Saya dinas luar"));
    assertThat(given.task()).isEqualTo(of.task() + 1);
    assertThat(tasks(first)).isEmpty();
    assertThat(tasks(second)).containsExactly(of.id());
    assertThat(history(of).getLast().reason()).isEqualTo("Saya dinas luar");
  }

  // ---- the applicant

  @Test
  void the_applicant_may_do_what_the_type_says_and_no_more() throws Exception {
    Case of = opened(sample("Pemohon").forApplicant("applicant/7", Optional.empty()));
    assertThat(
            Town.refusal(
                    () ->
                        town.run(
                            () -> cases.move(of.id(), CaseActor.APPLICANT, CaseMove.of("setujui"))))
                .status())
        .isEqualTo(403);
    Case gone = town.run(() -> cases.move(of.id(), CaseActor.APPLICANT, CaseMove.of("tarik")));
    assertThat(gone.kind()).isEqualTo(StateKind.WITHDRAWN);
    assertThat(gone.desk()).isEmpty();
  }

  @Test
  void tracking_codes_differ_and_are_never_stored_as_they_are() throws Exception {
    OpenedCase first = town.run(() -> cases.open(sample("Satu")));
    OpenedCase second = town.run(() -> cases.open(sample("Dua")));
    assertThat(first.trackingCode()).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
    assertThat(second.trackingCode()).isNotEqualTo(first.trackingCode());
    assertThat(first.toString()).doesNotContain(first.trackingCode());
    String renewed = town.run(() -> cases.renewCode(first.opened().id(), Optional.empty()));
    assertThat(renewed).isNotEqualTo(first.trackingCode());
  }
}
