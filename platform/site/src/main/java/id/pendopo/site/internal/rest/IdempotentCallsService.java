package id.pendopo.site.internal.rest;

import id.pendopo.api.identity.Account;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the answer of each call with an {@code Idempotency-Key} for a day, written in the same
 * transaction as the call's work: the work stands exactly when its answer stands.
 *
 * <p>The answer is the last thing written, so a call that first takes in a large file holds no
 * connection meanwhile. Of two calls at once on one node the second waits for the first; on two
 * nodes both work, the unique key lets one commit, and the other is rolled back and given the
 * answer of the first.
 */
@Component
public final class IdempotentCallsService implements IdempotentCalls {

  private static final Logger LOG = LoggerFactory.getLogger(IdempotentCallsService.class);
  private static final Duration KEPT = Duration.ofHours(24);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_KEPT = 1_000_000;
  private static final int LONGEST_KEY = 255;

  private final Store store;
  private final Transactions transactions;
  private final Map<String, CountDownLatch> atWork = new ConcurrentHashMap<>();
  private final AtomicLong cleaned = new AtomicLong(System.nanoTime());

  /** Ends a transaction whose call failed, with the answer that says so. */
  private static final class RollBack extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Reply reply;

    RollBack(Reply reply) {
      super(null, null, false, false);
      this.reply = reply;
    }
  }

  @Activate
  public IdempotentCallsService(
      @Reference(target = "(unit=site)") Store store, @Reference Transactions transactions) {
    this.store = store;
    this.transactions = transactions;
  }

  @Override
  public Reply handle(String key, Call call, Mounts.Entered mount) throws Exception {
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new Problem(
          400,
          "Idempotency-Key harus berisi 1 sampai 255 huruf.",
          "The Idempotency-Key must have 1 to 255 characters.");
    }
    long account = call.access().account().map(Account::id).orElse(0L);
    String keyHash = hex(sha256().digest(key.getBytes(StandardCharsets.UTF_8)));
    String own = call.visit().agency().id() + "/" + account + "/" + keyHash;
    MessageDigest digest = sha256();
    Map<String, String> headers = new LinkedHashMap<>();
    call.eachHeader((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    String type = headers.getOrDefault("content-type", "");
    digest.update(
        (call.method() + " " + call.target() + "\n" + BodyHash.plainType(type) + "\n")
            .getBytes(StandardCharsets.UTF_8));
    BodyHash body = new BodyHash(call.body(), type, digest);

    CountDownLatch mine = new CountDownLatch(1);
    CountDownLatch other = atWork.putIfAbsent(own, mine);
    while (other != null) {
      if (!other.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw stillAtWork();
      }
      other = atWork.putIfAbsent(own, mine);
    }
    try {
      Optional<StoredAnswer> known = find(account, keyHash);
      return known.isPresent()
          ? again(known.get(), body, digest)
          : first(account, keyHash, call, mount, body, digest);
    } finally {
      atWork.remove(own);
      mine.countDown();
      clean();
    }
  }

  private static Problem stillAtWork() {
    return new Problem(
        409,
        "Permintaan yang sama masih dikerjakan; tanyakan lagi sebentar lagi.",
        "The same request is still at work; ask again in a moment.");
  }

  private Reply first(
      long account,
      String keyHash,
      Call call,
      Mounts.Entered mount,
      BodyHash body,
      MessageDigest digest)
      throws IOException {
    try {
      return transactions.write(
          () -> {
            Reply reply = mount.handle(call, body, true);
            if (reply.failed() || reply.body().length > MOST_KEPT) {
              throw new RollBack(reply);
            }
            finish(body);
            keep(account, keyHash, hex(digest.digest()), reply);
            return reply;
          });
    } catch (RollBack failed) {
      return failed.reply;
    } catch (RuntimeException e) {
      // another node may have been quicker
      Optional<StoredAnswer> winner = find(account, keyHash);
      if (winner.isPresent()) {
        return again(winner.get(), body, digest);
      }
      throw e;
    }
  }

  private Reply again(StoredAnswer known, BodyHash body, MessageDigest digest) throws IOException {
    body.finish();
    if (!known.requestHash().equals(hex(digest.digest()))) {
      throw new Problem(
          422,
          "Idempotency-Key ini sudah dipakai untuk permintaan lain; buat kunci baru.",
          "This Idempotency-Key was used for another request; make a new key.");
    }
    Map<String, List<String>> headers = new LinkedHashMap<>();
    known
        .headers()
        .lines()
        .forEach(
            line -> {
              int colon = line.indexOf(':');
              headers
                  .computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                  .add(line.substring(colon + 1));
            });
    headers.put("Idempotency-Replayed", List.of("true"));
    return new Reply(known.status(), headers, known.body(), false, false, false);
  }

  private Optional<StoredAnswer> find(long account, String keyHash) {
    return store.read(
        em ->
            em.createQuery(
                    "from StoredAnswer a where a.accountId = :account and a.keyHash = :key"
                        + " and a.createdAt > :since",
                    StoredAnswer.class)
                .setParameter("account", account)
                .setParameter("key", keyHash)
                .setParameter("since", Instant.now().minus(KEPT))
                .getResultStream()
                .findFirst());
  }

  private void keep(long account, String keyHash, String requestHash, Reply reply) {
    StringBuilder headers = new StringBuilder();
    reply
        .headers()
        .forEach(
            (name, values) ->
                values.forEach(
                    value -> headers.append(name).append(':').append(value).append('\n')));
    store.change(
        em -> {
          em.createQuery(
                  "delete from StoredAnswer a where a.accountId = :account and a.keyHash = :key"
                      + " and a.createdAt <= :since")
              .setParameter("account", account)
              .setParameter("key", keyHash)
              .setParameter("since", Instant.now().minus(KEPT))
              .executeUpdate();
          em.persist(
              new StoredAnswer(
                  account,
                  keyHash,
                  requestHash,
                  reply.status(),
                  headers.toString(),
                  secret(reply) ? new byte[0] : reply.body(),
                  Instant.now()));
          em.flush();
        });
  }

  /** What nobody may store is told once: the repeated call gets status and headers alone. */
  private static boolean secret(Reply reply) {
    return reply.headers().getOrDefault("Cache-Control", List.of()).stream()
        .anyMatch(value -> value.contains("no-store"));
  }

  /** Removes old answers of this agency, every ten minutes at most. */
  private void clean() {
    long last = cleaned.get();
    if (System.nanoTime() - last < TimeUnit.MINUTES.toNanos(10)
        || !cleaned.compareAndSet(last, System.nanoTime())) {
      return;
    }
    try {
      store.change(
          em ->
              em.createQuery("delete from StoredAnswer a where a.createdAt < :since")
                  .setParameter("since", Instant.now().minus(KEPT))
                  .executeUpdate());
    } catch (RuntimeException e) {
      LOG.warn("Old answers could not be removed; they are tried again later", e);
    }
  }

  private static void finish(BodyHash body) {
    try {
      body.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
