package id.pendopo.documents.internal.signature;

import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.persistence.UniqueKey;
import id.pendopo.api.problem.Problem;
import id.pendopo.documents.internal.DocumentsUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Lets nobody guess passphrases: an account has five tries, and they come back a quarter of an hour
 * after the last one. A try is taken in a transaction of its own before the passphrase is used, and
 * given back unless it was wrong, so many batches at once, on any node, gain nothing; one that died
 * keeps its try.
 */
@Component(service = PassphraseTries.class)
public final class PassphraseTries {

  private final Store store;
  private final Transactions transactions;

  @Activate
  public PassphraseTries(
      @Reference(target = DocumentsUnit.STORE) Store store, @Reference Transactions transactions) {
    this.store = store;
    this.transactions = transactions;
  }

  /**
   * Takes a try.
   *
   * @throws Problem 429 when there is none left
   */
  void take(long account) {
    if (!known(account)) {
      begin(account);
    }
    boolean taken =
        transactions.apart(
            () ->
                store.write(
                    em ->
                        locked(em, account)
                            .map(row -> row.take(SigningLedger.now()))
                            .orElse(false)));
    if (!taken) {
      throw new Problem(
          429,
          "Kata sandi salah lima kali. Tunggu seperempat jam, lalu coba lagi.",
          "The passphrase was wrong five times. Wait a quarter of an hour, then try again.");
    }
  }

  private boolean known(long account) {
    return store.read(
        em ->
            em.createQuery(
                        "select count(t) from PassphraseTries t where t.account = :account",
                        Long.class)
                    .setParameter("account", account)
                    .getSingleResult()
                > 0);
  }

  /** The row is made first, so that those who come at the same time all wait for its lock. */
  private void begin(long account) {
    try {
      transactions.apart(
          () ->
              store.write(
                  em -> {
                    em.persist(new PassphraseTriesRow(account));
                    em.flush();
                    return true;
                  }));
    } catch (RuntimeException failure) {
      if (!UniqueKey.violated(failure, "documents_passphrase_tries_account")) {
        throw failure;
      }
    }
  }

  /** Gives a try back: the passphrase was right, or nobody looked at it. */
  void giveBack(long account) {
    transactions.apart(
        () ->
            store.write(
                em -> {
                  Optional<PassphraseTriesRow> row = locked(em, account);
                  row.ifPresent(PassphraseTriesRow::giveBack);
                  return row.isPresent();
                }));
  }

  private static Optional<PassphraseTriesRow> locked(EntityManager em, long account) {
    return em.createQuery(
            "from PassphraseTries t where t.account = :account", PassphraseTriesRow.class)
        .setParameter("account", account)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }
}
