package id.pendopo.site.internal.page;

import id.pendopo.api.agency.AgencyId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Rendered pages in memory, bounded by their bytes; the one asked for longest ago goes first.
 *
 * <p>Each page carries the edition of its agency's content that was current <em>before</em> it was
 * rendered. A change raises the edition, so a page rendered from the content before can never be
 * served after, however late it is put.
 */
public final class PageCache {

  /**
   * What a page was asked by.
   *
   * @param agency whose page
   * @param base prefix of the addresses in it
   * @param path decoded
   * @param query as sent; empty for none
   * @param language {@code id} or {@code en}
   */
  public record Key(AgencyId agency, String base, String path, String query, String language) {}

  /**
   * A rendered page.
   *
   * @param html as bytes
   * @param gzip the same, compressed
   * @param etag with its quotes
   */
  public record Rendered(byte[] html, byte[] gzip, String etag) {

    /** Bytes that it takes, with what surrounds it. */
    long weight() {
      return html.length + (long) gzip.length + 400;
    }
  }

  private record Kept(Rendered page, long edition) {}

  private final long limit;
  private final Map<Key, Kept> kept = new LinkedHashMap<>(256, 0.75f, true);
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<AgencyId, AtomicLong> changes = new ConcurrentHashMap<>();
  private final AtomicLong allChanges = new AtomicLong();
  private long weight;

  /**
   * @param limit bytes that all pages may take together; 0 keeps none
   */
  public PageCache(long limit) {
    this.limit = limit;
  }

  /** The edition of an agency's content now; ask before rendering. */
  public long edition(AgencyId agency) {
    return allChanges.get() + of(agency).get(); // both only rise, so the sum changes with either
  }

  /** The page of the current edition, if it is kept. */
  public Optional<Rendered> find(Key key) {
    long edition = edition(key.agency());
    lock.lock();
    try {
      @Nullable Kept found = kept.get(key);
      if (found == null) {
        return Optional.empty();
      }
      if (found.edition() != edition) {
        kept.remove(key);
        weight -= found.page().weight();
        return Optional.empty();
      }
      return Optional.of(found.page());
    } finally {
      lock.unlock();
    }
  }

  /** Keeps a page rendered from an edition; not if the content has changed since. */
  public void put(Key key, long edition, Rendered page) {
    if (page.weight() > limit / 8 || edition != edition(key.agency())) {
      return;
    }
    lock.lock();
    try {
      @Nullable Kept before = kept.put(key, new Kept(page, edition));
      weight += page.weight() - (before == null ? 0 : before.page().weight());
      Iterator<Map.Entry<Key, Kept>> oldest = kept.entrySet().iterator();
      while (weight > limit && oldest.hasNext()) {
        weight -= oldest.next().getValue().page().weight();
        oldest.remove();
      }
    } finally {
      lock.unlock();
    }
  }

  /** The public content of one agency changed. */
  public void changed(AgencyId agency) {
    of(agency).incrementAndGet();
  }

  /** Something that every page may show changed: a module, a theme, an agency. */
  public void allChanged() {
    allChanges.incrementAndGet();
    lock.lock();
    try {
      kept.clear();
      weight = 0;
    } finally {
      lock.unlock();
    }
  }

  /** Bytes in use. */
  public long weight() {
    lock.lock();
    try {
      return weight;
    } finally {
      lock.unlock();
    }
  }

  private AtomicLong of(AgencyId agency) {
    return changes.computeIfAbsent(agency, id -> new AtomicLong());
  }
}
