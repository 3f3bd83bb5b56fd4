package id.pendopo.tests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.tests.Rest.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A stranger's module comes, changes, fails and goes while everything else runs on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModuleLifecycleTest {

  private static final String PAGE = "/buku-tamu";
  private static final String GREETINGS = "/api/v1/guestbook/greetings";
  private static final String BUNDLE = "org.example.guestbook";

  private Server server;
  private Rest admin;

  @BeforeAll
  void start(@TempDir Path data) {
    server = Server.start(data);
    admin = server.administrator();
    admin.put("/api/v1/agencies/utama/modules/information", Map.of("enabled", true)).expect(200);
    admin
        .post("/api/v1/agencies", Map.of("slug", "lain", "name", "Dinas Lain", "hosts", List.of()))
        .expect(201);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  /** Every test begins without the module and without its data. */
  @BeforeEach
  void withoutGuestbook() {
    if (module("guestbook").isEmpty()) {
      install("1.0.0");
    }
    done(admin.delete("/api/v1/modules/guestbook?data=delete"));
    assertThat(module("guestbook")).isEmpty();
  }

  // ---- what a test says

  private Optional<JsonNode> module(String id) {
    JsonNode modules = admin.get("/api/v1/modules").expect(200).json();
    return StreamSupport.stream(modules.spliterator(), false)
        .filter(module -> module.get("id").asString().equals(id))
        .findFirst();
  }

  private JsonNode guestbook() {
    return module("guestbook").orElseThrow();
  }

  private void assertRuns(String version) {
    assertThat(guestbook().get("state").asString()).isEqualTo("RUNNING");
    assertThat(guestbook().get("version").asString()).isEqualTo(version);
    admin.anonymous().get(PAGE).expect(200);
  }

  private void assertTheRestRuns() {
    assertThat(module("information").orElseThrow().get("state").asString()).isEqualTo("RUNNING");
    admin.anonymous().get("/").expect(200);
    admin.anonymous().get("/informasi").expect(200);
    admin.anonymous().get("/cari?q=apa").expect(200);
  }

  private static JsonNode done(Answer answer) {
    JsonNode job = answer.expect(200).json();
    assertThat(job.get("state").asString()).as(answer.body()).isEqualTo("DONE");
    return job;
  }

  private static JsonNode failed(Answer answer) {
    JsonNode job = answer.expect(200).json();
    assertThat(job.get("state").asString()).as(answer.body()).isEqualTo("FAILED");
    return job;
  }

  private Answer upload(Path file) {
    try {
      return admin.post("/api/v1/modules", Files.readAllBytes(file), "application/java-archive");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode install(String version, String... variants) {
    return done(upload(Stranger.builds(version, variants)));
  }

  private void installFirstAndEnable() {
    install("1.0.0");
    admin.put("/api/v1/agencies/utama/modules/guestbook", Map.of("enabled", true)).expect(200);
  }

  private void write(String message) {
    admin
        .anonymous()
        .post(
            PAGE,
            ("visitor=Wulan&message=" + message).getBytes(StandardCharsets.UTF_8),
            "application/x-www-form-urlencoded")
        .expect(303);
  }

  private static List<String> restarted(JsonNode job) {
    return StreamSupport.stream(job.get("restarted").spliterator(), false)
        .map(JsonNode::asString)
        .toList();
  }

  // ---- install and use

  @Test
  void a_module_serves_the_agency_that_enabled_it_and_no_other() {
    JsonNode job = install("1.0.0");
    assertThat(restarted(job)).containsExactly(BUNDLE);
    admin.anonymous().get(PAGE).expect(404);

    admin.put("/api/v1/agencies/utama/modules/guestbook", Map.of("enabled", true)).expect(200);
    write("Selamat+kepodang");

    assertThat(admin.anonymous().get(PAGE).expect(200).body()).contains("Selamat kepodang");
    assertThat(admin.anonymous().get(GREETINGS).expect(200).body()).contains("Selamat kepodang");
    admin.anonymous().awaitFound("kepodang", 1);
    admin.anonymous().at("lain").get(PAGE).expect(404);
    admin.anonymous().at("lain").get(GREETINGS).expect(404);
    assertThat(admin.anonymous().at("lain").found("kepodang")).isEmpty();
  }

  @Test
  void an_update_restarts_that_module_alone_and_no_reader_sees_an_error() {
    installFirstAndEnable();
    write("Dari+versi+satu");
    Path second = Stranger.builds("2.0.0", "second");

    JsonNode job;
    List<String> failures;
    try (Reader reader = new Reader(admin.anonymous(), List.of("/", "/informasi", PAGE))) {
      reader.reads(9);
      job = done(upload(second));
      reader.reads(9);
      failures = reader.failures();
    }

    assertThat(failures).isEmpty();
    assertThat(restarted(job)).containsExactly(BUNDLE);
    assertRuns("2.0.0");
    JsonNode greeting = admin.anonymous().get(GREETINGS).expect(200).json().get(0);
    assertThat(greeting.get("message").asString()).isEqualTo("Dari versi satu");
    assertThat(greeting.has("town")).isTrue();
  }

  @Test
  void a_roll_back_goes_to_the_version_before_with_all_data() {
    installFirstAndEnable();
    write("Pertama");
    install("2.0.0", "second");
    write("Kedua");
    assertThat(guestbook().get("rollbackTo").asString()).isEqualTo("1.0.0");

    JsonNode job = done(admin.post("/api/v1/modules/guestbook/rollback"));

    assertThat(restarted(job)).containsExactly(BUNDLE);
    assertRuns("1.0.0");
    assertThat(admin.anonymous().get(PAGE).expect(200).body()).contains("Pertama", "Kedua");
    write("Ketiga");
    install("2.0.0", "second");
    assertRuns("2.0.0");
    assertThat(admin.anonymous().get(PAGE).expect(200).body())
        .contains("Pertama", "Kedua", "Ketiga");
  }

  // ---- what fails is named, and fails alone

  @Test
  void a_failing_migration_leaves_the_old_version_running() {
    installFirstAndEnable();
    write("Tetap+ada");

    JsonNode job = failed(upload(Stranger.builds("2.1.0", "failing-migration")));

    assertThat(job.get("result").asString())
        .contains("Perubahan data gagal", "V2__nonsense", "Versi 1.0.0 tetap berjalan");
    assertRuns("1.0.0");
    assertThat(admin.anonymous().get(PAGE).expect(200).body()).contains("Tetap ada");
    assertTheRestRuns();
    install("2.0.0", "second");
    assertRuns("2.0.0");
  }

  @Test
  void an_update_that_throws_at_its_start_leaves_the_old_version_running() {
    installFirstAndEnable();
    write("Tetap+ada");

    JsonNode job = failed(upload(Stranger.builds("2.2.0", "throws-at-start")));

    assertThat(job.get("result").asString())
        .contains("The guest book has no paper", "Versi 1.0.0 tetap berjalan");
    assertThat(restarted(job)).containsExactly(BUNDLE);
    assertRuns("1.0.0");
    assertThat(admin.anonymous().get(PAGE).expect(200).body()).contains("Tetap ada");
    assertTheRestRuns();
  }

  @Test
  void an_update_that_lacks_an_import_leaves_the_old_version_running() {
    installFirstAndEnable();

    JsonNode job = failed(upload(Stranger.builds("2.3.0", "missing-import")));

    assertThat(job.get("result").asString())
        .contains("org.example.paper", "Versi 1.0.0 tetap berjalan");
    assertThat(restarted(job)).isEmpty();
    assertRuns("1.0.0");
    assertTheRestRuns();
  }

  @Test
  void a_module_that_never_ran_is_listed_with_its_problem_and_can_be_removed() {
    failed(upload(Stranger.builds("2.2.0", "throws-at-start")));

    assertThat(guestbook().get("state").asString()).isEqualTo("FAILED");
    assertThat(guestbook().get("problem").asString()).contains("The guest book has no paper");
    assertTheRestRuns();

    done(admin.delete("/api/v1/modules/guestbook?data=delete"));
    assertThat(module("guestbook")).isEmpty();
  }

  @Test
  void a_file_that_was_changed_after_it_was_signed_is_refused(@TempDir Path folder)
      throws IOException {
    Path signed = SignedJar.sign(Stranger.builds("1.0.0"), folder);
    Path altered = SignedJar.alter(signed, "templates/guestbook/page.html");

    Answer refused = upload(altered).expect(422);

    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(refused.body()).contains("Tanda tangan").contains("templates/guestbook/page.html");
    assertThat(module("guestbook")).isEmpty();
    done(upload(signed));
  }

  @Test
  void nobody_who_is_no_operator_may_install() throws IOException {
    String token = officer();
    byte[] file = Files.readAllBytes(Stranger.builds("1.0.0"));

    Answer refused =
        admin.as(token).post("/api/v1/modules", file, "application/java-archive").expect(403);

    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    admin.as(token).post("/api/v1/modules/information/stop").expect(403);
    admin.anonymous().post("/api/v1/modules", file, "application/java-archive").expect(401);
    assertThat(module("guestbook")).isEmpty();
    assertTheRestRuns();
  }

  /** A token that was made on the command line for somebody who may nothing of this. */
  private String officer() {
    admin
        .post("/api/v1/users", Map.of("username", "wulan", "displayName", "Wulan Sari"))
        .expect(201);
    return server.command("token", "--user", "wulan", "--name", "uji");
  }

  // ---- stop and start

  @Test
  void a_stopped_module_says_so_and_comes_back_as_it_was() {
    installFirstAndEnable();
    write("Sambutan+jalak");
    admin.anonymous().awaitFound("jalak", 1);

    done(admin.post("/api/v1/modules/guestbook/stop"));

    Answer page = admin.anonymous().get(PAGE).expect(503);
    assertThat(page.header("Retry-After")).isNotEmpty();
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.body()).contains("lang=\"id\"", "sedang dihentikan sebentar");
    Answer rest = admin.anonymous().get(GREETINGS).expect(503);
    assertThat(rest.header("Retry-After")).isNotEmpty();
    assertThat(rest.header("Content-Type")).startsWith("application/problem+json");
    assertThat(admin.anonymous().found("jalak")).isEmpty();
    assertTheRestRuns();

    done(admin.post("/api/v1/modules/guestbook/start"));

    assertThat(admin.anonymous().get(PAGE).expect(200).body()).contains("Sambutan jalak");
    admin.anonymous().awaitFound("jalak", 1);
  }

  @Test
  void the_command_line_does_the_same() {
    installFirstAndEnable();
    assertThat(server.command("module", "list")).contains("guestbook\t1.0.0\tRUNNING\tutama");

    String plan = server.command("module", "plan", Stranger.builds("2.0.0", "second").toString());
    assertThat(plan)
        .contains("versi 1.0.0 dengan versi 2.0.0")
        .contains("dari versi 1 ke versi 2")
        .contains(BUNDLE);
    assertRuns("1.0.0");

    server.command("module", "stop", "guestbook");
    assertThat(server.command("module", "list")).contains("guestbook\t1.0.0\tSTOPPED");
    admin.anonymous().get(PAGE).expect(503);
    server.command("module", "start", "guestbook");
    assertRuns("1.0.0");
  }

  @Test
  void states_outlive_a_restart_of_the_server() {
    installFirstAndEnable();
    write("Sebelum+tidur");
    done(admin.post("/api/v1/modules/guestbook/stop"));

    server.stop();
    server.restart();

    assertThat(guestbook().get("state").asString()).isEqualTo("STOPPED");
    assertThat(admin.anonymous().get(PAGE).expect(503).header("Retry-After")).isNotEmpty();
    assertTheRestRuns();
    done(admin.post("/api/v1/modules/guestbook/start"));

    server.stop();
    server.restart();

    assertRuns("1.0.0");
    assertThat(admin.anonymous().get(PAGE).expect(200).body()).contains("Sebelum tidur");
    assertTheRestRuns();
  }

  // ---- the end

  @Test
  void what_was_kept_is_there_again_when_the_module_returns() {
    installFirstAndEnable();
    write("Kembali+merak");
    admin.anonymous().awaitFound("merak", 1);

    done(admin.delete("/api/v1/modules/guestbook?data=keep"));
    assertThat(module("guestbook")).isEmpty();
    admin.anonymous().get(PAGE).expect(404);
    assertThat(admin.anonymous().found("merak")).isEmpty();

    installFirstAndEnable();
    assertThat(admin.anonymous().get(PAGE).expect(200).body()).contains("Kembali merak");
    admin.anonymous().awaitFound("merak", 1);
  }

  @Test
  void what_was_deleted_does_not_return() {
    installFirstAndEnable();
    write("Selamanya+pergi");
    admin.anonymous().awaitFound("selamanya", 1);

    done(admin.delete("/api/v1/modules/guestbook?data=delete"));
    installFirstAndEnable();

    assertThat(admin.anonymous().get(PAGE).expect(200).body()).doesNotContain("Selamanya");
    assertThat(admin.anonymous().found("selamanya")).isEmpty();
  }
}
