package id.pendopo.identity.internal.data;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** One link of a chain over audit entries; never changed after it was written. */
@MappedSuperclass
public abstract class SealRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "sequence_no", nullable = false, updatable = false)
  private long sequence;

  @Column(name = "entry_id", nullable = false, updatable = false)
  private long entry;

  @Column(name = "sealed_at", nullable = false, updatable = false)
  private Instant sealedAt;

  @Column(name = "hash", nullable = false, updatable = false, length = 100)
  private String hash;

  protected SealRow() {}

  protected SealRow(long sequence, long entry, Instant sealedAt, String hash) {
    this.sequence = sequence;
    this.entry = entry;
    this.sealedAt = sealedAt;
    this.hash = hash;
  }

  /** Counted from 1, without a gap. */
  public long sequence() {
    return sequence;
  }

  /** Id of the entry. */
  public long entry() {
    return entry;
  }

  public Instant sealedAt() {
    return sealedAt;
  }

  public String hash() {
    return hash;
  }
}
