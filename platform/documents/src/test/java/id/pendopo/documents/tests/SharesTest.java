package id.pendopo.documents.tests;

import static id.pendopo.documents.tests.Fixture.KUTA;
import static id.pendopo.documents.tests.Fixture.UBUD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.health.Health;
import id.pendopo.api.health.HealthCheck;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Account;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.problem.Problem;
import id.pendopo.documents.FileAdministration;
import id.pendopo.documents.FileUse;
import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.InFelix;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

@InFelix(
    value = {
      "jakarta.ws.rs-api",
      "id.pendopo.persistence",
      "id.pendopo.kernel",
      "id.pendopo.documents"
    },
    settings = {
      ExtractorHome.SETTING,
      "pendopo.files.quota=100000",
      "pendopo.upload.max-size=1000",
      "pendopo.upload.max-size.txt=90000"
    })
class SharesTest {

  private static final List<String> RECORDED = new ArrayList<>();

  private Fixture fixture;

  /** Notes what the real audit, which needs the accounts of identity, would keep. */
  private static final class Listening implements Audit {

    @Override
    public void record(
        String action,
        String subject,
        Optional<String> unit,
        Map<String, String> before,
        Map<String, String> after) {
      RECORDED.add(action + after);
    }

    @Override
    public void read(String action, String subject, Optional<String> unit, String purpose) {
      RECORDED.add(action);
    }

    @Override
    public void recordAnonymous(String action, String subject, Map<String, String> after) {
      RECORDED.add(action + after);
    }

    @Override
    public String personal(String person, String value) {
      return value;
    }
  }

  @BeforeEach
  void begin(BundleContext context, FelixNode node) throws Exception {
    fixture = new Fixture(context, node);
    if (context.getServiceReference(Access.class) == null) {
      context.registerService(Access.class, new Operator(), null);
      context.registerService(Audit.class, new Listening(), null);
      node.await(FileAdministration.class.getName(), "", java.time.Duration.ofSeconds(20));
    }
  }

  @Test
  void an_agency_takes_no_more_than_its_share(Files files) throws Exception {
    FileAdministration administration = fixture.service(FileAdministration.class);
    FileUse before = fixture.in(UBUD, administration::use);
    assertThat(before.quota()).hasValue(100_000);
    Path large = text(30_000);
    StoredFile kept = fixture.keep(UBUD, large);
    fixture.keep(UBUD, large);
    FileUse use = fixture.in(UBUD, administration::use);
    assertThat(use.files()).isEqualTo(before.files() + 2);
    assertThat(use.bytes()).as("equal content counts once").isEqualTo(before.bytes() + 30_000);
    assertThat(fixture.in(KUTA, administration::use).bytes()).isZero();
    Path more = text(80_000);
    Problem full = catchThrowableOfType(Problem.class, () -> fixture.receive(UBUD, more, "b.txt"));
    assertThat(full.status()).isEqualTo(507);
    assertThat(full.title().id()).contains("Jatah penyimpanan instansi");
    IncomingFile elsewhere = fixture.receive(KUTA, more, "b.txt");
    assertThat(elsewhere.size()).isEqualTo(80_000);
    assertThat(fixture.service(HealthCheck.class, c -> c.name().equals("documents.files")).check())
        .satisfies(health -> assertThat(health.status()).isEqualTo(Health.Status.OK));

    fixture.in(UBUD, () -> quota(administration, OptionalLong.of(1_000_000)));
    assertThat(RECORDED.toString()).contains("documents.quota{quota=1000000}");
    assertThat(fixture.receive(UBUD, more, "b.txt").size()).isEqualTo(80_000);
    fixture.in(UBUD, () -> quota(administration, OptionalLong.empty()));
    assertThat(administration.uses().get(UBUD).quota()).hasValue(100_000);
    assertThat(
            catchThrowableOfType(Problem.class, () -> quota(administration, OptionalLong.of(0)))
                .status())
        .isEqualTo(422);
    fixture.in(
        UBUD, () -> fixture.service(Transactions.class).write(() -> files.release(kept.id())));
    assertThat(fixture.in(UBUD, administration::use).files()).isEqualTo(before.files() + 1);
  }

  @Test
  void a_kind_of_file_has_a_limit_of_its_own() throws Exception {
    Path letter = text(2_000);
    assertThat(fixture.receive(KUTA, letter, "a.txt").size()).isEqualTo(2_000);
    assertThat(
            catchThrowableOfType(Problem.class, () -> fixture.receive(KUTA, letter, "a.csv"))
                .status())
        .isEqualTo(413);
  }

  @Test
  void says_that_uploads_are_not_scanned_and_orders_a_check() throws Exception {
    Health health =
        fixture.service(HealthCheck.class, c -> c.name().equals("documents.scanner")).check();
    assertThat(health.status()).isEqualTo(Health.Status.OK);
    assertThat(health.message().id()).contains("tidak dipindai");
    FileAdministration administration = fixture.service(FileAdministration.class);
    assertThat(fixture.in(KUTA, administration::check)).isNotEmpty();
    assertThat(fixture.in(KUTA, administration::damaged)).isEmpty();
  }

  private static boolean quota(FileAdministration administration, OptionalLong bytes) {
    administration.quota(UBUD, bytes);
    return true;
  }

  private Path text(int length) throws Exception {
    String start = UUID.randomUUID().toString();
    return fixture.samples.text(start + ".txt", start + "x".repeat(length - start.length()));
  }

  /** Somebody who may do everything. */
  private static final class Operator implements Access {
    @Override
    public Optional<Account> account() {
      return Optional.of(new Account(1, "operator", "Operator", true));
    }

    @Override
    public boolean may(String permission) {
      return true;
    }

    @Override
    public boolean may(String permission, Optional<String> unit) {
      return true;
    }

    @Override
    public void require(String permission, Optional<String> unit) {
      // everything is allowed
    }

    @Override
    public Set<Optional<String>> scopes(String permission) {
      return Set.of(Optional.empty());
    }

    @Override
    public <T> T callAs(Account account, Callable<T> work) throws Exception {
      return work.call();
    }
  }
}
