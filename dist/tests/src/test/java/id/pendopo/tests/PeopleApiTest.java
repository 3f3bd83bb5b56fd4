package id.pendopo.tests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.tests.Rest.Answer;
import id.pendopo.tests.Rest.Upload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** People over REST on the whole distribution. All people and numbers are made up. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleApiTest {

  private static final String EMPLOYEES = "/api/v1/people/employees";
  private static final String POSITIONS = "/api/v1/people/positions";
  private static final String NIK = "5171015705840001";

  private Server server;
  private Rest admin;

  @BeforeAll
  void start(@TempDir Path data) {
    server = Server.start(data);
    admin = server.administrator();
    admin.post("/api/v1/units", Map.of("code", "UMUM", "name", "Bagian Umum")).expect(201);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private long employee(String name) {
    return admin
        .post(EMPLOYEES, Map.of("name", name, "status", "NON_ASN", "unit", "UMUM"))
        .expect(201)
        .json()
        .get("id")
        .asLong();
  }

  private void position(String code, String title, String superior) {
    Map<String, Object> position =
        superior.isEmpty()
            ? Map.of("code", code, "title", title, "granting", true)
            : Map.of("code", code, "title", title, "superior", superior);
    admin.post(POSITIONS, position).expect(201);
  }

  @Test
  void an_employee_is_made_read_changed_and_unmasked() throws IOException {
    Answer made =
        admin
            .post(
                EMPLOYEES,
                Map.of(
                    "name", "Sri Rekaan, S.E.",
                    "nip", "198405172009012003",
                    "nik", NIK,
                    "status", "PNS",
                    "serviceStart", "2009-01-01",
                    "unit", "UMUM"))
            .expect(201);
    assertThat(made.header("Location")).contains(EMPLOYEES).doesNotContain(NIK);
    assertThat(made.body()).doesNotContain(NIK).contains("517•••••••••0001");
    String one = EMPLOYEES + "/" + made.json().get("id").asLong();
    Answer read = admin.get(one).expect(200);
    String tag = read.header("ETag");
    Map<String, Object> change =
        Map.of("name", "Sri Rekaan, S.E., M.M.", "nip", "198405172009012003", "status", "PNS");
    admin.with("If-Match", tag).put(one, change).expect(200);
    admin.with("If-Match", tag).put(one, change).expect(412);
    admin.post(one + "/unmask", Map.of("purpose", "")).expect(422);
    Answer shown = admin.post(one + "/unmask", Map.of("purpose", "Pendaftaran BPJS")).expect(200);
    assertThat(shown.json().get("nik").asString()).isEqualTo(NIK);
    assertThat(shown.header("Cache-Control")).contains("no-store");
    assertThat(admin.get("/api/v1/audit?action=people.nik-shown").expect(200).body())
        .contains("Pendaftaran BPJS")
        .doesNotContain(NIK);
    assertThat(admin.post(EMPLOYEES + "/lookup", Map.of("nik", NIK)).expect(200).json().get("id"))
        .isEqualTo(made.json().get("id"));
    admin.get(EMPLOYEES + "?q=" + NIK).expect(400);
    assertThat(server.log() + server.output()).doesNotContain(NIK);
    try (Stream<Path> keys = Files.list(server.data().resolve("keys"))) {
      assertThat(keys.map(file -> file.getFileName().toString()))
          .anyMatch(name -> name.startsWith("people-nik.1-"));
    }
  }

  @Test
  void wrong_input_names_its_fields_in_both_languages() {
    Answer wrong =
        admin
            .with("Accept-Language", "en")
            .post(EMPLOYEES, Map.of("name", "", "status", "APA", "unit", "TAKADA"))
            .expect(422);
    assertThat(wrong.body()).contains("\"name\"", "\"status\"", "\"unit\"", "Choose a status");
    admin.get(EMPLOYEES + "/999999").expect(404);
    admin.get(EMPLOYEES + "?page=0").expect(400);
    admin.get(EMPLOYEES + "?status=APA").expect(400);
    admin.get(POSITIONS + "/TAKADA/holder?on=kemarin").expect(404);
  }

  @Test
  void acting_officers_hold_superiors_decide_and_letters_are_signed() {
    position("CAMAT", "Camat Sukamaju", "");
    position("SEKCAM", "Sekretaris Kecamatan", "CAMAT");
    long head = employee("Wayan Rekaan");
    long secretary = employee("Yuni Rekaan");
    assign("CAMAT", head).expect(201);
    assign("SEKCAM", secretary).expect(201);
    assertThat(assign("SEKCAM", head).expect(409).body()).contains("Yuni Rekaan");
    Map<String, Object> plh =
        Map.of(
            "position", "CAMAT",
            "employee", secretary,
            "capacity", "PLH",
            "from", "2026-05-04",
            "until", "2026-05-09",
            "decree", "800/12/2026");
    admin.post("/api/v1/people/acting", plh).expect(201);
    admin.post("/api/v1/people/acting", plh).expect(409);
    JsonNode holder = admin.get(POSITIONS + "/CAMAT/holder?on=2026-05-08").expect(200).json();
    assertThat(holder.get("holder").get("title").asString()).isEqualTo("Plh. Camat Sukamaju");
    assertThat(holder.get("reasons").size()).isPositive();
    assertThat(
            admin
                .get(POSITIONS + "/CAMAT/holder?on=2026-05-09")
                .expect(200)
                .json()
                .get("holder")
                .get("employee")
                .asLong())
        .isEqualTo(head);
    assertThat(
            admin
                .get(POSITIONS + "/CAMAT/signature?through=SEKCAM&on=2026-05-09")
                .expect(200)
                .json()
                .get("lines")
                .toString())
        .isEqualTo("[\"a.n. Camat Sukamaju\",\"Sekretaris Kecamatan\"]");
    assertThat(
            admin
                .get(EMPLOYEES + "/" + secretary + "/superior?on=2026-05-09")
                .expect(200)
                .json()
                .get("holder")
                .get("employee")
                .asLong())
        .isEqualTo(head);
    assertThat(
            admin
                .post(
                    EMPLOYEES + "/" + head + "/absences",
                    Map.of("from", "2026-06-01", "until", "2026-06-05"))
                .expect(422)
                .body())
        .contains("substitute");
    admin
        .post(
            EMPLOYEES + "/" + head + "/absences",
            Map.of("from", "2026-06-01", "until", "2026-06-05", "substitute", secretary))
        .expect(201);
    assertThat(admin.get("/api/v1/people/acting?on=2026-06-02").expect(200).json()).hasSize(1);
    admin
        .put(POSITIONS + "/CAMAT", Map.of("title", "Camat Sukamaju", "superior", "SEKCAM"))
        .expect(422);
  }

  private Answer assign(String position, long employee) {
    return admin.post(
        "/api/v1/people/assignments",
        Map.of("position", position, "employee", employee, "from", "2026-01-01"));
  }

  @Test
  void a_photo_is_a_picture_and_comes_back_as_it_was() throws IOException {
    String photo = EMPLOYEES + "/" + employee("Foto Rekaan") + "/photo";
    admin.get(photo).expect(404);
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
    post(photo, "nama orang.png", "image/png", picture.toByteArray()).expect(204);
    Answer back = admin.get(photo).expect(200);
    assertThat(back.response().body()).isEqualTo(picture.toByteArray());
    assertThat(back.header("Content-Disposition")).contains("foto").doesNotContain("orang");
    byte[] text = "bukan gambar".getBytes(StandardCharsets.UTF_8);
    post(photo, "catatan.txt", "text/plain", text).expect(415);
    admin.delete(photo).expect(204);
    admin.get(photo).expect(404);
  }

  private Answer post(String path, String name, String type, byte[] content) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String head =
        "--batas\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: "
            + type
            + "\r\n\r\n";
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--batas--\r\n".getBytes(StandardCharsets.UTF_8));
    return admin.post(path, body.toByteArray(), "multipart/form-data; boundary=batas");
  }

  @Test
  void a_table_is_previewed_refused_and_taken_in() {
    Upload table =
        new Upload(
            "pegawai.csv",
            "text/csv",
            "nama;status;unit\nAdi Rekaan;Non-ASN;UMUM\nBudi Rekaan;Non-ASN;TAKADA\n"
                .getBytes(StandardCharsets.UTF_8));
    String address = "/api/v1/people/import";
    JsonNode preview =
        admin.multipart(address + "?dryRun=true", Map.of(), List.of(table)).expect(200).json();
    assertThat(preview.get("errors").asInt()).isEqualTo(1);
    assertThat(preview.get("rows").get(1).get("line").asInt()).isEqualTo(3);
    admin.multipart(address, Map.of(), List.of(table)).expect(422);
    assertThat(admin.get(EMPLOYEES + "?q=Adi").expect(200).json().get("total").asInt()).isZero();
    admin.multipart(address + "?skipErrors=true", Map.of(), List.of(table)).expect(200);
    assertThat(admin.get(EMPLOYEES + "?q=Adi").expect(200).json().get("total").asInt()).isOne();
  }
}
