package id.pendopo.api.media;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What people write about a medium.
 *
 * @param title how it is called in lists and players, at most 200 characters; empty for the name of
 *     its file
 * @param alternative what it shows, for those who do not see it (WCAG 2.2, 1.1.1), at most 300
 *     characters; plain text
 * @param decorative whether it says nothing, so that a screen reader passes over it; then there is
 *     no alternative text
 * @param caption what stands below it, at most 500 characters; plain text
 * @param credit who made it or whom it comes from, at most 200 characters
 * @param folder where it lies; empty for the top
 * @param unit code of the unit that looks after it; empty for the agency as a whole
 * @param focus what matters in the picture, for cuts
 */
public record MediaDetails(
    Optional<String> title,
    Optional<String> alternative,
    boolean decorative,
    Optional<String> caption,
    Optional<String> credit,
    OptionalLong folder,
    Optional<String> unit,
    Focus focus) {

  /**
   * A place in an upright picture.
   *
   * @param x thousandths of the width from the left, 0 to 1000
   * @param y thousandths of the height from above, 0 to 1000
   */
  public record Focus(int x, int y) {
    /** Half-way across and half-way down. */
    public static final Focus CENTRE = new Focus(500, 500);
  }

  /** Nothing said yet. */
  public static MediaDetails blank() {
    return in(OptionalLong.empty(), Optional.empty());
  }

  /** Nothing said yet but where it lies and who looks after it. */
  public static MediaDetails in(OptionalLong folder, Optional<String> unit) {
    return new MediaDetails(
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        folder,
        unit,
        Focus.CENTRE);
  }

  /** The same with what the picture shows. */
  public MediaDetails showing(String text) {
    return new MediaDetails(title, Optional.of(text), false, caption, credit, folder, unit, focus);
  }

  /** The same as a decoration. */
  public MediaDetails asDecoration() {
    return new MediaDetails(title, Optional.empty(), true, caption, credit, folder, unit, focus);
  }

  /** The same with another place that matters. */
  public MediaDetails focusedOn(Focus place) {
    return new MediaDetails(title, alternative, decorative, caption, credit, folder, unit, place);
  }
}
