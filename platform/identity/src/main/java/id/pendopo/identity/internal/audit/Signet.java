package id.pendopo.identity.internal.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.pendopo.identity.internal.data.AuditRow;
import id.pendopo.identity.internal.data.ChainRow;
import id.pendopo.identity.key.KeyRing;
import id.pendopo.identity.key.Keys;
import java.security.MessageDigest;
import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The keyed hashes of the audit: HMAC-SHA-256 (RFC 2104) under the key {@code audit-seal}. Each
 * names its key, so that a new key does not touch what was sealed under an older one.
 */
@Component(service = Signet.class)
public final class Signet {

  /** Whether a keyed hash is the one of a content. */
  enum Fit {
    FITS,
    DIFFERS,
    /** The key that it names is not in the folder of keys. */
    KEY_MISSING
  }

  private final KeyRing ring;

  @Activate
  public Signet(@Reference Keys keys) {
    ring = keys.ring("audit-seal");
  }

  /** The mark of an entry, made as it is written. */
  public String entry(Chain chain, AuditRow.Fact fact) {
    return make(chain.name() + " entry", Canonical.entry(fact));
  }

  Fit entry(Chain chain, AuditRow.Fact fact, String mark) {
    return check(chain.name() + " entry", Canonical.entry(fact), mark);
  }

  String link(Chain chain, long sequence, String previous, Instant at, long entry, AuditRow row) {
    return make(linkContext(chain), content(sequence, previous, at, entry, row));
  }

  Fit link(
      Chain chain,
      long sequence,
      String previous,
      Instant at,
      long entry,
      AuditRow row,
      String hash) {
    return check(linkContext(chain), content(sequence, previous, at, entry, row), hash);
  }

  private static String linkContext(Chain chain) {
    return chain.name() + " link";
  }

  private static String content(
      long sequence, String previous, Instant at, long entry, AuditRow row) {
    String mark = row.mark();
    return Canonical.link(sequence, previous, at, entry, row.fact(), mark == null ? "" : mark);
  }

  String ends(Chain chain, ChainRow.Ends ends) {
    return make(chain.name() + " ends", Canonical.ends(ends));
  }

  Fit ends(Chain chain, ChainRow.Ends ends, String mark) {
    return check(chain.name() + " ends", Canonical.ends(ends), mark);
  }

  String line(String file, String content) {
    return make("file " + file, content);
  }

  Fit line(String file, String content, String mark) {
    return check("file " + file, content, mark);
  }

  /** Makes another key, under which everything is sealed from now on; its id. */
  public String rotate() {
    return ring.rotate();
  }

  private String make(String context, String content) {
    return ring.marks(content, context).getFirst();
  }

  private Fit check(String context, String content, String mark) {
    String key = KeyRing.keyOf(mark);
    if (key.isEmpty()) {
      return Fit.DIFFERS;
    }
    if (!ring.ids().contains(key)) {
      return Fit.KEY_MISSING;
    }
    boolean same =
        ring.marks(content, context).stream()
            .anyMatch(
                one -> MessageDigest.isEqual(one.getBytes(US_ASCII), mark.getBytes(US_ASCII)));
    return same ? Fit.FITS : Fit.DIFFERS;
  }
}
