package id.pendopo.persistence.tests;

import static id.pendopo.persistence.tests.Fixture.KARANTINA;
import static id.pendopo.persistence.tests.Fixture.KECAMATAN;
import static id.pendopo.persistence.tests.OutboxTest.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.problem.Problem;
import id.pendopo.persistence.Database;
import id.pendopo.testkit.InFelix;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

/** What a store and a transaction promise. */
@InFelix(value = "id.pendopo.persistence", alone = true)
class StoreTest {

  @Test
  void what_was_written_is_read_again_with_its_time(BundleContext context) throws Exception {
    Store letters = Fixture.letters(context);
    Instant at = Instant.parse("2026-03-29T01:30:00.123456Z");
    Long id =
        Fixture.in(context, KECAMATAN, () -> write(letters, new Letter(unique(), "Halo 👋", at)));
    Letter found =
        Fixture.in(context, KECAMATAN, () -> letters.read(em -> em.find(Letter.class, id)));
    assertThat(found.writtenAt()).isEqualTo(at);
    assertThat(found.body()).isEqualTo("Halo 👋");
    assertThat(found.agencyId()).isEqualTo(KECAMATAN.value());
  }

  @Test
  void an_agency_never_sees_the_rows_of_another(BundleContext context) throws Exception {
    Store letters = Fixture.letters(context);
    Long id = Fixture.in(context, KECAMATAN, () -> write(letters, letter("rahasia")));
    assertThat(read(context, letters, KARANTINA, id)).isNull();
    assertThat(bodies(context, letters, KARANTINA)).doesNotContain("rahasia");
    assertThat(bodies(context, letters, KECAMATAN)).contains("rahasia");
    int changed =
        Fixture.in(
            context,
            KARANTINA,
            () ->
                letters.write(
                    em -> em.createQuery("update Letter set body = 'x'").executeUpdate()));
    assertThat(read(context, letters, KECAMATAN, id).body()).isEqualTo("rahasia");
    assertThat(changed).isZero();
  }

  @Test
  void without_an_agency_only_what_all_share_is_open(BundleContext context) throws Exception {
    Store letters = Fixture.letters(context);
    Store ledger = Fixture.ledger(context);
    assertThatThrownBy(() -> letters.read(em -> 1)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> letters.write(em -> 1)).isInstanceOf(IllegalStateException.class);
    ledger.change(em -> em.persist(new LedgerLine("bersama")));
    assertThat(lines(ledger)).contains("bersama");
  }

  @Test
  void a_lazy_reference_is_a_proxy_in_a_bundle_that_does_not_know_hibernate(BundleContext context)
      throws Exception {
    Store letters = Fixture.letters(context);
    Long id =
        Fixture.in(
            context,
            KECAMATAN,
            () ->
                letters.write(
                    em -> {
                      Letter question = letter("pertanyaan");
                      em.persist(question);
                      Letter answer = letter("jawaban");
                      answer.answer(question);
                      em.persist(answer);
                      return answer.id();
                    }));
    String kind =
        Fixture.in(
            context,
            KECAMATAN,
            () -> letters.read(em -> em.find(Letter.class, id).answers().getClass().getName()));
    assertThat(kind).contains("HibernateProxy");
  }

  @Test
  void two_stores_are_one_transaction(BundleContext context, Transactions transactions)
      throws Exception {
    Store letters = Fixture.letters(context);
    Store ledger = Fixture.ledger(context);
    String mark = unique();
    assertThatThrownBy(
            () ->
                Fixture.in(
                    context,
                    KECAMATAN,
                    () ->
                        transactions.write(
                            () -> {
                              write(letters, letter(mark));
                              ledger.change(em -> em.persist(new LedgerLine(mark)));
                              throw new IllegalArgumentException("enough");
                            })))
        .hasMessage("enough");
    assertThat(bodies(context, letters, KECAMATAN)).doesNotContain(mark);
    assertThat(lines(ledger)).doesNotContain(mark);

    Fixture.in(
        context,
        KECAMATAN,
        () ->
            letters.write(
                em -> {
                  em.persist(letter(mark));
                  ledger.change(inner -> inner.persist(new LedgerLine(mark)));
                  return 1;
                }));
    assertThat(bodies(context, letters, KECAMATAN)).contains(mark);
    assertThat(lines(ledger)).contains(mark);
  }

  @Test
  void a_failure_that_the_caller_swallowed_still_rolls_back(
      BundleContext context, Transactions transactions) throws Exception {
    Store ledger = Fixture.ledger(context);
    String mark = unique();
    assertThatThrownBy(
            () ->
                transactions.write(
                    () -> {
                      ledger.change(em -> em.persist(new LedgerLine(mark)));
                      try {
                        ledger.change(
                            em -> {
                              throw new IllegalArgumentException("inner");
                            });
                      } catch (IllegalArgumentException swallowed) {
                        // what a careless caller does
                      }
                      return 1;
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("inner");
    assertThat(lines(ledger)).doesNotContain(mark);
  }

  @Test
  void a_reader_does_not_write(BundleContext context, Transactions transactions) throws Exception {
    Store ledger = Fixture.ledger(context);
    String mark = unique();
    assertThatThrownBy(() -> transactions.read(() -> ledger.write(em -> 1)))
        .isInstanceOf(IllegalStateException.class);
    ledger.read(
        em -> {
          em.persist(new LedgerLine(mark));
          return 1;
        });
    assertThat(lines(ledger)).doesNotContain(mark);
    assertThat(transactions.writing()).isFalse();
    assertThat(transactions.<Boolean>write(transactions::writing)).isTrue();
    assertThat(transactions.<Boolean>read(transactions::writing)).isFalse();
  }

  @Test
  void a_read_inside_a_write_sees_its_changes(BundleContext context) throws Exception {
    Store ledger = Fixture.ledger(context);
    String mark = unique();
    List<String> seen =
        ledger.write(
            em -> {
              em.persist(new LedgerLine(mark));
              return lines(ledger);
            });
    assertThat(seen).contains(mark);
  }

  @Test
  void who_saves_an_old_version_is_told_so_in_both_languages(BundleContext context)
      throws Exception {
    Store letters = Fixture.letters(context);
    Long id = Fixture.in(context, KECAMATAN, () -> write(letters, letter("awal")));
    Letter stale = read(context, letters, KECAMATAN, id);
    Fixture.in(
        context,
        KECAMATAN,
        () ->
            letters.write(
                em -> {
                  em.find(Letter.class, id).rewrite("pertama");
                  return 1;
                }));
    stale.rewrite("kedua");
    assertThatThrownBy(
            () -> Fixture.in(context, KECAMATAN, () -> letters.write(em -> em.merge(stale))))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(409);
              assertThat(problem.title().id()).contains("diubah orang lain");
              assertThat(problem.title().en()).contains("Somebody else");
            });
    assertThat(read(context, letters, KECAMATAN, id).body()).isEqualTo("pertama");
  }

  @Test
  void what_is_done_apart_is_kept_though_the_caller_rolls_back(
      BundleContext context, Transactions transactions) throws Exception {
    Store ledger = Fixture.ledger(context);
    String kept = unique();
    String lost = unique();
    assertThatThrownBy(
            () ->
                transactions.write(
                    () -> {
                      ledger.change(em -> em.persist(new LedgerLine(lost)));
                      List<String> seen =
                          transactions.apart(
                              () -> {
                                ledger.change(em -> em.persist(new LedgerLine(kept)));
                                return lines(ledger);
                              });
                      assertThat(seen).contains(kept).doesNotContain(lost);
                      assertThat(lines(ledger)).contains(lost, kept);
                      throw new IllegalArgumentException("enough");
                    }))
        .hasMessage("enough");
    assertThat(lines(ledger)).contains(kept).doesNotContain(lost);
  }

  @Test
  void a_failure_apart_leaves_the_caller_whole(BundleContext context, Transactions transactions)
      throws Exception {
    Store ledger = Fixture.ledger(context);
    String kept = unique();
    String lost = unique();
    transactions.write(
        () -> {
          ledger.change(em -> em.persist(new LedgerLine(kept)));
          assertThatThrownBy(
                  () ->
                      transactions.apart(
                          () -> {
                            ledger.change(em -> em.persist(new LedgerLine(lost)));
                            throw new IllegalArgumentException("enough");
                          }))
              .hasMessage("enough");
          assertThatThrownBy(() -> transactions.apart(() -> transactions.apart(() -> 1)))
              .isInstanceOf(IllegalStateException.class);
          return 1;
        });
    assertThat(lines(ledger)).contains(kept).doesNotContain(lost);
  }

  @Test
  void as_many_as_want_a_second_connection_get_one(BundleContext context, Transactions transactions)
      throws Exception {
    Store ledger = Fixture.ledger(context);
    int callers = 40; // more than the pool has connections
    String mark = unique();
    try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
      List<Future<Integer>> calls = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        calls.add(
            threads.submit(
                () ->
                    transactions.write(
                        () -> {
                          lines(ledger); // takes the first connection
                          transactions.apart(
                              () -> {
                                ledger.change(em -> em.persist(new LedgerLine(mark)));
                                return 1;
                              });
                          return 1;
                        })));
      }
      for (Future<Integer> call : calls) {
        call.get();
      }
    }
    assertThat(lines(ledger).stream().filter(mark::equals)).hasSize(callers);
  }

  @Test
  void actions_after_the_commit_run_only_after_a_commit(
      BundleContext context, Transactions transactions) throws Exception {
    StringBuilder order = new StringBuilder();
    transactions.write(
        () -> {
          transactions.afterCommit(() -> order.append(transactions.writing() ? "inside" : "after"));
          order.append("work ");
          return 1;
        });
    assertThat(order).hasToString("work after");
    assertThatThrownBy(
            () ->
                transactions.write(
                    () -> {
                      transactions.afterCommit(() -> order.append(" never"));
                      throw new IllegalArgumentException();
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(order).hasToString("work after");
  }

  @Test
  void no_connection_is_taken_before_the_first_statement_and_all_are_given_back(
      BundleContext context, Transactions transactions, Database database) throws Exception {
    Store ledger = Fixture.ledger(context);
    transactions.write(
        () -> {
          ledger.read(em -> 1);
          // the node's own workers take one for a moment now and then
          eventually(() -> assertThat(database.pool().active()).isZero());
          lines(ledger);
          eventually(() -> assertThat(database.pool().active()).isEqualTo(1));
          return 1;
        });
    for (int i = 0; i < 40; i++) {
      assertThatThrownBy(
              () ->
                  ledger.write(
                      em -> {
                        em.persist(new LedgerLine(null));
                        return 1;
                      }))
          .isInstanceOf(RuntimeException.class);
    }
    eventually(() -> assertThat(database.pool().active()).isZero());
  }

  @Test
  void an_open_transaction_does_not_change_its_agency(BundleContext context) throws Exception {
    Store letters = Fixture.letters(context);
    assertThatThrownBy(
            () ->
                Fixture.in(
                    context,
                    KECAMATAN,
                    () -> letters.read(em -> bodiesUnchecked(context, letters, KARANTINA))))
        .hasMessageContaining("another");
  }

  private static Letter letter(String body) {
    return new Letter(unique(), body, Instant.EPOCH.plusSeconds(1));
  }

  private static String unique() {
    return UUID.randomUUID().toString();
  }

  private static Long write(Store letters, Letter letter) {
    return letters.write(
        em -> {
          em.persist(letter);
          return letter.id();
        });
  }

  private static Letter read(BundleContext context, Store letters, AgencyId agency, Long id)
      throws Exception {
    return Fixture.in(context, agency, () -> letters.read(em -> em.find(Letter.class, id)));
  }

  private static List<String> bodies(BundleContext context, Store letters, AgencyId agency)
      throws Exception {
    return Fixture.in(
        context,
        agency,
        () ->
            letters.read(
                em -> em.createQuery("select body from Letter", String.class).getResultList()));
  }

  private static List<String> bodiesUnchecked(
      BundleContext context, Store letters, AgencyId agency) {
    try {
      return bodies(context, letters, agency);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> lines(Store ledger) {
    return ledger.read(
        em -> em.createQuery("select text from LedgerLine", String.class).getResultList());
  }
}
