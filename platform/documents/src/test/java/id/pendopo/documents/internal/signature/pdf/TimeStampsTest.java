package id.pendopo.documents.internal.signature.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.itextpdf.signatures.ITSAClient;
import com.itextpdf.signatures.TSAClientBouncyCastle;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.signature.SignatureDetail;
import id.pendopo.api.signature.SignatureFinding.Kind;
import id.pendopo.api.signature.SignatureReport;
import id.pendopo.documents.internal.signature.pdf.Paperwork.Identity;
import id.pendopo.documents.internal.signature.pdf.StampDouble.Mood;
import id.pendopo.kernel.outbound.Limits;
import id.pendopo.kernel.outbound.Outbound;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.Security;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Time stamps of a real server over TLS, and what is said of them afterwards. */
@Timeout(120)
class TimeStampsTest {

  private static final String PASSWORD = "rahasia-rekaan";
  private static final Limits LIMITS = new Limits(Duration.ofSeconds(3), 65_536);

  private static Identity authority;
  private static Identity officer;
  private static Identity stampAuthority;
  private static Identity clock;

  @TempDir private Path folder;
  private StampDouble server;
  private Outbound outbound;

  @BeforeAll
  static void prepare() throws Exception {
    // a framework that ran before in this process leaves the provider of its bundle behind
    Security.removeProvider("BC");
    Security.addProvider(new BouncyCastleProvider());
    authority = Paperwork.authority("Otoritas Rekaan");
    officer = Paperwork.person("Made Rekaan", authority);
    stampAuthority = Paperwork.authority("Otoritas Waktu Rekaan");
    clock = Paperwork.clock("Jam Rekaan", stampAuthority);
  }

  @BeforeEach
  void start() throws Exception {
    server = new StampDouble(clock);
    outbound = new Outbound("localhost", server.trusted(folder));
  }

  @AfterEach
  void stop() {
    outbound.close();
    server.close();
  }

  private static byte[] sign(ITSAClient stamps) {
    return PdfSigning.sign(
        Paperwork.plain(),
        LocalKey.open(pkcs12(), PASSWORD.toCharArray(), Instant.now()),
        new PdfSigning.Details("Uji", Instant.now(), ZoneId.of("Asia/Jakarta"), Optional.empty()),
        Optional.of(stamps));
  }

  private static byte[] pkcs12() {
    try {
      return officer.pkcs12(PASSWORD);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] sign() {
    return sign(new TimeStamps(server.address(), outbound, LIMITS));
  }

  private static SignatureReport look(byte[] pdf, Identity... trusted) throws TooMuch {
    return Inspection.of(
        pdf,
        new TrustedAuthorities(
            java.util.Arrays.stream(trusted).map(Identity::certificate).toList()),
        Instant.now());
  }

  private static List<Kind> kinds(SignatureReport report) {
    return report.all().stream().map(one -> one.kind()).toList();
  }

  @Test
  void a_stamp_of_a_trusted_authority_counts_and_names_it() throws Exception {
    SignatureReport report = look(sign(), authority, stampAuthority);
    SignatureDetail one = report.signatures().getFirst();
    assertThat(one.timeStamped()).as(report.all().toString()).isTrue();
    assertThat(report.trusted()).isTrue();
    assertThat(kinds(report)).contains(Kind.STAMPED).doesNotContain(Kind.NO_TIME_STAMP);
    assertThat(report.all().toString()).contains("Jam Rekaan", "Otoritas Waktu Rekaan");
  }

  @Test
  void a_stamp_of_an_unknown_authority_is_told_as_not_trusted() throws Exception {
    SignatureReport report = look(sign(), authority);
    assertThat(report.signatures().getFirst().timeStamped()).isFalse();
    assertThat(kinds(report)).contains(Kind.STAMP_UNTRUSTED).doesNotContain(Kind.STAMPED);
    assertThat(report.intact()).isTrue();
    assertThat(report.all().toString()).contains("Jam Rekaan", "tidak tepercaya");
  }

  @ParameterizedTest
  @EnumSource(names = "GOOD", mode = EnumSource.Mode.EXCLUDE)
  void an_answer_that_is_no_good_stamp_leaves_nothing_signed(Mood mood) {
    server.mood = mood;
    Problem problem = catchThrowableOfType(Problem.class, this::sign);
    assertThat(problem).as(mood.name()).isNotNull();
    assertThat(problem.status()).isEqualTo(503);
    assertThat(problem.title().id()).contains("cap waktu", "Tidak ada yang ditandatangani");
    assertThat(server.calls).hasValueGreaterThan(0);
  }

  @Test
  void a_stamp_by_a_certificate_that_expired_is_refused() throws Exception {
    Instant now = Instant.now();
    Identity former =
        Paperwork.clock(
            "Jam Lama",
            stampAuthority,
            now.minus(Duration.ofDays(9)),
            now.minus(Duration.ofDays(2)));
    try (StampDouble late = new StampDouble(former)) {
      Outbound other = new Outbound("localhost", late.trusted(folder));
      TimeStamps stamps = new TimeStamps(late.address(), other, LIMITS);
      assertThat(catchThrowableOfType(Problem.class, () -> sign(stamps)).status()).isEqualTo(503);
      assertThat(late.calls).hasValue(1);
      other.close();
    }
    // and it is found in a file that somebody else made with it
    SignatureReport report = look(sign(new Careless(former, true)), authority, stampAuthority);
    assertThat(kinds(report)).contains(Kind.STAMP_UNSOUND);
    assertThat(report.intact()).isFalse();
  }

  @Test
  void a_stamp_about_something_else_is_found() throws Exception {
    SignatureReport right = look(sign(new Careless(clock, true)), authority, stampAuthority);
    assertThat(kinds(right)).contains(Kind.STAMPED);
    SignatureReport wrong = look(sign(new Careless(clock, false)), authority, stampAuthority);
    assertThat(kinds(wrong)).contains(Kind.STAMP_UNSOUND).doesNotContain(Kind.STAMPED);
    assertThat(wrong.intact()).isFalse();
    assertThat(wrong.signatures().getFirst().timeStamped()).isFalse();
  }

  @Test
  void a_server_whose_authority_is_unknown_gets_no_request() {
    Outbound other = new Outbound("localhost", folder.resolve("kosong"));
    TimeStamps stamps = new TimeStamps(server.address(), other, LIMITS);
    assertThat(catchThrowableOfType(Problem.class, () -> sign(stamps)).status()).isEqualTo(503);
    assertThat(server.calls).hasValue(0);
    other.close();
  }

  @Test
  void a_server_inside_that_the_operator_did_not_open_gets_no_request() throws Exception {
    Outbound other = new Outbound("", server.trusted(folder));
    TimeStamps stamps = new TimeStamps(server.address(), other, LIMITS);
    assertThat(catchThrowableOfType(Problem.class, () -> sign(stamps)).status()).isEqualTo(503);
    assertThat(server.calls).hasValue(0);
    other.close();
  }

  /** Another software's client, which looks at nothing. */
  private static final class Careless extends TSAClientBouncyCastle {

    private final Identity by;
    private final boolean right;

    Careless(Identity by, boolean right) {
      super("https://contoh.test", null, null, 12_288, "SHA-256");
      this.by = by;
      this.right = right;
    }

    @Override
    public byte[] getTimeStampToken(byte[] imprint) {
      try {
        TimeStampRequestGenerator request = new TimeStampRequestGenerator();
        request.setCertReq(true);
        return StampDouble.tokens(by)
            .generate(
                request.generate(TSPAlgorithms.SHA256, right ? imprint : new byte[32]),
                BigInteger.ONE,
                new Date())
            .getEncoded();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
