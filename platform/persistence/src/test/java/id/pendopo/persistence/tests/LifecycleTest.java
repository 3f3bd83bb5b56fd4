package id.pendopo.persistence.tests;

import static id.pendopo.persistence.tests.Fixture.KECAMATAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.UniqueKey;
import id.pendopo.persistence.SchemaMigrations;
import id.pendopo.persistence.SchemaMigrations.DataRange;
import id.pendopo.persistence.SchemaMigrations.MigrationFailed;
import id.pendopo.persistence.tests.guest.GuestBook;
import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.InFelix;
import id.pendopo.testkit.TestBundle;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/** What happens to a unit as its bundle comes, fails and goes. */
@InFelix(value = "id.pendopo.persistence", settings = "pendopo.stop.patience=700", alone = true)
class LifecycleTest {

  private static final String VISITS =
      "-- visits\ncreate table if not exists guest_visit (id bigint not null auto_increment primary"
          + " key, agency_id bigint not null, purpose varchar(80) not null)";

  @Test
  void fifty_starts_and_stops_leave_no_class_loader(
      BundleContext context, FelixNode node, SchemaMigrations schemas) throws Exception {
    Path file = guest("1.0.0", VISITS).build(node.folder());
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Bundle bundle = node.install(file);
      loaders.add(new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader()));
      assertThat(ask(context, node, "cycle")).startsWith("cycle");
      bundle.stop();
      assertThat(node.services(Store.class.getName(), "(unit=guest)")).isZero();
      bundle.uninstall();
      refresh(node, bundle);
    }
    long alive = 50;
    for (int i = 0; i < 50 && alive > 0; i++) {
      System.gc();
      Thread.sleep(50);
      alive = loaders.stream().filter(loader -> loader.get() != null).count();
    }
    assertThat(alive).isZero();
    schemas.drop("guest");
    assertThat(schemas.failure("guest")).isEmpty();
  }

  @Test
  void a_failing_migration_is_named_and_the_running_store_goes_on(
      BundleContext context, FelixNode node, SchemaMigrations schemas) throws Exception {
    Path old = guest("1.0.0", VISITS).build(node.folder());
    Path broken =
        guest("2.0.0", VISITS)
            .text("db/guest/V2__phone.sql", "alter table guest_visit add phone varchar(20) null")
            .text("db/guest/V3__broken.sql", "alter table guest_nothing add x int null")
            .build(node.folder());
    Path mended =
        guest("2.0.1", VISITS)
            .text("db/guest/V2__phone.sql", "alter table guest_visit add phone varchar(20) null")
            .text("db/guest/V3__broken.sql", "alter table guest_visit add x int null")
            .build(node.folder());
    schemas.migrate("guest", old, new DataRange(1, 1));
    Bundle bundle = node.install(old);
    assertThat(ask(context, node, "before")).contains("before");

    assertThat(schemas.pending("guest", broken)).containsExactly("V2__phone.sql", "V3__broken.sql");
    assertThatThrownBy(() -> schemas.migrate("guest", broken, new DataRange(2, 1)))
        .isInstanceOf(MigrationFailed.class)
        .hasMessageContaining("V3__broken.sql")
        .hasMessageContaining("'guest'");
    assertThat(schemas.range("guest")).contains(new DataRange(1, 1));
    assertThat(ask(context, node, "meanwhile")).contains("before", "meanwhile");

    schemas.migrate("guest", mended, new DataRange(2, 1));
    assertThat(schemas.range("guest")).contains(new DataRange(2, 1));
    assertThat(schemas.pending("guest", mended)).isEmpty();
    assertThat(ask(context, node, "after")).contains("after");

    // the older bundle serves the newer data, and the range does not go back
    schemas.migrate("guest", old, new DataRange(1, 1));
    assertThat(schemas.range("guest")).contains(new DataRange(2, 1));
    assertThatThrownBy(() -> schemas.drop("guest")).isInstanceOf(IllegalStateException.class);

    bundle.uninstall();
    schemas.drop("guest");
    assertThat(schemas.range("guest")).isEmpty();
    assertThat(schemas.pending("guest", old)).containsExactly("V1__visits.sql");
  }

  @Test
  void a_bundle_whose_migration_fails_has_no_store_and_the_others_do_not_notice(
      BundleContext context, FelixNode node, SchemaMigrations schemas) throws Exception {
    Store ledger = Fixture.ledger(context);
    Bundle broken = node.install(guest("1.0.0", "create tabel guest_visit").build(node.folder()));
    assertThat(broken.getState()).isEqualTo(Bundle.ACTIVE);
    assertThat(node.services(Store.class.getName(), "(unit=guest)")).isZero();
    assertThat(schemas.failure("guest").orElseThrow()).contains("V1__visits.sql");
    ledger.change(em -> em.persist(new LedgerLine("undisturbed")));
    broken.uninstall();
    assertThat(schemas.failure("guest")).isEmpty();
    Bundle mended = node.install(guest("1.0.1", VISITS).build(node.folder()));
    assertThat(ask(context, node, "mended")).contains("mended");
    mended.uninstall();
    schemas.drop("guest");
  }

  @Test
  void a_violated_unique_key_is_recognised_by_its_name(BundleContext context) throws Exception {
    Store letters = Fixture.letters(context);
    assertThatThrownBy(
            () ->
                Fixture.in(
                    context,
                    KECAMATAN,
                    () ->
                        letters.write(
                            em -> {
                              em.persist(new Letter("same", "a", null));
                              em.persist(new Letter("same", "b", null));
                              return 1;
                            })))
        .satisfies(
            failure -> {
              assertThat(UniqueKey.violated(failure, "uq_letters_number")).isTrue();
              assertThat(UniqueKey.violated(failure, "uq_letters")).isFalse();
            });
  }

  private static TestBundle guest(String version, String firstMigration) {
    return TestBundle.named("test.guest")
        .version(version)
        .packageOf(GuestBook.class)
        .text("db/guest/V1__visits.sql", firstMigration);
  }

  @SuppressWarnings("unchecked")
  private static String ask(BundleContext context, FelixNode node, String purpose)
      throws Exception {
    UnaryOperator<String> book =
        (UnaryOperator<String>)
            node.await(UnaryOperator.class.getName(), "(guest=book)", Duration.ofSeconds(5));
    return Fixture.in(context, KECAMATAN, () -> book.apply(purpose));
  }

  private static void refresh(FelixNode node, Bundle bundle) throws Exception {
    java.util.concurrent.CountDownLatch done = new java.util.concurrent.CountDownLatch(1);
    node.context()
        .getBundle()
        .adapt(FrameworkWiring.class)
        .refreshBundles(List.of(bundle), event -> done.countDown());
    done.await();
  }
}
