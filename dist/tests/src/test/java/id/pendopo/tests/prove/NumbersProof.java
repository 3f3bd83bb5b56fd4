package id.pendopo.tests.prove;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.testkit.TestDatabase;
import id.pendopo.tests.Rest;
import id.pendopo.tests.Rest.Answer;
import id.pendopo.tests.Server;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * A hundred desks take numbers from one book without a pause, and the server is killed again and
 * again at moments that nobody chose. Every desk repeats a call that was cut off with its {@code
 * Idempotency-Key}. In the end the register holds the serials 1 to n, each told to exactly one
 * desk.
 *
 * <p>{@code pendopo.crash.seed} repeats a run's choices, though not the exact moments.
 */
class NumbersProof {

  private static final int DESKS = 100;
  private static final long SEED = Long.getLong("pendopo.crash.seed", System.nanoTime());
  private static final String BOOK = "/api/v1/number-books/surat";
  private static final Map<String, String> LETTER =
      Map.of(
          "on",
          "2021-07-05",
          "classification",
          "140",
          "unit",
          "TGR",
          "subject",
          "Surat keterangan");

  private final Random random = new Random(SEED);

  /** What was told: the number under the key of the call. */
  private final Map<String, JsonNode> told = new ConcurrentHashMap<>();

  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private volatile boolean closing;

  @ParameterizedTest
  @CsvSource({"H2, 6", "MARIADB, 6"})
  void a_hundred_desks_and_many_kills_give_one_to_n(
      TestDatabase database, int kills, @TempDir Path data) throws InterruptedException {
    System.out.println(database + ": seed " + SEED);
    Server server = Server.start(data, database);
    try {
      Rest admin = server.administrator();
      admin.post("/api/v1/units", Map.of("code", "TGR", "name", "Desa Tegalrejo")).expect(201);
      admin
          .post(
              "/api/v1/number-books",
              Map.of(
                  "code", "surat",
                  "pattern", "{classification}/{serial:3}/{unit}/{roman}/{year}",
                  "reset", "YEAR"))
          .expect(201);
      List<Thread> desks = new ArrayList<>();
      for (int i = 0; i < DESKS; i++) {
        desks.add(Thread.ofPlatform().name("desk-" + i).start(() -> work(admin)));
      }
      for (int kill = 1; kill <= kills; kill++) {
        awaitTold(told.size() + 60 + random.nextInt(120), server);
        Server.pause(random.nextInt(200));
        server.kill();
        int before = told.size();
        server.restart();
        System.out.println(database + ": kill " + kill + ", " + before + " numbers were told");
      }
      awaitTold(told.size() + 100, server);
      closing = true;
      for (Thread desk : desks) {
        desk.join(Duration.ofMinutes(2));
        assertThat(desk.isAlive()).isFalse();
      }
      assertThat(wrong).isEmpty();
      System.out.println(database + ": " + compare(admin));
    } finally {
      closing = true;
      server.kill();
    }
  }

  private void awaitTold(int wanted, Server server) {
    long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    while (told.size() < wanted) {
      assertThat(System.nanoTime()).as("Numbers are given\n" + server.output()).isLessThan(end);
      assertThat(wrong).isEmpty();
      Server.pause(5);
    }
  }

  /** One desk: a letter after the other, each asked for until it has its number. */
  private void work(Rest admin) {
    while (!closing) {
      String key = UUID.randomUUID().toString();
      Rest desk = admin.with("Idempotency-Key", key);
      while (!told.containsKey(key)) {
        try {
          Answer answer = desk.post(BOOK + "/numbers", LETTER);
          switch (answer.status()) {
            case 201 -> told.put(key, answer.json());
            // busy, or not ready yet: nothing was given, so ask again
            case 409, 503 -> Server.pause(20);
            default -> {
              wrong.add(answer.status() + " " + answer.body());
              return;
            }
          }
        } catch (UncheckedIOException cut) {
          Server.pause(50);
        }
      }
    }
  }

  /** Every line of the register against every number that was told. */
  private String compare(Rest admin) {
    Map<Long, String> register = new HashMap<>();
    long expected = 1;
    for (int page = 1; ; page++) {
      JsonNode read = admin.get(BOOK + "/register?size=500&page=" + page).expect(200).json();
      for (JsonNode line : read.get("numbers")) {
        long serial = line.get("serial").asLong();
        assertThat(serial).as("no gap and no double").isEqualTo(expected);
        register.put(serial, line.get("number").asString());
        expected++;
      }
      if (read.get("numbers").isEmpty()) {
        break;
      }
    }
    Map<Long, String> byDesk = new HashMap<>();
    told.forEach(
        (key, number) ->
            assertThat(byDesk.put(number.get("serial").asLong(), number.get("number").asString()))
                .as("told to one desk alone")
                .isNull());
    assertThat(register).isEqualTo(byDesk);
    return "1 to " + register.size() + ", each told to one of " + DESKS + " desks";
  }
}
