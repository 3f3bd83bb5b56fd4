package id.pendopo.identity.internal.audit;

import id.pendopo.identity.internal.data.AuditRow;
import id.pendopo.identity.internal.data.ChainRow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is hashed: every value with its length in front, so that no two contents read alike. The
 * first value is the version of this form; what was hashed under one is checked under it.
 */
final class Canonical {

  private static final String FORM = "1";

  private final StringBuilder text = new StringBuilder();

  private Canonical() {
    add(FORM);
  }

  /** An entry without its id, as it is written. */
  static String entry(AuditRow.Fact fact) {
    return new Canonical()
        .add(micros(fact.at()))
        .add(fact.account() == null ? null : fact.account().toString())
        .add(fact.via())
        .add(fact.address())
        .add(fact.action())
        .add(fact.subject())
        .add(fact.before())
        .add(fact.after())
        .add(fact.unit())
        .add(fact.purpose())
        .add(Long.toString(fact.nonce()))
        .text
        .toString();
  }

  /** A link: what it follows, and the entry that it seals. */
  static String link(
      long sequence,
      String previous,
      Instant sealedAt,
      long entry,
      AuditRow.Fact fact,
      String mark) {
    return new Canonical()
        .add(Long.toString(sequence))
        .add(previous)
        .add(micros(sealedAt))
        .add(Long.toString(entry))
        .add(mark)
        .add(entry(fact))
        .text
        .toString();
  }

  static String ends(ChainRow.Ends ends) {
    return new Canonical()
        .add(Long.toString(ends.startSequence()))
        .add(ends.startHash())
        .add(Long.toString(ends.headSequence()))
        .add(ends.headHash())
        .add(Long.toString(ends.adopted()))
        .text
        .toString();
  }

  private static String micros(Instant at) {
    return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at));
  }

  private Canonical add(@Nullable String value) {
    if (value == null) {
      text.append("-;");
    } else {
      text.append(value.length()).append(':').append(value).append(';');
    }
    return this;
  }
}
