package id.pendopo.office.tests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.applicant.ApplicantData;
import id.pendopo.api.applicant.ApplicantKind;
import id.pendopo.api.applicant.ApplicantRegister;
import id.pendopo.api.applicant.Applicants;
import id.pendopo.api.applicant.LegalBasis;
import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.CaseActor;
import id.pendopo.api.casework.CaseMove;
import id.pendopo.api.casework.CaseType;
import id.pendopo.api.casework.Cases;
import id.pendopo.api.casework.NewCase;
import id.pendopo.api.casework.StateKind;
import id.pendopo.api.form.AnswerSheets;
import id.pendopo.api.form.FieldKind;
import id.pendopo.api.form.FormDefinition;
import id.pendopo.api.form.FormField;
import id.pendopo.api.form.FormInput;
import id.pendopo.api.form.FormLayout;
import id.pendopo.api.form.FormVersion;
import id.pendopo.api.form.Forms;
import id.pendopo.api.job.JobHandler;
import id.pendopo.api.job.JobProgress;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.AuditTrail;
import id.pendopo.office.people.EmployeeInput;
import id.pendopo.persistence.Database;
import id.pendopo.testkit.FelixNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** What a data protection officer can do, through the public API and on both databases. */
@InOffice
class PrivacyTest {

  private static final String NIK = "5171015705840001";
  private static final String INCIDENT =
      "{\"discovered\":\"2026-03-19T13:30:00Z\",\"title\":\"Berkas terbuka\",\"data\":\"Nama dan NIK\"}";

  private FelixNode node;
  private Town town;
  private Office office;
  private Agency agency;
  private Caller officer;
  private Caller auditor;

  @BeforeEach
  void open(FelixNode node, BundleContext context) throws Exception {
    this.node = node;
    office = new Office(node);
    town = new Town(node);
    agency = town.agency;
    node.await("id.pendopo.site.internal.http.SiteServer$Ports", "", Duration.ofSeconds(20));
    Caller nobody = Caller.anonymous(context, agency);
    officer = nobody.as(office, office.person(agency, "platform.privacy-officer"));
    auditor = nobody.as(office, office.person(agency, "platform.auditor"));
    for (int i = 0; i < 500 && officer.get("privacy/processing").status() != 200; i++) {
      Thread.sleep(20);
    }
  }

  private EmployeeId employee(String name, boolean active) throws Exception {
    EmployeeId id = town.run(() -> town.people.create(Town.withNik(name, NIK)).employee().id());
    if (!active) {
      EmployeeInput left =
          new EmployeeInput(name, null, NIK, "NON_ASN", null, null, null, null, null, false);
      town.run(() -> town.people.change(id, OptionalLong.empty(), left));
    }
    return id;
  }

  private int sql(String text) throws Exception {
    Database database = (Database) node.await(Database.class.getName(), "", Duration.ofSeconds(20));
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement =
            connection.prepareStatement(text.replace("$agency", agency.id().toString()))) {
      int rows = statement.executeUpdate();
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
      return rows;
    }
  }

  // ---- rights

  @Test
  void only_the_officer_for_data_protection_gets_in() throws Exception {
    for (String path : List.of("privacy/processing", "privacy/retention", "privacy/incidents")) {
      officer.get(path).expect(200);
      auditor.get(path).expect(403);
    }
    auditor.post("privacy/incidents", INCIDENT).expect(403);
    auditor.post("privacy/exports", "{\"employee\":1,\"reason\":\"Surat nomor 1\"}").expect(403);
  }

  // ---- record of processing

  @Test
  void the_record_of_processing_is_filled_by_declaration_and_goes_into_a_spreadsheet()
      throws Exception {
    assertThat(officer.get("privacy/processing").expect(200).body())
        .contains("platform.employees", "platform.audit", "LEGAL_OBLIGATION");
    assertThat(officer.get("privacy/processing?format=csv").expect(200).body())
        .startsWith("\uFEFF\"Kegiatan\",\"Tujuan\"")
        .contains("Pegawai, jabatan, dan ketidakhadiran");
  }

  // ---- incidents

  @Test
  void an_incident_tells_its_deadline_with_reasons_and_closes_once_both_notices_went_out()
      throws Exception {
    Caller.Answer opened = officer.post("privacy/incidents", INCIDENT).expect(200);
    assertThat(opened.body()).contains("\"deadline\":\"2026-03-22T13:30:00Z\"", "pasal 46 ayat 1");
    long id = opened.number("id");
    officer.post("privacy/incidents/" + id + "/closing", "").expect(409);
    step(id, "NOTIFY_PERSONS", true, "Surat dikirim kepada 12 orang").expect(200);
    step(id, "NOTIFY_PERSONS", true, "lagi").expect(409);
    step(id, "NOTIFY_AUTHORITY", false, "").expect(422);
    step(id, "NOTIFY_AUTHORITY", true, "Lewat surat elektronik").expect(200);
    step(id, "TERBANG", true, "").expect(422);
    assertThat(officer.get("privacy/incidents/" + id + "/drafts/persons").expect(200).body())
        .contains("Nama dan NIK", "pasal 46", "[lengkapi]");
    assertThat(
            officer
                .get("privacy/incidents/" + id + "/drafts/authority?language=en")
                .expect(200)
                .body())
        .contains("Law 27 of 2022", "Thursday, 19 March 2026 20:30");
    assertThat(officer.post("privacy/incidents/" + id + "/closing", "").expect(200).body())
        .contains("\"notified\":true", "\"closed\":\"2");
    assertThat(audited("privacy.")).contains("privacy.incident-opened", "privacy.incident-closed");
  }

  private Caller.Answer step(long id, String step, boolean needed, String note) throws Exception {
    return officer.post(
        "privacy/incidents/" + id + "/steps",
        "{\"step\":\"" + step + "\",\"needed\":" + needed + ",\"note\":\"" + note + "\"}");
  }

  @Test
  void bad_incidents_are_refused_with_words() throws Exception {
    officer.post("privacy/incidents", "{\"title\":\"x\"}").expect(422);
    officer.post("privacy/incidents", "{\"discovered\":\"kemarin\",\"title\":\"x\"}").expect(422);
    officer
        .post("privacy/incidents", "{\"discovered\":\"2999-01-01T00:00:00Z\",\"title\":\"x\"}")
        .expect(422);
    long id = officer.post("privacy/incidents", INCIDENT).expect(200).number("id");
    officer.put("privacy/incidents/" + id, "{\"version\":99,\"title\":\"x\"}").expect(409);
    officer.get("privacy/incidents/999999").expect(404);
  }

  // ---- retention

  @Test
  void a_night_counts_first_and_does_it_the_next_night_unless_it_is_on_hold() throws Exception {
    EmployeeId id = employee("Ika Rekaan", false);
    night(); // notes that she has left
    sql("update office_employee set left_on = '2020-01-01' where agency_id = $agency");
    sql("delete from office_retention_run where agency_id = $agency");
    assertThat(night()).contains("people-retention: 1 due, done from the next night on");
    assertThat(town.run(() -> town.people.get(id)).nik()).isPresent();
    sql("update office_retention_run set ran_at = '2026-01-01 00:00:00' where agency_id = $agency");
    officer
        .put("privacy/retention/people-retention/hold", "{\"reason\":\"Perkara pengadilan\"}")
        .expect(204);
    officer
        .put("privacy/retention/people-retention/hold", "{\"reason\":\"Perkara pengadilan\"}")
        .expect(409);
    assertThat(night()).contains("people-retention: on hold");
    officer.post("privacy/retention/people-retention/runs", "").expect(409);
    officer.delete("privacy/retention/people-retention/hold?reason=Perkara%20selesai").expect(204);
    assertThat(night()).contains("people-retention: 1 of 1");
    assertThat(town.run(() -> town.people.get(id)).nik()).isEmpty();
    assertThat(town.run(() -> town.people.get(id)).employee().name()).isEqualTo("Ika Rekaan");
    assertThat(officer.get("privacy/retention").expect(200).body())
        .contains("\"code\":\"identity.audit\"", "\"done\":1", "why");
    assertThat(audited("privacy."))
        .contains("privacy.hold-set", "privacy.hold-released", "privacy.retention-applied");
  }

  private List<String> night() throws Exception {
    JobHandler job =
        (JobHandler)
            node.await(
                JobHandler.class.getName(),
                "(component.name=id.pendopo.office.internal.privacy.RetentionJob)",
                Duration.ofSeconds(20));
    List<String> lines = new ArrayList<>();
    town.current.callIn(
        agency.id(),
        () -> {
          job.run(
              "",
              new JobProgress() {
                @Override
                public void log(String line) {
                  lines.add(line);
                }

                @Override
                public boolean cancelled() {
                  return false;
                }
              });
          return true;
        });
    return lines;
  }

  @Test
  void old_audit_entries_go_by_policy_and_the_chain_still_checks() throws Exception {
    employee("Joko Rekaan", true);
    town.run(() -> chain().seal(false));
    long before = town.run(() -> chain().verify(false)).last();
    assertThat(before).isGreaterThan(3);
    // nothing is old enough
    assertThat(officer.post("privacy/retention/identity.audit/runs", "").expect(200).number("due"))
        .isZero();
    assertThat(town.run(() -> chain().verify(false)).intact()).isTrue();
  }

  private id.pendopo.identity.AuditChain chain() {
    return town.service(id.pendopo.identity.AuditChain.class);
  }

  // ---- persons

  @Test
  void a_person_gets_everything_as_a_page_and_as_json(BundleContext context) throws Exception {
    EmployeeId id = employee("Kartika <b>Rekaan</b>", true);
    TreeMap<String, String> files =
        zip(context, "{\"nik\":\"" + NIK + "\",\"reason\":\"Surat 12/2026\"}");
    assertThat(files.keySet()).containsExactly("data-pribadi.html", "data-pribadi.json");
    assertThat(files.get("data-pribadi.html"))
        .contains("Kartika &lt;b&gt;Rekaan", NIK, "Kepegawaian");
    assertThat(files.get("data-pribadi.json"))
        .contains("\"source\":\"office.employee\"", "\"NIK\":\"" + NIK + "\"");
    assertThat(officer.get("privacy/requests").expect(200).body())
        .contains("\"person\":\"employee/" + id + "\"", "Surat 12/2026")
        .doesNotContain(NIK);
    assertThat(audited("privacy.")).containsExactly("privacy.person-exported");
    officer
        .post("privacy/exports", "{\"employee\":999999,\"reason\":\"Surat 12/2026\"}")
        .expect(404);
    officer.post("privacy/exports", "{\"employee\":" + id + ",\"reason\":\"x\"}").expect(422);
  }

  private TreeMap<String, String> zip(BundleContext context, String body) throws Exception {
    String secret =
        office.as(
            office.person(agency, "platform.privacy-officer"),
            agency,
            () ->
                office
                    .service(id.pendopo.identity.Tokens.class)
                    .issue("uji", Duration.ofDays(1))
                    .secret());
    Object port =
        context.getAllServiceReferences("id.pendopo.site.internal.http.SiteServer$Ports", null)[0]
            .getProperty("pendopo.http.port");
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(
                            "http://127.0.0.1:"
                                + port
                                + agency.prefix()
                                + "/api/v1/privacy/exports"))
                    .header("Authorization", "Bearer " + secret)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    TreeMap<String, String> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  void whoever_still_works_here_is_refused_with_the_law_and_whoever_left_is_erased()
      throws Exception {
    EmployeeId working = employee("Lestari Rekaan", true);
    String body = "{\"employee\":" + working + ",\"reason\":\"Surat 3/2026\"}";
    assertThat(officer.post("privacy/erasures", body).expect(200).body())
        .contains("\"outcome\":\"REFUSED\"", "UU 20/2023");
    assertThat(town.run(() -> town.people.get(working)).nik()).isPresent();
    EmployeeInput left =
        new EmployeeInput(
            "Lestari Rekaan Dua", null, NIK, "NON_ASN", null, null, null, null, null, false);
    town.run(() -> town.people.change(working, OptionalLong.empty(), left));
    assertThat(values()).contains("Lestari Rekaan", "Lestari Rekaan Dua");
    assertThat(officer.post("privacy/erasures", body).expect(200).body())
        .contains("\"outcome\":\"DONE\"", "UU 43/2009");
    assertThat(town.run(() -> town.people.get(working)).nik()).isEmpty();
    // the names in the audit are unreadable now, and the chain still checks
    assertThat(values()).doesNotContain("Lestari Rekaan", "Lestari Rekaan Dua");
    town.run(() -> chain().seal(false));
    assertThat(town.run(() -> chain().verify(false)).intact()).isTrue();
  }

  // ---- applicants, answers and cases

  private ServiceRegistration<CaseType> registered;

  @AfterEach
  void close() {
    if (registered != null) {
      registered.unregister();
    }
  }

  /** Somebody who applied for something: their id, their answers and their case. */
  private record Applied(long applicant, long sheet, long caseId) {}

  private Applied applied(BundleContext context) throws Exception {
    registered = context.registerService(CaseType.class, new SampleCases(), null);
    Transactions transactions = town.service(Transactions.class);
    Forms forms = town.service(Forms.class);
    AnswerSheets sheets = town.service(AnswerSheets.class);
    Cases cases = town.service(Cases.class);
    FormDefinition asks =
        new FormDefinition(
            LocalText.same("Surat keterangan"),
            Optional.empty(),
            FormLayout.ONE_PAGE,
            List.of(
                FormField.of(
                    "maksud", LocalText.same("Maksud"), true, new FieldKind.ShortText(100)),
                FormField.of("nik", LocalText.same("NIK saksi"), true, new FieldKind.Nik())));
    return town.run(
        () -> {
          FormVersion form = forms.provide("surat", asks);
          FormInput input =
              FormInput.of(Map.of("maksud", "Melamar kerja", "nik", "3521130101800002"));
          return transactions.write(
              () -> {
                long applicant =
                    town.service(Applicants.class)
                        .enter(
                            new ApplicantData(
                                ApplicantKind.PERSON,
                                "Nur Rekaan",
                                Optional.of(NIK),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("Dusun Rekaan RT 1"),
                                Optional.of("081200001234"),
                                Optional.empty(),
                                LegalBasis.PUBLIC_SERVICE),
                            Optional.empty())
                        .id();
                long sheet =
                    sheets
                        .keep(forms.fill(form, input), input, "letters/request/1", Optional.empty())
                        .id();
                sheets.about(sheet, applicant);
                long opened =
                    cases
                        .open(
                            NewCase.of(SampleCases.ID, "uji.surat", "1", "Permohonan 1")
                                .forApplicant("applicant/" + applicant, Optional.empty()))
                        .opened()
                        .id();
                cases.comment(opened, CaseActor.SYSTEM, "Mohon datang Senin", true, List.of());
                return new Applied(applicant, sheet, opened);
              });
        });
  }

  private void decided(Applied of) throws Exception {
    town.run(
        () ->
            town.service(Cases.class)
                .move(of.caseId(), CaseActor.SYSTEM, CaseMove.of("tolak").because("Data kurang")));
  }

  private void anonymous(Applied of) throws Exception {
    Cases cases = town.service(Cases.class);
    assertThat(town.run(() -> cases.find(of.caseId())).orElseThrow())
        .extracting(Case::title, Case::applicant, Case::kind)
        .containsExactly("–", Optional.empty(), StateKind.REFUSED);
    assertThat(town.run(() -> cases.history(of.caseId())))
        .hasSize(3)
        .allMatch(entry -> entry.comment().isEmpty() && entry.reason().isEmpty());
  }

  @Test
  void an_applicant_gets_what_was_entered_answered_and_written_and_has_it_erased(
      BundleContext context) throws Exception {
    Applied of = applied(context);
    String asked = "{\"nik\":\"" + NIK + "\",\"reason\":\"Surat 7/2026\"}";
    String json = zip(context, asked).get("data-pribadi.json");
    assertThat(json)
        .contains("office.applicant", "Nur Rekaan", NIK, "081200001234")
        .contains("office.answers", "Melamar kerja", "3521130101800002")
        .contains("office.case", "Permohonan 1", "Mohon datang Senin");
    assertThat(
            zip(context, "{\"applicant\":" + of.applicant() + ",\"reason\":\"Surat 7/2026\"}")
                .get("data-pribadi.json"))
        .contains("Nur Rekaan");
    assertThat(officer.post("privacy/erasures", asked).expect(200).body())
        .contains("\"outcome\":\"REFUSED\"", "1 perkara");
    decided(of);
    assertThat(officer.post("privacy/erasures", asked).expect(200).body())
        .contains("\"outcome\":\"DONE\"", "UU 43/2009");
    anonymous(of);
    assertThat(town.run(() -> town.service(AnswerSheets.class).find(of.sheet()))).isEmpty();
    assertThat(town.run(() -> town.service(ApplicantRegister.class).lookup(NIK, Optional.empty())))
        .isEmpty();
    assertThat(zip(context, asked).get("data-pribadi.json")).doesNotContain("Nur Rekaan");
  }

  @Test
  void what_applicants_left_goes_after_the_years_of_the_policy(BundleContext context)
      throws Exception {
    Applied of = applied(context);
    for (String rule : List.of("case-retention", "answers-retention", "applicant-retention")) {
      assertThat(officer.get("policies/" + rule + "?on=2026-11-01").expect(200).body())
          .contains("60", "UU 27/2022");
    }
    sql("update office_applicant set used_at = null, entered_at = '2020-01-01 00:00:00'");
    sql("update office_answer_sheet set kept_at = '2020-01-01 00:00:00'");
    // what is open is not due, and keeps what belongs to it
    assertThat(done("case-retention") + done("answers-retention") + done("applicant-retention"))
        .isZero();
    decided(of);
    assertThat(done("case-retention")).isZero();
    sql("update office_case set closed_at = '2020-01-01 00:00:00' where agency_id = $agency");
    assertThat(done("answers-retention")).isOne();
    assertThat(done("applicant-retention")).isOne();
    assertThat(done("case-retention")).isOne();
    assertThat(done("case-retention")).isZero();
    anonymous(of);
    assertThat(town.run(() -> town.service(AnswerSheets.class).find(of.sheet()))).isEmpty();
    assertThat(town.run(() -> town.service(ApplicantRegister.class).list("", 0, 9).total()))
        .isZero();
  }

  private long done(String rule) throws Exception {
    return officer.post("privacy/retention/" + rule + "/runs", "").expect(200).number("done");
  }

  private List<String> values() throws Exception {
    return town.run(() -> town.trail.search(AuditTrail.Query.newest(100))).entries().stream()
        .flatMap(
            entry ->
                java.util.stream.Stream.concat(
                    entry.before().values().stream(), entry.after().values().stream()))
        .toList();
  }

  private List<String> audited(String action) throws Exception {
    return town
        .run(
            () ->
                town.trail.search(
                    new AuditTrail.Query(
                        Optional.of(action),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        1,
                        100)))
        .entries()
        .stream()
        .map(AuditTrail.Entry::action)
        .toList();
  }

  // ---- the audit over REST

  @Test
  void the_audit_is_searched_checked_and_exported_over_rest() throws Exception {
    employee("Mega Rekaan", true);
    assertThat(auditor.get("audit?text=employee-created&size=1").expect(200).body())
        .contains("\"action\":\"people.employee-created\"", "\"next\":");
    assertThat(auditor.get("audit?kind=read").expect(200).body()).contains("\"total\":0");
    auditor.get("audit?kind=lain").expect(400);
    auditor.get("audit?before=x").expect(400);
    assertThat(auditor.get("audit/verification").expect(200).body())
        .contains("\"intact\":true", "\"findings\":[]");
    auditor.get("audit/verification?scope=installation").expect(403);
    auditor.get("audit/heads").expect(403);
    assertThat(auditor.get("audit?format=csv").expect(200).body())
        .contains("people.employee-created", "Mega Rekaan");
    assertThat(auditor.get("audit?action=identity.audit-exported").expect(200).body())
        .contains("\"total\":1");
  }
}
