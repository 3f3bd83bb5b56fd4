package id.pendopo.office.tests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.complaint.Complaint;
import id.pendopo.api.complaint.ComplaintRegister;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.StoredFile;
import id.pendopo.office.tests.Counter.Answer;
import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.InFelix;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

/** Somebody reports at {@code /pengaduan} and over REST, as a browser without scripts does. */
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
      "pendopo.complaints.fill-seconds=0",
      "org.osgi.framework.startlevel.beginning=50"
    })
class ComplaintPagesTest {

  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
  private static final String HOLE = "Jalan berlubang besar di depan pasar, motor sering jatuh.";

  private Counter desa;
  private BundleContext context;

  @BeforeEach
  void open(FelixNode node, BundleContext here) throws Exception {
    desa = new Counter(node);
    context = here;
    for (int i = 0; i < 500 && get("/pengaduan").status() != 200; i++) {
      Thread.sleep(20);
    }
  }

  private Answer get(String path) throws Exception {
    return Counter.send(desa.request(context, path).header("Accept", "text/html"));
  }

  private static Map<String, String> filled() {
    Map<String, String> form = new HashMap<>();
    form.put("jenis", "REPORT");
    form.put("kategori", "lainnya");
    form.put("isi", HOLE);
    form.put("identitas", "ANONYMOUS");
    form.put("tempat", "Depan pasar");
    form.put("lintang", "-7,25");
    form.put("bujur", "112,75");
    form.put("pin", "2468");
    return form;
  }

  /** As a browser does, which sends what stood hidden in the page too. */
  private Answer send(Map<String, String> form, byte[] photo) throws Exception {
    Map<String, String> whole = new HashMap<>(form);
    whole.putIfAbsent("waktu", hidden(get("/pengaduan").expect(200).body(), "waktu"));
    return post(whole, photo);
  }

  private static String hidden(String page, String name) {
    return page.replaceAll("(?s)^.*name=\"" + name + "\" value=\"([^\"]*)\".*$", "$1");
  }

  private Answer post(Map<String, String> form, byte[] photo) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Map.Entry<String, String> field : form.entrySet()) {
      write(
          body,
          "--batas\r\nContent-Disposition: form-data; name=\""
              + field.getKey()
              + "\"\r\n\r\n"
              + field.getValue()
              + "\r\n");
    }
    write(
        body,
        "--batas\r\nContent-Disposition: form-data; name=\"foto\"; filename=\"lubang.png\"\r\n"
            + "Content-Type: image/png\r\n\r\n");
    body.write(photo);
    write(body, "\r\n--batas--\r\n");
    return Counter.send(
        desa.request(context, "/pengaduan")
            .header("Accept", "text/html")
            .header("Content-Type", "multipart/form-data; boundary=batas")
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static void write(ByteArrayOutputStream into, String text) {
    into.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private Answer post(String path, Map<String, String> form) throws Exception {
    StringBuilder body = new StringBuilder();
    form.forEach(
        (name, value) ->
            body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return Counter.send(
        desa.request(context, path)
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  @Test
  void an_anonymous_report_with_a_photo_is_followed_by_code_and_pin() throws Exception {
    assertThat(get("/pengaduan").expect(200).body())
        .contains("name=\"isi\"", "multipart/form-data", "name=\"kunci\"", "anonim")
        .doesNotContain("<script");
    Answer taken = send(filled(), PICTURE).expect(200);
    assertThat(taken.header("Cache-Control")).isEqualTo("no-store");
    String code = taken.body().replaceAll("(?s)^.*?([0-9A-Z]{4}(-[0-9A-Z]{4}){3}).*$", "$1");
    assertThat(taken.body()).contains("2468", "Diperiksa paling lambat").doesNotContain(HOLE);
    Complaint of =
        desa.run(
                () ->
                    desa.service(ComplaintRegister.class).list(ComplaintRegister.Filter.ALL, 0, 10))
            .complaints()
            .getFirst();
    StoredFile photo =
        desa.run(() -> desa.service(Files.class).find(of.photos().getFirst())).orElseThrow();
    assertThat(photo.name()).isEqualTo("berkas.png");
    assertThat(photo.storedAt().atZone(desa.agency.zone()).toLocalTime())
        .isEqualTo(LocalTime.MIDNIGHT);
    assertThat(of.place().orElseThrow().latitude()).isEqualTo(-7.25);
    assertThat(of.words()).isEqualTo(HOLE);
    assertThat(post("/lacak", Map.of("kode", code)).expect(200).body())
        .contains("sudah kami terima")
        .doesNotContain("lubang");
    assertThat(post("/lacak/buka", Map.of("kode", code, "rahasia", "2468")).expect(200).body())
        .contains("Cabut laporan");
    Answer receipt =
        post("/pengaduan/tanda-terima", Map.of("kode", code, "pin", "2468")).expect(200);
    assertThat(receipt.body()).startsWith("%PDF");
    assertThat(receipt.header("Content-Disposition")).contains("tanda-terima-" + of.id() + ".pdf");
    assertThat(receipt.header("Cache-Control")).isEqualTo("no-store");
    post("/pengaduan/tanda-terima", Map.of("kode", code, "pin", "1357")).expect(404);
  }

  @Test
  void what_a_program_sends_is_not_taken_and_what_a_person_typed_is_not_lost() throws Exception {
    Map<String, String> trapped = filled();
    trapped.put("situs", "https://iklan.test");
    assertThat(send(trapped, PICTURE).expect(422).body())
        .contains("sebelum waktunya", HOLE, "name=\"situs\"")
        .doesNotContain("iklan.test");
    Map<String, String> forged = filled();
    forged.put("waktu", "tidak pernah diberikan");
    String again = post(forged, PICTURE).expect(422).body();
    assertThat(again).contains("sebelum waktunya", HOLE);
    assertThat(total()).isZero();
    forged.put("waktu", hidden(again, "waktu"));
    post(forged, PICTURE).expect(200);
    assertThat(total()).isEqualTo(1);
  }

  private long total() throws Exception {
    return desa.run(
        () ->
            desa.service(ComplaintRegister.class)
                .list(ComplaintRegister.Filter.ALL, 0, 10)
                .total());
  }

  @Test
  void a_reporter_who_can_be_reached_hears_of_it_and_an_anonymous_one_leaves_no_notice()
      throws Exception {
    Caller head =
        Caller.anonymous(context, desa.agency)
            .with(desa.token(desa.session("platform.administrator")));
    Map<String, String> named = filled();
    named.put("identitas", "NAMED");
    named.put("nama", "Sri Rekaan");
    named.put("surel", "sri@contoh.test");
    send(filled(), PICTURE).expect(200);
    send(named, PICTURE).expect(200);
    String log = "";
    for (int i = 0; i < 500 && !log.contains("Tanda terima untuk pelapor"); i++) {
      log = head.get("notice-deliveries").expect(200).body();
      Thread.sleep(20);
    }
    assertThat(log).containsOnlyOnce("Tanda terima untuk pelapor").doesNotContain("sri@contoh");
  }

  @Test
  void what_is_wrong_stands_beside_its_field_and_what_was_typed_stays() throws Exception {
    Map<String, String> form = filled();
    form.put("isi", "Pendek");
    form.put("identitas", "NAMED");
    form.put("lintang", "82,75");
    form.put("bujur", "-7,25");
    Answer wrong = send(form, PICTURE).expect(422);
    assertThat(wrong.body())
        .contains("20 sampai 5.000 huruf", "Isi nama, atau pilih anonim", "Pendek", "pilih lagi")
        .contains("href=\"#f-isi\"");
    Map<String, String> swapped = filled();
    swapped.put("lintang", "112,75");
    swapped.put("bujur", "-7,25");
    assertThat(send(swapped, PICTURE).expect(422).body()).contains("tertukar");
    assertThat(send(filled(), "bukan gambar".getBytes(StandardCharsets.UTF_8)).expect(422).body())
        .contains("href=\"#f-foto\"");
    assertThat(
            desa.run(
                () ->
                    desa.service(ComplaintRegister.class)
                        .list(ComplaintRegister.Filter.ALL, 0, 10)
                        .total()))
        .isZero();
  }

  @Test
  void the_same_form_sent_twice_is_said_so() throws Exception {
    Map<String, String> form = filled();
    form.put("kunci", "kunci_formulir_0001");
    send(form, PICTURE).expect(200);
    assertThat(send(form, PICTURE).expect(409).body()).contains("sudah kami terima");
  }

  @Test
  void over_rest_everybody_may_send_and_officers_alone_may_read() throws Exception {
    Caller anybody = Caller.anonymous(context, desa.agency);
    assertThat(anybody.get("complaints/categories").expect(200).body()).contains("lainnya");
    String body =
        """
        {"kind":"COMPLAINT","category":"lainnya","words":"%s","disclosure":"ANONYMOUS",
         "place":{"latitude":-7.25,"longitude":112.75}}
        """
            .formatted(HOLE);
    Caller.Answer sent = anybody.post("complaints", body).expect(201);
    assertThat(sent.body()).contains("trackingCode", "pin", "\"state\":\"RECEIVED\"");
    long id = sent.number("id");
    anybody.get("complaints").expect(401);
    anybody.get("complaints/" + id).expect(401);
    anybody.post("complaints/intake", body).expect(401);
    Caller officer = anybody.with(desa.token(desa.session("office.complaint-officer")));
    assertThat(officer.get("complaints?open=true").expect(200).body()).contains("\"total\":1");
    Caller.Answer seen = officer.get("complaints/" + id).expect(200);
    assertThat(seen.body()).contains(HOLE, "\"disclosure\":\"ANONYMOUS\"");
    officer.post("complaints/" + id + "/reporter", "{\"purpose\":\"Ingin tahu\"}").expect(403);
    officer
        .post("cases/" + seen.number("caseId") + "/moves", "{\"transition\":\"verifikasi\"}")
        .expect(200);
    assertThat(officer.get("complaints?q=motor%20pasar").expect(200).body())
        .contains("\"total\":1", "\"partial\":false");
    assertThat(officer.get("complaints?q=jembatan").expect(200).body()).contains("\"total\":0");
    assertThat(officer.get("complaints?state=VERIFIED").expect(200).body())
        .contains("\"followUp\":\"GENERAL\"");
    officer.post("complaints/intake", body.replace("}}", "},\"channel\":\"PHONE\"}")).expect(201);
    assertThat(officer.get("complaints/" + id + "/alike").expect(200).body())
        .contains("\"likeness\":100");
    officer.put("complaint-categories/jalan", "{\"name\":\"Jalan\"}").expect(403);
    Caller head = anybody.with(desa.token(desa.session("platform.administrator")));
    head.put("complaint-categories/jalan", "{\"name\":\"Jalan\"}").expect(200);
    head.put("complaint-categories/x.y", "{\"name\":\"Jalan\",\"unit\":\"TIADA\"}").expect(422);
    anybody.post("complaints", "{\"kind\":\"RANT\"}").expect(422);
  }
}
