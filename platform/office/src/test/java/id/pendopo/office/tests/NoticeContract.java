package id.pendopo.office.tests;

import static id.pendopo.office.tests.NoticeHouse.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import id.pendopo.testkit.TestDatabase;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What notices promise, with a real mail server and a real gateway. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class NoticeContract {

  private static final String ADMINISTRATOR = "platform.administrator";
  private static final String AUDITOR = "platform.auditor";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final TestDatabase database;

  private NoticeHouse house;
  private MailBox server;

  NoticeContract(TestDatabase database) {
    this.database = database;
  }

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    house = new NoticeHouse(folder, database.settings());
    house.prepare();
    server = new MailBox(true);
  }

  @AfterAll
  void stop() {
    server.close();
    house.close();
  }

  @BeforeEach
  void open() throws Exception {
    house.fresh();
    mailServer(server.port(), MailBox.PASSWORD).expect(200);
  }

  private NoticeHouse.Answer mailServer(int port, String password) throws Exception {
    return house.put(
        "installation-settings/mail-server",
        """
        {"host":"127.0.0.1","port":%d,"protection":"NONE","user":"pendopo","password":"%s",
         "sender":"jangan-balas@contoh.id","senderName":""}"""
            .formatted(port, password));
  }

  private long person(String email) throws Exception {
    long account = (Long) house.scene("account", AUDITOR);
    house.putAs(account, "notices/preferences", "{\"email\":\"%s\"}".formatted(email)).expect(200);
    return account;
  }

  private static String address() {
    return "orang" + COUNT.incrementAndGet() + "@contoh.id";
  }

  private List<MailBox.Mail> awaitMails(String address, int count) throws Exception {
    return until(() -> server.to(address), mails -> mails.size() == count);
  }

  private String deliveries() throws Exception {
    return house.get("notice-deliveries").expect(200).body();
  }

  private String awaitDeliveries(String wanted) throws Exception {
    return until(this::deliveries, body -> body.contains(wanted));
  }

  @Test
  void stands_in_the_list_and_goes_out_as_mail() throws Exception {
    String address = address();
    long account = person(address);
    assertThat(house.scene("tell", "test.request", account, "K-7", "")).isEqualTo(1);
    assertThat((List<?>) house.scene("inbox", account))
        .isEqualTo(List.of("false Permohonan K-7 dari Siti Rekaan"));

    MailBox.Mail mail = awaitMails(address, 1).getFirst();
    MimeMessage message = mail.message();
    assertThat(message.getSubject()).isEqualTo("Permohonan K-7 masuk");
    assertThat(mail.from()).isEqualTo("jangan-balas@contoh.id");
    assertThat(MimeUtility.decodeText(message.getHeader("From", null)))
        .contains("Kecamatan Rekaan Ünik");
    assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    assertThat(message.getMessageID()).matches("<[0-9a-f-]{36}@pendopo.test>");
    assertThat(message.getSentDate()).isNotNull();
    MimeMultipart parts = (MimeMultipart) message.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    String text = (String) parts.getBodyPart(0).getContent();
    String html = (String) parts.getBodyPart(1).getContent();
    assertThat(text)
        .contains("Kecamatan Rekaan Ünik menunggu Anda", "http://pendopo.test/admin/surat/1")
        .doesNotContain("Siti");
    assertThat(html)
        .contains("<html lang=\"id\">", "href=\"http://pendopo.test/admin/surat/1\"")
        .doesNotContain("Siti");
    awaitDeliveries("\"state\":\"SENT\"");
    assertThat(deliveries())
        .contains("o•••@contoh.id")
        .doesNotContain(address)
        .doesNotContain("Siti");
  }

  @Test
  void is_told_to_open_screens_and_counted_until_it_is_read() throws Exception {
    long account = (Long) house.scene("account", AUDITOR);
    house.scene("tell", "test.request", account, "K-1", "");
    assertThat(house.scene("watched", account)).isEqualTo(true);
    assertThat(house.scene("unread", account)).isEqualTo(1L);
    house.scene("readAll", account);
    assertThat(house.scene("watched", account)).isEqualTo(true);
    assertThat(house.scene("unread", account)).isEqualTo(0L);
  }

  @Test
  void is_taken_back_with_the_callers_change() throws Exception {
    String address = address();
    long account = person(address);
    house.scene("tellAndRollBack", account);
    house.scene("tell", "test.request", account, "tetap", "");
    awaitMails(address, 1);
    assertThat((List<?>) house.scene("inbox", account)).hasSize(1);
  }

  @Test
  void is_sent_once_for_a_key() throws Exception {
    String address = address();
    long account = person(address);
    assertThat(house.scene("tell", "test.request", account, "K-1", "surat/1")).isEqualTo(1);
    assertThat(house.scene("tell", "test.request", account, "K-1", "surat/1")).isEqualTo(0);
    assertThat(house.scene("tell", "test.request", account, "K-2", "surat/2")).isEqualTo(1);
    awaitMails(address, 2);
  }

  @Test
  void reaches_whoever_holds_a_permission() throws Exception {
    house.scene("account", ADMINISTRATOR);
    house.scene("account", ADMINISTRATOR);
    house.scene("account", AUDITOR);
    assertThat(house.scene("tellHolders", "test.request", "platform.units.manage")).isEqualTo(2);
  }

  @Test
  void waits_for_a_server_that_is_down_and_loses_nothing() throws Exception {
    String address = address();
    long account = person(address);
    server.close();
    try {
      house.scene("tell", "test.request", account, "K-1", "");
      String log = awaitDeliveries("tidak dapat dihubungi");
      assertThat(log).contains("\"state\":\"WAITING\"", "\"attempts\":1");
    } finally {
      server.open();
    }
    house.post("notice-deliveries/retry-all", "{}").expect(200);
    awaitMails(address, 1);
    awaitDeliveries("\"state\":\"SENT\"");
  }

  @Test
  void waits_for_a_stopped_module_as_long_as_it_takes() throws Exception {
    String address = address();
    long account = person(address);
    server.close();
    try {
      house.scene("tell", "test.module", account, "K-1", "");
      awaitDeliveries("\"attempts\":1");
    } finally {
      house.scene("stopModule");
      server.open();
    }
    // more often than a letter is tried at all
    for (int i = 0; i < 12; i++) {
      house.scene("makeDue", account);
      until(() -> house.scene("allWait", account), Boolean.TRUE::equals);
    }
    assertThat(deliveries())
        .contains("sedang tidak berjalan", "\"attempts\":1")
        .doesNotContain("\"state\":\"FAILED\"");
    house.scene("startModule");
    house.scene("makeDue", account);
    awaitMails(address, 1);
  }

  @Test
  void tries_again_with_the_same_id_after_a_temporary_refusal() throws Exception {
    String address = address();
    long account = person(address);
    server.refuse(address, 451);
    house.scene("tell", "test.request", account, "K-1", "");
    awaitDeliveries("\"code\":\"451\"");
    assertThat(deliveries()).contains("\"state\":\"WAITING\"").doesNotContain(address);
    house.post("notice-deliveries/retry-all", "{}").expect(200);
    awaitMails(address, 1);
  }

  @Test
  void is_set_aside_after_a_permanent_refusal_and_can_be_tried_by_hand() throws Exception {
    String address = address();
    long account = person(address);
    server.refuse(address, 550);
    house.scene("tell", "test.request", account, "K-1", "");
    String log = awaitDeliveries("\"state\":\"FAILED\"");
    assertThat(log).contains("\"code\":\"550\"", "menolak alamat tujuan").doesNotContain(address);
    String id = log.replaceAll("(?s)^.*?\"deliveries\":\\[\\{\"id\":(\\d+).*$", "$1");
    house.post("notice-deliveries/" + id + "/retry", "{}").expect(200);
    awaitMails(address, 1);
    house.post("notice-deliveries/" + id + "/retry", "{}");
    until(
        () -> house.post("notice-deliveries/" + id + "/retry", "{}").status(),
        status -> status == 409);
  }

  @Test
  void says_plainly_why_a_test_mail_did_not_go() throws Exception {
    mailServer(server.port(), "kata sandi salah").expect(200);
    assertThat(house.post("notice-deliveries/test", "{\"email\":\"it@contoh.id\"}").body())
        .contains("\"sent\":false", "\"code\":\"535\"", "kata sandi");
    assertThat(house.get("installation-settings/mail-server").body())
        .doesNotContain("kata sandi salah")
        .doesNotContain(MailBox.PASSWORD);
  }

  @Test
  void one_person_is_not_flooded() throws Exception {
    house.put("settings/notice", "{\"perHour\":3}").expect(200);
    String address = address();
    long account = person(address);
    for (int i = 0; i < 8; i++) {
      house.scene("tell", "test.request", account, "K-" + i, "");
    }
    awaitMails(address, 3);
    assertThat(deliveries()).contains("\"LIMITED\":5");
    assertThat((List<?>) house.scene("inbox", account)).hasSize(8);
  }

  @Test
  void a_person_switches_off_what_may_be_switched_off() throws Exception {
    String address = address();
    long account = person(address);
    String refused = "{\"email\":\"%s\",\"refused\":[{\"kind\":\"%s\",\"channel\":\"email\"}]}";
    assertThat(
            house
                .putAs(account, "notices/preferences", refused.formatted(address, "test.duty"))
                .expect(422)
                .body())
        .contains("\"refused\"");
    house
        .putAs(account, "notices/preferences", refused.formatted(address, "test.request"))
        .expect(200);
    house.scene("tell", "test.request", account, "K-1", "");
    house.scene("tell", "test.duty", account, "K-2", "");
    assertThat(awaitMails(address, 1).getFirst().message().getSubject()).contains("K-2");
    assertThat((List<?>) house.scene("inbox", account)).hasSize(2);
  }

  @Test
  void wishes_are_kept_and_what_is_wrong_is_named() throws Exception {
    long account = (Long) house.scene("account", AUDITOR);
    assertThat(
            house
                .putAs(
                    account,
                    "notices/preferences",
                    "{\"email\":\"budi\",\"phone\":\"12\",\"quietFrom\":\"21:00\"}")
                .expect(422)
                .body())
        .contains("\"email\"", "\"phone\"", "\"quietUntil\"");
    assertThat(
            house
                .putAs(
                    account,
                    "notices/preferences",
                    """
                    {"email":"budi@contoh.id","phone":"0812 3456 7890","language":"en",
                     "quietFrom":"21:00","quietUntil":"06:30","digest":true}""")
                .expect(200)
                .body())
        .contains(
            "budi@contoh.id",
            "+6281234567890",
            "\"quietFrom\":\"21:00\"",
            "\"quietUntil\":\"06:30\"",
            "\"digest\":true");
    assertThat(house.get("audit?size=20").expect(200).body())
        .contains("platform.notices.preferences")
        .doesNotContain("budi@contoh.id")
        .doesNotContain("81234567890");
  }

  @Test
  void what_is_not_urgent_waits_for_the_daily_summary() throws Exception {
    String address = address();
    long account = person(address);
    house
        .putAs(
            account, "notices/preferences", "{\"email\":\"%s\",\"digest\":true}".formatted(address))
        .expect(200);
    house.scene("tell", "test.news", account, "K-1", "");
    house.scene("tell", "test.news", account, "K-2", "");
    house.scene("tell", "test.request", account, "K-3", "");
    assertThat(awaitMails(address, 1).getFirst().message().getSubject()).contains("K-3");
    assertThat(awaitDeliveries("\"SENT\":1")).contains("\"WAITING\":2");
    house.scene("makeDue", account);
    MimeMessage summary = awaitMails(address, 2).get(1).message();
    assertThat(summary.getSubject()).startsWith("Ringkasan: 2 pemberitahuan");
    String text = (String) ((MimeMultipart) summary.getContent()).getBodyPart(0).getContent();
    assertThat(text).contains("Permohonan K-1", "Permohonan K-2");
  }

  @Test
  void an_outsider_is_told_and_the_address_forgotten() throws Exception {
    String address = address();
    assertThat(house.scene("tellOutside", "test.request", address, "", "K-1")).isEqualTo(1);
    awaitMails(address, 1);
    awaitDeliveries("\"state\":\"SENT\"");
    assertThat(house.scene("addressesLeft")).isEqualTo(0L);
  }

  @Test
  void a_value_cannot_write_a_header() throws Exception {
    String address = address();
    house.scene("tellOutside", "test.request", address, "", "K\r\nBcc: lain@contoh.id\r\n\r\nIsi");
    MimeMessage message = awaitMails(address, 1).getFirst().message();
    assertThat(message.getHeader("Bcc")).isNull();
    assertThat(message.getSubject()).isEqualTo("Permohonan K Bcc: lain@contoh.id Isi masuk");
    for (String bad : List.of("a@contoh.id,b@contoh.id", "a b@contoh.id", "a@contoh.id\nBcc: x")) {
      assertThatThrownBy(() -> house.scene("tellOutside", "test.request", bad, "", "K"))
          .as(bad)
          .isInstanceOf(RuntimeException.class);
    }
  }

  @Test
  void a_kind_that_would_tell_who_it_is_by_mail_is_not_taken() throws Exception {
    assertThat(house.get("notices/kinds").expect(200).body())
        .contains("test.request")
        .doesNotContain("test.careless");
  }

  @Test
  void an_agency_writes_its_own_texts() throws Exception {
    String path = "notice-texts/test.request/email";
    String draft =
        "{\"subjectId\":\"%s\",\"subjectEn\":\"New %s\",\"bodyId\":\"%s\",\"bodyEn\":\"Body\"}";
    assertThat(house.put(path, draft.formatted("Baru", "{code}", "Satu\\nDua {code")).body())
        .contains("\"field\":\"bodyId\"", "Baris 2, huruf 5", "tidak ditutup");
    assertThat(house.put(path, draft.formatted("Baru {kode}", "x", "Isi")).expect(422).body())
        .contains("subjectId", "{kode} tidak dikenal", "{code}");
    assertThat(house.put(path, draft.formatted("Baru {applicant}", "x", "Isi")).expect(422).body())
        .contains("hanya boleh di konsol");
    house.put(path, draft.formatted("Baru: {code}", "{code}", "Isi {{biasa}}")).expect(200);
    assertThat(
            house
                .post(path + "/preview", draft.formatted("Baru: {code}", "{code}", "Isi"))
                .expect(200)
                .body())
        .contains("Baru: contoh");
    String address = address();
    house.scene("tellOutside", "test.request", address, "", "K-1");
    MimeMessage message = awaitMails(address, 1).getFirst().message();
    assertThat(message.getSubject()).isEqualTo("Baru: K-1");
    assertThat((String) ((MimeMultipart) message.getContent()).getBodyPart(0).getContent())
        .startsWith("Isi {biasa}");
    assertThat(house.delete(path).expect(200).body())
        .contains("\"own\":false", "\"version\":2", "masuk");
    assertThat(house.get(path + "/versions").expect(200).body()).contains("Baru: {code}");
  }

  @Test
  void short_messages_go_through_the_gateway() throws Exception {
    List<String> calls = new CopyOnWriteArrayList<>();
    AtomicReference<String> answer = new AtomicReference<>("200 {\"status\":true}");
    HttpServer gateway = gateway(calls, answer);
    try {
      house
          .put(
              "installation-settings/message-gateway",
              """
              {"url":"http://127.0.0.1:%d/send","secret":"Bearer rahasia-gerbang",
               "template":"{\\"target\\":\\"{to}\\",\\"message\\":\\"{text}\\"}",
               "successField":"status","successValue":"true"}"""
                  .formatted(gateway.getAddress().getPort()))
          .expect(200);
      house.scene("tellOutside", "test.request", "", "0812-3456-7890", "K \"1\" {to}");
      awaitDeliveries("\"state\":\"SENT\"");
      assertThat(calls).hasSize(1);
      assertThat(calls.getFirst())
          .contains(
              "Bearer rahasia-gerbang",
              "\"target\":\"6281234567890\"",
              "\"message\":\"Kecamatan Rekaan Ünik: permohonan K \\\"1\\\" {to}");
      assertThat(deliveries()).contains("+62•••••890").doesNotContain("81234567890");

      answer.set("200 {\"status\":false}");
      house.scene("tellOutside", "test.request", "", "081234567891", "K-2");
      awaitDeliveries("tidak terkirim");
      answer.set("503 sibuk");
      house.scene("tellOutside", "test.request", "", "081234567892", "K-3");
      awaitDeliveries("\"code\":\"503\"");
    } finally {
      gateway.stop(0);
      house.delete("installation-settings/message-gateway").expect(200);
    }
  }

  @Test
  void secrets_of_a_gateway_are_never_shown_and_stay_with_their_server() throws Exception {
    List<String> calls = new CopyOnWriteArrayList<>();
    HttpServer gateway = gateway(calls, new AtomicReference<>("200 {}"));
    String path = "installation-settings/message-gateway";
    String place = "http://127.0.0.1:%d/send".formatted(gateway.getAddress().getPort());
    try {
      assertThat(
              house
                  .put(
                      path,
                      """
                      {"url":"%s?token={secret}","secret":"rahasia-satu",
                       "headers":"Authorization: rahasia-dua\\nX-Device: 1",
                       "template":"{\\"target\\":\\"{to}\\",\\"message\\":\\"{text}\\"}"}"""
                          .formatted(place))
                  .expect(200)
                  .body())
          .doesNotContain("rahasia-");
      assertThat(house.get(path).expect(200).body())
          .doesNotContain("rahasia-")
          .contains("{secret}")
          .containsPattern("\"name\":\"headers\"((?!\"name\").)*\"given\":true");
      // an agency that uses it sees neither its address nor its pattern
      assertThat(house.get("settings/message-gateway").expect(200).body())
          .doesNotContain("rahasia-", "127.0.0.1", "\"value\":\"{\\\"target")
          .contains("\"origin\":\"INSTALLATION\"");
      house.scene("tellOutside", "test.request", "", "0812-3456-7899", "K-9");
      awaitDeliveries("\"state\":\"SENT\"");
      assertThat(calls).singleElement().asString().contains("rahasia-dua", "?token=rahasia-satu");

      // another path of the same server keeps them, another server does not get them
      house.put(path, "{\"url\":\"%s/v2\"}".formatted(place)).expect(200);
      assertThat(house.get(path).expect(200).body())
          .containsPattern("\"name\":\"headers\"((?!\"name\").)*\"given\":true");
      assertThat(house.put(path, "{\"url\":\"https://lain.contoh.test/send\"}").expect(200).body())
          .containsPattern("\"name\":\"headers\"((?!\"name\").)*\"given\":false")
          .containsPattern("\"name\":\"secret\"((?!\"name\").)*\"given\":false");
      assertThat(house.get("audit?action=platform.settings.change").body())
          .doesNotContain("rahasia-");
    } finally {
      gateway.stop(0);
      house.delete(path).expect(200);
    }
  }

  private static HttpServer gateway(List<String> calls, AtomicReference<String> answer)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/send",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          calls.add(
              exchange.getRequestHeaders().getFirst("Authorization")
                  + " "
                  + exchange.getRequestURI()
                  + " "
                  + body);
          byte[] bytes = answer.get().substring(4).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(
              Integer.parseInt(answer.get().substring(0, 3)), bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }

  @Test
  void an_agency_names_no_server_inside_and_gets_no_secret_of_the_installation() throws Exception {
    assertThat(house.put("settings/mail-server", "{\"host\":\"127.0.0.1\"}").expect(422).body())
        .contains("\"field\":\"host\"", "jaringan dalam");
    assertThat(house.get("settings/mail-server").expect(200).body())
        .contains("\"origin\":\"INSTALLATION\"");
    String own =
        house
            .put("settings/mail-server", "{\"host\":\"192.0.2.1\",\"user\":\"\"}")
            .expect(200)
            .body();
    assertThat(own)
        .contains("\"origin\":\"AGENCY\"")
        .doesNotContain("\"origin\":\"INSTALLATION\"")
        .containsPattern("\"name\":\"password\"((?!\"name\").)*\"given\":false");
    assertThat(house.delete("settings/mail-server").expect(200).body())
        .contains("\"origin\":\"INSTALLATION\"");
  }

  @Test
  void settings_say_what_is_wrong_beside_the_field() throws Exception {
    assertThat(
            house
                .put("settings/notice", "{\"perHour\":0,\"keep\":\"PT1S\",\"digestAt\":\"pagi\"}")
                .expect(422)
                .body())
        .contains("perHour", "1 sampai 1000", "\"field\":\"keep\"", "1 hari", "07:00");
    assertThat(house.get("settings/notice").expect(200).body())
        .contains("\"value\":\"P90D\"", "\"origin\":\"SOFTWARE\"", "Kept in the console for");
  }

  @Test
  void a_mail_that_was_taken_by_a_server_before_a_node_died_keeps_its_id() throws Exception {
    String address = address();
    long account = person(address);
    CountDownLatch answers = server.hold();
    house.scene("tell", "test.request", account, "K-1", "");
    server.awaitTaken();
    // the node that took it forgets: as a crash between the server's answer and the record
    house.scene("forgetClaims");
    answers.countDown();
    List<MailBox.Mail> mails = awaitMails(address, 2);
    assertThat(mails.get(0).message().getMessageID())
        .isEqualTo(mails.get(1).message().getMessageID());
    awaitDeliveries("\"state\":\"SENT\"");
  }

  @Test
  void nobody_sees_the_notices_of_others() throws Exception {
    long one = (Long) house.scene("account", AUDITOR);
    long other = (Long) house.scene("account", AUDITOR);
    house.scene("tell", "test.request", one, "K-1", "");
    String id =
        house
            .getAs(one, "notices")
            .expect(200)
            .body()
            .replaceAll("(?s)^.*?\"notices\":\\[\\{\"id\":(\\d+).*$", "$1");
    house.putAs(other, "notices/" + id + "/read", "{}").expect(404);
    house.putAs(one, "notices/" + id + "/read", "{}").expect(200);
    house.getAs(one, "notice-deliveries").expect(403);
    house.getAs(one, "settings").expect(403);
  }
}
