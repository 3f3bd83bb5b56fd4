package id.pendopo.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** An empty installation that is started with {@code --demo}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoTest {

  private static final String SHOWN_ONCE = "(ditampilkan sekali";
  private static final List<String> SLUGS =
      List.of("kecamatan-tirtasari", "karantina-segara", "pupr-wanajaya");

  private Server server;
  private Rest admin;

  @BeforeAll
  void start(@TempDir Path data) {
    server = Server.start(data, Map.of(), List.of("--demo"));
    awaitPrinted(SHOWN_ONCE);
    admin = server.administrator();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private void awaitPrinted(String words) {
    long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (!server.output().contains(words)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Never printed: " + words + "\n" + server.output());
      }
      Server.pause(50);
    }
  }

  /** The texts of some thirty files are read one after another, a whole book among them. */
  private void awaitFound(String slug, String words, int total) {
    long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    while (admin.at(slug).search(words).get("total").asInt() != total) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Never found " + total + " of " + words + "\n" + server.log());
      }
      Server.pause(200);
    }
  }

  private int documents(String slug) {
    return admin
        .at(slug)
        .get("/api/v1/information/documents?size=100")
        .expect(200)
        .json()
        .get("total")
        .asInt();
  }

  @Test
  @Order(1)
  void shows_the_public_three_agencies_with_documents() {
    for (String slug : SLUGS) {
      Rest visitor = admin.at(slug).anonymous();
      visitor.get("/").expect(200);
      assertThat(visitor.get("/informasi").expect(200).body()).contains("Laporan Kinerja");
      assertThat(documents(slug)).isGreaterThanOrEqualTo(8);
      assertThat(server.output()).contains("/@" + slug + "/");
    }
  }

  @Test
  @Order(1)
  void finds_words_inside_the_files_of_the_one_agency_alone() {
    awaitFound("kecamatan-tirtasari", "\"pembagian loket menurut jenis urusan\"", 1);
    assertThat(admin.at("karantina-segara").found("\"posyandu\"")).isEmpty();
    assertThat(admin.at("pupr-wanajaya").found("\"posyandu\"")).isEmpty();
    awaitFound("karantina-segara", "lobster", 2);
    assertThat(admin.at("kecamatan-tirtasari").found("\"lobster\"")).isEmpty();
  }

  @Test
  @Order(1)
  void hides_what_is_excluded_or_withdrawn() {
    Rest subdistrict = admin.at("kecamatan-tirtasari").anonymous();
    subdistrict.awaitFound("sengketa", 0);
    assertThat(subdistrict.found("\"kesaksian\"")).isEmpty();
    assertThat(subdistrict.found("\"cuti bersama\"")).isEmpty();
    assertThat(subdistrict.get("/informasi").body()).doesNotContain("Sengketa");
  }

  @Test
  @Order(2)
  void goes_on_where_a_crash_cut_it_off() throws Exception {
    int before = documents("pupr-wanajaya");
    server.kill();
    Files.writeString(server.data().resolve("demo.txt"), "BEGUN\n");
    Files.writeString(server.data().resolve("output.txt"), "");
    server.restart();
    awaitPrinted(SHOWN_ONCE);
    assertThat(documents("pupr-wanajaya")).isEqualTo(before);
  }

  @Test
  @Order(3)
  void changes_nothing_at_the_next_start() throws Exception {
    int before = documents("karantina-segara");
    server.stop();
    Files.writeString(server.data().resolve("output.txt"), "");
    server.restart();
    awaitPrinted("Data contoh sudah ada");
    assertThat(server.output()).doesNotContain(SHOWN_ONCE);
    assertThat(documents("karantina-segara")).isEqualTo(before);
  }

  @Test
  @Order(4)
  void leaves_an_installation_alone_that_somebody_uses() throws Exception {
    server.stop();
    Files.delete(server.data().resolve("demo.txt"));
    Files.writeString(server.data().resolve("output.txt"), "");
    server.restart();
    awaitPrinted("data contoh tidak dimasukkan");
    assertThat(server.data().resolve("demo.txt")).doesNotExist();
  }
}
