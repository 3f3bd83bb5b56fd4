package id.pendopo.tests.prove;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.testkit.TestDatabase;
import id.pendopo.tests.Papers;
import id.pendopo.tests.Rest;
import id.pendopo.tests.Rest.Answer;
import id.pendopo.tests.Rest.Upload;
import id.pendopo.tests.Server;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Nothing that was published is lost and nothing that was withdrawn is shown, wherever a power cut
 * falls: documents are published and withdrawn without a pause, the process is killed at a moment
 * that nobody chose or right after an answer, and the first requests to the node that has just said
 * that it is ready compare the index, the pages and the files with the database.
 *
 * <p>{@code pendopo.crash.seed} repeats a run's choices, though not the exact moments.
 */
class CrashProof {

  private static final int DOCUMENTS = 8;
  private static final long SEED = Long.getLong("pendopo.crash.seed", System.nanoTime());

  private final Random random = new Random(SEED);
  private final AtomicInteger answered = new AtomicInteger();
  private final Map<String, String> words = new LinkedHashMap<>();

  /** What the last answer before the kill promised: this document is in this state. */
  private record Promise(String document, String state) {}

  private volatile @Nullable Promise promised;

  @ParameterizedTest
  @CsvSource({"H2, 12", "MARIADB, 4"})
  void a_kill_loses_nothing_and_shows_nothing_withdrawn(
      TestDatabase database, int kills, @TempDir Path data) {
    System.out.println(database + ": seed " + SEED);
    Server server = Server.start(data, database);
    try {
      Rest admin = server.administrator();
      admin.put("/api/v1/agencies/utama/modules/information", Map.of("enabled", true)).expect(200);
      write(admin);
      for (int kill = 1; kill <= kills; kill++) {
        boolean afterAnswer = kill % 2 == 0;
        killAmidWork(server, admin, afterAnswer);
        server.launch();
        int refused = awaitReadyBehindTheDoor(server);
        String counted = compare(admin);
        System.out.println(
            database
                + ": kill "
                + kill
                + (afterAnswer ? " right after an answer" : " at random")
                + ", "
                + answered.get()
                + " changes so far; "
                + refused
                + " early visitors sent away; "
                + counted);
      }
    } finally {
      server.kill();
    }
  }

  private void write(Rest admin) {
    for (int i = 0; i < DOCUMENTS; i++) {
      String word = "zqk" + (char) ('b' + i) + "wv" + (char) ('p' + i);
      byte[] paper = Papers.pdf(List.of("Isi berkas tentang " + word + "."));
      String id =
          admin.document(
              "Dokumen " + word,
              "BERKALA",
              List.of(new Upload(word + ".pdf", "application/pdf", paper)));
      words.put(id, word);
    }
  }

  // ---- the power cut

  private void killAmidWork(Server server, Rest admin, boolean afterAnswer) {
    List<String> ids = new ArrayList<>(words.keySet());
    promised = null;
    int before = answered.get();
    int wanted = before + 1 + random.nextInt(12);
    Thread work =
        Thread.ofPlatform()
            .name("office")
            .start(
                () -> {
                  try {
                    while (!Thread.currentThread().isInterrupted()) {
                      change(admin, ids.get(random.nextInt(ids.size())));
                      if (afterAnswer && answered.get() >= wanted) {
                        server.kill();
                        return;
                      }
                    }
                  } catch (UncheckedIOException cut) {
                    // the power cut
                  }
                });
    try {
      if (!afterAnswer) {
        while (answered.get() == before && work.isAlive()) {
          Server.pause(1);
        }
        Server.pause(random.nextInt(400));
        server.kill();
      }
      work.join(Duration.ofSeconds(90));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    assertThat(work.isAlive()).isFalse();
  }

  /** Publishes what is not public and withdraws what is. */
  private void change(Rest admin, String id) {
    boolean open = state(admin, id).equals("PUBLISHED");
    promised = null;
    admin
        .post("/api/v1/information/documents/" + id + (open ? "/withdraw" : "/publish"))
        .expect(200);
    promised = new Promise(id, open ? "WITHDRAWN" : "PUBLISHED");
    answered.incrementAndGet();
  }

  private static String state(Rest admin, String id) {
    return document(admin, id).get("state").asString();
  }

  private static JsonNode document(Rest admin, String id) {
    return admin.get("/api/v1/information/documents/" + id).expect(200).json();
  }

  // ---- after it

  /** Until the node is ready the public reads 503 and no page; how many were sent away. */
  private static int awaitReadyBehindTheDoor(Server server) {
    Rest visitor = server.anonymous();
    int sentAway = 0;
    long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (!server.isReady()) {
      assertThat(System.nanoTime())
          .as("The node becomes ready\n" + server.output())
          .isLessThan(end);
      try {
        Answer answer = visitor.get("/cari?q=zqk");
        if (answer.status() == 503) {
          assertThat(answer.header("Retry-After")).isNotEmpty();
          sentAway++;
        } else {
          assertThat(server.isReady()).as("Answered " + answer.status() + " before ready").isTrue();
        }
      } catch (UncheckedIOException notListeningYet) {
        // nobody is at the door yet
      }
      Server.pause(5);
    }
    return sentAway;
  }

  private String compare(Rest admin) {
    int published = 0;
    int withdrawn = 0;
    Rest visitor = admin.anonymous();
    for (Map.Entry<String, String> one : words.entrySet()) {
      List<String> found = visitor.found(one.getValue());
      JsonNode document = document(admin, one.getKey());
      String state = document.get("state").asString();
      String page = "/informasi/" + one.getKey();
      String file = page + "/berkas/" + document.get("files").get(0).get("id").asString();
      switch (state) {
        case "PUBLISHED" -> {
          published++;
          assertThat(found).containsExactly("Dokumen " + one.getValue());
          assertThat(visitor.get(page).expect(200).body()).contains(one.getValue());
          assertThat(visitor.get(file).expect(200).response().body())
              .startsWith('%', 'P', 'D', 'F');
        }
        case "WITHDRAWN" -> {
          withdrawn++;
          assertThat(found).isEmpty();
          visitor.get(page).expect(410);
          assertThat(visitor.get(file).status()).isIn(404, 410);
        }
        default -> {
          assertThat(found).isEmpty();
          visitor.get(page).expect(404);
        }
      }
    }
    Promise kept = promised;
    if (kept != null) {
      assertThat(state(admin, kept.document())).isEqualTo(kept.state());
    }
    return published + " published are found and downloaded, " + withdrawn + " withdrawn are gone";
  }
}
