package id.pendopo.office.internal.notice;

import id.pendopo.api.event.Events;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.notice.NoticeChannel;
import id.pendopo.api.notice.NoticeKind;
import id.pendopo.api.notice.Notices;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.OfficeUnit;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What became of deliveries, for whoever looks after notices; nobody sees what they say. */
@Component(service = DeliveryLog.class)
public final class DeliveryLog {

  /** The most lines at once. */
  public static final int MOST = 200;

  /**
   * One delivery.
   *
   * @param id identity
   * @param kind how its kind reads; its id where its module does not run
   * @param channel by which
   * @param recipient masked
   * @param state how far it is
   * @param attempts how often it was tried
   * @param at when it was sent by the module
   * @param next when it is tried; empty when it is not
   * @param done when it ended
   * @param code of the last answer, SMTP or HTTP
   * @param problem what was wrong the last time
   */
  public record Line(
      long id,
      LocalText kind,
      NoticeChannel channel,
      String recipient,
      DeliveryState state,
      int attempts,
      Instant at,
      Optional<Instant> next,
      Optional<Instant> done,
      Optional<String> code,
      Optional<LocalText> problem) {}

  private final Store store;
  private final Access access;
  private final Audit audit;
  private final Events events;
  private final KindCatalogue kinds;

  @Activate
  public DeliveryLog(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference Access access,
      @Reference Audit audit,
      @Reference Events events,
      @Reference KindCatalogue kinds) {
    this.store = store;
    this.access = access;
    this.audit = audit;
    this.events = events;
    this.kinds = kinds;
  }

  private void permitted() {
    access.require(Notices.MANAGE, Optional.empty());
  }

  /**
   * Deliveries, the newest first.
   *
   * @param state empty for all
   * @param channel empty for all
   * @param offset how many to pass over
   * @param limit 1 to {@link #MOST}
   * @throws Problem 401, 403
   */
  public List<Line> lines(
      Optional<DeliveryState> state, Optional<NoticeChannel> channel, int offset, int limit) {
    permitted();
    return store.read(
        em ->
            em
                .createQuery(
                    "select d from NoticeDelivery d where (:state is null or d.state = :state) and"
                        + " (:channel is null or d.channel = :channel) order by d.id desc",
                    DeliveryRow.class)
                .setParameter("state", state.orElse(null))
                .setParameter("channel", channel.orElse(null))
                .setFirstResult(Math.max(0, offset))
                .setMaxResults(Math.clamp(limit, 1, MOST))
                .getResultList()
                .stream()
                .map(this::line)
                .toList());
  }

  private Line line(DeliveryRow row) {
    return new Line(
        row.id(),
        kinds.find(row.kind()).map(NoticeKind::name).orElse(LocalText.same(row.kind())),
        row.channel(),
        row.masked(),
        row.state(),
        row.attempts(),
        row.madeAt(),
        row.state() == DeliveryState.WAITING ? Optional.of(row.nextAt()) : Optional.empty(),
        row.doneAt(),
        row.replyCode(),
        row.problem());
  }

  /**
   * How many there are in each state.
   *
   * @throws Problem 401, 403
   */
  public Map<DeliveryState, Long> counts() {
    permitted();
    Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
    for (DeliveryState state : DeliveryState.values()) {
      counts.put(state, 0L);
    }
    store
        .read(
            em ->
                em.createQuery(
                        "select d.state, count(d) from NoticeDelivery d group by d.state",
                        Object[].class)
                    .getResultList())
        .forEach(pair -> counts.put((DeliveryState) pair[0], (Long) pair[1]));
    return counts;
  }

  /**
   * Tries one again, from the beginning and at once.
   *
   * @throws Problem 401, 403; 404; 409 when it was sent or its address is gone
   */
  public Line retry(long id) {
    permitted();
    return store.write(
        em -> {
          @Nullable DeliveryRow row = em.find(DeliveryRow.class, id);
          if (row == null) {
            throw Problem.notFound();
          }
          if (row.state() == DeliveryState.SENT) {
            throw new Problem(409, "Sudah terkirim.", "It has been sent.");
          }
          if (row.account().isEmpty() && row.addressSealed().isEmpty()) {
            throw new Problem(
                409,
                "Alamat penerima sudah dihapus, jadi tidak dapat dikirim lagi.",
                "The recipient's address has been removed, so it cannot be sent again.");
          }
          again(em, List.of(row));
          return line(row);
        });
  }

  /**
   * Tries all again that failed or wait for their next attempt.
   *
   * @return how many
   * @throws Problem 401, 403
   */
  public int retryAll() {
    permitted();
    return store.write(
        em -> {
          List<DeliveryRow> rows =
              em.createQuery(
                      "select d from NoticeDelivery d where d.state = :failed or"
                          + " (d.state = :waiting and d.attempts > 0)",
                      DeliveryRow.class)
                  .setParameter("failed", DeliveryState.FAILED)
                  .setParameter("waiting", DeliveryState.WAITING)
                  .setMaxResults(1000)
                  .getResultList();
          if (!rows.isEmpty()) {
            again(em, rows);
          }
          return rows.size();
        });
  }

  private void again(EntityManager em, List<DeliveryRow> rows) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    rows.forEach(row -> row.retry(now));
    String subject = rows.size() == 1 ? "delivery/" + rows.getFirst().id() : "deliveries";
    audit.record(
        "platform.notices.retry",
        subject,
        Map.of(),
        Map.of("count", Integer.toString(rows.size())));
    events.publish(new NoticeListsChanged(List.of(), true));
    em.flush();
  }
}
