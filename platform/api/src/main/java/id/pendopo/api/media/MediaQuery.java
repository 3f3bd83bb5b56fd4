package id.pendopo.api.media;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is looked for in the library.
 *
 * @param text words that stand in name, title, alternative text, caption or credit; empty for all
 * @param kind empty for all
 * @param folder only what lies in this folder or below it; empty for everywhere
 * @param unit code of a unit, itself and all below; empty for all
 * @param incomplete only pictures without alternative text
 * @param sort order
 * @param offset how many are passed over, 0 or more
 * @param limit how many are given at most, 1 to 200
 */
public record MediaQuery(
    String text,
    Optional<MediaKind> kind,
    OptionalLong folder,
    Optional<String> unit,
    boolean incomplete,
    Sort sort,
    int offset,
    int limit) {

  /** Orders of a list. */
  public enum Sort {
    /** What came last first. */
    NEWEST,
    /** What was changed last first. */
    CHANGED,
    /** By title or name. */
    NAME,
    /** The largest file first. */
    SIZE
  }

  public MediaQuery {
    if (offset < 0 || limit < 1 || limit > 200) {
      throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
    }
  }

  /** Everything, the newest first. */
  public static MediaQuery all(int limit) {
    return new MediaQuery(
        "", Optional.empty(), OptionalLong.empty(), Optional.empty(), false, Sort.NEWEST, 0, limit);
  }
}
