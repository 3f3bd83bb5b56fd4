package id.pendopo.search.internal.words;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.persistence.Store;
import id.pendopo.search.internal.SearchUnit;
import id.pendopo.search.internal.text.AgencyWords;
import id.pendopo.search.internal.text.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
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
 * The word lists of each agency: those that ship, without what it took out, with what it added.
 * Kept in memory for some seconds, so that another node's change is felt soon and a search seldom
 * asks the database.
 */
@Component(service = {WordBook.class, AgencyWords.class})
public final class WordBook implements AgencyWords {

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final Logger log = LoggerFactory.getLogger(WordBook.class);

  private record Kept(Words words, List<Entry> entries, long at) {}

  private final Store store;
  private final Map<AgencyId, Kept> kept = new ConcurrentHashMap<>();

  @Activate
  public WordBook(@Reference(target = SearchUnit.STORE) Store store) {
    this.store = store;
  }

  /**
   * An entry that differs from what ships.
   *
   * @param kind of which list
   * @param entry as it is cut into words
   * @param takenOut whether it ships and was taken out; else it was added
   */
  public record Entry(WordKind kind, String entry, boolean takenOut) {}

  @Override
  public Words of(AgencyId agency) {
    @Nullable Kept known = kept.get(agency);
    if (known != null && System.nanoTime() - known.at() < FRESH.toNanos()) {
      return known.words();
    }
    try {
      List<Entry> entries = entries();
      Words words =
          known != null && known.entries().equals(entries) ? known.words() : words(entries);
      kept.put(agency, new Kept(words, entries, System.nanoTime()));
      return words;
    } catch (RuntimeException e) {
      if (known == null) {
        throw e;
      }
      log.warn("The words of an agency could not be read; those known before are used", e);
      return known.words();
    }
  }

  /** What differs from the lists that ship, for the current agency. */
  public List<Entry> entries() {
    return store.read(
        em ->
            em.createQuery("from SearchWord w order by w.kind, w.entry", WordRow.class)
                .getResultStream()
                .map(row -> new Entry(row.kind(), row.entry(), row.takenOut()))
                .toList());
  }

  /** Forgets what is kept of an agency. */
  void changed(AgencyId agency) {
    kept.remove(agency);
  }

  private static Words words(List<Entry> entries) {
    if (entries.isEmpty()) {
      return Words.shipped();
    }
    Map<WordKind, List<String>> lists = new EnumMap<>(WordKind.class);
    for (WordKind kind : WordKind.values()) {
      List<String> list = new ArrayList<>(kind.shipped());
      for (Entry entry : entries) {
        if (entry.kind() != kind) {
          continue;
        }
        if (entry.takenOut()) {
          list.remove(entry.entry());
        } else {
          list.add(entry.entry());
        }
      }
      lists.put(kind, list);
    }
    return new Words(
        lists.getOrDefault(WordKind.STOP, List.of()),
        lists.getOrDefault(WordKind.PROTECTED, List.of()),
        lists.getOrDefault(WordKind.SYNONYM, List.of()));
  }
}
