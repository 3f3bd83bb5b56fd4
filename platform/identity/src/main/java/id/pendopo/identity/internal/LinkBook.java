package id.pendopo.identity.internal;

import id.pendopo.identity.internal.data.LinkRow;
import id.pendopo.identity.internal.domain.Secrets;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One-time links to set a password. A new one ends those made before for the account. */
@Component(service = LinkBook.class)
public final class LinkBook {

  /** How long a link is good. */
  static final Duration GOOD_FOR = Duration.ofHours(24);

  private final Directory directory;

  @Activate
  public LinkBook(@Reference Directory directory) {
    this.directory = directory;
  }

  URI issue(EntityManager em, long account) {
    end(em, account);
    String token = Secrets.random("");
    Instant now = Directory.now();
    em.persist(new LinkRow(account, Secrets.hash(token), now, now.plus(GOOD_FOR)));
    return URI.create(directory.baseUrl() + "/admin/masuk?token=" + token);
  }

  /** Ends every link of an account that was not used. */
  void end(EntityManager em, long account) {
    Instant now = Directory.now();
    em.createQuery("from SignInLink l where l.account = :account and l.used is null", LinkRow.class)
        .setParameter("account", account)
        .getResultList()
        .forEach(link -> link.use(now));
  }

  Optional<LinkRow> usable(EntityManager em, String token) {
    return usable(em, token, LockModeType.NONE);
  }

  /** The link while nobody else can use it, so that of two browsers one comes too late. */
  Optional<LinkRow> usableAlone(EntityManager em, String token) {
    return usable(em, token, LockModeType.PESSIMISTIC_WRITE);
  }

  private static Optional<LinkRow> usable(EntityManager em, String token, LockModeType lock) {
    return em
        .createQuery("from SignInLink l where l.hash = :hash", LinkRow.class)
        .setParameter("hash", Secrets.hash(token))
        .setLockMode(lock)
        .getResultList()
        .stream()
        .findFirst()
        .filter(link -> link.usable(Directory.now()));
  }
}
