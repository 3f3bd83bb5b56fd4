package id.pendopo.office.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.CaseActor;
import id.pendopo.api.casework.CaseDesk;
import id.pendopo.api.casework.CaseEntry;
import id.pendopo.api.casework.CaseMove;
import id.pendopo.api.casework.CaseTransition;
import id.pendopo.api.casework.CaseType;
import id.pendopo.api.casework.Cases;
import id.pendopo.api.casework.NewCase;
import id.pendopo.api.casework.TaskDue;
import id.pendopo.api.casework.TaskOverdue;
import id.pendopo.api.event.EventListener;
import id.pendopo.api.job.JobHandler;
import id.pendopo.api.job.JobProgress;
import id.pendopo.api.notice.NoticeInbox;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.problem.Problem;
import id.pendopo.identity.AccountDetail;
import id.pendopo.identity.AuditTrail;
import id.pendopo.identity.Principal;
import id.pendopo.identity.Tokens;
import id.pendopo.office.people.PeopleAdministration;
import id.pendopo.testkit.FelixNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/** The worklist and cases over HTTP, reminders, recounts and replays, on both databases. */
@InOffice
class CasesRestTest {

  private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 11);

  private Town town;
  private Cases cases;
  private Caller nobody;
  private BundleContext context;
  private LocalDate today;
  private final List<ServiceRegistration<?>> registered = new ArrayList<>();

  @BeforeEach
  void open(FelixNode node) throws Exception {
    town = new Town(node);
    context = FrameworkUtil.getBundle(CasesRestTest.class).getBundleContext();
    registered.add(context.registerService(CaseType.class, new SampleCases(), null));
    cases = town.service(Cases.class);
    today = LocalDate.now(town.agency.zone());
    node.await("id.pendopo.site.internal.http.SiteServer$Ports", "", Duration.ofSeconds(20));
    nobody = Caller.anonymous(context, town.agency);
    for (int i = 0; i < 500 && nobody.get("worklist").status() != 401; i++) {
      Thread.sleep(20);
    }
  }

  @AfterEach
  void close() {
    registered.forEach(ServiceRegistration::unregister);
    registered.clear();
  }

  private static NewCase sample(String title) {
    return NewCase.of(SampleCases.ID, "uji.surat", "1", title);
  }

  private Case opened(NewCase wanted) throws Exception {
    return town.run(() -> cases.open(wanted).opened());
  }

  private Caller as(Principal who) throws Exception {
    String secret =
        town.as(who, () -> town.service(Tokens.class).issue("uji", Duration.ofDays(1)).secret());
    return nobody.with(secret);
  }

  private Principal linked(EmployeeId employee, String... roles) throws Exception {
    AccountDetail made = town.account(roles);
    town.run(
        () ->
            town.service(PeopleAdministration.class)
                .link(employee, OptionalLong.empty(), Optional.of(made.username())));
    return Town.principal(made);
  }

  // ---- the worklist

  @Test
  void the_worklist_is_filtered_sorted_and_paged() throws Exception {
    town.unit("DESA", null);
    town.unit("LAIN", null);
    Caller officer = as(town.session("office.registrar@DESA"));
    Case late = opened(sample("Bangunan").inUnit(Optional.of("DESA")).receivedOn(RECEIVED));
    Case fresh = opened(sample("Air bersih").inUnit(Optional.of("DESA")));
    opened(sample("Milik unit lain").inUnit(Optional.of("LAIN")));
    String all = officer.get("worklist").expect(200).body();
    assertThat(all)
        .contains("\"total\":2", "\"overdue\":1", "Bangunan", "Air bersih")
        .doesNotContain("Milik unit lain");
    assertThat(all.indexOf("Bangunan")).isLessThan(all.indexOf("Air bersih"));
    String byTitle = officer.get("worklist?sort=title").expect(200).body();
    assertThat(byTitle.indexOf("Air bersih")).isLessThan(byTitle.indexOf("Bangunan"));
    assertThat(officer.get("worklist?when=OVERDUE").expect(200).body())
        .contains("Bangunan")
        .doesNotContain("Air bersih");
    assertThat(officer.get("worklist?q=AIR").expect(200).body())
        .contains("Air bersih")
        .doesNotContain("Bangunan");
    assertThat(officer.get("worklist?page=2&size=1").expect(200).body())
        .contains("Air bersih")
        .doesNotContain("Bangunan");
    assertThat(officer.get("worklist?why=UNIT").expect(200).body()).contains("\"total\":2");
    assertThat(officer.get("worklist?why=PERSON").expect(200).body()).contains("\"total\":0");
    officer.get("worklist?sort=cepat").expect(400);
    officer.get("worklist?size=1000").expect(400);
    nobody.get("worklist").expect(401);
    assertThat(officer.get("cases/" + fresh.id()).expect(200).body()).contains("\"setujui\"");
    assertThat(officer.get("cases/" + late.id() + "/due").expect(200).body())
        .contains("2026-04-01", "UU 14/2008");
  }

  @Test
  void what_another_unit_has_is_not_there() throws Exception {
    town.unit("DESA", null);
    town.unit("LAIN", null);
    Case of = opened(sample("Rahasia").inUnit(Optional.of("DESA")));
    Caller other = as(town.session("office.registrar@LAIN"));
    other.get("cases/" + of.id()).expect(404);
    other.get("cases/" + of.id() + "/history").expect(404);
    other.post("cases/" + of.id() + "/moves", "{\"transition\":\"setujui\"}").expect(404);
    other.post("cases/" + of.id() + "/take", "{}").expect(404);
    assertThat(other.get("cases").expect(200).body()).doesNotContain("Rahasia");
    assertThat(other.get("cases?format=csv").expect(200).body()).doesNotContain("Rahasia");
    Caller supervisor = as(town.session("platform.case-supervisor@DESA"));
    assertThat(supervisor.get("cases").expect(200).body()).contains("Rahasia");
    assertThat(supervisor.get("cases/figures").expect(200).body())
        .contains("\"unit\":\"DESA\"", "\"open\":1");
    // who counts cases does not read what is in them
    supervisor.get("cases/" + of.id() + "/history").expect(403);
    supervisor.get("cases/" + of.id() + "/replay").expect(200);
    as(town.session("platform.auditor")).get("cases").expect(403);
  }

  @Test
  void a_decision_needs_the_version_that_was_seen() throws Exception {
    Caller officer = as(town.session("office.registrar"));
    Case of = opened(sample("Putusan"));
    String refuse = "{\"transition\":\"tolak\",\"reason\":\"Tidak lengkap\"}";
    officer.post("cases/" + of.id() + "/comments", "{\"comment\":\"Catatan\"}").expect(201);
    officer.post("cases/" + of.id() + "/moves", refuse, of.version()).expect(409);
    assertThat(
            officer
                .post("cases/" + of.id() + "/moves", refuse, of.version() + 1)
                .expect(200)
                .body())
        .contains("\"REFUSED\"");
    assertThat(officer.post("cases/" + of.id() + "/moves", refuse).expect(409).body())
        .contains("diputus petugas lain");
  }

  @Test
  void many_are_decided_together_or_each_by_itself() throws Exception {
    Caller officer = as(town.session("office.registrar"));
    Case first = opened(sample("Satu"));
    Case second = opened(sample(SampleCases.REFUSED));
    Case third = opened(sample("Tiga"));
    String body =
        "{\"transition\":\"setujui\",\"together\":%s,\"cases\":[{\"id\":%d},{\"id\":%d},{\"id\":%d}]}";
    String together =
        officer
            .post("cases/moves", body.formatted(true, first.id(), second.id(), third.id()))
            .expect(200)
            .body();
    assertThat(together).contains("\"done\":0", "\"failed\":3", "Modul menolak putusan ini.");
    assertThat(town.run(() -> cases.find(first.id())).orElseThrow()).isEqualTo(first);
    String each =
        officer
            .post("cases/moves", body.formatted(false, first.id(), second.id(), third.id()))
            .expect(200)
            .body();
    assertThat(each).contains("\"done\":2", "\"failed\":1", "Modul menolak putusan ini.");
    assertThat(town.run(() -> cases.find(second.id())).orElseThrow()).isEqualTo(second);
    assertThat(town.run(() -> cases.find(third.id())).orElseThrow().kind().closed()).isTrue();
    officer.post("cases/moves", "{\"transition\":\"setujui\",\"cases\":[]}").expect(422);
  }

  @Test
  void a_task_of_the_unit_is_taken_and_handed_on() throws Exception {
    EmployeeId ani = town.person("Ani Rekaan");
    EmployeeId budi = town.person("Budi Rekaan");
    Caller first = as(linked(ani, "office.registrar"));
    Caller second = as(linked(budi, "platform.auditor"));
    Case of = opened(sample("Ambil"));
    first.post("cases/" + of.id() + "/take", "{}").expect(200);
    assertThat(first.get("worklist?why=PERSON").expect(200).body()).contains("Ambil");
    first
        .post(
            "cases/" + of.id() + "/hand-over",
            "{\"desk\":{\"kind\":\"PERSON\",\"employee\":" + budi + "},\"reason\":\"Cuti\"}")
        .expect(200);
    assertThat(second.get("worklist").expect(200).body()).contains("Ambil", "\"PERSON\"");
    first
        .post(
            "cases/" + of.id() + "/hand-over",
            "{\"desk\":{\"kind\":\"POSITION\",\"position\":\"TIDAK\"},\"reason\":\"Cuti\"}")
        .expect(422);
    as(town.session("office.registrar")).post("cases/" + of.id() + "/take", "{}").expect(409);
  }

  @Test
  void a_list_for_a_spreadsheet_holds_no_formula() throws Exception {
    Caller officer = as(town.session("office.registrar"));
    opened(sample("=1+1"));
    assertThat(officer.get("cases?format=csv").expect(200).body()).contains(",'=1+1,");
  }

  @Test
  void a_list_of_more_than_one_page_is_written_whole_and_in_its_order() throws Exception {
    town.unit("DESA", null);
    town.unit("LAIN", null);
    for (int begin = 0; begin < 1_010; begin += 50) {
      open(begin, Math.min(begin + 50, 1_010));
    }
    String csv =
        as(town.session("office.registrar@DESA")).get("cases?format=csv").expect(200).body();
    List<Long> ids =
        csv.lines().skip(1).map(line -> Long.parseLong(line.split(",", 2)[0])).toList();
    assertThat(ids).hasSize(999).doesNotHaveDuplicates();
    assertThat(ids).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(csv).contains("Permohonan 1009,DESA").doesNotContain("Permohonan 1000,", "LAIN");
    assertThat(
            town.run(
                () ->
                    town.trail.search(AuditTrail.Query.newest(20)).entries().stream()
                        .filter(entry -> entry.action().equals("office.cases-exported"))
                        .map(entry -> entry.after().get("count"))
                        .toList()))
        .containsExactly("999");
    as(town.session("platform.auditor")).get("cases?format=csv").expect(403);
  }

  /** Opens cases in one transaction: few, because a session looks at all that it holds. */
  private void open(int from, int to) throws Exception {
    town.run(
        () ->
            town.service(Transactions.class)
                .write(
                    () -> {
                      for (int i = from; i < to; i++) {
                        String unit = i % 100 == 0 ? "LAIN" : "DESA";
                        cases.open(sample("Permohonan " + i).inUnit(Optional.of(unit)));
                      }
                      return true;
                    }));
  }

  // ---- reminders

  private static final JobProgress QUIET =
      new JobProgress() {
        @Override
        public void log(String line) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  private static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** A run that dies after its first hundreds. */
  private static final JobProgress DYING =
      new JobProgress() {
        private int asked;

        @Override
        public void log(String line) {}

        @Override
        public boolean cancelled() {
          if (asked++ > 0) {
            throw new Crash();
          }
          return false;
        }
      };

  private void remind(LocalDate day, JobProgress progress) throws Exception {
    for (ServiceReference<JobHandler> reference :
        context.getServiceReferences(JobHandler.class, null)) {
      JobHandler job = context.getService(reference);
      if (job.name().equals("office.case-reminders")) {
        town.current.callIn(
            town.agency.id(),
            () -> {
              try {
                job.run(day.toString(), progress);
              } catch (Crash crash) {
                return false;
              }
              return true;
            });
      }
    }
  }

  @Test
  void whoever_has_a_task_is_told_when_it_is_nearly_due_and_when_it_is_late() throws Exception {
    EmployeeId ani = town.person("Ani Rekaan");
    Principal who = linked(ani, "platform.auditor");
    Case of =
        opened(sample("Milik Warga Rekaan").receivedOn(RECEIVED).on(new CaseDesk.Person(ani)));
    remind(LocalDate.of(2026, 3, 30), QUIET);
    remind(LocalDate.of(2026, 4, 2), QUIET);
    remind(LocalDate.of(2026, 4, 2), QUIET);
    List<String> told =
        NoticeHouse.until(
            () ->
                town.as(
                    who,
                    () ->
                        town.service(NoticeInbox.class).latest(50).stream()
                            .map(item -> item.subject().id() + " " + item.body().id())
                            .sorted()
                            .toList()),
            lines -> lines.size() >= 3);
    assertThat(told).hasSize(3);
    assertThat(told.get(0)).contains("Lewat tenggat: Permohonan uji", "1 April 2026");
    assertThat(told.get(1)).contains("Tenggat mendekat", "nomor " + of.id());
    assertThat(told.get(2)).contains("Tugas baru");
    assertThat(told).noneMatch(line -> line.contains("Warga Rekaan"));
  }

  private <E extends Record> BlockingQueue<E> heard(Class<E> type) {
    BlockingQueue<E> events = new LinkedBlockingQueue<>();
    registered.add(
        context.registerService(
            EventListener.class,
            new EventListener<E>() {
              @Override
              public Class<E> type() {
                return type;
              }

              @Override
              public String name() {
                return "uji." + type.getSimpleName() + "-" + town.agency.id();
              }

              @Override
              public void on(E event) {
                events.add(event);
              }
            },
            null));
    return events;
  }

  @Test
  void reminds_once_for_each_day_also_after_a_crash() throws Exception {
    BlockingQueue<TaskDue> due = heard(TaskDue.class);
    Case of = opened(sample("Ingatkan").receivedOn(RECEIVED));
    remind(LocalDate.of(2026, 3, 26), QUIET);
    // three working days before Wednesday 1 April is Friday 27 March
    remind(LocalDate.of(2026, 3, 27), DYING);
    remind(LocalDate.of(2026, 3, 27), QUIET);
    remind(LocalDate.of(2026, 3, 28), QUIET);
    remind(LocalDate.of(2026, 3, 31), QUIET);
    remind(LocalDate.of(2026, 3, 31), QUIET);
    TaskDue first = due.poll(20, TimeUnit.SECONDS);
    TaskDue second = due.poll(20, TimeUnit.SECONDS);
    assertThat(List.of(first, second))
        .extracting(TaskDue::caseId, TaskDue::workingDays)
        .containsExactly(tuple(of.id(), 3), tuple(of.id(), 1));
    Case marker = opened(sample("Penanda").receivedOn(RECEIVED));
    remind(LocalDate.of(2026, 3, 31), QUIET);
    assertThat(due.poll(20, TimeUnit.SECONDS)).extracting(TaskDue::caseId).isEqualTo(marker.id());
  }

  @Test
  void what_stays_undone_goes_to_the_superior_too() throws Exception {
    BlockingQueue<TaskOverdue> overdue = heard(TaskOverdue.class);
    town.post("CAMAT", "Camat", null);
    town.post("KASI", "Kasi Pelayanan", "CAMAT");
    EmployeeId camat = town.person("Citra Rekaan");
    town.holds(camat, "CAMAT", LocalDate.of(2025, 1, 1));
    Caller head = as(linked(camat, "platform.auditor"));
    Case of = opened(sample("Terlambat").receivedOn(RECEIVED).on(new CaseDesk.Post("KASI")));
    remind(LocalDate.of(2026, 4, 2), QUIET);
    assertThat(head.get("worklist").expect(200).body()).contains("\"total\":0");
    remind(LocalDate.of(2026, 4, 10), QUIET);
    remind(LocalDate.of(2026, 4, 10), QUIET);
    assertThat(head.get("worklist").expect(200).body()).contains("Terlambat", "\"ESCALATED\"");
    assertThat(overdue.poll(20, TimeUnit.SECONDS).escalated()).isFalse();
    assertThat(overdue.poll(20, TimeUnit.SECONDS).escalated()).isTrue();
    assertThat(town.run(() -> cases.holders(of.id()))).containsExactly(camat);
    head.post("cases/" + of.id() + "/moves", "{\"transition\":\"setujui\"}").expect(200);
    assertThat(overdue).isEmpty();
  }

  @Test
  void nobody_is_reminded_while_the_applicant_is_asked() throws Exception {
    BlockingQueue<TaskDue> due = heard(TaskDue.class);
    Case of = opened(sample("Berhenti").receivedOn(RECEIVED));
    town.run(
        () ->
            cases.move(
                of.id(),
                CaseActor.SYSTEM,
                CaseMove.of("minta-lengkapi").answer("Mohon KTP").on(RECEIVED)));
    remind(LocalDate.of(2026, 3, 31), QUIET);
    Case marker = opened(sample("Penanda").receivedOn(RECEIVED));
    remind(LocalDate.of(2026, 3, 31), QUIET);
    assertThat(due.poll(20, TimeUnit.SECONDS)).extracting(TaskDue::caseId).isEqualTo(marker.id());
  }

  // ---- recount and replay

  @Test
  void an_amended_calendar_moves_the_due_date_and_says_why() throws Exception {
    Caller keeper = as(town.session("platform.rule-keeper"));
    Case of = opened(sample("Hitung ulang").receivedOn(RECEIVED));
    keeper
        .post(
            "calendar/local-holidays",
            "{\"date\":\"2026-03-30\",\"kind\":\"LOCAL\",\"name\":\"Hari jadi\",\"issued\":\"2026-01-02\",\"decree\":\"SK"
                + " 1/2026\"}")
        .expect(201);
    for (int i = 0; i < 1000 && history(of).size() == 1; i++) {
      Thread.sleep(20);
    }
    CaseEntry recounted = history(of).getLast();
    assertThat(recounted.kind()).isEqualTo(CaseEntry.Kind.RECOUNTED);
    assertThat(recounted.due()).contains(LocalDate.of(2026, 4, 2));
    assertThat(recounted.reason()).contains("SK 1/2026", "1 April 2026", "2 April 2026");
    assertThat(town.run(() -> cases.find(of.id())).orElseThrow().due())
        .contains(LocalDate.of(2026, 4, 2));
  }

  private List<CaseEntry> history(Case of) throws Exception {
    return town.run(() -> cases.history(of.id()));
  }

  @Test
  void random_histories_replay_to_the_same_case() throws Exception {
    Caller supervisor = as(town.session("platform.case-supervisor"));
    town.post("KASI", "Kasi Pelayanan", null);
    EmployeeId ani = town.person("Ani Rekaan");
    List<CaseDesk> desks =
        List.of(
            new CaseDesk.Post("KASI"),
            new CaseDesk.Person(ani),
            new CaseDesk.Pool(Optional.empty()));
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    SampleCases type = new SampleCases();
    for (int i = 0; i < 15; i++) {
      LocalDate day = RECEIVED.plusDays(random.nextInt(30));
      Case of = opened(sample("Acak " + i).receivedOn(day));
      for (int step = 0; step < 10; step++) {
        day = day.plusDays(random.nextInt(5));
        LocalDate on = day.isAfter(today) ? today : day;
        long id = of.id();
        try {
          if (random.nextInt(4) == 0) {
            CaseDesk desk = desks.get(random.nextInt(desks.size()));
            town.run(() -> cases.assign(id, CaseActor.SYSTEM, desk, "Beban kerja"));
            day = today;
          } else if (random.nextInt(5) == 0) {
            town.run(() -> cases.comment(id, CaseActor.SYSTEM, "Catatan", true, List.of()));
            day = today;
          } else {
            String state = town.run(() -> cases.find(id)).orElseThrow().state();
            List<CaseTransition> ways =
                type.transitions().stream().filter(w -> w.from().contains(state)).toList();
            if (ways.isEmpty()) {
              break;
            }
            CaseTransition way = ways.get(random.nextInt(ways.size()));
            CaseMove move = CaseMove.of(way.code()).note("Langkah").because("Sebab").on(on);
            CaseMove whole =
                way.needs().fields().isEmpty() ? move : move.fields(Map.of("dasar", "Pasal"));
            town.run(() -> cases.move(id, CaseActor.SYSTEM, whole));
          }
        } catch (Problem refused) {
          assertThat(refused.status()).as("seed " + seed).isIn(409, 422);
        }
      }
      assertThat(supervisor.get("cases/" + of.id() + "/replay").expect(200).body())
          .as("seed " + seed)
          .contains("\"same\":true");
    }
  }

  @Test
  void a_replay_finds_what_was_changed_behind_its_back() throws Exception {
    Caller supervisor = as(town.session("platform.case-supervisor"));
    Case of = opened(sample("Diubah").receivedOn(RECEIVED));
    Store store =
        context.getService(
            context.getServiceReferences(Store.class, "(unit=office)").iterator().next());
    town.run(
        () ->
            store.write(
                em ->
                    em.createQuery("update OfficeCase c set c.due = :day where c.id = :id")
                        .setParameter("day", LocalDate.of(2026, 12, 31))
                        .setParameter("id", of.id())
                        .executeUpdate()));
    assertThat(supervisor.get("cases/" + of.id() + "/replay").expect(200).body())
        .contains("\"same\":false", "due: history 2026-04-01, stored 2026-12-31");
  }
}
