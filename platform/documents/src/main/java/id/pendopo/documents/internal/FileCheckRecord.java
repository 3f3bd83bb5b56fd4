package id.pendopo.documents.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** How far the check of an agency's files is, or how the last one ended. */
@Entity(name = "FileCheck")
@Table(name = "documents_check")
public class FileCheckRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "agency_id")
  private @Nullable Long agencyId;

  @Version private int version;

  @Column(name = "run_id")
  private String run;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "finished_at")
  private @Nullable Instant finishedAt;

  /** The last checksum that was looked at; checks go by checksum, upwards. */
  @Column(name = "done_to")
  private String doneTo;

  private long checked;

  @Column(name = "checked_bytes")
  private long bytes;

  private long removed;

  /** For Hibernate. */
  @NullUnmarked
  protected FileCheckRecord() {}

  /** A check that has looked at nothing yet. */
  FileCheckRecord(Instant at) {
    this.run = "";
    this.startedAt = at;
    this.doneTo = "";
  }

  /**
   * Takes the check over: it goes on where it was if it was cut short, and begins anew otherwise.
   *
   * @param tooOld a check that began before has to begin anew
   * @return the name of this run; whoever ran it before finds another and leaves off
   */
  String take(boolean anew, Instant tooOld) {
    if (anew || finishedAt != null || startedAt.isBefore(tooOld)) {
      startedAt = now();
      finishedAt = null;
      doneTo = "";
      checked = 0;
      bytes = 0;
      removed = 0;
    }
    run = UUID.randomUUID().toString();
    return run;
  }

  boolean isRunBy(String name) {
    return run.equals(name);
  }

  /** Some more was looked at. */
  void advance(String to, long contents, long read) {
    doneTo = to;
    checked += contents;
    bytes += read;
  }

  void finish(long contentsRemoved) {
    removed = contentsRemoved;
    finishedAt = now();
  }

  String doneTo() {
    return doneTo;
  }

  long checked() {
    return checked;
  }

  long bytes() {
    return bytes;
  }

  long removed() {
    return removed;
  }

  Instant startedAt() {
    return startedAt;
  }

  Optional<Instant> finishedAt() {
    return Optional.ofNullable(finishedAt);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
