package id.pendopo.persistence.tests;

import id.pendopo.api.event.EventListener;
import id.pendopo.api.event.Events;
import id.pendopo.api.job.Jobs;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** What is done inside a node that is killed, and inside the one that comes after it. */
public final class Scenes {

  private Scenes() {}

  private static BundleContext context() {
    return FrameworkUtil.getBundle(Scenes.class).getBundleContext();
  }

  private static <T> T service(Class<T> type) {
    return context().getService(context().getServiceReference(type));
  }

  /** Attaches the listener and tells what it has heard so far. */
  public static List<String> listen() {
    List<String> heard = new CopyOnWriteArrayList<>();
    context()
        .registerService(
            EventListener.class,
            new EventListener<Sent>() {
              @Override
              public Class<Sent> type() {
                return Sent.class;
              }

              @Override
              public String name() {
                return "tests.survivor";
              }

              @Override
              public void on(Sent event) {
                heard.add(event.letter());
              }
            },
            null);
    return heard;
  }

  /**
   * Writes a letter, a line of the ledger, an event and a job in one transaction, and kills the
   * process at a step of it.
   */
  public static void writeAndDie(String mark, String dieAt) throws Exception {
    Store letters = Fixture.letters(context());
    Store ledger = Fixture.ledger(context());
    Transactions transactions = service(Transactions.class);
    Fixture.in(
        context(),
        Fixture.KECAMATAN,
        () ->
            transactions.write(
                () -> {
                  transactions.afterCommit(() -> dieIf("committed", dieAt));
                  letters.change(
                      em -> {
                        em.persist(new Letter(mark, mark, null));
                        em.flush();
                      });
                  ledger.change(
                      em -> {
                        em.persist(new LedgerLine(mark));
                        em.flush();
                      });
                  service(Events.class).publish(Sent.of(mark));
                  service(Jobs.class).order("tests.nobody", mark, Instant.now());
                  dieIf("all", dieAt);
                  return 1;
                }));
  }

  private static void dieIf(String step, String dieAt) {
    if (step.equals(dieAt)) {
      Runtime.getRuntime().halt(137);
    }
  }

  /** What is left of a mark: letters, lines and jobs. */
  public static String leftOf(String mark) throws Exception {
    Store letters = Fixture.letters(context());
    Store ledger = Fixture.ledger(context());
    long found =
        Fixture.in(
            context(),
            Fixture.KECAMATAN,
            () ->
                letters.read(
                    em ->
                        em.createQuery("select count(*) from Letter where number = ?1", Long.class)
                            .setParameter(1, mark)
                            .getSingleResult()));
    long lines =
        ledger.read(
            em ->
                em.createQuery("select count(*) from LedgerLine where text = ?1", Long.class)
                    .setParameter(1, mark)
                    .getSingleResult());
    int jobs = service(id.pendopo.persistence.JobLedger.class).latest(Fixture.KECAMATAN, 10).size();
    return found + " " + lines + " " + jobs;
  }
}
