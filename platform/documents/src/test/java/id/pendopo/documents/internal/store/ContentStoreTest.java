package id.pendopo.documents.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.problem.Problem;
import id.pendopo.documents.internal.intake.Intake;
import id.pendopo.documents.internal.intake.Intakes;
import id.pendopo.documents.internal.intake.Received;
import id.pendopo.documents.internal.store.ContentStore.Damage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentStoreTest {

  private static final AgencyId UBUD = new AgencyId(1);
  private static final AgencyId KUTA = new AgencyId(2);
  private static final long LIMIT = 200_000;
  private static final String HALO =
      "a4e63bcacf6c172ad84f9f4523c8f1acaf33676fa76d3258c67b7e7bbf16d777";

  @TempDir Path data;
  private ContentStore store;
  private Intake intake;

  @BeforeEach
  void open() {
    store = new ContentStore(data);
    intake = Intakes.on(store, LIMIT);
  }

  @Test
  void files_content_under_its_checksum_in_the_folder_of_the_agency() throws Exception {
    Received received = intake.receive(UBUD, bytes("halo"), "salam.txt");
    assertThat(received.size()).isEqualTo(4);
    assertThat(received.mediaType()).isEqualTo("text/plain");
    assertThat(store.path(UBUD, received.sha256()))
        .isEqualTo(
            data.toAbsolutePath()
                .resolve("files/1")
                .resolve(received.sha256().substring(0, 2))
                .resolve(received.sha256().substring(2, 4))
                .resolve(received.sha256()))
        .hasContent("halo");
    assertThat(received.sha256()).isEqualTo(HALO);
    try (InputStream content = store.open(UBUD, received.sha256())) {
      assertThat(content).hasContent("halo");
    }
    assertThat(store.verify(UBUD, received.sha256(), 4, read -> {})).isEmpty();
  }

  @Test
  void stores_equal_content_once_in_an_agency_and_apart_from_another() throws Exception {
    intake.receive(UBUD, bytes("halo"), "a.txt");
    intake.receive(UBUD, bytes("halo"), "b.txt");
    intake.receive(KUTA, bytes("halo"), "a.txt");
    assertThat(files("1")).hasSize(1);
    assertThat(files("2")).hasSize(1);
  }

  @Test
  void serves_many_uploads_of_the_same_content_at_once() throws Exception {
    List<CompletableFuture<Received>> uploads =
        IntStream.range(0, 16)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> intake.receive(UBUD, bytes("sama".repeat(10_000)), "a.txt")))
            .toList();
    String sha256 = uploads.getFirst().join().sha256();
    assertThat(uploads).allSatisfy(u -> assertThat(u.join().sha256()).isEqualTo(sha256));
    assertThat(files("1")).hasSize(1);
    assertThat(store.verify(UBUD, sha256, 40_000, read -> {})).isEmpty();
  }

  @Test
  void refuses_a_file_beyond_the_limit_without_reading_on() throws Exception {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'a';
          }
        };
    assertThat(problem(endless, "besar.txt").status()).isEqualTo(413);
    assertThat(intake.receive(UBUD, bytes("a".repeat((int) LIMIT)), "pas.txt").size())
        .isEqualTo(LIMIT);
    assertThat(files("1")).hasSize(1);
  }

  @Test
  void refuses_empty_lying_unknown_and_cut_off_files_and_leaves_nothing() throws Exception {
    assertThat(problem(bytes(""), "kosong.pdf").status()).isEqualTo(422);
    assertThat(problem(bytes("halo"), "bohong.pdf").status()).isEqualTo(415);
    assertThat(problem(bytes("MZ\u0000\u0001"), "program.exe").status()).isEqualTo(415);
    assertThat(problem(bytes("%PDF-1.7\nterpotong"), "terpotong.pdf").status()).isEqualTo(422);
    assertThat(problem(bytes("%PDF-1.7\nterpotong"), "terpotong.pdf").title().id())
        .contains("tidak lengkap");
    assertThat(files("1")).isEmpty();
  }

  @Test
  void leaves_nothing_of_an_upload_that_breaks_off() throws Exception {
    InputStream broken =
        new InputStream() {
          private int left = 100_000;

          @Override
          public int read() throws IOException {
            if (left-- <= 0) {
              throw new IOException("connection reset");
            }
            return 'a';
          }
        };
    assertThat(problem(broken, "putus.txt").status()).isEqualTo(400);
    assertThat(files("1")).isEmpty();
  }

  @Test
  void says_so_when_the_disk_takes_no_more_and_leaves_nothing() throws Exception {
    // 200 blocks of 512 bytes: what a full disk says at byte 102 401, without needing one
    Process full = child("ulimit -f 200; exec \"$@\"", "120000");
    assertThat(full.inputReader().lines()).last().isEqualTo("507");
    assertThat(full.waitFor()).isZero();
    assertThat(files("1")).isEmpty();
    Process enough = child("ulimit -f 200; exec \"$@\"", "90000");
    assertThat(enough.inputReader().lines()).last().isEqualTo("90000");
    assertThat(enough.waitFor()).isZero();
    assertThat(files("1")).hasSize(1);
  }

  @Test
  void shows_no_file_when_the_process_dies_in_the_middle_and_removes_the_rest_later()
      throws Exception {
    Process killed = child("exec \"$@\"", "forever");
    assertThat(killed.inputReader().readLine()).isEqualTo("begun");
    killed.destroyForcibly().waitFor();
    assertThat(files("1")).singleElement().asString().contains("incoming");
    store.untouchedSince(UBUD, Instant.now().minusSeconds(3600), group -> {});
    assertThat(files("1")).hasSize(1);
    store.untouchedSince(UBUD, Instant.now().plusSeconds(60), group -> {});
    assertThat(files("1")).isEmpty();
  }

  @Test
  void never_removes_what_somebody_has_just_asked_to_stay() throws Exception {
    String sha256 = intake.receive(UBUD, bytes("halo"), "a.txt").sha256();
    Instant dayAgo = Instant.now().minus(Duration.ofDays(1));
    assertThat(store.removeUntouched(UBUD, sha256, dayAgo)).isFalse();
    age(sha256);
    List<String> found = new ArrayList<>();
    store.untouchedSince(UBUD, dayAgo, found::addAll);
    assertThat(found).containsExactly(sha256);
    assertThat(store.claim(UBUD, sha256, 4)).isTrue();
    assertThat(store.removeUntouched(UBUD, sha256, dayAgo)).isFalse();
    age(sha256);
    intake.receive(UBUD, bytes("halo"), "a.txt");
    assertThat(store.removeUntouched(UBUD, sha256, dayAgo)).isFalse();
    age(sha256);
    assertThat(store.removeUntouched(UBUD, sha256, dayAgo)).isTrue();
    assertThat(store.claim(UBUD, sha256, 4)).isFalse();
  }

  @Test
  void names_what_is_wrong_with_stored_content() throws Exception {
    String sha256 = intake.receive(UBUD, bytes("halo"), "a.txt").sha256();
    Files.writeString(store.path(UBUD, sha256), "hali");
    assertThat(store.verify(UBUD, sha256, 4, read -> {})).contains(Damage.WRONG_CHECKSUM);
    Files.writeString(store.path(UBUD, sha256), "hal");
    assertThat(store.verify(UBUD, sha256, 4, read -> {})).contains(Damage.WRONG_SIZE);
    Files.delete(store.path(UBUD, sha256));
    assertThat(store.verify(UBUD, sha256, 4, read -> {})).contains(Damage.MISSING);
    intake.receive(UBUD, bytes("halo"), "a.txt");
    assertThat(store.verify(UBUD, sha256, 4, read -> {})).isEmpty();
  }

  private void age(String sha256) throws IOException {
    Files.setLastModifiedTime(
        store.path(UBUD, sha256), FileTime.from(Instant.now().minus(Duration.ofHours(25))));
  }

  private Process child(String shell, String size) throws IOException {
    return new ProcessBuilder(
            "/bin/sh",
            "-c",
            shell,
            "store",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            StoreInAnotherProcess.class.getName(),
            data.toString(),
            size)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private Problem problem(InputStream content, String name) {
    return catchThrowableOfType(Problem.class, () -> intake.receive(UBUD, content, name));
  }

  private List<Path> files(String agency) throws IOException {
    Path folder = data.resolve("files").resolve(agency);
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static InputStream bytes(String content) {
    return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
  }
}
