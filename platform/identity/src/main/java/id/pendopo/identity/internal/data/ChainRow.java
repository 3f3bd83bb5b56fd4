package id.pendopo.identity.internal.data;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/**
 * Where a chain begins and ends; whoever seals holds its lock, and nobody else ever waits for it.
 */
@MappedSuperclass
public abstract class ChainRow {

  /**
   * What is kept.
   *
   * @param startSequence the last link that retention has taken away; 0 when all are there
   * @param startHash its hash; empty when all are there
   * @param headSequence the newest link; 0 when there is none
   * @param headHash its hash; empty when there is none
   * @param adopted the newest entry that was written before the chain began and so has no mark
   */
  public record Ends(
      long startSequence, String startHash, long headSequence, String headHash, long adopted) {

    /** Of a chain that has no link yet. */
    public static final Ends NONE = new Ends(0, "", 0, "", 0);
  }

  @Column(name = "start_sequence", nullable = false)
  private long startSequence;

  @Column(name = "start_hash", nullable = false, length = 100)
  private String startHash = "";

  @Column(name = "head_sequence", nullable = false)
  private long headSequence;

  @Column(name = "head_hash", nullable = false, length = 100)
  private String headHash = "";

  @Column(name = "adopted_entry", nullable = false)
  private long adopted;

  @Column(name = "mark", nullable = false, length = 100)
  private String mark = "";

  protected ChainRow() {}

  public Ends ends() {
    return new Ends(startSequence, startHash, headSequence, headHash, adopted);
  }

  /** The keyed hash of the ends. */
  public String mark() {
    return mark;
  }

  public void set(Ends ends, String newMark) {
    startSequence = ends.startSequence();
    startHash = ends.startHash();
    headSequence = ends.headSequence();
    headHash = ends.headHash();
    adopted = ends.adopted();
    mark = newMark;
  }
}
