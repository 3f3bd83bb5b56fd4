package id.pendopo.documents.internal.signature;

import id.pendopo.api.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets nobody try passphrases one after the other: five wrong ones in a quarter of an hour. */
final class WrongPassphrases {

  private static final int MOST = 5;
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private final Map<Long, Deque<Instant>> wrong = new ConcurrentHashMap<>();

  /**
   * @throws Problem 429 while the account has to wait
   */
  void check(long account) {
    Instant since = Instant.now().minus(WINDOW);
    Deque<Instant> times =
        wrong.computeIfPresent(
            account,
            (id, known) -> {
              known.removeIf(time -> time.isBefore(since));
              return known.isEmpty() ? null : known;
            });
    if (times != null && times.size() >= MOST) {
      throw new Problem(
          429,
          "Kata sandi salah lima kali. Tunggu seperempat jam, lalu coba lagi.",
          "The passphrase was wrong five times. Wait a quarter of an hour, then try again.");
    }
  }

  void add(long account) {
    wrong.compute(
        account,
        (id, known) -> {
          Deque<Instant> times = known == null ? new ArrayDeque<>() : known;
          times.add(Instant.now());
          return times;
        });
  }
}
