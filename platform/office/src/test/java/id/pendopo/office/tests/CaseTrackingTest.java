package id.pendopo.office.tests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.casework.CaseActor;
import id.pendopo.api.casework.CaseMove;
import id.pendopo.api.casework.CaseType;
import id.pendopo.api.casework.Cases;
import id.pendopo.api.casework.NewCase;
import id.pendopo.api.casework.OpenedCase;
import id.pendopo.api.casework.StateKind;
import id.pendopo.api.casework.TrackingSecret;
import id.pendopo.api.document.FileId;
import id.pendopo.api.document.Files;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.identity.AuditTrail;
import id.pendopo.office.tests.Counter.Answer;
import id.pendopo.testkit.FelixNode;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** An applicant follows a case at {@code /lacak}, on both databases. */
@InOffice
class CaseTrackingTest {

  private static final String TITLE = "Surat pengantar nomor 7";
  private static final byte[] NOTE = "Isi berkas".getBytes(StandardCharsets.UTF_8);

  private FelixNode node;
  private Counter desa;
  private Cases cases;
  private BundleContext context;
  private ServiceRegistration<CaseType> registered;

  @BeforeEach
  void open(FelixNode node, BundleContext here) throws Exception {
    this.node = node;
    desa = new Counter(node);
    context = here;
    registered = here.registerService(CaseType.class, new SupplementCases(), null);
    cases = desa.service(Cases.class);
    for (int i = 0; i < 500 && get("/lacak").status() != 200; i++) {
      Thread.sleep(20);
    }
  }

  @AfterEach
  void close() {
    registered.unregister();
  }

  private Answer get(String path) throws Exception {
    return Counter.send(desa.request(context, path).header("Accept", "text/html"));
  }

  private Answer post(String path, Map<String, String> form) throws Exception {
    String body =
        form.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return Counter.send(
        desa.request(context, path)
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private OpenedCase opened() throws Exception {
    return desa.run(
        () ->
            cases.open(
                NewCase.of(SupplementCases.ID, "uji.surat", "7", TITLE)
                    .forApplicant(
                        "applicant/7",
                        Optional.of(
                            new TrackingSecret(
                                TrackingSecret.Kind.PHONE_LAST_FOUR, "0812 3456 7890")))));
  }

  private FileId kept(byte[] content, String name) throws Exception {
    return desa.run(
        () -> {
          Files files = desa.service(Files.class);
          var incoming = files.receive(new ByteArrayInputStream(content), name);
          return desa.service(Transactions.class).write(() -> files.keep(incoming).id());
        });
  }

  private static String ticket(Answer page) {
    return page.body().replaceAll("(?s)^.*?name=\"tiket\" value=\"([^\"]+)\".*$", "$1");
  }

  @Test
  void the_code_tells_how_it_stands_and_nothing_of_anybody() throws Exception {
    OpenedCase case7 = opened();
    assertThat(get("/lacak").expect(200).body()).contains("name=\"kode\"", "method=\"post\"");
    Answer found = post("/lacak", Map.of("kode", case7.trackingCode().toLowerCase(Locale.ROOT)));
    assertThat(found.expect(200).body())
        .contains("Sedang diperiksa.", "Permohonan surat", "Empat angka terakhir nomor telepon")
        .contains("Mengapa tanggal ini?")
        .doesNotContain(TITLE, "applicant/7", "7890", "name=\"tiket\"");
    assertThat(found.header("Cache-Control")).isEqualTo("no-store");
    assertThat(found.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(found.header("X-Robots-Tag")).contains("noindex");
  }

  @Test
  void codes_that_nobody_has_look_alike_whatever_is_wrong() throws Exception {
    String elsewhere = opened().trackingCode();
    desa = new Counter(node);
    assertThat(post("/lacak", Map.of("kode", elsewhere)).body())
        .contains("Kode ini tidak ditemukan");
    Answer mistyped = post("/lacak", Map.of("kode", "abc"));
    Answer unknown = post("/lacak", Map.of("kode", "0000-0000-0000-0000"));
    Answer secretToo =
        post("/lacak/buka", Map.of("kode", "0000-0000-0000-0000", "rahasia", "7890"));
    assertThat(mistyped.body()).contains("Kode ini tidak ditemukan").isEqualTo(unknown.body());
    assertThat(mistyped.status()).isEqualTo(unknown.status());
    assertThat(secretToo.body()).contains("tidak cocok").doesNotContain("Sedang diperiksa");
  }

  @Test
  void the_applicant_reads_downloads_answers_and_the_case_goes_on() throws Exception {
    OpenedCase case7 = opened();
    FileId letter = kept(NOTE, "contoh.txt");
    FileId internal = kept(NOTE, "internal.txt");
    desa.run(
        () -> {
          cases.comment(
              case7.opened().id(), CaseActor.OFFICER, "Rahasia kantor", false, List.of(internal));
          return cases.move(
              case7.opened().id(),
              CaseActor.OFFICER,
              CaseMove.of("minta").answer("Mohon foto KTP").files(List.of(letter)));
        });
    assertThat(post("/lacak/buka", Map.of("kode", case7.trackingCode(), "rahasia", "1111")).body())
        .contains("tidak cocok")
        .doesNotContain("Mohon foto KTP");
    Answer page = post("/lacak/buka", Map.of("kode", case7.trackingCode(), "rahasia", "7890"));
    assertThat(page.expect(200).body())
        .contains("Mohon foto KTP", "contoh.txt", "Kirim kelengkapan")
        .doesNotContain("Rahasia kantor", "internal.txt", "7890", case7.trackingCode());
    String ticket = ticket(page);
    assertThat(post("/lacak/berkas/" + letter.value(), Map.of("tiket", ticket)).expect(200))
        .extracting(answer -> answer.raw().body().length)
        .isEqualTo(NOTE.length);
    post("/lacak/berkas/" + internal.value(), Map.of("tiket", ticket)).expect(404);
    post("/lacak/berkas/" + letter.value(), Map.of("tiket", "palsu")).expect(403);
    assertThat(answer(ticket, "").body()).contains("Belum terkirim", "Tulis catatan");
    assertThat(answer(ticket, "Ini foto KTP saya").expect(200).body())
        .contains("Terkirim", "Ini foto KTP saya", "ktp.txt");
    var after = desa.run(() -> cases.find(case7.opened().id())).orElseThrow();
    assertThat(after.kind()).isEqualTo(StateKind.OPEN);
    assertThat(after.state()).isEqualTo("diperiksa-lagi");
    assertThat(after.task()).isEqualTo(case7.opened().task() + 1);
    // what was sent cannot be sent once more
    assertThat(answer(ticket, "Sekali lagi").body()).doesNotContain("Terkirim. Terima kasih.");
  }

  private Answer answer(String ticket, String text) throws Exception {
    String head =
        part("tiket", ticket)
            + part("langkah", "kirim")
            + part("teks", text)
            + "--batas\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"ktp.txt\"\r\n"
            + "Content-Type: text/plain\r\n\r\n";
    return Counter.send(
        desa.request(context, "/lacak/jawab")
            .header("Accept", "text/html")
            .header("Content-Type", "multipart/form-data; boundary=batas")
            .POST(
                BodyPublishers.ofByteArrays(
                    List.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        NOTE,
                        "\r\n--batas--\r\n".getBytes(StandardCharsets.UTF_8)))));
  }

  private static String part(String name, String value) {
    return "--batas\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"\r\n\r\n"
        + value
        + "\r\n";
  }

  @Test
  void after_five_wrong_secrets_the_door_is_shut() throws Exception {
    OpenedCase case7 = opened();
    for (int i = 0; i < 5; i++) {
      post("/lacak/buka", Map.of("kode", case7.trackingCode(), "rahasia", "111" + i));
    }
    Answer shut = post("/lacak/buka", Map.of("kode", case7.trackingCode(), "rahasia", "7890"));
    assertThat(shut.expect(429).body()).contains("15 menit");
    assertThat(desa.audited("office.case-door-shut")).contains("PT15M");
    String fresh =
        desa.run(
            () ->
                cases.renewCode(
                    case7.opened().id(),
                    Optional.of(new TrackingSecret(TrackingSecret.Kind.PIN, "246810"))));
    assertThat(post("/lacak", Map.of("kode", case7.trackingCode())).body())
        .contains("Kode ini tidak ditemukan");
    post("/lacak/buka", Map.of("kode", fresh, "rahasia", "246810")).expect(200);
  }

  private int sql(String update, long id) throws Exception {
    Store store =
        (Store) node.await(Store.class.getName(), "(unit=office)", Duration.ofSeconds(20));
    return desa.run(
        () -> store.write(em -> em.createQuery(update).setParameter("id", id).executeUpdate()));
  }

  /** As after four wrong secrets, with the door open. */
  private Answer fifthWrong(OpenedCase of) throws Exception {
    sql(
        "update OfficeCaseDoor d set d.shutUntil = null, d.failures = 4 where d.caseId = :id",
        of.opened().id());
    post("/lacak/buka", Map.of("kode", of.trackingCode(), "rahasia", "1111")).expect(403);
    return post("/lacak/buka", Map.of("kode", of.trackingCode(), "rahasia", "7890")).expect(429);
  }

  @Test
  void what_an_anonymous_applicant_does_at_the_door_is_noted_without_time_and_address()
      throws Exception {
    OpenedCase case7 =
        desa.run(
            () ->
                cases.open(
                    NewCase.of(SupplementCases.ID, "uji.surat", "7", TITLE)
                        .forApplicant(
                            "complaint/7",
                            Optional.of(new TrackingSecret(TrackingSecret.Kind.PIN, "246810")))
                        .anonymously()));
    FileId letter = kept(NOTE, "contoh.txt");
    desa.run(
        () ->
            cases.move(
                case7.opened().id(),
                CaseActor.OFFICER,
                CaseMove.of("minta").answer("Mohon foto").files(List.of(letter))));
    for (int i = 0; i < 5; i++) {
      post("/lacak/buka", Map.of("kode", case7.trackingCode(), "rahasia", "111" + i));
    }
    sql("update OfficeCaseDoor d set d.shutUntil = null where d.caseId = :id", case7.opened().id());
    String ticket =
        ticket(post("/lacak/buka", Map.of("kode", case7.trackingCode(), "rahasia", "246810")));
    post("/lacak/berkas/" + letter.value(), Map.of("tiket", ticket)).expect(200);
    assertThat(
            desa.run(
                () ->
                    desa
                        .service(AuditTrail.class)
                        .search(AuditTrail.Query.newest(200))
                        .entries()
                        .stream()
                        .filter(one -> one.subject().equals("case/" + case7.opened().id()))
                        .filter(one -> one.action().matches("office.case-(door|file)-.*"))
                        .toList()))
        .allMatch(AuditTrail.Entry::anonymous)
        .extracting(AuditTrail.Entry::action)
        .containsExactlyInAnyOrder(
            "office.case-door-shut", "office.case-door-opened", "office.case-file-copied");
  }

  @Test
  void the_door_stays_shut_longer_each_time() throws Exception {
    OpenedCase case7 = opened();
    for (String wait : List.of("15 menit", "60 menit", "4 jam", "24 jam")) {
      assertThat(fifthWrong(case7).body()).contains(wait);
    }
    sql("update OfficeCaseDoor d set d.shutUntil = null where d.caseId = :id", case7.opened().id());
    post("/lacak/buka", Map.of("kode", case7.trackingCode(), "rahasia", "7890")).expect(200);
    assertThat(fifthWrong(case7).body()).contains("15 menit");
  }

  @Test
  void what_was_opened_with_a_code_is_shut_with_it() throws Exception {
    OpenedCase case7 = opened();
    FileId letter = kept(NOTE, "contoh.txt");
    desa.run(
        () ->
            cases.move(
                case7.opened().id(),
                CaseActor.OFFICER,
                CaseMove.of("minta").answer("Mohon foto KTP").files(List.of(letter))));
    String ticket =
        ticket(post("/lacak/buka", Map.of("kode", case7.trackingCode(), "rahasia", "7890")));
    post("/lacak/berkas/" + letter.value(), Map.of("tiket", ticket)).expect(200);
    assertThat(desa.audited("office.case-file-copied")).contains("case/" + case7.opened().id());
    assertThat(desa.audited("office.case-door-opened")).contains("case/" + case7.opened().id());
    desa.run(() -> cases.renewCode(case7.opened().id(), Optional.empty()));
    post("/lacak/berkas/" + letter.value(), Map.of("tiket", ticket)).expect(403);
    assertThat(answer(ticket, "Ini foto KTP saya").status()).isEqualTo(403);
  }
}
