package id.pendopo.documents.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.problem.Problem;
import id.pendopo.documents.internal.intake.Intakes;
import id.pendopo.documents.internal.scan.ClamdDouble.Manner;
import id.pendopo.documents.internal.store.ContentStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VirusScannerTest {

  private static final AgencyId UBUD = new AgencyId(1);

  @TempDir Path data;

  @Test
  void finds_what_clamd_finds_over_tcp() throws Exception {
    try (ClamdDouble clamd = ClamdDouble.onPort(Manner.WELL)) {
      VirusScanner scanner = scanner(clamd.setting());
      assertThat(scanner.answers()).isTrue();
      assertThat(scanner.scan(file("surat"))).isInstanceOf(ScanResult.Clean.class);
      assertThat(scanner.scan(file("x".repeat(300_000)))).isInstanceOf(ScanResult.Clean.class);
      assertThat(scanner.scan(file(ClamdDouble.EICAR)))
          .isEqualTo(new ScanResult.Found("Win.Test.EICAR_HDB-1"));
    }
  }

  @Test
  void finds_what_clamd_finds_over_a_unix_socket() throws Exception {
    try (ClamdDouble clamd = ClamdDouble.onSocket(data.resolve("clamd.ctl"), Manner.SPLIT)) {
      VirusScanner scanner = scanner(clamd.setting());
      assertThat(scanner.answers()).isTrue();
      assertThat(scanner.scan(file("surat"))).isInstanceOf(ScanResult.Clean.class);
      assertThat(scanner.scan(file(ClamdDouble.EICAR))).isInstanceOf(ScanResult.Found.class);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SILENT", "HANGS_UP", "HALF_AN_ANSWER", "GARBAGE", "HASTY"})
  void never_takes_anything_but_a_whole_answer_for_a_clean_file(Manner manner) throws Exception {
    try (ClamdDouble clamd = ClamdDouble.onPort(manner)) {
      VirusScanner scanner =
          new VirusScanner(
              Optional.of(VirusScanner.address(clamd.setting())), Duration.ofMillis(500), 1 << 30);
      // more than the buffers between the two hold, so that a scanner that hangs up is felt
      assertThat(scanner.scan(file("x".repeat(20_000_000))))
          .isInstanceOf(ScanResult.Unavailable.class);
    }
  }

  @Test
  void says_that_a_file_is_too_large_for_the_scanner() throws Exception {
    try (ClamdDouble clamd = ClamdDouble.onPort(Manner.SMALL)) {
      assertThat(scanner(clamd.setting()).scan(file("x".repeat(150_000))))
          .isInstanceOf(ScanResult.TooLarge.class);
      VirusScanner told =
          new VirusScanner(
              Optional.of(VirusScanner.address(clamd.setting())), Duration.ofSeconds(20), 1_000);
      assertThat(told.scan(file("x".repeat(1_001)))).isInstanceOf(ScanResult.TooLarge.class);
      assertThat(told.scan(file("x".repeat(1_000)))).isInstanceOf(ScanResult.Clean.class);
    }
  }

  @Test
  void refuses_every_file_while_the_scanner_is_away() throws Exception {
    String setting;
    try (ClamdDouble clamd = ClamdDouble.onPort(Manner.WELL)) {
      setting = clamd.setting();
    }
    assertThat(scanner(setting).answers()).isFalse();
    Problem refused = refusal(scanner(setting), "surat", new ArrayList<>());
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.title().id()).contains("pemindai virus tidak menjawab");
    assertThat(contents()).isEmpty();
    assertThat(scanner("unix:" + data.resolve("nowhere.ctl")).answers()).isFalse();
    assertThat(refusal(scanner("nowhere.invalid:3310"), "surat", new ArrayList<>()).status())
        .isEqualTo(503);
  }

  @Test
  void keeps_nothing_of_an_infected_file_and_names_no_path() throws Exception {
    List<String> signatures = new ArrayList<>();
    try (ClamdDouble clamd = ClamdDouble.onPort(Manner.WELL)) {
      Problem refused = refusal(scanner(clamd.setting()), ClamdDouble.EICAR, signatures);
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.title().id()).contains("berbahaya").doesNotContain("/");
      assertThat(refused.title().en()).doesNotContain("/");
      assertThat(signatures).containsExactly("Win.Test.EICAR_HDB-1");
      assertThat(contents()).isEmpty();
      assertThat(
              Intakes.on(new ContentStore(data), 1 << 20, scanner(clamd.setting()), signatures)
                  .receive(UBUD, bytes("surat"), "a.txt")
                  .size())
          .isEqualTo(5);
    }
  }

  @Test
  void says_that_nothing_is_scanned_where_no_scanner_is_set() throws Exception {
    assertThat(VirusScanner.none().configured()).isFalse();
    assertThat(VirusScanner.none().scan(file(ClamdDouble.EICAR)))
        .isInstanceOf(ScanResult.NotConfigured.class);
    assertThatThrownBy(() -> VirusScanner.address("clamd"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("HOST:PORT");
  }

  private Problem refusal(VirusScanner scanner, String content, List<String> signatures) {
    return catchThrowableOfType(
        Problem.class,
        () ->
            Intakes.on(new ContentStore(data), 1 << 20, scanner, signatures)
                .receive(UBUD, bytes(content), "a.txt"));
  }

  private static VirusScanner scanner(String setting) {
    return new VirusScanner(
        Optional.of(VirusScanner.address(setting)), Duration.ofSeconds(20), 1 << 30);
  }

  private List<Path> contents() throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve("files"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private Path file(String content) throws IOException {
    return Files.writeString(Files.createTempFile(data, "scan", ".txt"), content);
  }

  private static ByteArrayInputStream bytes(String content) {
    return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
  }
}
