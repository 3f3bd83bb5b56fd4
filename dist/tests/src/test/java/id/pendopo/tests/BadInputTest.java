package id.pendopo.tests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.tests.Rest.Answer;
import id.pendopo.tests.Rest.Upload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and attackers send by mistake or on purpose. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

  private static final String DOCUMENTS = "/api/v1/information/documents";
  private static final Map<String, Object> METADATA =
      Map.of(
          "title",
          "Masukan",
          "summary",
          "",
          "unit",
          "",
          "classification",
          "BERKALA",
          "date",
          "2026-01-02");

  private Server server;
  private Rest admin;

  @BeforeAll
  void start(@TempDir Path data) {
    server = Server.start(data);
    admin = server.administrator();
    admin.put("/api/v1/agencies/utama/modules/information", Map.of("enabled", true)).expect(200);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private static void isProblem(Answer answer, int status) {
    answer.expect(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().get("title").asString()).isNotBlank();
    assertThat(answer.json().get("status").asInt()).isEqualTo(status);
  }

  private long documents() {
    return admin.get(DOCUMENTS + "?size=1").expect(200).json().get("total").asLong();
  }

  private void refused(Upload file, int status) {
    long before = documents();
    isProblem(admin.multipart(DOCUMENTS, METADATA, List.of(file)), status);
    assertThat(documents()).isEqualTo(before);
  }

  @Test
  void a_file_that_lies_about_its_type() {
    refused(new Upload("surat.pdf", "application/pdf", Papers.docx(List.of("bukan pdf"))), 415);
    refused(
        new Upload(
            "gambar.png", "image/png", "<html>bukan</html>".getBytes(StandardCharsets.UTF_8)),
        415);
    refused(
        new Upload("program.exe", "application/octet-stream", new byte[] {'M', 'Z', 0, 1, 2}), 415);
  }

  @Test
  void an_empty_file() {
    refused(new Upload("kosong.pdf", "application/pdf", new byte[0]), 422);
  }

  @Test
  void one_wrong_file_refuses_the_whole() {
    long before = documents();
    Upload good = new Upload("baik.pdf", "application/pdf", Papers.pdf(List.of("baik")));
    Upload bad = new Upload("buruk.pdf", "application/pdf", new byte[0]);
    isProblem(admin.multipart(DOCUMENTS, METADATA, List.of(good, bad)), 422);
    assertThat(documents()).isEqualTo(before);
  }

  @Test
  void a_truncated_pdf_is_refused_with_a_reason() {
    byte[] whole = Papers.pdfWithWordOnPageTwelve("terpotong");
    refused(
        new Upload(
            "potong.pdf", "application/pdf", java.util.Arrays.copyOf(whole, whole.length / 2)),
        422);
  }

  @Test
  void what_cannot_be_read_is_published_all_the_same_and_says_so() {
    String id =
        admin.document(
            "Terkunci",
            "BERKALA",
            List.of(
                new Upload(
                    "kunci.pdf", "application/pdf", Papers.encryptedPdf(List.of("rahasia")))));
    admin.post(DOCUMENTS + "/" + id + "/publish").expect(200);
    admin.awaitFound("terkunci", 1);
    String body = "";
    for (int i = 0; i < 600 && !body.contains("FAILED"); i++) {
      Server.pause(50);
      body = admin.get(DOCUMENTS + "/" + id).expect(200).body();
    }
    assertThat(body).contains("FAILED");
  }

  @Test
  void a_bomb_neither_harms_the_server_nor_the_next_file() {
    String bomb =
        admin.document(
            "Bom",
            "BERKALA",
            List.of(
                new Upload(
                    "bom.docx",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    Papers.docxBomb(300))));
    String next =
        admin.document(
            "Sesudah bom melati",
            "BERKALA",
            List.of(
                new Upload(
                    "baik.pdf", "application/pdf", Papers.pdfWithWordOnPageTwelve("melati"))));
    admin.post(DOCUMENTS + "/" + bomb + "/publish").expect(200);
    admin.post(DOCUMENTS + "/" + next + "/publish").expect(200);
    admin.awaitFound("\"kata melati\"", 1);
    assertThat(server.isReady()).isTrue();
  }

  @Test
  void a_file_name_with_path_parts_keeps_its_last_part() {
    String id =
        admin.document(
            "Nama",
            "BERKALA",
            List.of(
                new Upload(
                    "../../etc/passwd.pdf", "application/pdf", Papers.pdf(List.of("nama")))));
    String body = admin.get(DOCUMENTS + "/" + id).expect(200).body();
    assertThat(body).contains("passwd.pdf").doesNotContain("..");
  }

  @Test
  void an_upload_of_two_gibibytes_is_refused_without_reading_it_all() throws Exception {
    try (var socket = new java.net.Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(20_000);
      String head =
          "POST "
              + DOCUMENTS
              + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
              + server.command("token", "--user", "admin", "--name", "besar")
              + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 2147483648\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      var reader =
          new java.io.BufferedReader(
              new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertThat(reader.readLine()).contains(" 413 ");
    }
    assertThat(server.isReady()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"-1,400", "0,400", "1,200", "1000000000,200", "abc,400", "99999999999999999999,400"})
  void page_numbers(String page, int status) {
    Answer answer = admin.get("/api/v1/search?q=laporan&page=" + page).expect(status);
    if (status == 200) {
      assertThat(answer.json().has("hits")).isTrue();
    } else {
      isProblem(answer, status);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%2B%2D%21", "%28%29%22", "AND", "%2A", "%22", "%3A%5B%7B", "dan%20yang"})
  void operators_only(String query) {
    admin.get("/api/v1/search?q=" + query).expect(200);
    admin.anonymous().get("/cari?q=" + query).expect(200);
  }

  @Test
  void a_query_of_ten_thousand_characters() {
    isProblem(admin.get("/api/v1/search?q=" + "a".repeat(10_000)), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/search?q=%C3%28", "/api/v1/search?q=%FF"})
  void broken_utf8(String path) {
    isProblem(admin.get(path), 400);
  }

  @Test
  void an_unknown_agency() {
    isProblem(admin.at("tidak-ada").get("/api/v1/search?q=a"), 404);
    assertThat(admin.at("tidak-ada").anonymous().get("/").expect(404).body()).contains("<html");
  }

  @Test
  void a_jar_that_is_no_bundle() {
    isProblem(
        admin.post(
            "/api/v1/modules",
            "bukan jar".getBytes(StandardCharsets.UTF_8),
            "application/java-archive"),
        422);
    isProblem(
        admin.post("/api/v1/modules", Papers.docx(List.of("zip")), "application/java-archive"),
        422);
    isProblem(admin.post("/api/v1/modules", new byte[0], "application/java-archive"), 422);
    assertThat(admin.get("/api/v1/modules").expect(200).json().size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"title\":\"\",\"classification\":\"BERKALA\",\"date\":\"2026-01-01\"}",
        "{\"title\":\"x\",\"classification\":\"SALAH\",\"date\":\"2026-01-01\"}",
        "{\"title\":\"x\",\"classification\":\"BERKALA\",\"date\":\"kemarin\"}",
        "{\"title\":\"x\",\"classification\":\"BERKALA\"}"
      })
  void metadata_that_is_wrong_names_the_field(String metadata) {
    Answer answer =
        admin.multipart(
            DOCUMENTS,
            metadata,
            List.of(new Upload("a.pdf", "application/pdf", Papers.pdf(List.of("a")))));
    isProblem(answer, 422);
  }

  @Test
  void metadata_that_is_no_json() {
    isProblem(admin.multipart(DOCUMENTS, "{tidak", List.of()), 400);
    isProblem(admin.post("/api/v1/units", "{\"code\":"), 400);
  }

  @Test
  void titles_cannot_inject() {
    String id =
        admin.document(
            "<script>alert(1)</script> kenanga",
            "BERKALA",
            List.of(
                new Upload(
                    "a.pdf", "application/pdf", Papers.pdf(List.of("kenanga <b>tebal</b>")))));
    admin.post(DOCUMENTS + "/" + id + "/publish").expect(200);
    admin.awaitFound("kenanga tebal", 1);
    String snippet = admin.search("kenanga").get("hits").get(0).get("snippet").asString();
    assertThat(snippet.replace("<mark>", "").replace("</mark>", "")).doesNotContain("<");
    assertThat(admin.anonymous().get("/cari?q=kenanga").expect(200).body())
        .doesNotContain("<script>alert");
    assertThat(admin.anonymous().get("/informasi/" + id).expect(200).body())
        .doesNotContain("<script>alert");
  }
}
