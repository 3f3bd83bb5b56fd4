package id.pendopo.office.tests;

import static id.pendopo.office.tests.Counter.letter;
import static id.pendopo.office.tests.Counter.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.pendopo.api.document.FileId;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.job.JobHandler;
import id.pendopo.api.job.JobProgress;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.signature.SignaturePlace;
import id.pendopo.api.signature.SignatureValidation;
import id.pendopo.api.signature.Signatures;
import id.pendopo.api.signature.SigningDesk;
import id.pendopo.api.signature.SigningDesk.Progress;
import id.pendopo.api.signature.SigningRequest;
import id.pendopo.api.signature.SigningState;
import id.pendopo.api.signature.SigningTask;
import id.pendopo.api.signature.SigningWay;
import id.pendopo.api.verification.Verification;
import id.pendopo.api.verification.VerificationState;
import id.pendopo.api.verification.Verifications;
import id.pendopo.identity.AccountDetail;
import id.pendopo.identity.Principal;
import id.pendopo.office.people.EmployeeInput;
import id.pendopo.office.people.PeopleAdministration;
import id.pendopo.office.tests.Certificates.Identity;
import id.pendopo.office.tests.EsignDouble.Mood;
import id.pendopo.persistence.Database;
import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.InFelix;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

/** Signing by an own certificate and by BSrE, also when things go wrong. All people are made up. */
@InFelix(
    value = {
      "id.pendopo.web",
      "id.pendopo.rest",
      "id.pendopo.pdf",
      "id.pendopo.site",
      "id.pendopo.theme",
      "id.pendopo.persistence",
      "id.pendopo.kernel",
      "id.pendopo.identity",
      "id.pendopo.office",
      "id.pendopo.documents"
    },
    settings = {
      "pendopo.http.port=0",
      "pendopo.management.port=0",
      "pendopo.base-url=https://contoh.test",
      "pendopo.documents.signing-pauses=0,0",
      "pendopo.documents.bsre-seconds=6",
      "pendopo.outbound.inner-hosts=127.0.0.1",
      "org.osgi.framework.startlevel.beginning=50"
    })
class SigningTest {

  private static final String PASSWORD = "sandi-sertifikat-rekaan";
  private static final String NIK = "5171015705840001";

  private BundleContext context;
  private Counter desa;
  private Principal camat;
  private EmployeeId officer;
  private String admin;
  private Identity identity;
  private EsignDouble bsre;
  private LogWatch log;

  @BeforeEach
  void open(FelixNode node, BundleContext here) throws Exception {
    context = here;
    desa = new Counter(node);
    log = new LogWatch();
    AccountDetail account = desa.account("documents.signer");
    camat = Counter.session(account);
    PeopleAdministration people = desa.service(PeopleAdministration.class);
    officer =
        desa.run(
            () -> {
              EmployeeId id =
                  people
                      .create(
                          new EmployeeInput(
                              "Made Rekaan",
                              null,
                              NIK,
                              "NON_ASN",
                              null,
                              null,
                              null,
                              null,
                              null,
                              null))
                      .employee()
                      .id();
              people.link(id, OptionalLong.empty(), Optional.of(account.username()));
              return id;
            });
    admin = desa.token(desa.session("platform.administrator"));
    identity = Certificates.person("Made Rekaan", Certificates.authority("Otoritas Rekaan"));
    bsre = new EsignDouble(identity);
    for (int i = 0;
        i < 500
            && send(desa.request(context, "/api/v1/signature-settings")
                        .header("Authorization", "Bearer " + admin))
                    .status()
                != 200;
        i++) {
      Thread.sleep(20);
    }
  }

  @AfterEach
  void close() throws Exception {
    bsre.close();
    log.close();
    assertThat(log.lines)
        .noneMatch(
            line ->
                line.contains(PASSWORD)
                    || line.contains(EsignDouble.PASSPHRASE)
                    || line.contains("sandi-layanan")
                    || line.contains(NIK));
  }

  // ---- helpers

  private void configure(String version) throws Exception {
    send(desa.request(context, "/api/v1/signature-settings")
            .header("Authorization", "Bearer " + admin)
            .header("Content-Type", "application/json")
            .PUT(
                BodyPublishers.ofString(
                    "{\"bsreUrl\":\""
                        + bsre.url()
                        + "\",\"bsreVersion\":\""
                        + version
                        + "\",\"bsreUser\":\"desa\",\"bsreSecret\":\"sandi-layanan\"}")))
        .expect(200);
  }

  private Counter.Answer upload(byte[] file, String password) throws Exception {
    StringBuilder form = new StringBuilder();
    for (String[] field :
        new String[][] {{"employee", officer.toString()}, {"password", password}}) {
      form.append("--batas\r\nContent-Disposition: form-data; name=\"")
          .append(field[0])
          .append("\"\r\n\r\n")
          .append(field[1])
          .append("\r\n");
    }
    form.append(
        "--batas\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.p12\"\r\n"
            + "Content-Type: application/x-pkcs12\r\n\r\n");
    return send(
        desa.request(context, "/api/v1/signature-settings/certificates")
            .header("Authorization", "Bearer " + admin)
            .header("Content-Type", "multipart/form-data; boundary=batas")
            .POST(
                BodyPublishers.ofByteArrays(
                    List.of(
                        form.toString().getBytes(StandardCharsets.UTF_8),
                        file,
                        "\r\n--batas--\r\n".getBytes(StandardCharsets.UTF_8)))));
  }

  private SigningTask ask(String key, SigningWay way) throws Exception {
    Files files = desa.service(Files.class);
    return desa.run(
        () -> {
          Verification record =
              desa.service(Verifications.class).prepare(letter(key, "470/" + key));
          IncomingFile incoming =
              files.receive(
                  new ByteArrayInputStream(Certificates.plain()), "surat-" + key + ".pdf");
          FileId file = desa.service(Transactions.class).write(() -> files.keep(incoming).id());
          return desa.service(Signatures.class)
              .request(
                  new SigningRequest(
                      "letters/" + key,
                      "Surat " + key,
                      "470/" + key,
                      file,
                      officer,
                      "Made Rekaan, S.Sos.",
                      "Camat Rekaan",
                      way,
                      Optional.of(new SignaturePlace(1, 300, 60, 230, 80)),
                      Optional.of(record.id()),
                      true));
        });
  }

  private Progress begin(String passphrase, SigningTask... tasks) throws Exception {
    SigningDesk desk = desa.service(SigningDesk.class);
    return desa.as(
        camat,
        () ->
            desk.sign(
                java.util.Arrays.stream(tasks).map(SigningTask::id).toList(),
                passphrase.toCharArray()));
  }

  private Progress settled(Progress batch) throws Exception {
    SigningDesk desk = desa.service(SigningDesk.class);
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    Progress now = batch;
    while (!now.done() && System.nanoTime() < end) {
      Thread.sleep(20);
      now = desa.as(camat, () -> desk.progress(batch.id()));
    }
    assertThat(now.done()).isTrue();
    return now;
  }

  private Progress sign(String passphrase, SigningTask... tasks) throws Exception {
    return settled(begin(passphrase, tasks));
  }

  private SigningTask now(SigningTask task) throws Exception {
    return desa.run(
        () ->
            desa.service(Signatures.class).find(task.request().document(), officer).orElseThrow());
  }

  private byte[] content(SigningTask task) throws Exception {
    return desa.run(
        () -> {
          try (var in = desa.service(Files.class).open(task.signed().orElseThrow())) {
            return in.readAllBytes();
          }
        });
  }

  private Verification record(SigningTask task) throws Exception {
    return desa.run(
        () ->
            desa.service(Verifications.class)
                .find(task.request().verification().get())
                .orElseThrow());
  }

  // ---- an own certificate

  @Test
  void a_batch_is_signed_with_the_officers_certificate_and_can_be_checked() throws Exception {
    assertThat(upload(identity.pkcs12(PASSWORD), PASSWORD).expect(201).body())
        .contains("Made Rekaan", "Otoritas Rekaan")
        .doesNotContain(PASSWORD);
    SigningTask first = ask("a1", SigningWay.LOCAL);
    SigningTask second = ask("a2", SigningWay.LOCAL);
    assertThat(desa.as(camat, () -> desa.service(SigningDesk.class).waiting())).hasSize(2);
    assertThat(record(first).state()).isEqualTo(VerificationState.PREPARED);
    assertThat(sign(PASSWORD, first, second).steps())
        .extracting(step -> step.state())
        .containsExactly(SigningState.SIGNED, SigningState.SIGNED);
    SigningTask signed = now(first);
    byte[] pdf = content(signed);
    assertThat(record(first).state()).isEqualTo(VerificationState.VALID);
    assertThat(record(first).sha256()).containsExactly(Counter.sha256(pdf));
    var report = desa.service(SignatureValidation.class).validate(pdf);
    assertThat(report.intact()).as(report.all().toString()).isTrue();
    assertThat(report.signatures().getFirst().signer()).isEqualTo("Made Rekaan");
    assertThat(
            send(Counter.upload(
                    desa.request(context, "/verifikasi/" + record(first).id())
                        .header("Accept", "text/html"),
                    "berkas",
                    pdf))
                .expect(200)
                .body())
        .contains(
            "Sama dengan yang diterbitkan", "Made Rekaan", "Penerbit sertifikat tidak dikenal");
    byte[] tampered = pdf.clone();
    tampered[new String(pdf, StandardCharsets.ISO_8859_1).indexOf("obj") + 6] ^= 1;
    assertThat(
            send(Counter.upload(
                    desa.request(context, "/api/v1/signatures/validate")
                        .header("Authorization", "Bearer " + desa.token(camat)),
                    "file",
                    tampered))
                .expect(200)
                .body())
        .contains("\"intact\":false");
    assertThat(desa.audited("documents.signed")).contains("letters/a1", "LOCAL");
    assertThat(sign(PASSWORD, first).steps().getFirst().state()).isEqualTo(SigningState.SIGNED);
    assertThat(now(first).attempts()).isEqualTo(1);
  }

  @Test
  void a_wrong_password_stops_the_batch_and_five_stop_the_account() throws Exception {
    upload(identity.pkcs12(PASSWORD), PASSWORD).expect(201);
    SigningTask first = ask("b1", SigningWay.LOCAL);
    SigningTask second = ask("b2", SigningWay.LOCAL);
    Progress stopped = sign("salah", first, second);
    assertThat(stopped.steps()).allMatch(step -> step.state() == SigningState.WAITING);
    assertThat(now(first).problem().orElseThrow().id()).contains("Kata sandi sertifikat salah");
    assertThat(now(second).attempts()).isZero();
    for (int i = 0; i < 4; i++) {
      sign("salah", first);
    }
    Problem problem = catchThrowableOfType(Problem.class, () -> begin(PASSWORD, first));
    assertThat(problem.status()).isEqualTo(429);
    assertThat(now(first).state()).isEqualTo(SigningState.WAITING);
  }

  @Test
  void batches_at_the_same_time_get_no_more_tries_than_five() throws Exception {
    upload(identity.pkcs12(PASSWORD), PASSWORD).expect(201);
    List<SigningTask> tasks = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      tasks.add(ask("p" + i, SigningWay.LOCAL));
    }
    CyclicBarrier together = new CyclicBarrier(tasks.size());
    AtomicInteger refused = new AtomicInteger();
    List<Progress> begun = Collections.synchronizedList(new ArrayList<>());
    try (ExecutorService desks = Executors.newFixedThreadPool(tasks.size())) {
      List<Future<?>> all = new ArrayList<>();
      for (SigningTask task : tasks) {
        all.add(
            desks.submit(
                () -> {
                  together.await();
                  try {
                    begun.add(begin("salah", task));
                  } catch (Problem problem) {
                    assertThat(problem.status()).isEqualTo(429);
                    refused.incrementAndGet();
                  }
                  return true;
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertThat(begun).hasSize(5);
    assertThat(refused).hasValue(7);
    for (Progress one : begun) {
      settled(one);
    }
    assertThat(catchThrowableOfType(Problem.class, () -> begin(PASSWORD, tasks.get(0))).status())
        .isEqualTo(429);
    assertThat(tasks).allMatch(task -> state(task) == SigningState.WAITING);
  }

  @Test
  void a_passphrase_that_was_not_wrong_costs_no_try() throws Exception {
    upload(identity.pkcs12(PASSWORD), PASSWORD).expect(201);
    for (int i = 0; i < 7; i++) {
      SigningTask task = ask("r" + i, SigningWay.LOCAL);
      sign(PASSWORD, task);
      assertThat(state(task)).isEqualTo(SigningState.SIGNED);
    }
    SigningTask other = ask("r-bsre", SigningWay.BSRE);
    for (int i = 0; i < 7; i++) {
      sign(EsignDouble.PASSPHRASE, other); // the service is not configured
    }
    assertThat(now(other).problem().orElseThrow().id()).contains("belum diatur");
  }

  private SigningState state(SigningTask task) {
    try {
      return now(task).state();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void certificates_that_cannot_sign_are_refused_and_nothing_is_kept() throws Exception {
    assertThat(upload(identity.pkcs12(PASSWORD), "salah").expect(422).body())
        .contains("\"field\":\"password\"");
    upload("bukan".getBytes(StandardCharsets.UTF_8), PASSWORD).expect(422);
    assertThat(
            send(desa.request(context, "/api/v1/signature-settings/certificates")
                    .header("Authorization", "Bearer " + admin))
                .expect(200)
                .body())
        .isEqualTo("[]");
    SigningTask task = ask("c1", SigningWay.LOCAL);
    sign(PASSWORD, task);
    assertThat(now(task).problem().orElseThrow().id()).contains("belum mempunyai sertifikat");
  }

  @Test
  void nobody_signs_for_somebody_else() throws Exception {
    SigningTask task = ask("d1", SigningWay.LOCAL);
    Principal stranger = desa.session("documents.signer");
    SigningDesk desk = desa.service(SigningDesk.class);
    assertThat(
            catchThrowableOfType(
                    Problem.class,
                    () ->
                        desa.as(
                            stranger, () -> desk.sign(List.of(task.id()), PASSWORD.toCharArray())))
                .status())
        .isEqualTo(409);
    assertThat(
            catchThrowableOfType(Problem.class, () -> desa.as(desa.session(), () -> desk.waiting()))
                .status())
        .isEqualTo(403);
  }

  // ---- files of strangers

  @Test
  void a_hostile_pdf_is_refused_and_the_next_one_is_checked() throws Exception {
    byte[] signed = Certificates.signed(Certificates.plain(), identity);
    String numbers = "1 ".repeat(14_000_000);
    String head = "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[" + numbers;
    String body = head + "]>>>>\nendobj\n2 0 obj\n<</Type/Pages/Count 0/Kids[]>>\nendobj\n";
    byte[] hostile =
        (body
                + "xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n%010d 00000 n \n"
                    .formatted(body.indexOf("2 0 obj"))
                + "trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n"
                + body.length()
                + "\n%%EOF\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(check(hostile).expect(422).body()).contains("terlalu rumit");
    assertThat(check(signed).expect(200).body()).contains("\"intact\":true");
  }

  private Counter.Answer check(byte[] pdf) throws Exception {
    return send(
        Counter.upload(
            desa.request(context, "/api/v1/signatures/validate")
                .header("Authorization", "Bearer " + admin)
                .timeout(Duration.ofMinutes(2)),
            "file",
            pdf));
  }

  // ---- BSrE

  @Test
  void both_versions_of_the_service_are_spoken() throws Exception {
    for (String version : List.of("V1", "V2")) {
      configure(version);
      SigningTask task = ask("e" + version.toLowerCase(java.util.Locale.ROOT), SigningWay.BSRE);
      sign(EsignDouble.PASSPHRASE, task);
      assertThat(now(task).state()).as(now(task).toString()).isEqualTo(SigningState.SIGNED);
      assertThat(desa.service(SignatureValidation.class).validate(content(now(task))).intact())
          .isTrue();
    }
    assertThat(bsre.calls).contains("POST /api/sign/pdf", "POST /api/v2/sign/pdf");
    assertThat(desa.audited("people.nik-used")).contains("BSrE").doesNotContain(NIK);
    assertThat(stored()).doesNotContain(EsignDouble.PASSPHRASE).doesNotContain("sandi-layanan");
  }

  @Test
  void an_agency_names_no_server_inside() throws Exception {
    for (String field : List.of("bsreUrl", "stampUrl")) {
      assertThat(
              send(desa.request(context, "/api/v1/signature-settings")
                      .header("Authorization", "Bearer " + admin)
                      .header("Content-Type", "application/json")
                      .PUT(
                          BodyPublishers.ofString(
                              "{\"bsreUser\":\"desa\",\""
                                  + field
                                  + "\":\"https://169.254.169.254/latest\"}")))
                  .expect(422)
                  .body())
          .contains("\"field\":\"" + field + "\"", "jaringan dalam");
    }
  }

  @Test
  void faults_that_pass_are_tried_again_and_others_say_what_to_do() throws Exception {
    configure("V2");
    SigningTask passing = ask("f1", SigningWay.BSRE);
    bsre.moods.addAll(List.of(Mood.TROUBLE, Mood.HALF));
    sign(EsignDouble.PASSPHRASE, passing);
    assertThat(now(passing).state()).isEqualTo(SigningState.SIGNED);
    assertThat(bsre.calls).hasSizeGreaterThanOrEqualTo(3);

    SigningTask task = ask("f2", SigningWay.BSRE);
    bsre.moods.addAll(List.of(Mood.TROUBLE, Mood.TROUBLE, Mood.TROUBLE));
    sign(EsignDouble.PASSPHRASE, task);
    assertThat(now(task).problem().orElseThrow().id()).contains("sedang terganggu (500)");
    bsre.moods.addAll(List.of(Mood.TROUBLE, Mood.TROUBLE, Mood.SILENT));
    sign(EsignDouble.PASSPHRASE, task);
    assertThat(now(task).problem().orElseThrow().id()).contains("tidak menjawab");
    bsre.moods.add(Mood.NOT_REGISTERED);
    sign(EsignDouble.PASSPHRASE, task);
    assertThat(now(task).problem().orElseThrow().id()).contains("belum terdaftar");
    bsre.moods.add(Mood.UNSIGNED);
    sign(EsignDouble.PASSPHRASE, task);
    assertThat(now(task).problem().orElseThrow().id()).contains("tanpa tanda tangan");
    sign("frasa-salah", task);
    assertThat(now(task).problem().orElseThrow().id()).contains("Passphrase TTE Anda salah");
    bsre.close();
    sign(EsignDouble.PASSPHRASE, task);
    assertThat(now(task).problem().orElseThrow().id()).contains("tidak dapat dihubungi");
    assertThat(now(task).state()).isEqualTo(SigningState.WAITING);
    assertThat(record(task).state()).isEqualTo(VerificationState.PREPARED);
  }

  @Test
  void a_broken_attempt_never_makes_a_second_signed_document() throws Exception {
    configure("V2");
    SigningTask task = ask("g1", SigningWay.BSRE);
    bsre.moods.add(Mood.HELD);
    // longer than the service is given: its answer comes when somebody else has signed
    Progress first = begin(EsignDouble.PASSPHRASE, task);
    bsre.held.await();
    try (Connection connection = desa.service(Database.class).dataSource().getConnection();
        PreparedStatement old =
            connection.prepareStatement(
                "update documents_signing set claimed_at = timestamp '2026-01-01 00:00:00'"
                    + " where id = ?")) {
      old.setLong(1, task.id());
      old.executeUpdate();
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    }
    recover();
    assertThat(now(task).problem().orElseThrow().id()).contains("terputus");
    sign(EsignDouble.PASSPHRASE, task);
    SigningTask signed = now(task);
    assertThat(signed.state()).isEqualTo(SigningState.SIGNED);
    bsre.release.countDown();
    settled(first);
    assertThat(now(task)).isEqualTo(signed);
    assertThat(record(task).sha256()).containsExactly(Counter.sha256(content(signed)));
    assertThat(desa.run(() -> desa.service(Signatures.class).of("letters/g1"))).hasSize(1);
  }

  private void recover() throws Exception {
    JobHandler handler =
        context.getServiceReferences(JobHandler.class, null).stream()
            .map(context::getService)
            .filter(one -> one.name().equals("documents.recover-signings"))
            .findFirst()
            .orElseThrow();
    desa.run(
        () -> {
          handler.run(
              "",
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

  /** Everything that signing wrote, as text. */
  private String stored() throws Exception {
    StringBuilder all = new StringBuilder();
    try (Connection connection = desa.service(Database.class).dataSource().getConnection();
        var statement = connection.createStatement()) {
      for (String table :
          List.of("documents_signing", "documents_certificate", "documents_signing_settings")) {
        try (var rows = statement.executeQuery("select * from " + table)) {
          while (rows.next()) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
              String text = String.valueOf(rows.getString(i));
              all.append(text).append('\n');
              if (text.matches("[A-Za-z0-9+/=]{16,}")) {
                all.append(
                    new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8));
              }
            }
          }
        }
      }
    }
    return all.toString();
  }
}
