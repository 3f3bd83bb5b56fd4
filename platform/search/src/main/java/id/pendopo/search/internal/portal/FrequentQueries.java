package id.pendopo.search.internal.portal;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.search.internal.SearchEngine;
import id.pendopo.search.internal.log.QueryLog;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Queries that may be offered to everybody: searched several times on several days, always found,
 * and every word of them stands in something that is published. Renewed in the background, so that
 * nobody waits; the first visitor after the start sees none.
 */
@Component(service = FrequentQueries.class)
public final class FrequentQueries {

  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final int DAYS = 90;
  private static final int MOST = 100;
  private static final Logger log = LoggerFactory.getLogger(FrequentQueries.class);

  private record Kept(List<String> queries, long at) {}

  private final QueryLog queries;
  private final SearchEngine engine;
  private final CurrentAgency current;
  private final Map<AgencyId, Kept> kept = new ConcurrentHashMap<>();

  @Activate
  public FrequentQueries(
      @Reference QueryLog queries,
      @Reference SearchEngine engine,
      @Reference CurrentAgency current) {
    this.queries = queries;
    this.engine = engine;
    this.current = current;
  }

  /** Those of the current agency, the most frequent first; from memory. */
  public List<String> now() {
    Agency agency = current.get();
    @Nullable Kept known = kept.get(agency.id());
    if (known == null || System.nanoTime() - known.at() > FRESH.toNanos()) {
      List<String> before = known == null ? List.of() : known.queries();
      kept.put(agency.id(), new Kept(before, System.nanoTime()));
      Thread.ofVirtual().name("search-frequent").start(() -> renewQuietly(agency));
      return before;
    }
    return known.queries();
  }

  private void renewQuietly(Agency agency) {
    try {
      current.runIn(agency.id(), () -> renew(agency));
    } catch (RuntimeException e) {
      log.debug("Frequent queries could not be read; tried again later", e);
    }
  }

  /** Reads them anew, with the agency set. */
  public void renew(Agency agency) {
    List<String> proven =
        queries.proven(LocalDate.now(agency.zone()).minusDays(DAYS), MOST).stream()
            .filter(engine.completions()::allStand)
            .toList();
    kept.put(agency.id(), new Kept(proven, System.nanoTime()));
  }
}
