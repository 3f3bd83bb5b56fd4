package id.pendopo.tests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.testkit.TestDatabase;
import id.pendopo.tests.Rest.Answer;
import id.pendopo.tests.Rest.Upload;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The addresses on which others build, each as the README and the API description say. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddressesTest {

  private static final String PDF = "application/pdf";

  @Parameter TestDatabase database;

  private Server server;
  private Rest admin;

  @BeforeParameterizedClassInvocation
  void start(TestDatabase chosen, @TempDir Path data) {
    server = Server.start(data, chosen);
    admin = server.administrator();
    admin
        .post(
            "/api/v1/agencies",
            Map.of(
                "slug",
                "karantina",
                "name",
                "Stasiun Karantina",
                "hosts",
                List.of("karantina.test")))
        .expect(201);
    admin.put("/api/v1/agencies/utama/modules/information", Map.of("enabled", true)).expect(200);
  }

  @AfterParameterizedClassInvocation
  void stop() {
    server.close();
  }

  private static Upload paper(String word) {
    return new Upload("laporan.pdf", PDF, Papers.pdfWithWordOnPageTwelve(word));
  }

  @Test
  void lists_modules_with_their_state_and_agencies() {
    Answer answer = admin.get("/api/v1/modules").expect(200);
    var module = answer.json().get(0);
    assertThat(module.get("id").asString()).isEqualTo("information");
    assertThat(module.get("state").asString()).isEqualTo("RUNNING");
    assertThat(module.get("version").asString()).isNotBlank();
    assertThat(module.get("enabledFor").get(0).asString()).isEqualTo("utama");
  }

  @Test
  void finds_a_word_of_page_twelve_and_names_the_page() {
    String id = admin.document("Laporan cendrawasih", "BERKALA", List.of(paper("cendrawasih")));
    admin.awaitFound("cendrawasih", 0);
    admin.post("/api/v1/information/documents/" + id + "/publish").expect(200);
    admin.awaitFound("\"kata cendrawasih\"", 1); // words in quotes are in the file alone
    var hit = admin.search("kalimat cendrawasih").get("hits").get(0);
    assertThat(hit.get("page").asInt()).isEqualTo(12);
    assertThat(hit.get("title").asString()).isEqualTo("Laporan cendrawasih");
    assertThat(hit.get("agency").asString()).isEqualTo("utama");
    assertThat(hit.get("snippet").asString()).contains("<mark>cendrawasih</mark>");
    assertThat(admin.anonymous().get(hit.get("url").asString()).expect(200).body())
        .contains("Laporan cendrawasih");

    admin.post("/api/v1/information/documents/" + id + "/withdraw").expect(200);
    admin.awaitFound("cendrawasih", 0);
    admin.anonymous().get(hit.get("url").asString()).expect(410);
  }

  @Test
  void keeps_an_excluded_document_from_the_public() {
    String id = admin.document("Rahasia beringin", "DIKECUALIKAN", List.of(paper("beringin")));
    Answer refused = admin.post("/api/v1/information/documents/" + id + "/publish").expect(422);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(admin.found("beringin")).isEmpty();
  }

  @Test
  void refuses_an_unknown_unit_and_takes_a_known_one() {
    admin.post("/api/v1/units", Map.of("code", "TU", "name", "Tata Usaha")).expect(201);
    admin
        .post("/api/v1/units", Map.of("code", "TU-1", "name", "Kepegawaian", "parent", "TU"))
        .expect(201);
    admin
        .post("/api/v1/units", Map.of("code", "X", "name", "X", "parent", "tidak-ada"))
        .expect(422);
    Map<String, Object> metadata =
        Map.of(
            "title",
            "Unit",
            "summary",
            "",
            "unit",
            "NONE",
            "classification",
            "BERKALA",
            "date",
            "2026-01-02");
    admin.multipart("/api/v1/information/documents", metadata, List.of(paper("a"))).expect(422);
    Map<String, Object> known = new java.util.HashMap<>(metadata);
    known.put("unit", "TU-1");
    admin.multipart("/api/v1/information/documents", known, List.of(paper("a"))).expect(201);
  }

  @Test
  void answers_a_repeated_creation_with_the_first_answer() {
    String key = UUID.randomUUID().toString();
    Map<String, Object> unit = Map.of("code", "U" + key.substring(0, 6), "name", "Sekali saja");
    Answer first = admin.with("Idempotency-Key", key).post("/api/v1/units", unit).expect(201);
    Answer again = admin.with("Idempotency-Key", key).post("/api/v1/units", unit).expect(201);
    assertThat(again.body()).isEqualTo(first.body());
    admin
        .with("Idempotency-Key", key)
        .post("/api/v1/units", Map.of("code", "LAIN", "name", "Lain"))
        .expect(422);
  }

  @Test
  void refuses_a_change_of_what_somebody_else_changed() {
    String id = admin.document("Serentak", "SETIAP_SAAT", List.of(paper("serentak")));
    String tag = admin.get("/api/v1/information/documents/" + id).expect(200).header("ETag");
    assertThat(tag).isNotBlank();
    admin
        .with("If-Match", tag)
        .post("/api/v1/information/documents/" + id + "/publish")
        .expect(200);
    admin
        .with("If-Match", tag)
        .post("/api/v1/information/documents/" + id + "/withdraw")
        .expect(412);
  }

  @Test
  void enables_a_module_for_one_agency_alone() {
    Rest other = admin.at("karantina");
    other.anonymous().get("/informasi").expect(404);
    other.get("/api/v1/information/documents").expect(404);
    admin
        .put("/api/v1/agencies/karantina/modules/information", Map.of("enabled", true))
        .expect(200);
    other.anonymous().get("/informasi").expect(200);
    String id = other.document("Dokumen karantina gambir", "BERKALA", List.of(paper("gambir")));
    other.post("/api/v1/information/documents/" + id + "/publish").expect(200);
    other.awaitFound("gambir", 1);
    assertThat(admin.found("gambir")).isEmpty();
    admin.get("/api/v1/information/documents/" + id).expect(404);
    admin
        .put("/api/v1/agencies/karantina/modules/information", Map.of("enabled", false))
        .expect(200);
    other.anonymous().get("/informasi").expect(404);
    assertThat(other.found("gambir")).isEmpty();
    admin.anonymous().get("/informasi").expect(200);
  }

  @Test
  void describes_itself() {
    var description = admin.anonymous().get("/api/openapi.json").expect(200).json();
    assertThat(description.get("openapi").asString()).startsWith("3.");
    assertThat(description.get("paths").has("/api/v1/information/documents")).isTrue();
    assertThat(description.get("paths").has("/api/v1/search")).isTrue();
    admin.at("karantina").anonymous().get("/api/openapi.json").expect(200);
  }

  @Test
  void asks_for_a_token_where_one_is_needed() {
    Answer answer = admin.anonymous().get("/api/v1/information/documents").expect(401);
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    admin.as("salah").get("/api/v1/information/documents").expect(401);
  }
}
