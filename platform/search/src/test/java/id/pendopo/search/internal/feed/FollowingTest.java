package id.pendopo.search.internal.feed;

import static id.pendopo.search.internal.feed.SearchWorld.BANTUL;
import static id.pendopo.search.internal.feed.SearchWorld.SLEMAN;
import static id.pendopo.search.internal.feed.SearchWorld.document;
import static id.pendopo.search.internal.feed.SearchWorld.until;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.document.FileId;
import id.pendopo.search.internal.SearchChanged;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the index follows the database, and what it does after every kind of accident. */
class FollowingTest {

  @TempDir Path data;
  private SearchWorld world;

  @BeforeEach
  void open() {
    world = new SearchWorld(data).start().level();
  }

  @AfterEach
  void close() {
    world.close();
  }

  private void committed() {
    until(() -> committedPosition() >= world.outbox.head());
  }

  private long committedPosition() {
    try {
      return world.follower.index().moved() || world.follower.index().changed()
          ? -1
          : world.follower.feedState().position();
    } catch (RuntimeException e) {
      return -1;
    }
  }

  @Test
  void what_was_committed_to_the_database_and_not_to_the_index_is_replayed() throws Exception {
    world.publish(SLEMAN, document("old", "Lama", "irigasi"));
    world.level();
    committed();
    world.publish(SLEMAN, document("new", "Baru", "irigasi"));
    world.withdraw(SLEMAN, "old");
    world.follower.crash();

    world.start().level();

    assertThat(world.titles("irigasi")).containsExactly("Baru");
    assertThat(world.follower.index().size()).isEqualTo(1);
  }

  @Test
  void what_happened_while_the_search_was_down_is_replayed_before_it_is_level() {
    world.publish(SLEMAN, document("a", "Satu", "irigasi"));
    world.level();
    world.close();
    world.withdraw(SLEMAN, "a");
    world.publish(SLEMAN, document("b", "Dua", "irigasi"));

    world.start();

    until(() -> world.follower.state() == Follower.State.LEVEL);
    assertThat(world.titles("irigasi")).containsExactly("Dua");
    assertThat(world.follower.feedState().position()).isEqualTo(world.outbox.head());
  }

  @Test
  void a_published_document_is_found_well_within_a_second() {
    List<Long> millis = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      long start = System.nanoTime();
      world.publish(SLEMAN, document("d" + i, "Judul", "kata" + i));
      String word = "kata" + i;
      until(() -> !world.titles(word).isEmpty());
      millis.add((System.nanoTime() - start) / 1_000_000);
    }
    assertThat(Collections.max(millis)).isLessThan(5_000);
  }

  @Test
  void an_event_of_another_node_is_noticed_without_being_woken() {
    world.information.put(SLEMAN, document("x", "Lain", "irigasi"));
    world.outbox.note(SLEMAN, new SearchChanged("information.document", "x"));

    until(() -> world.titles("irigasi").equals(List.of("Lain")));
  }

  @Test
  void the_text_of_a_file_comes_in_when_it_was_extracted() {
    FileId file = world.files.received(SLEMAN, "laporan.pdf");
    world.publish(SLEMAN, document("1", "Laporan", "", "", file));
    world.level();
    assertThat(world.titles("bendungan")).isEmpty();

    world.files.extracted(SLEMAN, file, "satu", "bendungan");

    until(() -> world.titles("bendungan").equals(List.of("Laporan")));
  }

  @Test
  void a_file_of_the_same_number_in_another_agency_changes_nothing() {
    FileId file = world.files.received(SLEMAN, "a.pdf");
    world.publish(SLEMAN, document("1", "Sleman", "", "", file));
    world.level();

    world.files.extracted(BANTUL, file, "rahasia");
    world.level();

    assertThat(world.titles("rahasia")).isEmpty();
  }

  @Test
  void a_changed_document_takes_the_place_of_what_it_was() {
    world.publish(SLEMAN, document("1", "Awal", "irigasi"));
    world.level();
    world.publish(SLEMAN, document("1", "Akhir", "jembatan"));
    world.level();

    assertThat(world.titles("irigasi")).isEmpty();
    assertThat(world.titles("jembatan")).containsExactly("Akhir");
  }

  @Test
  void the_documents_of_a_source_that_comes_for_the_first_time_are_all_there() {
    SearchWorld.Source news = world.new Source("news.item");
    news.put(SLEMAN, document("n1", "Berita satu", "irigasi"));
    news.put(BANTUL, document("n2", "Berita dua", "irigasi"));
    world.modules.enable(SLEMAN, "news");
    world.modules.enable(BANTUL, "news");

    world.bring(news);

    until(() -> world.titles("irigasi").equals(List.of("Berita satu")));
    until(() -> world.find(BANTUL, "irigasi").total() == 1);
  }

  @Test
  void what_changed_while_a_source_was_away_is_there_when_it_is_back() {
    world.publish(SLEMAN, document("1", "Satu", "irigasi"));
    world.publish(SLEMAN, document("2", "Dua", "irigasi"));
    world.level();
    world.sources.remove(world.information);
    world.publish(SLEMAN, document("3", "Tiga", "irigasi"));
    world.withdraw(SLEMAN, "1");
    world.level();

    world.bring(world.information);
    world.level();

    assertThat(world.titles("irigasi")).containsExactlyInAnyOrder("Dua", "Tiga");
    until(() -> size() == 2);
  }

  @Test
  void what_changed_while_a_source_was_away_outlives_a_restart() {
    world.publish(SLEMAN, document("1", "Satu", "irigasi"));
    world.level();
    world.sources.remove(world.information);
    world.publish(SLEMAN, document("2", "Dua", "irigasi"));
    world.level();
    world.close();

    world.startWithout();
    until(() -> world.follower.state() == Follower.State.LEVEL);
    world.bring(world.information).level();

    assertThat(world.titles("irigasi")).containsExactlyInAnyOrder("Satu", "Dua");
  }

  @Test
  void very_many_changes_while_a_source_was_away_are_fed_in_full() {
    world.sources.remove(world.information);
    for (int i = 0; i < 1_500; i++) {
      world.publish(SLEMAN, document("d" + i, "Judul " + i, "irigasi"));
    }
    world.level();

    world.bring(world.information).level();

    assertThat(world.find(SLEMAN, "irigasi").total()).isEqualTo(1_500);
  }

  @Test
  void a_source_that_fails_keeps_its_change_waiting_and_stops_no_other() throws Exception {
    SearchWorld.Source news = world.new Source("news.item");
    world.modules.enable(SLEMAN, "news");
    world.bring(news);
    world.level();
    world.information.breakDown(true);
    world.publish(SLEMAN, document("1", "Dokumen", "irigasi"));
    news.put(SLEMAN, document("n", "Berita", "jembatan"));
    world.outbox.publish(SLEMAN, new SearchChanged("news.item", "n"));
    world.level();
    assertThat(world.titles("jembatan")).containsExactly("Berita");

    world.information.breakDown(false);
    world.sources.remove(world.information);
    world.bring(world.information).level();

    assertThat(world.titles("irigasi")).containsExactly("Dokumen");
  }

  @Test
  void a_missing_index_is_built_from_the_sources() throws Exception {
    world.publish(SLEMAN, document("1", "Satu", "irigasi"));
    world.level();
    world.close();
    wipe();

    world.start().level();

    assertThat(world.titles("irigasi")).containsExactly("Satu");
  }

  @Test
  void a_damaged_index_is_built_from_the_sources() throws Exception {
    world.publish(SLEMAN, document("1", "Satu", "irigasi"));
    world.level();
    world.close();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("current") && !file.endsWith("write.lock")) {
          try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(bytes.length() / 2);
          }
        }
      }
    }

    world.start().level();

    assertThat(world.titles("irigasi")).containsExactly("Satu");
  }

  @Test
  void an_index_behind_what_the_outbox_keeps_is_built_from_the_sources() {
    world.publish(SLEMAN, document("1", "Satu", "irigasi"));
    world.level();
    world.close();
    world.withdraw(SLEMAN, "1");
    world.publish(SLEMAN, document("2", "Dua", "irigasi"));
    world.outbox.forget();

    world.start().level();

    assertThat(world.titles("irigasi")).containsExactly("Dua");
    assertThat(size()).isEqualTo(1);
  }

  @Test
  void an_index_from_after_a_restored_backup_is_built_from_the_sources() {
    world.publish(SLEMAN, document("1", "Satu", "irigasi"));
    world.publish(SLEMAN, document("2", "Dua", "irigasi"));
    world.level();
    world.close();
    world.information.remove(SLEMAN, "2");
    world.outbox.restore();

    world.start().level();

    assertThat(size()).isEqualTo(1);
    assertThat(world.titles("irigasi")).containsExactly("Satu");
  }

  @Test
  void comparison_brings_in_what_is_missing_and_takes_out_what_is_not_there() throws Exception {
    world.publish(SLEMAN, document("same", "Sama", "irigasi"));
    world.publish(SLEMAN, document("gone", "Hilang", "irigasi"));
    world.publish(SLEMAN, document("other", "Semula", "irigasi"));
    world.level();
    world.information.remove(SLEMAN, "gone");
    world.information.put(SLEMAN, document("other", "Berubah", "irigasi"));
    world.information.put(SLEMAN, document("new", "Baru", "irigasi"));

    long documents = world.follower.level(SLEMAN.id(), false, Progress.SILENT);

    assertThat(documents).isEqualTo(3);
    assertThat(size()).isEqualTo(3);
    assertThat(world.titles("irigasi")).containsExactlyInAnyOrder("Sama", "Berubah", "Baru");
  }

  @Test
  void building_anew_goes_on_beside_the_live_index_and_loses_no_change() throws Exception {
    for (int i = 0; i < 300; i++) {
      world.publish(SLEMAN, document("d" + i, "Judul " + i, "irigasi"));
    }
    world.level();
    List<Throwable> wrong = Collections.synchronizedList(new ArrayList<>());
    Thread reader =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    for (int i = 0; i < 200; i++) {
                      assertThat(world.find(SLEMAN, "irigasi").total()).isBetween(250L, 350L);
                    }
                  } catch (Throwable e) {
                    wrong.add(e);
                  }
                });
    Thread writer =
        Thread.ofPlatform()
            .start(
                () -> {
                  for (int i = 0; i < 50; i++) {
                    world.publish(SLEMAN, document("n" + i, "Baru " + i, "irigasi"));
                    world.withdraw(SLEMAN, "d" + i);
                  }
                });

    world.follower.rebuild(Progress.SILENT);
    reader.join();
    writer.join();
    world.level();

    assertThat(wrong).isEmpty();
    assertThat(world.find(SLEMAN, "irigasi").total()).isEqualTo(300);
    assertThat(size()).isEqualTo(300);
    try (Stream<Path> generations = Files.list(data)) {
      assertThat(generations.filter(Files::isDirectory)).hasSize(1);
    }
    world.close();
    world.start().level();
    assertThat(world.find(SLEMAN, "irigasi").total()).isEqualTo(300);
  }

  @Test
  void building_anew_can_be_cancelled_and_leaves_the_old_index() throws Exception {
    for (int i = 0; i < 10; i++) {
      world.publish(SLEMAN, document("d" + i, "Judul " + i, "irigasi"));
    }
    world.level();
    Progress cancelled =
        new Progress() {
          @Override
          public void say(String id, String en) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };

    org.assertj.core.api.Assertions.assertThatThrownBy(() -> world.follower.rebuild(cancelled))
        .isInstanceOf(Feed.Cancelled.class);

    assertThat(world.find(SLEMAN, "irigasi").total()).isEqualTo(10);
    try (Stream<Path> generations = Files.list(data)) {
      assertThat(generations.filter(Files::isDirectory)).hasSize(1);
    }
  }

  private int size() {
    try {
      return world.follower.documents();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void wipe() throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }
}
