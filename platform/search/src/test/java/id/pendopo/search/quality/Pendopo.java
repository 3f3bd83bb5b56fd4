package id.pendopo.search.quality;

import id.pendopo.api.search.SearchDocument;
import id.pendopo.api.search.SearchHit;
import id.pendopo.api.text.LocalText;
import id.pendopo.search.internal.feed.Follower;
import id.pendopo.search.internal.feed.SearchWorld;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The search of the platform: its index on the disk, its analysis, its queries. */
final class Pendopo implements Engine {

  private final SearchWorld world;

  Pendopo(Path folder, List<Text> texts) {
    world = new SearchWorld(folder);
    texts.forEach(text -> world.information.put(SearchWorld.SLEMAN, document(text)));
    world.start();
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (world.follower.state() != Follower.State.LEVEL) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("The index did not become level within five minutes");
      }
      LockSupport.parkNanos(10_000_000);
    }
  }

  private static SearchDocument document(Text text) {
    return new SearchDocument(
        text.id(),
        text.title(),
        text.summary(),
        text.body(),
        "/informasi/" + text.id(),
        Optional.of(text.unit()),
        text.date(),
        Optional.of(new LocalText(text.category(), text.category())),
        List.of());
  }

  @Override
  public List<String> find(String query, int most) {
    return world.find(SearchWorld.SLEMAN, query, 1, most).hits().stream()
        .map(SearchHit::id)
        .toList();
  }

  @Override
  public void close() {
    world.close();
  }
}
