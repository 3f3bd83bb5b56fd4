package id.pendopo.office.tests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.agency.Agency;
import id.pendopo.testkit.FelixNode;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

/** A form on a public page, as a browser without scripts uses it. */
@InOffice
class FormPagesTest {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
  private static final String NIK = "3521135201900001";

  private Caller admin;
  private String root;

  @BeforeEach
  void open(BundleContext context, FelixNode node) throws Exception {
    Office office = new Office(node);
    Agency agency = office.newAgency();
    admin =
        Caller.anonymous(context, agency)
            .as(office, office.person(agency, "platform.administrator"));
    int port =
        (Integer)
            context
                .getAllServiceReferences("id.pendopo.site.internal.http.SiteServer$Ports", null)[0]
                .getProperty("pendopo.http.port");
    root = "http://127.0.0.1:" + port + agency.prefix() + "/layanan/waris";
  }

  private void offer(String layout) throws Exception {
    admin
        .post(
            "forms",
            """
            {"code":"waris","definition":{"title":{"id":"Keterangan waris"},"layout":"%s","fields":[
              {"key":"h1","kind":"HEADING","label":{"id":"Pewaris"}},
              {"key":"nama","kind":"TEXT","label":{"id":"Nama"},"required":true},
              {"key":"nik","kind":"NIK","label":{"id":"NIK"},"required":true},
              {"key":"status","kind":"CHOICE","label":{"id":"Status"},"required":true,
               "options":[{"value":"kawin","label":{"id":"Kawin"}},{"value":"belum","label":{"id":"Belum kawin"}}]},
              {"key":"pasangan","kind":"TEXT","label":{"id":"Nama pasangan"},"required":true,
               "showWhen":"status = \\"kawin\\""},
              {"key":"h2","kind":"HEADING","label":{"id":"Ahli waris"}},
              {"key":"waris","kind":"LIST","label":{"id":"Daftar ahli waris"},"required":true,
               "fields":[{"key":"siapa","kind":"TEXT","label":{"id":"Nama ahli waris"},"required":true},
                         {"key":"bagian","kind":"NUMBER","label":{"id":"Bagian"},"required":true}]},
              {"key":"jumlah","kind":"CALCULATION","label":{"id":"Jumlah bagian"},"formula":"sum(waris.bagian)","decimals":0},
              {"key":"ktp","kind":"FILE","label":{"id":"KTP"},"required":true,"types":["PICTURE"]}
            ]}}
            """
                .formatted(layout))
        .expect(201);
    admin.post("forms/waris/publish", "").expect(200);
    admin
        .post(
            "service-register",
            """
            {"key":"waris","standard":{"name":{"id":"Surat keterangan waris"},"free":true,
             "requirements":[{"name":"KTP"}],"forms":["waris"]}}
            """)
        .expect(201);
    admin.post("service-register/waris/publish", "{\"from\":\"2026-01-01\"}").expect(200);
  }

  private static String get(String address) throws Exception {
    HttpResponse<String> answer =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20)).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  /** Sends a page back as a browser would, with what it carries. */
  private HttpResponse<String> send(String page, String action, Map<String, ?> answers)
      throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, "_state", hidden(page, "_state").getBytes(StandardCharsets.UTF_8), "");
    part(body, "_shown", hidden(page, "_shown").getBytes(StandardCharsets.UTF_8), "");
    part(body, "_action", action.getBytes(StandardCharsets.UTF_8), "");
    Matcher rows =
        Pattern.compile("<input type=\"hidden\" name=\"([a-z]+\\.[0-9]+)\"").matcher(page);
    while (rows.find()) {
      part(body, rows.group(1), new byte[0], "");
    }
    for (Map.Entry<String, ?> answer : answers.entrySet()) {
      if (answer.getValue() instanceof byte[] file) {
        part(body, answer.getKey(), file, "ktp.png");
      } else {
        part(
            body,
            answer.getKey(),
            answer.getValue().toString().getBytes(StandardCharsets.UTF_8),
            "");
      }
    }
    body.write("--batas--\r\n".getBytes(StandardCharsets.UTF_8));
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(root + "/formulir/waris"))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "multipart/form-data; boundary=batas")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static void part(ByteArrayOutputStream body, String name, byte[] content, String file)
      throws Exception {
    String head =
        "--batas\r\nContent-Disposition: form-data; name=\""
            + name
            + "\""
            + (file.isEmpty()
                ? ""
                : "; filename=\"" + file + "\"\r\nContent-Type: application/octet-stream")
            + "\r\n\r\n";
    body.write(head.getBytes(StandardCharsets.UTF_8));
    body.write(content);
    body.write("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  private static String hidden(String page, String name) {
    Matcher found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }

  @Test
  void the_list_and_the_service_are_there_for_everybody() throws Exception {
    offer("ONE_PAGE");
    String list = get(root.substring(0, root.lastIndexOf('/')));
    assertThat(list).contains("Surat keterangan waris", "Gratis");
    assertThat(get(root)).contains("KTP", "/layanan/waris/formulir/waris");
  }

  @Test
  void answers_survive_what_is_wrong_and_further_questions_come_by_themselves() throws Exception {
    offer("ONE_PAGE");
    String first = get(root + "/formulir/waris");
    assertThat(first).contains("Nama", "Daftar ahli waris").doesNotContain("Nama pasangan");
    String second =
        send(
                first,
                "next",
                Map.of(
                    "nama", "Warga <Rekaan>",
                    "nik", NIK,
                    "status", "kawin",
                    "waris.0.siapa", "Anak",
                    "waris.0.bagian", "1",
                    "ktp", PICTURE))
            .body();
    assertThat(second)
        .contains("Warga &lt;Rekaan&gt;", "Nama pasangan", "ktp.png", "pertanyaan tambahan");
    String third =
        send(
                second,
                "next",
                Map.of(
                    "nama", "Warga",
                    "nik", "12",
                    "status", "kawin",
                    "waris.0.siapa", "Anak",
                    "waris.0.bagian", "dua"))
            .body();
    assertThat(third)
        .contains("href=\"#f-nik\"", "href=\"#f-pasangan\"", "href=\"#f-waris.0.bagian\"")
        .contains("aria-invalid=\"true\"", "ktp.png");
    String done =
        send(
                third,
                "next",
                Map.of(
                    "nama", "Warga",
                    "nik", NIK,
                    "status", "kawin",
                    "pasangan", "Pasangan",
                    "waris.0.siapa", "Anak",
                    "waris.0.bagian", "2"))
            .body();
    assertThat(done).contains("Cetak halaman ini", "Pasangan", "ktp.png", NIK);
  }

  @Test
  void rows_are_added_and_removed_without_losing_the_others() throws Exception {
    offer("BY_HEADING");
    String first = get(root + "/formulir/waris");
    assertThat(first).contains("Langkah 1 dari 2").doesNotContain("Daftar ahli waris");
    String second =
        send(first, "next", Map.of("nama", "Warga", "nik", NIK, "status", "belum")).body();
    assertThat(second).contains("Langkah 2 dari 2").doesNotContain(NIK);
    String two =
        send(second, "add:waris", Map.of("waris.0.siapa", "Satu", "waris.0.bagian", "1")).body();
    assertThat(two).contains("value=\"Satu\"", "waris.1.siapa");
    String one =
        send(
                two,
                "remove:waris.0",
                Map.of(
                    "waris.0.siapa", "Satu",
                    "waris.0.bagian", "1",
                    "waris.1.siapa", "Dua",
                    "waris.1.bagian", "5"))
            .body();
    assertThat(one).contains("value=\"Dua\"", "<output>5</output>").doesNotContain("Satu");
    String back = send(one, "back", Map.of()).body();
    assertThat(back).contains("value=\"Warga\"", "value=\"" + NIK + "\"");
  }

  @Test
  void a_file_that_the_form_does_not_ask_for_or_that_is_too_large_is_not_taken() throws Exception {
    offer("ONE_PAGE");
    String first = get(root + "/formulir/waris");
    assertThat(send(first, "next", Map.of("nama", PICTURE)).body()).doesNotContain("ktp.png");
    assertThat(send(first, "next", Map.of("ktp", new byte[5_000_001])).statusCode()).isEqualTo(413);
  }

  @Test
  void what_travels_with_the_page_cannot_be_changed() throws Exception {
    offer("ONE_PAGE");
    String first = get(root + "/formulir/waris");
    String state = hidden(first, "_state");
    String forged = first.replace(state, state.substring(0, state.length() - 6) + "AAAAAA");
    assertThat(admin.get("forms/waris/uses").expect(200).body()).contains("Surat keterangan waris");
    assertThat(send(forged, "next", Map.of()).statusCode()).isEqualTo(400);
    // refused before the file is looked at, which is too large
    assertThat(send(forged, "next", Map.of("ktp", new byte[5_000_001])).statusCode())
        .isEqualTo(400);
    for (String path : List.of("/formulir/lain", "/formulir/")) {
      HttpResponse<String> answer =
          CLIENT.send(
              HttpRequest.newBuilder(URI.create(root + path)).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(404);
    }
  }
}
