package id.pendopo.persistence.tests;

import static id.pendopo.persistence.tests.Fixture.KECAMATAN;
import static id.pendopo.persistence.tests.OutboxTest.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.job.JobHandler;
import id.pendopo.api.job.JobProgress;
import id.pendopo.api.job.Jobs;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.text.LocalText;
import id.pendopo.persistence.JobLedger;
import id.pendopo.persistence.JobLedger.State;
import id.pendopo.persistence.TenantBinding;
import id.pendopo.testkit.InFelix;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** What jobs promise. */
@InFelix(value = "id.pendopo.persistence", settings = "pendopo.stop.patience=700", alone = true)
class JobsTest {

  @Test
  void a_job_runs_for_its_agency_with_its_argument_and_keeps_its_log(
      BundleContext context,
      Jobs jobs,
      Transactions transactions,
      JobLedger ledger,
      TenantBinding tenants)
      throws Exception {
    List<String> done = new CopyOnWriteArrayList<>();
    ServiceRegistration<?> handler =
        handle(
            context,
            "print",
            (argument, progress) -> {
              progress.log("halaman 1");
              progress.log("halaman 2");
              done.add(argument + " " + tenants.current().orElseThrow());
            });
    String id = order(context, transactions, jobs, "print", "surat 7");
    eventually(() -> assertThat(done).containsExactly("surat 7 11"));
    eventually(() -> assertThat(state(ledger, id)).isEqualTo(State.DONE));
    JobLedger.Run run = ledger.find(id).orElseThrow();
    assertThat(run.log()).containsExactly("halaman 1", "halaman 2");
    assertThat(run.started()).isPresent();
    assertThat(run.finished()).isPresent();
    assertThat(ledger.latest(KECAMATAN, 50)).extracting(JobLedger.Run::id).contains(id);
    assertThat(ledger.latest(new AgencyId(99), 50)).isEmpty();
    handler.unregister();
  }

  @Test
  void a_job_says_how_far_it_is_and_how_it_reads(
      BundleContext context, Jobs jobs, Transactions transactions, JobLedger ledger)
      throws Exception {
    CountDownLatch half = new CountDownLatch(1);
    ServiceRegistration<?> handler =
        handle(
            context,
            "pages",
            (argument, progress) -> {
              progress.at(1, 2);
              half.await();
              progress.at(2, 2);
            });
    String id = order(context, transactions, jobs, "pages", "");
    eventually(
        () ->
            assertThat(ledger.find(id).orElseThrow().progress())
                .contains(new JobLedger.Progress(1, 2)));
    assertThat(ledger.find(id).orElseThrow().progress().orElseThrow().percent()).isEqualTo(50);
    half.countDown();
    eventually(() -> assertThat(state(ledger, id)).isEqualTo(State.DONE));
    assertThat(ledger.find(id).orElseThrow().progress()).contains(new JobLedger.Progress(2, 2));
    assertThat(ledger.find(id).orElseThrow().title().id()).isNotEqualTo("tests.pages");
    assertThat(ledger.latest(KECAMATAN, State.DONE, 50)).extracting(JobLedger.Run::id).contains(id);
    assertThat(ledger.latest(KECAMATAN, State.FAILED, 50))
        .extracting(JobLedger.Run::id)
        .doesNotContain(id);
    handler.unregister();
  }

  @Test
  void a_rolled_back_order_never_runs(
      BundleContext context, Jobs jobs, Transactions transactions, JobLedger ledger)
      throws Exception {
    AtomicInteger runs = new AtomicInteger();
    ServiceRegistration<?> handler = handle(context, "undone", (a, p) -> runs.incrementAndGet());
    StringBuilder id = new StringBuilder();
    assertThatThrownBy(
            () ->
                Fixture.in(
                    context,
                    KECAMATAN,
                    () ->
                        transactions.write(
                            () -> {
                              id.append(jobs.order("tests.undone", "", Instant.now()));
                              throw new IllegalArgumentException("no");
                            })))
        .hasMessage("no");
    assertThat(ledger.find(id.toString())).isEmpty();
    Thread.sleep(300);
    assertThat(runs).hasValue(0);
    handler.unregister();
  }

  @Test
  void a_failed_job_says_why_and_runs_again_on_request(
      BundleContext context, Jobs jobs, Transactions transactions, JobLedger ledger)
      throws Exception {
    AtomicBoolean mended = new AtomicBoolean();
    ServiceRegistration<?> handler =
        handle(
            context,
            "fragile",
            (a, p) -> {
              if (!mended.get()) {
                throw new IllegalStateException("no paper");
              }
            });
    String id = order(context, transactions, jobs, "fragile", "");
    eventually(() -> assertThat(state(ledger, id)).isEqualTo(State.FAILED));
    assertThat(ledger.find(id).orElseThrow().failure()).contains("IllegalStateException: no paper");
    mended.set(true);
    ledger.again(id);
    eventually(() -> assertThat(state(ledger, id)).isEqualTo(State.DONE));
    assertThat(ledger.find(id).orElseThrow().failure()).isEmpty();
    handler.unregister();
  }

  @Test
  void a_job_waits_for_its_handler(
      BundleContext context, Jobs jobs, Transactions transactions, JobLedger ledger)
      throws Exception {
    String id = order(context, transactions, jobs, "later", "");
    Thread.sleep(500);
    assertThat(state(ledger, id)).isEqualTo(State.WAITING);
    ServiceRegistration<?> handler = handle(context, "later", (a, p) -> {});
    eventually(() -> assertThat(state(ledger, id)).isEqualTo(State.DONE));
    handler.unregister();
  }

  @Test
  void a_waiting_or_running_job_can_be_cancelled(
      BundleContext context, Jobs jobs, Transactions transactions, JobLedger ledger)
      throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    ServiceRegistration<?> handler =
        handle(
            context,
            "long",
            (a, progress) -> {
              inside.countDown();
              while (!progress.cancelled()) {
                Thread.sleep(5);
              }
            });
    String running = order(context, transactions, jobs, "long", "");
    assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
    ledger.cancel(running);
    eventually(() -> assertThat(state(ledger, running)).isEqualTo(State.CANCELLED));
    String waiting =
        Fixture.in(
            context,
            KECAMATAN,
            () ->
                transactions.write(
                    () -> jobs.order("tests.long", "", Instant.now().plusSeconds(3600))));
    ledger.cancel(waiting);
    assertThat(state(ledger, waiting)).isEqualTo(State.CANCELLED);
    handler.unregister();
  }

  @Test
  void a_run_that_its_stopping_module_cuts_short_is_done_again_later(
      BundleContext context, Jobs jobs, Transactions transactions, JobLedger ledger)
      throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    ServiceRegistration<?> handler =
        handle(
            context,
            "stopped",
            (a, progress) -> {
              inside.countDown();
              while (!progress.cancelled()) {
                Thread.sleep(5);
              }
            });
    String id = order(context, transactions, jobs, "stopped", "");
    assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
    long begin = System.nanoTime();
    handler.unregister();
    assertThat(System.nanoTime() - begin).isLessThan(5_000_000_000L);
    eventually(() -> assertThat(state(ledger, id)).isEqualTo(State.WAITING));
    ServiceRegistration<?> back = handle(context, "stopped", (a, p) -> {});
    eventually(() -> assertThat(state(ledger, id)).isEqualTo(State.DONE));
    back.unregister();
  }

  @Test
  void a_handler_that_does_not_listen_is_interrupted(
      BundleContext context, Jobs jobs, Transactions transactions, JobLedger ledger)
      throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    ServiceRegistration<?> handler =
        handle(
            context,
            "deaf",
            (a, progress) -> {
              inside.countDown();
              Thread.sleep(60_000);
            });
    String id = order(context, transactions, jobs, "deaf", "");
    assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
    long begin = System.nanoTime();
    handler.unregister();
    assertThat(System.nanoTime() - begin).isLessThan(8_000_000_000L);
    eventually(() -> assertThat(state(ledger, id)).isEqualTo(State.WAITING));
    ledger.cancel(id);
  }

  @Test
  void a_repeated_job_runs_for_every_agency(
      BundleContext context, JobLedger ledger, TenantBinding tenants) throws Exception {
    ServiceRegistration<?> agencies =
        context.registerService(Agencies.class, new TwoAgencies(), null);
    List<String> runs = new CopyOnWriteArrayList<>();
    ServiceRegistration<?> handler =
        context.registerService(
            JobHandler.class,
            new Handler(
                "often",
                Optional.of(Duration.ofMillis(200)),
                (argument, progress) -> runs.add(argument + tenants.current().orElseThrow())),
            null);
    eventually(
        () -> {
          assertThat(runs.stream().filter("11"::equals)).hasSizeGreaterThan(1);
          assertThat(runs.stream().filter("12"::equals)).hasSizeGreaterThan(1);
        });
    handler.unregister();
    agencies.unregister();
    assertThat(ledger.latest(new AgencyId(12), 50))
        .isNotEmpty()
        .allMatch(run -> run.handler().equals("tests.often"));
  }

  interface Work {
    void run(String argument, JobProgress progress) throws Exception;
  }

  record Handler(String what, Optional<Duration> every, Work work) implements JobHandler {
    @Override
    public String name() {
      return "tests." + what;
    }

    @Override
    public LocalText title() {
      return LocalText.same(what);
    }

    @Override
    public void run(String argument, JobProgress progress) throws Exception {
      work.run(argument, progress);
    }
  }

  private static final class TwoAgencies implements Agencies {
    private static Agency agency(long id) {
      return new Agency(
          new AgencyId(id),
          "a" + id,
          "Kecamatan " + id,
          List.of(),
          ZoneId.of("Asia/Jakarta"),
          URI.create("http://localhost"),
          id == 11);
    }

    @Override
    public List<Agency> all() {
      return List.of(agency(11), agency(12));
    }

    @Override
    public Agency byDefault() {
      return agency(11);
    }

    @Override
    public Optional<Agency> find(AgencyId id) {
      return all().stream().filter(a -> a.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Agency> bySlug(String slug) {
      return all().stream().filter(a -> a.slug().equals(slug)).findFirst();
    }

    @Override
    public Optional<Agency> byHost(String host) {
      return Optional.empty();
    }
  }

  private static ServiceRegistration<?> handle(BundleContext context, String name, Work work) {
    return context.registerService(
        JobHandler.class, new Handler(name, Optional.empty(), work), null);
  }

  private static String order(
      BundleContext context, Transactions transactions, Jobs jobs, String what, String argument)
      throws Exception {
    return Fixture.in(
        context,
        KECAMATAN,
        () -> transactions.write(() -> jobs.order("tests." + what, argument, Instant.now())));
  }

  private static State state(JobLedger ledger, String id) {
    return ledger.find(id).orElseThrow().state();
  }
}
