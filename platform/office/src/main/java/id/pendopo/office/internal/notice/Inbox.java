package id.pendopo.office.internal.notice;

import id.pendopo.api.event.Events;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Account;
import id.pendopo.api.notice.NoticeChannel;
import id.pendopo.api.notice.NoticeInbox;
import id.pendopo.api.notice.NoticeKind;
import id.pendopo.api.notice.NoticeText;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.OfficeUnit;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The list of whoever is signed in. */
@Component
public final class Inbox implements NoticeInbox {

  private static final int MOST = 200;
  private static final LocalText GONE =
      new LocalText("Layanan yang tidak aktif", "A service that does not run");

  private final Store store;
  private final Access access;
  private final Events events;
  private final KindCatalogue kinds;
  private final NoticeTexts texts;
  private final NoticeVault vault;

  @Activate
  public Inbox(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference Access access,
      @Reference Events events,
      @Reference KindCatalogue kinds,
      @Reference NoticeTexts texts,
      @Reference NoticeVault vault) {
    this.store = store;
    this.access = access;
    this.events = events;
    this.kinds = kinds;
    this.texts = texts;
    this.vault = vault;
  }

  private long account() {
    return access
        .account()
        .map(Account::id)
        .orElseThrow(() -> new Problem(401, "Silakan masuk dahulu.", "Please sign in first."));
  }

  @Override
  public long unread() {
    long account = account();
    return store.read(
        em ->
            em.createQuery(
                    "select count(n) from Notice n where n.account = :account and n.readAt is null",
                    Long.class)
                .setParameter("account", account)
                .getSingleResult());
  }

  @Override
  public List<Item> latest(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("1 to " + MOST + " notices, not " + limit);
    }
    long account = account();
    return store.read(
        em -> {
          Map<NoticeTexts.Place, TemplateRow> own = NoticeTexts.newest(em, Optional.empty());
          return em.createQuery(
                  "select n from Notice n where n.account = :account order by n.id desc",
                  NoticeRow.class)
              .setParameter("account", account)
              .setMaxResults(limit)
              .getResultStream()
              .map(row -> item(row, own))
              .toList();
        });
  }

  private Item item(NoticeRow row, Map<NoticeTexts.Place, TemplateRow> own) {
    Optional<NoticeKind> kind = kinds.find(row.kind());
    Optional<NoticeText> text =
        kind.flatMap(known -> NoticeTexts.text(known, NoticeChannel.CONSOLE, own))
            .map(words -> texts.filled(words, vault.openData(row.data()), row.link()));
    return new Item(
        row.id(),
        kind.map(NoticeKind::name).orElse(GONE),
        text.map(NoticeText::subject).orElse(GONE),
        text.map(NoticeText::body).orElse(GONE),
        row.link(),
        row.madeAt(),
        row.read());
  }

  @Override
  public Item read(long id) {
    long account = account();
    return store.write(
        em -> {
          NoticeRow row = em.find(NoticeRow.class, id);
          if (row == null || !row.of(account)) {
            throw Problem.notFound();
          }
          if (row.read(now())) {
            events.publish(new NoticeListsChanged(List.of(account), false));
          }
          return item(row, own(em, row));
        });
  }

  private static Map<NoticeTexts.Place, TemplateRow> own(EntityManager em, NoticeRow row) {
    return NoticeTexts.newest(em, Optional.of(row.kind()));
  }

  @Override
  public void readAll() {
    long account = account();
    store.change(
        em -> {
          int changed =
              em.createQuery(
                      "update Notice n set n.readAt = :now, n.version = n.version + 1"
                          + " where n.account = :account and n.readAt is null")
                  .setParameter("now", now())
                  .setParameter("account", account)
                  .executeUpdate();
          if (changed > 0) {
            events.publish(new NoticeListsChanged(List.of(account), false));
          }
        });
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
