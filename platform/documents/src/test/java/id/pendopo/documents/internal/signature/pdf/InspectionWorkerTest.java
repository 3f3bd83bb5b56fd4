package id.pendopo.documents.internal.signature.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.api.signature.SignatureFinding.Kind;
import id.pendopo.api.signature.SignatureReport;
import id.pendopo.documents.internal.signature.pdf.Paperwork.Identity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Security;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process that reads what strangers send: a real one. */
@Timeout(120)
class InspectionWorkerTest {

  private static final Duration AMPLE = Duration.ofSeconds(60);

  private static Identity authority;
  private static byte[] signed;

  @TempDir private Path folder;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private InspectionWorker worker;

  @BeforeAll
  static void prepare() throws Exception {
    // a framework that ran before in this process leaves the provider of its bundle behind
    Security.removeProvider("BC");
    Security.addProvider(new BouncyCastleProvider());
    authority = Paperwork.authority("Otoritas Rekaan");
    signed = Paperwork.signed(Paperwork.plain(), Paperwork.person("Made Rekaan", authority));
  }

  @BeforeEach
  void start() throws Exception {
    worker =
        InspectionWorker.start(
            Path.of(System.getProperty("java.home")), InspectionClasses.in(folder), 128, clock);
  }

  @AfterEach
  void end() {
    worker.end();
    clock.shutdownNow();
  }

  private SignatureReport look(byte[] pdf, Duration limit) throws TooMuch {
    return worker.look(
        pdf, new TrustedAuthorities(List.of(authority.certificate())), Instant.now(), limit, clock);
  }

  @Test
  void says_the_same_as_the_inspection_itself_for_one_file_after_the_other() throws Exception {
    TrustedAuthorities trusted = new TrustedAuthorities(List.of(authority.certificate()));
    for (byte[] file :
        List.of(
            signed,
            Paperwork.plain(),
            "bukan".getBytes(StandardCharsets.UTF_8),
            new byte[0],
            signed)) {
      SignatureReport here = Inspection.of(file, trusted, Instant.now());
      SignatureReport there = look(file, AMPLE);
      assertThat(there.findings()).isEqualTo(here.findings());
      assertThat(there.revisions()).isEqualTo(here.revisions());
      assertThat(there.signatures()).hasSameSizeAs(here.signatures());
    }
    assertThat(look(signed, AMPLE).trusted()).isTrue();
    assertThat(look(Paperwork.plain(), AMPLE).findings().getFirst().kind())
        .isEqualTo(Kind.NOT_SIGNED);
    assertThat(worker.alive()).isTrue();
  }

  @Test
  void a_file_that_fills_the_memory_ends_the_process_and_nothing_else() {
    assertThatThrownBy(() -> look(HostilePdf.ofNumbers(), AMPLE)).isInstanceOf(TooMuch.class);
    assertThat(worker.alive()).isFalse();
  }

  @Test
  void a_stream_that_unpacks_without_end_is_broken_off() {
    assertThatThrownBy(() -> look(HostilePdf.ofObjects(), AMPLE)).isInstanceOf(TooMuch.class);
  }

  @Test
  void a_check_that_takes_too_long_is_ended() {
    assertThatThrownBy(() -> look(HostilePdf.ofNumbers(), Duration.ofMillis(1)))
        .isInstanceOf(TooMuch.class);
    assertThatThrownBy(() -> look(signed, AMPLE)).isInstanceOf(TooMuch.class);
  }
}
