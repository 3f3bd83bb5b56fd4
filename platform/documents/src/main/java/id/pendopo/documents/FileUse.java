package id.pendopo.documents;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the files of an agency take and how they are.
 *
 * @param files number of files that somebody keeps
 * @param bytes what they take on the disk; equal content counts once, thumbnails not at all
 * @param quota most bytes that the agency may take; empty where there is no limit
 * @param damaged number of contents that the last check found missing or damaged
 * @param infected uploads of the last 30 days in which the virus scanner found something
 * @param check the check that runs or was last; empty before the first
 */
public record FileUse(
    long files,
    long bytes,
    OptionalLong quota,
    long damaged,
    long infected,
    Optional<Check> check) {

  /**
   * A check of all files.
   *
   * @param startedAt when it began
   * @param finishedAt when it was done; empty while it runs or after it was cut short
   * @param contents how many contents it has looked at; files of equal content count once
   * @param bytes how much it has read
   * @param removed how many contents that no file uses it has removed
   */
  public record Check(
      Instant startedAt, Optional<Instant> finishedAt, long contents, long bytes, long removed) {}
}
