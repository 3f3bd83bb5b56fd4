package id.pendopo.office.internal.notice.delivery;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.notice.NoticeChannel;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.notice.DeliveryRow;
import id.pendopo.office.internal.notice.NoticeContents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what is due: one agency at a time on a thread of its own, so that one agency's slow
 * server keeps nobody else waiting.
 */
@Component(service = Dispatcher.class, immediate = true)
public final class Dispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
  private static final int AGENCIES_AT_ONCE = 8;

  private final Agencies agencies;
  private final CurrentAgency current;
  private final DeliveryBook book;
  private final LetterWriter writer;
  private final NoticeContents contents;
  private final Map<NoticeChannel, Courier> couriers;
  private final Map<AgencyId, Instant> due = new ConcurrentHashMap<>();
  private final Set<AgencyId> busy = ConcurrentHashMap.newKeySet();
  private final Semaphore wake = new Semaphore(0);
  private final ExecutorService workers = Executors.newFixedThreadPool(AGENCIES_AT_ONCE, named());
  private final Thread clock;
  private volatile boolean stopping;

  @Activate
  public Dispatcher(
      @Reference Agencies agencies,
      @Reference CurrentAgency current,
      @Reference DeliveryBook book,
      @Reference LetterWriter writer,
      @Reference NoticeContents contents,
      @Reference MailCourier mail,
      @Reference GatewayCourier gateway) {
    this.agencies = agencies;
    this.current = current;
    this.book = book;
    this.writer = writer;
    this.contents = contents;
    this.couriers = Map.of(NoticeChannel.EMAIL, mail, NoticeChannel.MESSAGE, gateway);
    this.clock = Thread.ofPlatform().daemon().name("notice-clock").start(this::run);
  }

  private static java.util.concurrent.ThreadFactory named() {
    return Thread.ofPlatform().daemon().name("notice-delivery-", 0).factory();
  }

  @Deactivate
  void stop() throws InterruptedException {
    stopping = true;
    clock.interrupt();
    workers.shutdownNow();
    if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
      LOG.warn("A delivery of a notice does not end");
    }
  }

  /** There is something to deliver. Any thread; returns at once. */
  public void wake(AgencyId agency) {
    due.put(agency, Instant.now());
    wake.release();
  }

  private void run() {
    Instant lookAgain = Instant.now();
    while (!stopping) {
      try {
        Instant now = Instant.now();
        if (!now.isBefore(lookAgain)) {
          // what another node left behind, and agencies that are new
          agencies.all().forEach(agency -> due.merge(agency.id(), now, Dispatcher::earlier));
          lookAgain = now.plus(LOOK_AGAIN);
        }
        due.forEach(
            (agency, at) -> {
              if (!at.isAfter(now) && busy.add(agency)) {
                due.remove(agency, at);
                workers.execute(() -> work(agency));
              }
            });
        if (wake.tryAcquire(1, TimeUnit.SECONDS)) {
          wake.drainPermits();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (!stopping) {
          LOG.warn("Notices could not be looked through; trying again", e);
          lookAgain = Instant.now().plus(LOOK_AGAIN);
        }
      }
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private void work(AgencyId agency) {
    try {
      if (agencies.find(agency).map(Agency::id).isPresent()) {
        current.runIn(agency, () -> deliverAll(agency));
      }
    } catch (RuntimeException e) {
      if (!stopping) {
        LOG.warn("Notices of agency {} could not be delivered; trying again", agency, e);
        due.put(agency, Instant.now().plus(LOOK_AGAIN));
      }
    } finally {
      busy.remove(agency);
      wake.release();
    }
  }

  private void deliverAll(AgencyId agency) {
    List<DeliveryRow> taken = book.take();
    while (!taken.isEmpty() && !stopping) {
      deliver(taken);
      taken = book.take();
    }
    book.next().ifPresent(next -> due.merge(agency, next, Dispatcher::earlier));
  }

  private void deliver(List<DeliveryRow> taken) {
    Map<NoticeChannel, List<List<DeliveryRow>>> letters = new LinkedHashMap<>();
    Map<Long, List<DeliveryRow>> summaries = new LinkedHashMap<>();
    for (DeliveryRow row : taken) {
      if (row.digest() && row.account().isPresent()) {
        List<DeliveryRow> summary =
            summaries.computeIfAbsent(row.account().get(), account -> new ArrayList<>());
        if (summary.isEmpty()) {
          letters.computeIfAbsent(row.channel(), channel -> new ArrayList<>()).add(summary);
        }
        summary.add(row);
      } else {
        letters.computeIfAbsent(row.channel(), channel -> new ArrayList<>()).add(List.of(row));
      }
    }
    letters.forEach(this::deliver);
  }

  private void deliver(NoticeChannel channel, List<List<DeliveryRow>> letters) {
    Courier courier = couriers.get(channel);
    if (courier == null) {
      return;
    }
    try (Courier.Round round = courier.begin()) {
      Outcome.Later down = null;
      for (List<DeliveryRow> rows : letters) {
        if (stopping) {
          book.release(rows);
        } else if (down != null) {
          // the server does not work: the others wait as long, and it is not knocked at for each
          book.record(aside(rows), down);
        } else {
          Outcome outcome = deliver(round, rows);
          if (outcome instanceof Outcome.Later later && later.server()) {
            down = later;
          }
        }
      }
    }
  }

  private Outcome deliver(Courier.Round round, List<DeliveryRow> rows) {
    Outcome nothing = new Outcome.Sent("");
    List<DeliveryRow> known = aside(rows);
    if (known.isEmpty() || !book.stillOurs(known)) {
      return nothing;
    }
    LetterWriter.Written written = writer.write(known);
    if (written.letter().isEmpty()) {
      written.none().ifPresent(why -> book.drop(known, why));
      return nothing;
    }
    Outcome outcome = round.deliver(written.letter().get());
    book.record(known, outcome);
    return outcome;
  }

  /** Puts aside what a stopped module sent, for as long as it is stopped; gives the others. */
  private List<DeliveryRow> aside(List<DeliveryRow> rows) {
    Map<Boolean, List<DeliveryRow>> byKnown =
        rows.stream().collect(Collectors.partitioningBy(contents::known));
    List<DeliveryRow> stopped = byKnown.getOrDefault(false, List.of());
    if (!stopped.isEmpty()) {
      book.record(
          stopped,
          new Outcome.Untried(
              new LocalText(
                  "Layanan yang mengirimnya sedang tidak berjalan.",
                  "The service that sent it does not run now.")));
    }
    return byKnown.getOrDefault(true, List.of());
  }
}
