package id.pendopo.office.tests;

import static id.pendopo.office.tests.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.applicant.ApplicantData;
import id.pendopo.api.applicant.ApplicantKind;
import id.pendopo.api.applicant.ApplicantRegister;
import id.pendopo.api.applicant.LegalBasis;
import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.CaseActor;
import id.pendopo.api.casework.CaseDesk;
import id.pendopo.api.casework.CaseEntry;
import id.pendopo.api.casework.CaseMove;
import id.pendopo.api.casework.Cases;
import id.pendopo.api.complaint.Complaint;
import id.pendopo.api.complaint.ComplaintCategory;
import id.pendopo.api.complaint.ComplaintCategoryProvider;
import id.pendopo.api.complaint.ComplaintChannel;
import id.pendopo.api.complaint.ComplaintKind;
import id.pendopo.api.complaint.ComplaintPlace;
import id.pendopo.api.complaint.ComplaintRegister;
import id.pendopo.api.complaint.ComplaintState;
import id.pendopo.api.complaint.ComplaintSubject;
import id.pendopo.api.complaint.Complaints;
import id.pendopo.api.complaint.FollowUpClass;
import id.pendopo.api.complaint.NewComplaint;
import id.pendopo.api.complaint.NewComplaint.Detail;
import id.pendopo.api.complaint.ReceivedComplaint;
import id.pendopo.api.complaint.ReporterDisclosure;
import id.pendopo.api.job.JobHandler;
import id.pendopo.api.job.JobProgress;
import id.pendopo.api.notice.NoticeInbox;
import id.pendopo.api.privacy.PersonReference;
import id.pendopo.api.privacy.PersonalDataSource;
import id.pendopo.api.privacy.RetentionRule;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.AuditTrail;
import id.pendopo.identity.Principal;
import id.pendopo.identity.Principals;
import id.pendopo.testkit.FelixNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/** Complaints, suggestions and reports, on both databases. */
@InOffice
class ComplaintsTest {

  private static final String HOLE = "Jalan berlubang besar di depan pasar, motor sering jatuh.";
  private static final ComplaintPlace MARKET = new ComplaintPlace(-7.25, 112.75);
  private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 11);

  private Town town;
  private Complaints complaints;
  private ComplaintRegister register;
  private Cases cases;
  private Principal officer;

  @BeforeEach
  void open(FelixNode node) throws Exception {
    town = new Town(node);
    complaints = town.service(Complaints.class);
    register = town.service(ComplaintRegister.class);
    cases = town.service(Cases.class);
    town.unit("DESA", null);
    town.unit("LAIN", null);
    town.run(() -> register.saveCategory(category("jalan", "DESA", null)));
    officer = town.session("office.complaint-officer@DESA");
  }

  private static ComplaintCategory category(String key, String unit, String position) {
    return new ComplaintCategory(
        key,
        new LocalText("Jalan dan jembatan", "Roads and bridges"),
        "",
        Optional.ofNullable(unit),
        Optional.ofNullable(position),
        true);
  }

  private static NewComplaint report(ReporterDisclosure disclosure, Detail detail) {
    Optional<ApplicantData> who =
        disclosure == ReporterDisclosure.ANONYMOUS
            ? Optional.empty()
            : Optional.of(
                new ApplicantData(
                    ApplicantKind.PERSON,
                    "Sri Rekaan",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("081234567890"),
                    Optional.of("sri@contoh.test"),
                    LegalBasis.PUBLIC_SERVICE));
    return new NewComplaint(
        ComplaintKind.REPORT,
        "jalan",
        HOLE,
        disclosure,
        who,
        ComplaintChannel.LETTER,
        detail,
        Optional.of("2468"),
        Optional.empty());
  }

  private static Detail on(LocalDate day) {
    return new Detail(
        Optional.empty(),
        Optional.empty(),
        "Depan pasar",
        Optional.empty(),
        Optional.of(day),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private ReceivedComplaint received(ReporterDisclosure disclosure) throws Exception {
    return town.run(() -> complaints.receive(report(disclosure, on(RECEIVED))));
  }

  private Case moved(Complaint of, CaseMove move) throws Exception {
    return town.as(officer, () -> cases.move(of.caseId(), CaseActor.OFFICER, move));
  }

  private Complaint now(Complaint of) throws Exception {
    return town.run(() -> complaints.find(of.id())).orElseThrow();
  }

  private List<AuditTrail.Entry> audited(String subject) throws Exception {
    return town.run(
        () ->
            town.trail.search(AuditTrail.Query.newest(200)).entries().stream()
                .filter(entry -> entry.subject().equals(subject))
                .toList());
  }

  // ---- clocks and steps

  @Test
  void the_verification_is_due_after_three_working_days_and_decides_the_next_clock()
      throws Exception {
    Complaint of = received(ReporterDisclosure.NAMED).complaint();
    assertThat(of.state()).isEqualTo(ComplaintState.RECEIVED);
    assertThat(of.unit()).contains("DESA");
    assertThat(of.due()).contains(LocalDate.of(2026, 3, 16));
    moved(of, CaseMove.of("verifikasi").on(LocalDate.of(2026, 3, 12)));
    Complaint verified = now(of);
    assertThat(verified.state()).isEqualTo(ComplaintState.VERIFIED);
    assertThat(verified.followUp()).contains(FollowUpClass.GENERAL);
    assertThat(verified.due()).contains(LocalDate.of(2026, 4, 9));
    assertThat(town.run(() -> cases.due(of.caseId())).orElseThrow().why())
        .anyMatch(reason -> reason.text().id().contains("PermenPANRB 62/2018"));
  }

  @Test
  void what_is_handed_over_lies_on_the_desk_of_its_category_and_the_clock_goes_on()
      throws Exception {
    town.post("KASI", "Kepala Seksi", null);
    town.run(() -> register.saveCategory(category("jalan", "DESA", "KASI")));
    Complaint of = received(ReporterDisclosure.NAMED).complaint();
    moved(of, CaseMove.of("verifikasi-informasi").on(LocalDate.of(2026, 3, 12)));
    LocalDate due = now(of).due().orElseThrow();
    Case handed = moved(of, CaseMove.of("teruskan"));
    assertThat(handed.desk()).contains(new CaseDesk.Post("KASI"));
    assertThat(now(of).state()).isEqualTo(ComplaintState.HANDED_OVER);
    assertThat(now(of).due()).contains(due);
  }

  @Test
  void an_answer_that_the_reporter_cannot_read_is_none() throws Exception {
    Complaint of = received(ReporterDisclosure.NAMED).complaint();
    moved(of, CaseMove.of("verifikasi"));
    assertThat(refusal(() -> moved(of, CaseMove.of("jawab").note("Sudah ditambal"))).fields())
        .extracting(FieldProblem::field)
        .contains("comment");
    assertThat(now(of).state()).isEqualTo(ComplaintState.VERIFIED);
  }

  @Test
  void an_answer_closes_by_itself_when_the_reporter_says_nothing(BundleContext context)
      throws Exception {
    Complaint of = received(ReporterDisclosure.NAMED).complaint();
    moved(of, CaseMove.of("verifikasi"));
    moved(of, CaseMove.of("jawab").answer("Sudah ditambal kemarin."));
    Complaint answered = now(of);
    assertThat(answered.state()).isEqualTo(ComplaintState.ANSWERED);
    LocalDate last = LocalDate.now(town.agency.zone()).plusDays(10);
    assertThat(answered.due()).contains(last);
    close(context, last);
    assertThat(now(of).state()).isEqualTo(ComplaintState.ANSWERED);
    close(context, last.plusDays(1));
    assertThat(now(of).state()).isEqualTo(ComplaintState.CLOSED);
  }

  private void close(BundleContext context, LocalDate day) throws Exception {
    run(context, "office.complaint-closing", day);
  }

  private void run(BundleContext context, String name, LocalDate day) throws Exception {
    for (ServiceReference<JobHandler> one : context.getServiceReferences(JobHandler.class, null)) {
      JobHandler job = context.getService(one);
      if (job.name().equals(name)) {
        town.run(
            () -> {
              job.run(
                  day.toString(),
                  new JobProgress() {
                    @Override
                    public void log(String line) {}

                    @Override
                    public boolean cancelled() {
                      return false;
                    }
                  });
              return true;
            });
      }
    }
  }

  @Test
  void a_reporter_who_is_not_content_opens_it_again() throws Exception {
    Complaint of = received(ReporterDisclosure.NAMED).complaint();
    moved(of, CaseMove.of("verifikasi"));
    moved(of, CaseMove.of("jawab").answer("Sudah ditambal kemarin."));
    town.run(
        () ->
            cases.move(
                of.caseId(),
                CaseActor.APPLICANT,
                CaseMove.of("tanggapi").answer("Masih berlubang di sisi utara.")));
    assertThat(now(of).state()).isEqualTo(ComplaintState.IN_PROGRESS);
  }

  @Test
  void handing_it_to_the_national_system_is_a_recorded_act_that_the_reporter_reads()
      throws Exception {
    Complaint of = received(ReporterDisclosure.NAMED).complaint();
    CaseMove without = CaseMove.of("alihkan").because("Jalan nasional.");
    assertThat(refusal(() -> moved(of, without)).status()).isEqualTo(422);
    moved(of, without.fields(Map.of("tujuan", "SP4N-LAPOR!", "nomor", "8812345")));
    Complaint handed = now(of);
    assertThat(handed.state()).isEqualTo(ComplaintState.NOT_OURS);
    assertThat(handed.referral())
        .contains(
            new Complaint.Referral("SP4N-LAPOR!", "8812345", LocalDate.now(town.agency.zone())));
    boolean told = false;
    for (int i = 0; i < 500 && !told; i++) {
      told =
          town.run(() -> cases.history(of.caseId())).stream()
              .anyMatch(line -> line.forApplicant() && line.comment().contains("8812345"));
      Thread.sleep(20);
    }
    assertThat(told).isTrue();
  }

  // ---- who it was

  @Test
  void an_anonymous_report_leaves_no_time_no_address_and_no_account() throws Exception {
    Complaint of =
        town.as(
                officer,
                () -> complaints.receive(report(ReporterDisclosure.ANONYMOUS, Detail.NONE)))
            .complaint();
    town.run(() -> cases.move(of.caseId(), CaseActor.APPLICANT, CaseMove.of("cabut")));
    List<AuditTrail.Entry> complaint = audited("complaint/" + of.id());
    List<AuditTrail.Entry> steps = audited("case/" + of.caseId());
    assertThat(complaint).isNotEmpty().allMatch(AuditTrail.Entry::anonymous);
    assertThat(steps).hasSize(2).allMatch(AuditTrail.Entry::anonymous);
    assertThat(complaint)
        .allMatch(entry -> entry.address().isEmpty() && entry.username().isEmpty());
    Case closed = town.run(() -> cases.find(of.caseId())).orElseThrow();
    assertThat(closed.openedAt().atZone(town.agency.zone()).toLocalTime())
        .isEqualTo(LocalTime.MIDNIGHT);
    assertThat(town.run(() -> cases.history(of.caseId())))
        .allMatch(
            (CaseEntry line) ->
                line.account().isEmpty()
                    && line.at()
                        .atZone(town.agency.zone())
                        .toLocalTime()
                        .equals(LocalTime.MIDNIGHT));
  }

  @Test
  void a_confidential_name_is_hidden_until_it_is_asked_for_with_a_purpose() throws Exception {
    Complaint of = received(ReporterDisclosure.CONFIDENTIAL).complaint();
    assertThat(town.as(officer, () -> register.reporter(of.id()))).isEmpty();
    assertThat(
            refusal(() -> town.as(officer, () -> register.unmask(of.id(), "Ingin tahu"))).status())
        .isEqualTo(403);
    Principal head = town.session("platform.administrator");
    assertThat(refusal(() -> town.as(head, () -> register.unmask(of.id(), ""))).status())
        .isEqualTo(422);
    assertThat(town.as(head, () -> register.unmask(of.id(), "Pemeriksaan inspektorat")).name())
        .isEqualTo("Sri Rekaan");
    assertThat(audited("complaint/" + of.id()))
        .anyMatch(
            entry ->
                entry.action().equals("complaints.reporter-read")
                    && entry.purpose().equals("Pemeriksaan inspektorat"));
  }

  @Test
  void a_confidential_reporter_cannot_be_found_by_when_they_came() throws Exception {
    Complaint of = received(ReporterDisclosure.CONFIDENTIAL).complaint();
    assertThat(
            town.run(() -> town.trail.search(AuditTrail.Query.newest(200)).entries()).stream()
                .filter(entry -> entry.action().startsWith("applicants.")))
        .isNotEmpty()
        .allMatch(AuditTrail.Entry::anonymous);
    assertThat(audited("complaint/" + of.id())).allMatch(AuditTrail.Entry::anonymous);
  }

  @Test
  void officers_hear_of_an_anonymous_report_a_day_later(BundleContext context) throws Exception {
    LocalDate today = LocalDate.now(town.agency.zone());
    Inbox inbox = new Inbox();
    town.run(() -> complaints.receive(report(ReporterDisclosure.ANONYMOUS, Detail.NONE)));
    run(context, "office.complaint-news", today);
    assertThat(inbox.unread()).isZero();
    run(context, "office.complaint-news", today.plusDays(1));
    assertThat(inbox.unread()).isEqualTo(1);
    run(context, "office.complaint-news", today.plusDays(2));
    assertThat(inbox.unread()).isEqualTo(1);
  }

  private String unitTold() throws Exception {
    NoticeInbox inbox = town.service(NoticeInbox.class);
    return town.as(
        officer,
        () ->
            inbox.latest(50).stream()
                .map(item -> item.subject().id() + " " + item.body().id() + " " + item.link())
                .collect(Collectors.joining("\n")));
  }

  @Test
  void a_new_task_does_not_tell_at_once_what_an_anonymous_reporter_did() throws Exception {
    Complaint hidden = received(ReporterDisclosure.ANONYMOUS).complaint();
    moved(hidden, CaseMove.of("verifikasi"));
    moved(hidden, CaseMove.of("jawab").answer("Sudah ditambal kemarin."));
    town.run(
        () ->
            cases.move(
                hidden.caseId(),
                CaseActor.APPLICANT,
                CaseMove.of("tanggapi").answer("Masih berlubang.")));
    // what comes after it is told, so it would have been told by then
    Complaint named = received(ReporterDisclosure.NAMED).complaint();
    String later = "perkara/" + named.caseId() + "]";
    assertThat(NoticeHouse.until(this::unitTold, text -> text.contains(later)))
        .contains("Tugas baru", later)
        .doesNotContain("perkara/" + hidden.caseId() + "]");
  }

  @Test
  void what_nobody_vouches_for_replaces_nothing_in_the_register() throws Exception {
    Complaint of = received(ReporterDisclosure.NAMED).complaint();
    ApplicantData claimed =
        new ApplicantData(
            ApplicantKind.PERSON,
            "Sri Rekaan",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("Jalan Rekaan 1"),
            Optional.of("081234567890"),
            Optional.of("palsu@contoh.test"),
            LegalBasis.CONSENT);
    NewComplaint again =
        new NewComplaint(
            ComplaintKind.REPORT,
            "jalan",
            HOLE,
            ReporterDisclosure.NAMED,
            Optional.of(claimed),
            ComplaintChannel.WEB,
            Detail.NONE,
            Optional.empty(),
            Optional.empty());
    Principals principals = town.service(Principals.class);
    town.run(() -> principals.callAsPublic(() -> complaints.receive(again)));
    ApplicantData known = town.run(() -> register.unmask(of.id(), "Pemeriksaan"));
    assertThat(known.email()).contains("sri@contoh.test");
    assertThat(known.basis()).isEqualTo(LegalBasis.PUBLIC_SERVICE);
    assertThat(known.address()).contains("Jalan Rekaan 1");
    // whoever has an account vouches for it
    town.as(officer, () -> complaints.receive(again));
    assertThat(town.run(() -> register.unmask(of.id(), "Pemeriksaan")).email())
        .contains("palsu@contoh.test");
  }

  @Test
  void an_erased_reporter_keeps_nobody_from_being_told(BundleContext context) throws Exception {
    Complaint of = received(ReporterDisclosure.CONFIDENTIAL).complaint();
    received(ReporterDisclosure.ANONYMOUS);
    LocalDate tomorrow = LocalDate.now(town.agency.zone()).plusDays(1);
    RetentionRule rule = rule(context, "applicant-retention");
    assertThat(town.run(() -> rule.due(tomorrow))).isZero();
    ApplicantRegister applicants = town.service(ApplicantRegister.class);
    town.run(
        () -> {
          long who = applicants.list("", 0, 10).applicants().getFirst().id();
          applicants.erase(who, "Permintaan pemilik data");
          return true;
        });
    run(context, "office.complaint-news", tomorrow);
    assertThat(new Inbox().unread()).isEqualTo(2);
    moved(of, CaseMove.of("verifikasi"));
    moved(of, CaseMove.of("jawab").answer("Sudah ditambal kemarin."));
    assertThat(now(of).state()).isEqualTo(ComplaintState.ANSWERED);
  }

  /** What the officer was told. */
  private final class Inbox {

    private final NoticeInbox list = town.service(NoticeInbox.class);

    long unread() throws Exception {
      return town.as(officer, list::unread);
    }
  }

  @Test
  void a_name_that_may_be_known_is_seen_masked() throws Exception {
    Complaint of = received(ReporterDisclosure.NAMED).complaint();
    var who = town.as(officer, () -> register.reporter(of.id())).orElseThrow();
    assertThat(who.name()).isEqualTo("Sri Rekaan");
    assertThat(who.phoneMasked().orElseThrow()).doesNotContain("081234567890");
  }

  @Test
  void another_unit_sees_nothing_of_it() throws Exception {
    Complaint of = received(ReporterDisclosure.NAMED).complaint();
    Principal other = town.session("office.complaint-officer@LAIN");
    assertThat(town.as(other, () -> register.list(ComplaintRegister.Filter.ALL, 0, 50)).total())
        .isZero();
    assertThat(refusal(() -> town.as(other, () -> register.get(of.id()))).status()).isEqualTo(404);
    assertThat(
            town.as(officer, () -> register.list(ComplaintRegister.Filter.ALL, 0, 50)).complaints())
        .extracting(Complaint::id)
        .containsExactly(of.id());
  }

  // ---- searching

  @Test
  void what_was_written_is_found_by_its_words_its_place_and_its_number() throws Exception {
    Complaint of = received(ReporterDisclosure.NAMED).complaint();
    assertThat(found("MOTOR berlubang")).containsExactly(of.id());
    assertThat(found("depan pasar")).containsExactly(of.id());
    assertThat(found(Long.toString(of.id()))).containsExactly(of.id());
    assertThat(found("motor jembatan")).isEmpty();
    Principal other = town.session("office.complaint-officer@LAIN");
    ComplaintRegister.Filter motor = ComplaintRegister.Filter.ALL.words("motor");
    assertThat(town.as(other, () -> register.list(motor, 0, 10)).total()).isZero();
  }

  private List<Long> found(String words) throws Exception {
    return town
        .as(officer, () -> register.list(ComplaintRegister.Filter.ALL.words(words), 0, 10))
        .complaints()
        .stream()
        .map(Complaint::id)
        .toList();
  }

  // ---- how long it is kept

  @Test
  void a_closed_report_loses_its_words_and_its_reporter_when_its_time_is_over(BundleContext context)
      throws Exception {
    Complaint of = received(ReporterDisclosure.NAMED).complaint();
    RetentionRule rule = rule(context);
    LocalDate tomorrow = LocalDate.now(town.agency.zone()).plusDays(1);
    assertThat(town.run(() -> rule.due(tomorrow))).isZero();
    town.run(() -> cases.move(of.caseId(), CaseActor.APPLICANT, CaseMove.of("cabut")));
    assertThat(town.run(() -> rule.due(tomorrow))).isEqualTo(1);
    assertThat(town.run(() -> rule.apply(tomorrow, 100))).isEqualTo(1);
    Complaint kept = now(of);
    assertThat(kept.words()).isEqualTo("–");
    assertThat(kept.placeWords()).isEmpty();
    assertThat(kept.state()).isEqualTo(ComplaintState.WITHDRAWN);
    assertThat(town.as(officer, () -> register.reporter(of.id()))).isEmpty();
    assertThat(town.run(() -> rule.due(tomorrow))).isZero();
    assertThat(
            town.run(() -> register.figures(RECEIVED.getYear())).stream()
                .mapToLong(ComplaintRegister.Figure::received)
                .sum())
        .isEqualTo(1);
  }

  private static RetentionRule rule(BundleContext context) throws Exception {
    return rule(context, "complaint-retention");
  }

  private static RetentionRule rule(BundleContext context, String code) throws Exception {
    for (ServiceReference<RetentionRule> one :
        context.getServiceReferences(RetentionRule.class, null)) {
      RetentionRule rule = context.getService(one);
      if (rule.code().equals(code)) {
        return rule;
      }
    }
    throw new AssertionError("There is no rule " + code);
  }

  @Test
  void a_person_gets_what_is_kept_of_them_and_is_erased_after_the_end(BundleContext context)
      throws Exception {
    Complaint of = received(ReporterDisclosure.NAMED).complaint();
    PersonalDataSource source = (PersonalDataSource) rule(context);
    long applicant = town.as(officer, () -> register.reporter(of.id())).orElseThrow().id();
    PersonReference person =
        new PersonReference(Optional.empty(), Optional.empty(), Optional.of(applicant), List.of());
    moved(of, CaseMove.of("verifikasi"));
    moved(of, CaseMove.of("minta-keterangan").answer("Sejak kapan?"));
    town.run(
        () ->
            cases.move(
                of.caseId(),
                CaseActor.APPLICANT,
                CaseMove.of("beri-keterangan").answer("Sejak rumah saya dibangun.")));
    assertThat(town.run(() -> source.of(person)).toString())
        .contains("motor sering jatuh", "Sejak rumah saya dibangun.");
    assertThat(town.run(() -> source.reasonsAgainstErasure(person))).hasSize(1);
    town.run(() -> cases.move(of.caseId(), CaseActor.APPLICANT, CaseMove.of("cabut")));
    assertThat(town.run(() -> source.reasonsAgainstErasure(person))).isEmpty();
    town.run(() -> source.erase(person));
    assertThat(town.run(() -> source.of(person))).isEmpty();
    assertThat(now(of).words()).isEqualTo("–");
    assertThat(town.run(() -> cases.history(of.caseId())))
        .hasSize(5)
        .allMatch(line -> line.comment().isEmpty());
  }

  @Test
  void reports_of_an_entry_that_was_merged_are_handed_out_and_erased(BundleContext context)
      throws Exception {
    Complaint of = received(ReporterDisclosure.NAMED).complaint();
    PersonalDataSource source = (PersonalDataSource) rule(context);
    long merged = town.as(officer, () -> register.reporter(of.id())).orElseThrow().id();
    ApplicantRegister applicants = town.service(ApplicantRegister.class);
    ApplicantData other =
        new ApplicantData(
            ApplicantKind.PERSON,
            "Sri R.",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("081200009999"),
            Optional.empty(),
            LegalBasis.PUBLIC_SERVICE);
    long stays =
        town.run(
            () -> {
              long id = applicants.create(other, Optional.of("DESA")).id();
              return applicants.merge(merged, id, "Orang yang sama").id();
            });
    PersonReference person =
        new PersonReference(Optional.empty(), Optional.empty(), Optional.of(stays), List.of());
    assertThat(town.run(() -> source.of(person)).toString()).contains("motor sering jatuh");
    town.run(() -> cases.move(of.caseId(), CaseActor.APPLICANT, CaseMove.of("cabut")));
    town.run(() -> source.erase(person));
    assertThat(now(of).words()).isEqualTo("–");
  }

  // ---- alike

  @Test
  void what_is_near_or_reads_alike_is_pointed_out_and_what_is_far_is_not() throws Exception {
    Complaint near =
        town.run(
                () ->
                    complaints.receive(
                        report(ReporterDisclosure.ANONYMOUS, Detail.NONE.at(MARKET))))
            .complaint();
    assertThat(
            town.run(
                () ->
                    complaints.alike(
                        "jalan",
                        "Lampu padam semalam",
                        Optional.of(new ComplaintPlace(-7.2505, 112.7505)))))
        .extracting(Complaints.Alike::id)
        .containsExactly(near.id());
    assertThat(
            town.run(
                () ->
                    complaints.alike(
                        "jalan", HOLE, Optional.of(new ComplaintPlace(-7.30, 112.75)))))
        .isEmpty();
    assertThat(
            town.run(
                () ->
                    complaints.alike(
                        "jalan", "Di depan pasar jalan berlubang besar", Optional.empty())))
        .extracting(Complaints.Alike::id)
        .containsExactly(near.id());
    assertThat(town.run(() -> complaints.alike("lainnya", HOLE, Optional.of(MARKET)))).isEmpty();
  }

  @Test
  void what_may_be_the_same_is_shown_of_units_alone_that_the_officer_may_see() throws Exception {
    Complaint here = received(ReporterDisclosure.NAMED).complaint();
    town.run(() -> register.saveCategory(category("jalan", "LAIN", null)));
    NewComplaint twin = report(ReporterDisclosure.ANONYMOUS, Detail.NONE);
    Complaint there = town.run(() -> complaints.receive(twin)).complaint();
    Principal other = town.session("office.complaint-officer@LAIN");
    assertThat(town.as(officer, () -> register.alike(here.id()))).isEmpty();
    assertThat(town.as(other, () -> register.alike(there.id()))).isEmpty();
  }

  @Test
  void a_category_with_a_position_needs_its_unit() throws Exception {
    town.post("KASI", "Kepala Seksi", null);
    assertThat(
            refusal(() -> town.run(() -> register.saveCategory(category("lampu", null, "KASI"))))
                .fields())
        .extracting(FieldProblem::field)
        .containsExactly("unit");
  }

  // ---- modules

  private static final class Works implements ComplaintCategoryProvider {

    @Override
    public String module() {
      return "uji";
    }

    @Override
    public List<ComplaintCategory> categories() {
      return List.of(category("uji.proyek", null, null), category("liar", null, null));
    }

    @Override
    public Optional<Subject> subject(ComplaintSubject subject) {
      return subject.id().equals("12")
          ? Optional.of(
              new Subject(LocalText.same("Jembatan Rekaan"), Optional.of("DESA"), Optional.empty()))
          : Optional.empty();
    }
  }

  @Test
  void a_module_brings_categories_and_knows_what_a_complaint_is_about(BundleContext context)
      throws Exception {
    ServiceRegistration<ComplaintCategoryProvider> registered =
        context.registerService(ComplaintCategoryProvider.class, new Works(), null);
    try {
      assertThat(town.run(complaints::offered))
          .extracting(ComplaintCategory::key)
          .containsExactly("jalan", "uji.proyek", "lainnya");
      town.run(() -> register.saveCategory(category("uji.proyek", "DESA", null)));
      ComplaintSubject bridge = new ComplaintSubject("uji", "proyek", "12");
      NewComplaint about =
          NewComplaint.anonymous(ComplaintKind.REPORT, "uji.proyek", HOLE)
              .with(Detail.NONE.about(bridge));
      Complaint of = town.run(() -> complaints.receive(about)).complaint();
      assertThat(of.unit()).contains("DESA");
      assertThat(town.run(() -> complaints.about(bridge)))
          .extracting(Complaint::id)
          .containsExactly(of.id());
      NewComplaint unknown =
          about.with(Detail.NONE.about(new ComplaintSubject("uji", "proyek", "13")));
      assertThat(refusal(() -> town.run(() -> complaints.receive(unknown))).fields())
          .extracting(FieldProblem::field)
          .containsExactly("subject");
    } finally {
      registered.unregister();
    }
    assertThat(town.run(complaints::offered))
        .extracting(ComplaintCategory::key)
        .containsExactly("jalan", "lainnya");
  }

  // ---- what is refused

  @Test
  void everything_that_is_wrong_is_named_at_once_and_nothing_is_kept() throws Exception {
    NewComplaint wrong =
        new NewComplaint(
            ComplaintKind.COMPLAINT,
            "tiada",
            "Pendek",
            ReporterDisclosure.CONFIDENTIAL,
            Optional.empty(),
            ComplaintChannel.WEB,
            Detail.NONE.at(new ComplaintPlace(82.75, -7.25)),
            Optional.of("12"),
            Optional.empty());
    assertThat(refusal(() -> town.run(() -> complaints.receive(wrong))).fields())
        .extracting(FieldProblem::field)
        .containsExactlyInAnyOrder("category", "words", "name", "phone", "pin", "place");
    assertThat(town.run(() -> register.list(ComplaintRegister.Filter.ALL, 0, 10)).total()).isZero();
  }

  @Test
  void a_day_of_another_century_is_refused() throws Exception {
    Detail old =
        new Detail(
            Optional.empty(),
            Optional.empty(),
            "",
            Optional.of(LocalDate.of(1026, 3, 11)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    NewComplaint of = report(ReporterDisclosure.ANONYMOUS, old);
    assertThat(refusal(() -> town.run(() -> complaints.receive(of))).fields())
        .extracting(FieldProblem::field)
        .containsExactly("happenedOn");
  }

  @Test
  void a_form_that_is_sent_twice_counts_once() throws Exception {
    NewComplaint once =
        new NewComplaint(
            ComplaintKind.SUGGESTION,
            "lainnya",
            HOLE,
            ReporterDisclosure.ANONYMOUS,
            Optional.empty(),
            ComplaintChannel.WEB,
            Detail.NONE,
            Optional.empty(),
            Optional.of("kunci-formulir-0001"));
    ReceivedComplaint first = town.run(() -> complaints.receive(once));
    assertThat(first.pin()).matches("[0-9]{6}");
    assertThat(first.toString()).doesNotContain(first.pin(), first.trackingCode());
    assertThat(refusal(() -> town.run(() -> complaints.receive(once))).status()).isEqualTo(409);
    assertThat(town.run(() -> register.list(ComplaintRegister.Filter.ALL, 0, 10)).total())
        .isEqualTo(1);
    assertThat(town.run(() -> register.figures(LocalDate.now(town.agency.zone()).getYear())))
        .hasSize(1)
        .allMatch(figure -> figure.received() == 1 && figure.closed() == 0);
  }
}
