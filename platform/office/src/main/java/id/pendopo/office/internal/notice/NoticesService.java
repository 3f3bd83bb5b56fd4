package id.pendopo.office.internal.notice;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.event.Events;
import id.pendopo.api.notice.Notice;
import id.pendopo.api.notice.NoticeAddress;
import id.pendopo.api.notice.NoticeChannel;
import id.pendopo.api.notice.NoticeField;
import id.pendopo.api.notice.NoticeKind;
import id.pendopo.api.notice.NoticeUrgency;
import id.pendopo.api.notice.Notices;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.settings.Settings;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.OfficeUnit;
import id.pendopo.office.internal.notice.DeliveryRow.Target;
import id.pendopo.office.internal.notice.People.Member;
import id.pendopo.office.internal.notice.People.Outsider;
import id.pendopo.office.internal.notice.People.Person;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes notices and what is to be delivered of them, in the caller's transaction. */
@Component
public final class NoticesService implements Notices {

  private static final List<NoticeChannel> OUTSIDE =
      List.of(NoticeChannel.EMAIL, NoticeChannel.MESSAGE);

  private final Store store;
  private final Transactions transactions;
  private final Events events;
  private final CurrentAgency current;
  private final KindCatalogue kinds;
  private final People people;
  private final Settings settings;
  private final NoticeVault vault;
  private final OpenChannels channels;

  @Activate
  public NoticesService(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference Transactions transactions,
      @Reference Events events,
      @Reference CurrentAgency current,
      @Reference KindCatalogue kinds,
      @Reference People people,
      @Reference Settings settings,
      @Reference NoticeVault vault,
      @Reference OpenChannels channels) {
    this.store = store;
    this.transactions = transactions;
    this.events = events;
    this.current = current;
    this.kinds = kinds;
    this.people = people;
    this.settings = settings;
    this.vault = vault;
    this.channels = channels;
  }

  @Override
  public int send(Notice notice) {
    if (!transactions.writing()) {
      throw new IllegalStateException("A notice is sent inside a write transaction");
    }
    NoticeKind kind =
        kinds
            .find(notice.kind())
            .orElseThrow(
                () -> new IllegalArgumentException("No notice " + notice.kind() + " is known"));
    check(kind, notice);
    return store.write(em -> new Sending(em, kind, notice).all(people.find(notice.recipients())));
  }

  private static void check(NoticeKind kind, Notice notice) {
    Set<String> unknown = new TreeSet<>(notice.data().keySet());
    kind.fields().stream().map(NoticeField::name).forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(kind.id() + " has no field " + unknown);
    }
    notice
        .link()
        .filter(link -> !insideAgency(link))
        .ifPresent(
            link -> {
              throw new IllegalArgumentException("The link is no path inside the agency");
            });
  }

  /** A path that no browser takes for another host. */
  static boolean insideAgency(String link) {
    if (!link.startsWith("/") || link.startsWith("//") || link.length() > 500) {
      return false;
    }
    try {
      URI uri = new URI(link);
      return uri.getHost() == null && uri.getScheme() == null && !link.contains("\\");
    } catch (URISyntaxException notAPath) {
      return false;
    }
  }

  /** One call of {@link #send}. */
  private final class Sending {

    private final EntityManager em;
    private final NoticeKind kind;
    private final Notice notice;
    private final Agency agency = current.get();
    private final NoticeSettings rules = settings.of(NoticeSettings.class);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private final String data;
    private final List<Long> told = new ArrayList<>();
    private boolean outside;

    Sending(EntityManager em, NoticeKind kind, Notice notice) {
      this.em = em;
      this.kind = kind;
      this.notice = notice;
      this.data = vault.seal(notice.data());
    }

    int all(List<Person> persons) {
      int sent = 0;
      for (Person person : persons) {
        String once = onceKey(person);
        if (notice.key().isPresent() && known(once)) {
          continue;
        }
        sent++;
        switch (person) {
          case Member member -> member(member, once);
          case Outsider outsider -> outsider(outsider, once);
        }
      }
      if (sent > 0) {
        events.publish(new NoticeListsChanged(List.copyOf(told), outside));
      }
      return sent;
    }

    private String onceKey(Person person) {
      return sha256(
          notice
              .key()
              .map(key -> kind.id() + "\n" + key + "\n" + person.key())
              .orElseGet(() -> UUID.randomUUID().toString()));
    }

    private boolean known(String once) {
      return em.createQuery("select count(n) from Notice n where n.onceKey = :once", Long.class)
              .setParameter("once", once)
              .getSingleResult()
          > 0;
    }

    private void member(Member member, String once) {
      long account = member.account().id();
      NoticeRow row = row(account, once);
      told.add(account);
      Optional<PreferenceRow> wish = Preferences.row(em, account);
      if (wish.isEmpty()) {
        return;
      }
      Set<NoticeChannel> refused =
          kind.optional() ? Preferences.refused(em, account, kind.id()) : Set.of();
      for (NoticeChannel channel : OUTSIDE) {
        Optional<String> sealed = wish.get().sealed(channel);
        if (sealed.isPresent() && kind.texts().containsKey(channel) && !refused.contains(channel)) {
          NoticeAddress address = vault.open(channel, sealed.get());
          Target target =
              new Target(
                  account,
                  null,
                  address.masked(),
                  "account/" + account,
                  wish.get()
                      .language()
                      .map(java.util.Locale::of)
                      .orElse(member.account().language()));
          boolean digest =
              channel == NoticeChannel.EMAIL
                  && kind.urgency() == NoticeUrgency.LOW
                  && wish.get().digest();
          deliver(row, channel, target, digest, wish.get().quiet());
        }
      }
    }

    private void outsider(Outsider outsider, String once) {
      NoticeRow row = row(null, once);
      for (NoticeAddress address : outsider.addresses()) {
        if (kind.texts().containsKey(address.channel())) {
          Target target =
              new Target(
                  null,
                  vault.seal(address),
                  address.masked(),
                  vault.mark(address),
                  outsider.language());
          deliver(row, address.channel(), target, false, Optional.empty());
        }
      }
    }

    private NoticeRow row(@Nullable Long account, String once) {
      NoticeRow row =
          new NoticeRow(kind.id(), account, data, notice.link().orElse(null), once, now);
      em.persist(row);
      return row;
    }

    private void deliver(
        NoticeRow row,
        NoticeChannel channel,
        Target target,
        boolean digest,
        Optional<QuietHours> own) {
      long lately =
          em.createQuery(
                  "select count(d) from NoticeDelivery d where d.mark = :mark and d.channel ="
                      + " :channel and d.madeAt > :since and d.digest = false and d.state <>"
                      + " :dropped",
                  Long.class)
              .setParameter("mark", target.mark())
              .setParameter("channel", channel)
              .setParameter("dropped", DeliveryState.DROPPED)
              .setParameter("since", now.minus(Duration.ofHours(1)))
              .getSingleResult();
      DeliveryRow delivery =
          new DeliveryRow(
              row, channel, target, messageId(), digest, due(channel, digest, own), now);
      Optional<LocalText> closed = channels.closed(channel);
      if (closed.isPresent()) {
        delivery.dropped(closed.get(), now);
      } else if (!digest && lately >= rules.perHour()) {
        delivery.limited(now);
      }
      em.persist(delivery);
      outside = true;
    }

    private Instant due(NoticeChannel channel, boolean digest, Optional<QuietHours> own) {
      if (digest) {
        return QuietHours.next(rules.digestAt(), now, agency.zone());
      }
      if (kind.urgency() == NoticeUrgency.HIGH) {
        return now;
      }
      Optional<QuietHours> quiet =
          own.isPresent() || channel == NoticeChannel.EMAIL
              ? own
              : Optional.of(new QuietHours(rules.quietFrom(), rules.quietUntil()));
      return quiet.map(hours -> hours.over(now, agency.zone())).orElse(now);
    }

    /** RFC 5322, section 3.6.4: unique in the world, and the same however often it is tried. */
    private String messageId() {
      String host = agency.baseUrl().getHost();
      return "<" + UUID.randomUUID() + "@" + (host == null ? "localhost" : host) + ">";
    }
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
