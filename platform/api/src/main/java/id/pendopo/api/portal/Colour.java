package id.pendopo.api.portal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour of the sRGB space, and how well it is told from another one (WCAG 2.2, definitions of
 * relative luminance and contrast ratio). Immutable; microseconds.
 *
 * @param rgb red, green and blue, eight bits each
 */
public record Colour(int rgb) {

  public static final Colour WHITE = new Colour(0xffffff);

  /** Least contrast of text with its ground (WCAG 2.2, success criterion 1.4.3). */
  public static final double TEXT = 4.5;

  private static final Pattern WRITTEN = Pattern.compile("#[0-9a-fA-F]{6}");

  public Colour {
    if (rgb < 0 || rgb > 0xffffff) {
      throw new IllegalArgumentException("A colour has 24 bits");
    }
  }

  /** Reads {@code #rrggbb}; empty for anything else. */
  public static Optional<Colour> of(String written) {
    return WRITTEN.matcher(written).matches()
        ? Optional.of(new Colour(Integer.parseInt(written.substring(1), 16)))
        : Optional.empty();
  }

  /** From 1 (the same) to 21 (black and white); the order does not matter. */
  public double contrast(Colour other) {
    double mine = luminance();
    double others = other.luminance();
    return (Math.max(mine, others) + 0.05) / (Math.min(mine, others) + 0.05);
  }

  /**
   * This colour, or the nearest one towards black or white that has a contrast.
   *
   * @param ground with what it must contrast
   * @param least ratio, 1 to 21; where neither way reaches it, the end of the better way
   */
  public Colour readableOn(Colour ground, double least) {
    if (contrast(ground) >= least) {
      return this;
    }
    Colour end = WHITE.contrast(ground) > new Colour(0).contrast(ground) ? WHITE : new Colour(0);
    for (int step = 1; step < 100; step++) {
      Colour mixed = mixed(end, step / 100.0);
      if (mixed.contrast(ground) >= least) {
        return mixed;
      }
    }
    return end;
  }

  /**
   * A mixture.
   *
   * @param share of the other colour, 0 to 1
   */
  public Colour mixed(Colour other, double share) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double part = part(shift) * (1 - share) + other.part(shift) * share;
      mixed |= Math.clamp(Math.round(part), 0, 255) << shift;
    }
    return new Colour(mixed);
  }

  private int part(int shift) {
    return rgb >> shift & 0xff;
  }

  private double luminance() {
    return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0);
  }

  private double linear(int shift) {
    double value = part(shift) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  /** As in a style sheet, {@code #rrggbb}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "#%06x", rgb);
  }
}
