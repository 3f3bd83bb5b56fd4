package id.pendopo.tests.prove;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.tests.Heap;
import id.pendopo.tests.Rest;
import id.pendopo.tests.Rest.Answer;
import id.pendopo.tests.Server;
import id.pendopo.tests.Stranger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A module that is stopped leaves nothing behind: two hundred times it is started, used in every
 * way it offers and stopped, every fifth time under the eyes of somebody who has one of its dialogs
 * open, and not one of its class loaders is left.
 *
 * <p>{@code pendopo.leak.cycles} and {@code pendopo.leak.browser} (every how many cycles a browser
 * looks on; 0 for never) change the numbers, {@code pendopo.leak.dump} names a file for what is in
 * the memory at the end.
 */
class LeakProof {

  private static final int CYCLES = Integer.getInteger("pendopo.leak.cycles", 200);
  private static final int BROWSER_EVERY = Integer.getInteger("pendopo.leak.browser", 5);
  private static final String FORM = "application/x-www-form-urlencoded";

  @Test
  void two_hundred_stops_and_starts_leave_no_class_loader(@TempDir Path data) throws IOException {
    try (Server server = Server.start(data)) {
      Rest admin = server.administrator();
      int withoutModule = Heap.bundleLoaders(server);
      install(admin);
      try (ConsoleSession console = BROWSER_EVERY == 0 ? null : new ConsoleSession(server)) {
        // the first use of each way wakes parts of the platform for good: it is not counted
        use(admin, 0);
        cycle(admin, console, 0);
        int before = Heap.bundleLoaders(server);
        System.out.println(
            "class loaders of bundles: "
                + withoutModule
                + " before the module, "
                + before
                + " after it was used and stopped once");
        int looked = 0;
        for (int cycle = 1; cycle <= CYCLES; cycle++) {
          boolean look = console != null && cycle % BROWSER_EVERY == 0;
          looked += look ? 1 : 0;
          admin.post("/api/v1/modules/guestbook/start").expect(200);
          use(admin, cycle);
          cycle(admin, look ? console : null, cycle);
          if (cycle % 20 == 0 || cycle == CYCLES) {
            System.out.println(
                "after "
                    + cycle
                    + " cycles, "
                    + looked
                    + " of them with an open dialog: "
                    + Heap.bundleLoaders(server));
          }
        }
        dump(server);
        assertThat(Heap.bundleLoaders(server)).isEqualTo(before);
        admin.post("/api/v1/modules/guestbook/start").expect(200);
        assertThat(Heap.bundleLoaders(server)).isEqualTo(before + 1);
      }
    }
  }

  private static void install(Rest admin) throws IOException {
    byte[] module = Files.readAllBytes(Stranger.builds("1.0.0"));
    Answer answer = admin.post("/api/v1/modules", module, "application/java-archive").expect(200);
    assertThat(answer.json().get("state").asString()).isEqualTo("DONE");
    admin.put("/api/v1/agencies/utama/modules/guestbook", Map.of("enabled", true)).expect(200);
  }

  /** A page, a form, a REST call, a search and a job. */
  private static void use(Rest admin, int cycle) {
    Rest reader = admin.anonymous();
    String word = word(cycle);
    assertThat(reader.get("/buku-tamu").expect(200).body()).contains("Buku tamu");
    reader
        .post(
            "/buku-tamu",
            ("visitor=Wulan&message=Terima+kasih+" + word).getBytes(StandardCharsets.UTF_8),
            FORM)
        .expect(303);
    assertThat(reader.get("/api/v1/guestbook/greetings").expect(200).body()).contains(word);
    reader.awaitFound(word, 1);
    awaitJob(
        admin, admin.post("/api/v1/guestbook/tidying").expect(202).json().get("job").asString());
  }

  /** No two are alike, and none is like an Indonesian word whose endings the search takes off. */
  private static String word(int number) {
    StringBuilder word = new StringBuilder("zq");
    Integer.toString(number + 10_000).chars().forEach(c -> word.append((char) (c - '0' + 'p')));
    return word.toString();
  }

  private static void awaitJob(Rest admin, String job) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    String state = "";
    while (System.nanoTime() < end) {
      state = admin.get("/api/v1/jobs/" + job).expect(200).json().get("state").asString();
      if (state.equals("DONE")) {
        return;
      }
      Server.pause(20);
    }
    throw new AssertionError("The job is " + state);
  }

  private static void cycle(Rest admin, @Nullable ConsoleSession console, int cycle) {
    if (console != null) {
      console.openDialogOfGuestbook();
    }
    Answer stopped = admin.post("/api/v1/modules/guestbook/stop").expect(200);
    assertThat(stopped.json().get("state").asString()).as("cycle " + cycle).isEqualTo("DONE");
    if (console != null) {
      console.awaitLedOut();
    }
  }

  private static void dump(Server server) {
    String file = System.getProperty("pendopo.leak.dump", "");
    if (!file.isEmpty()) {
      Heap.dump(server, Path.of(file));
    }
  }
}
