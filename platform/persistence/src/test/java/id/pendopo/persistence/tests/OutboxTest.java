package id.pendopo.persistence.tests;

import static id.pendopo.persistence.tests.Fixture.KARANTINA;
import static id.pendopo.persistence.tests.Fixture.KECAMATAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.api.event.EventListener;
import id.pendopo.api.event.Events;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.persistence.DeliveryLedger;
import id.pendopo.persistence.Outbox;
import id.pendopo.persistence.TenantBinding;
import id.pendopo.testkit.InFelix;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** What the outbox and its listeners promise. */
@InFelix(
    value = "id.pendopo.persistence",
    settings = {"pendopo.events.pauses=20,20,20,20,20,20,20,20,20", "pendopo.stop.patience=700"},
    alone = true)
class OutboxTest {

  @Test
  void an_event_reaches_its_listener_whole_and_in_the_name_of_its_agency(
      BundleContext context, Events events, Transactions transactions, TenantBinding tenants)
      throws Exception {
    CompletableFuture<String> heard = new CompletableFuture<>();
    ServiceRegistration<?> registration =
        listen(
            context,
            "whole",
            event -> heard.complete(event + " " + tenants.current().orElseThrow()));
    publish(context, transactions, events, "s-1");
    assertThat(heard.get(5, TimeUnit.SECONDS)).isEqualTo(Sent.of("s-1") + " 11");
    registration.unregister();
  }

  @Test
  void nothing_is_published_without_a_write_transaction_or_by_one_that_failed(
      BundleContext context, Events events, Transactions transactions, Outbox outbox)
      throws Exception {
    assertThatThrownBy(() -> Fixture.in(context, KECAMATAN, () -> publishNow(events, "never")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> transactions.write(() -> publishNow(events, "never")))
        .isInstanceOf(IllegalStateException.class);
    long head = outbox.head();
    assertThatThrownBy(
            () ->
                Fixture.in(
                    context,
                    KECAMATAN,
                    () ->
                        transactions.write(
                            () -> {
                              publishNow(events, "never");
                              throw new IllegalArgumentException("no");
                            })))
        .hasMessage("no");
    assertThat(outbox.head()).isEqualTo(head);
  }

  @Test
  void of_two_interleaved_transactions_none_is_lost_behind_a_position_that_was_read(
      BundleContext context, Events events, Transactions transactions, Outbox outbox)
      throws Exception {
    long begin = outbox.head();
    CountDownLatch firstHasWritten = new CountDownLatch(1);
    CountDownLatch secondIsDone = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(1);
    Future<?> first =
        threads.submit(
            () ->
                Fixture.in(
                    context,
                    KECAMATAN,
                    () ->
                        transactions.write(
                            () -> {
                              publishNow(events, "first");
                              ledgerLine(context, "interleaved");
                              firstHasWritten.countDown();
                              await(secondIsDone);
                              return 1;
                            })));
    firstHasWritten.await();
    publish(context, transactions, events, "second");
    List<Outbox.Entry> early = outbox.after(begin, 10);
    assertThat(letters(outbox, early)).containsExactly("second");
    secondIsDone.countDown();
    first.get(5, TimeUnit.SECONDS);
    List<Outbox.Entry> late = outbox.after(early.get(0).position(), 10);
    assertThat(letters(outbox, late)).containsExactly("first");
    threads.shutdown();
  }

  @Test
  void many_writers_and_one_reader_lose_and_repeat_nothing(
      BundleContext context, Events events, Transactions transactions, Outbox outbox)
      throws Exception {
    long begin = outbox.head();
    int each = 25;
    ExecutorService threads = Executors.newFixedThreadPool(4);
    AtomicBoolean done = new AtomicBoolean();
    List<String> read = new CopyOnWriteArrayList<>();
    Future<?> reader =
        threads.submit(
            () -> {
              long position = begin;
              boolean last;
              do {
                last = done.get();
                for (Outbox.Entry entry : outbox.after(position, 7)) {
                  assertThat(entry.position()).isGreaterThan(position);
                  position = entry.position();
                  read.add(outbox.read(entry, Sent.class).letter());
                  last = false;
                }
              } while (!last);
              return 1;
            });
    List<Future<?>> writers =
        java.util.stream.IntStream.range(0, 3)
            .<Future<?>>mapToObj(
                w ->
                    threads.submit(
                        () -> {
                          for (int i = 0; i < each; i++) {
                            publish(context, transactions, events, w + "-" + i);
                          }
                          return 1;
                        }))
            .toList();
    for (Future<?> writer : writers) {
      writer.get(30, TimeUnit.SECONDS);
    }
    done.set(true);
    reader.get(30, TimeUnit.SECONDS);
    assertThat(read).hasSize(3 * each).doesNotHaveDuplicates();
    for (int w = 0; w < 3; w++) {
      String prefix = w + "-";
      assertThat(read.stream().filter(r -> r.startsWith(prefix)).map(r -> r.substring(2)))
          .isEqualTo(java.util.stream.IntStream.range(0, each).mapToObj(i -> "" + i).toList());
    }
    threads.shutdown();
  }

  @Test
  void the_order_of_events_is_that_of_the_changes_they_tell_about(
      BundleContext context, Events events, Transactions transactions, Outbox outbox)
      throws Exception {
    // The first publishes before it waits for the row that the second changes and commits.
    var letters = Fixture.letters(context);
    Long id =
        Fixture.in(
            context,
            KECAMATAN,
            () ->
                letters.write(
                    em -> {
                      Letter letter = new Letter(UUID.randomUUID().toString(), "0", null);
                      em.persist(letter);
                      return letter.id();
                    }));
    long begin = outbox.head();
    CountDownLatch published = new CountDownLatch(1);
    CountDownLatch otherCommitted = new CountDownLatch(1);
    CompletableFuture<Integer> first =
        CompletableFuture.supplyAsync(
            () ->
                unchecked(
                    () ->
                        Fixture.in(
                            context,
                            KECAMATAN,
                            () ->
                                letters.write(
                                    em -> {
                                      publishNow(events, "last");
                                      published.countDown();
                                      await(otherCommitted);
                                      em.find(Letter.class, id).rewrite("last");
                                      return 1;
                                    }))));
    published.await();
    Fixture.in(
        context,
        KECAMATAN,
        () ->
            letters.write(
                em -> {
                  em.find(Letter.class, id).rewrite("earlier");
                  return publishNow(events, "earlier");
                }));
    otherCommitted.countDown();
    first.get(10, TimeUnit.SECONDS);
    assertThat(letters(outbox, outbox.after(begin, 10))).containsExactly("earlier", "last");
  }

  @Test
  void a_reader_is_woken_by_the_commit_and_not_by_a_poll(
      BundleContext context, Events events, Transactions transactions, Outbox outbox)
      throws Exception {
    CountDownLatch woken = new CountDownLatch(1);
    try (AutoCloseable ignored = outbox.onCommit(woken::countDown)) {
      long begin = System.nanoTime();
      publish(context, transactions, events, "wake");
      assertThat(woken.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(System.nanoTime() - begin).isLessThan(5_000_000_000L);
    }
  }

  @Test
  void a_listener_that_fails_gets_the_event_again_and_later_ones_wait(
      BundleContext context, Events events, Transactions transactions, DeliveryLedger ledger)
      throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    List<String> heard = new CopyOnWriteArrayList<>();
    CountDownLatch both = new CountDownLatch(2);
    ServiceRegistration<?> registration =
        listen(
            context,
            "retried",
            event -> {
              if (event.letter().equals("hard") && attempts.incrementAndGet() < 4) {
                throw new IllegalStateException("not yet");
              }
              heard.add(event.letter());
              both.countDown();
            });
    publish(context, transactions, events, "hard");
    publish(context, transactions, events, "easy");
    assertThat(both.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(heard).containsExactly("hard", "easy");
    assertThat(attempts).hasValue(4);
    assertThat(ledger.setAside()).noneMatch(a -> a.listener().equals("tests.retried"));
    registration.unregister();
  }

  @Test
  void after_the_tenth_failure_an_event_is_set_aside_and_can_be_delivered_again(
      BundleContext context, Events events, Transactions transactions, DeliveryLedger ledger)
      throws Exception {
    AtomicBoolean mended = new AtomicBoolean();
    AtomicInteger attempts = new AtomicInteger();
    CountDownLatch next = new CountDownLatch(1);
    CountDownLatch again = new CountDownLatch(1);
    ServiceRegistration<?> registration =
        listen(
            context,
            "hopeless",
            event -> {
              if (event.letter().equals("next")) {
                next.countDown();
              } else if (mended.get()) {
                again.countDown();
              } else {
                attempts.incrementAndGet();
                throw new IllegalStateException("broken");
              }
            });
    publish(context, transactions, events, "poison");
    publish(context, transactions, events, "next");
    assertThat(next.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(attempts).hasValue(10);
    DeliveryLedger.SetAside aside =
        ledger.setAside().stream()
            .filter(a -> a.listener().equals("tests.hopeless"))
            .findFirst()
            .orElseThrow();
    assertThat(aside.attempts()).isEqualTo(10);
    assertThat(aside.error()).isEqualTo("IllegalStateException: broken");
    mended.set(true);
    ledger.again(aside.id());
    assertThat(again.await(5, TimeUnit.SECONDS)).isTrue();
    eventually(() -> assertThat(ledger.setAside()).doesNotContain(aside));
    registration.unregister();
  }

  @Test
  void events_wait_for_a_listener_whose_module_is_stopped(
      BundleContext context, Events events, Transactions transactions, DeliveryLedger ledger)
      throws Exception {
    List<String> heard = new CopyOnWriteArrayList<>();
    listen(context, "absent", event -> heard.add(event.letter())).unregister();
    publish(context, transactions, events, "meanwhile");
    assertThat(ledger.progress())
        .anySatisfy(
            p -> {
              assertThat(p.listener()).isEqualTo("tests.absent");
              assertThat(p.attached()).isFalse();
              assertThat(p.lag()).isEqualTo(1);
            });
    ServiceRegistration<?> back = listen(context, "absent", event -> heard.add(event.letter()));
    eventually(() -> assertThat(heard).containsExactly("meanwhile"));
    back.unregister();
  }

  @Test
  void a_listener_that_leaves_is_awaited(
      BundleContext context, Events events, Transactions transactions) throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    ServiceRegistration<?> registration =
        listen(
            context,
            "slow",
            event -> {
              inside.countDown();
              Thread.sleep(300);
              ended.set(true);
            });
    publish(context, transactions, events, "slow");
    assertThat(inside.await(5, TimeUnit.SECONDS)).isTrue();
    registration.unregister();
    assertThat(ended).isTrue();
  }

  @Test
  void an_interrupted_listener_leaves_the_database_in_order_and_its_event_comes_again(
      BundleContext context, Events events, Transactions transactions) throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    ServiceRegistration<?> registration =
        listen(
            context,
            "stuck",
            event -> {
              inside.countDown();
              while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
              }
              // goes on with the flag set, as careless code does
              ledgerLine(context, "interrupted");
            });
    publish(context, transactions, events, "stuck");
    assertThat(inside.await(5, TimeUnit.SECONDS)).isTrue();
    registration.unregister();
    ledgerLine(context, "alive");
    CountDownLatch again = new CountDownLatch(1);
    ServiceRegistration<?> back = listen(context, "stuck", event -> again.countDown());
    publish(context, transactions, events, "stuck again");
    assertThat(again.await(5, TimeUnit.SECONDS)).isTrue();
    back.unregister();
  }

  interface Ear {
    void on(Sent event) throws Exception;
  }

  private static ServiceRegistration<?> listen(BundleContext context, String name, Ear ear) {
    return context.registerService(
        EventListener.class,
        new EventListener<Sent>() {
          @Override
          public Class<Sent> type() {
            return Sent.class;
          }

          @Override
          public String name() {
            return "tests." + name;
          }

          @Override
          public void on(Sent event) throws Exception {
            ear.on(event);
          }
        },
        null);
  }

  private static int publishNow(Events events, String letter) {
    events.publish(Sent.of(letter));
    return 1;
  }

  private static void publish(
      BundleContext context, Transactions transactions, Events events, String letter)
      throws Exception {
    Fixture.in(context, KECAMATAN, () -> transactions.write(() -> publishNow(events, letter)));
  }

  private static void ledgerLine(BundleContext context, String text) {
    unchecked(
        () -> {
          Fixture.ledger(context).change(em -> em.persist(new LedgerLine(text)));
          return 1;
        });
  }

  private static List<String> letters(Outbox outbox, List<Outbox.Entry> entries) {
    return entries.stream().map(e -> outbox.read(e, Sent.class).letter()).toList();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T unchecked(java.util.concurrent.Callable<T> work) {
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static void eventually(Runnable assertion) {
    long end = System.nanoTime() + 10_000_000_000L;
    while (true) {
      try {
        assertion.run();
        return;
      } catch (AssertionError e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        LockSupport.parkNanos(20_000_000);
      }
    }
  }

  /** Another agency than the one of the tests, so that both are used. */
  @Test
  void an_entry_names_its_agency(
      BundleContext context, Events events, Transactions transactions, Outbox outbox)
      throws Exception {
    long begin = outbox.head();
    Fixture.in(
        context, KARANTINA, () -> transactions.write(() -> publishNow(events, "quarantine")));
    assertThat(outbox.after(begin, 10))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.agency()).isEqualTo(KARANTINA);
              assertThat(e.type()).isEqualTo(Sent.class.getName());
            });
  }
}
