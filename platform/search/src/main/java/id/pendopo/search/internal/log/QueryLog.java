package id.pendopo.search.internal.log;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.UniqueKey;
import id.pendopo.search.internal.SearchUnit;
import id.pendopo.search.internal.text.PublicText;
import id.pendopo.search.internal.words.Keys;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what is searched, in memory first and every few seconds in the database, so that a search
 * never waits for a write. What a killed process had not written yet is lost: it is a statistic.
 */
@Component(service = QueryLog.class)
public final class QueryLog {

  private static final int LONGEST = 160;

  /** Beyond this many different queries between two writes the rest is not counted. */
  private static final int MOST_HELD = 10_000;

  private static final long WRITE_SECONDS = 3;

  private static final Pattern ADDRESS = Pattern.compile("\\S*@\\S*");
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[ .-]?\\d){6,}");
  private static final Logger log = LoggerFactory.getLogger(QueryLog.class);

  private final Store store;
  private final CurrentAgency current;
  private final Object lock = new Object();
  private Map<Key, long[]> held = new HashMap<>();
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().name("search-log").daemon().unstarted(task));

  private record Key(AgencyId agency, LocalDate day, String query) {}

  @Activate
  public QueryLog(
      @Reference(target = SearchUnit.STORE) Store store, @Reference CurrentAgency current) {
    this.store = store;
    this.current = current;
    var writing =
        writer.scheduleWithFixedDelay(
            this::writeQuietly, WRITE_SECONDS, WRITE_SECONDS, TimeUnit.SECONDS);
    log.debug("Searches are counted; next written in {} s", writing.getDelay(TimeUnit.SECONDS));
  }

  @Deactivate
  void stop() {
    writer.shutdown();
    writeQuietly();
  }

  /**
   * What a query is counted as: lower case, without diacritics, without addresses, numbers of seven
   * digits and more masked.
   *
   * @return empty when nothing is left to count
   */
  static Optional<String> counted(String typed) {
    String text =
        Normalizer.normalize(PublicText.of(typed), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT);
    text = ADDRESS.matcher(text).replaceAll("•");
    text =
        LONG_NUMBER
            .matcher(text)
            .replaceAll(number -> number.group().replaceAll("\\d", "•"))
            .strip();
    if (text.length() > LONGEST) {
      int end = text.lastIndexOf(' ', LONGEST);
      text = text.substring(0, end > 0 ? end : LONGEST);
    }
    return text.chars().anyMatch(Character::isLetterOrDigit) ? Optional.of(text) : Optional.empty();
  }

  /** Counts a search of the current agency; never fails and never waits. */
  public void note(String typed, boolean found) {
    Optional<String> query = counted(typed);
    if (query.isEmpty()) {
      return;
    }
    var agency = current.get();
    Key key = new Key(agency.id(), LocalDate.now(agency.zone()), query.get());
    synchronized (lock) {
      long[] counts = held.get(key);
      if (counts == null) {
        if (held.size() >= MOST_HELD) {
          return;
        }
        counts = new long[2];
        held.put(key, counts);
      }
      counts[0]++;
      if (!found) {
        counts[1]++;
      }
    }
  }

  private void writeQuietly() {
    try {
      write();
    } catch (RuntimeException e) {
      log.warn("Counted queries could not be written; they are lost", e);
    }
  }

  /** Writes what was counted up to now. */
  public void write() {
    Map<Key, long[]> taken;
    synchronized (lock) {
      taken = held;
      held = new HashMap<>();
    }
    Map<AgencyId, List<Key>> byAgency = new HashMap<>();
    taken
        .keySet()
        .forEach(key -> byAgency.computeIfAbsent(key.agency(), a -> new ArrayList<>()).add(key));
    byAgency.forEach(
        (agency, keys) ->
            current.runIn(agency, () -> keys.forEach(key -> write(key, counts(taken, key)))));
  }

  private static long[] counts(Map<Key, long[]> taken, Key key) {
    return taken.getOrDefault(key, new long[2]);
  }

  private void write(Key key, long[] counts) {
    try {
      raise(key, counts);
    } catch (RuntimeException e) {
      if (!UniqueKey.violated(e, "search_query_count_day")) {
        throw e;
      }
      raise(key, counts); // another node was quicker to begin the row
    }
  }

  private void raise(Key key, long[] counts) {
    store.change(
        em -> {
          int raised =
              em.createQuery(
                      "update SearchQueryCount c set c.searches = c.searches + :searches,"
                          + " c.empties = c.empties + :empties"
                          + " where c.day = :day and c.queryKey = :key")
                  .setParameter("searches", counts[0])
                  .setParameter("empties", counts[1])
                  .setParameter("day", key.day())
                  .setParameter("key", Keys.of(key.query()))
                  .executeUpdate();
          if (raised == 0) {
            em.persist(new QueryCountRow(key.day(), key.query(), counts[0], counts[1]));
            em.flush();
          }
        });
  }

  /**
   * A query over some days.
   *
   * @param query as it was counted
   * @param searches how often it was searched
   * @param empties how often nothing was found
   * @param lastDay when last
   */
  public record Counted(String query, long searches, long empties, LocalDate lastDay) {}

  /** What was searched most since a day. */
  public List<Counted> frequent(LocalDate from, int limit) {
    return list(from, limit, "", "sum(c.searches) desc");
  }

  /** What was searched and not found since a day, the most frequent first. */
  public List<Counted> notFound(LocalDate from, int limit) {
    return list(from, limit, " having sum(c.empties) > 0", "sum(c.empties) desc");
  }

  /** What was searched on several days, several times, and always found. */
  public List<String> proven(LocalDate from, int limit) {
    return list(
            from,
            limit,
            " having sum(c.empties) = 0 and sum(c.searches) >= 5 and count(c.day) >= 2",
            "sum(c.searches) desc")
        .stream()
        .map(Counted::query)
        .toList();
  }

  private List<Counted> list(LocalDate from, int limit, String having, String order) {
    return store.read(
        em ->
            em.createQuery(
                    "select c.query, sum(c.searches), sum(c.empties), max(c.day)"
                        + " from SearchQueryCount c where c.day >= :from group by c.query"
                        + having
                        + " order by "
                        + order
                        + ", c.query",
                    Object[].class)
                .setParameter("from", from)
                .setMaxResults(limit)
                .getResultStream()
                .map(
                    row ->
                        new Counted(
                            (String) row[0], (Long) row[1], (Long) row[2], (LocalDate) row[3]))
                .toList());
  }
}
