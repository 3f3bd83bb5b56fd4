package id.pendopo.api.portal;

import id.pendopo.api.text.LocalText;

/** The faces that a site may be set in; all lie on the reader's own device, nothing is fetched. */
public enum Typeface {
  /** What the theme was made for. */
  THEME("Bawaan tema", "The theme's own", ""),
  /** The face of the device's own screens. */
  SYSTEM(
      "Huruf sistem",
      "System face",
      "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Noto Sans\", \"Liberation Sans\","
          + " sans-serif"),
  /** Open, rounder letters. */
  HUMANIST(
      "Humanis",
      "Humanist",
      "Seravek, \"Gill Sans Nova\", Ubuntu, Calibri, \"DejaVu Sans\", \"Noto Sans\", sans-serif"),
  /** Letters with feet, as in a printed gazette. */
  SERIF(
      "Berkait (serif)",
      "Serif",
      "Charter, \"Bitstream Charter\", Cambria, \"Noto Serif\", \"Liberation Serif\", Georgia,"
          + " serif");

  private final LocalText displayName;
  private final String stack;

  Typeface(String id, String en, String stack) {
    displayName = new LocalText(id, en);
    this.stack = stack;
  }

  public LocalText displayName() {
    return displayName;
  }

  /** The value of {@code font-family}; empty for {@link #THEME}. */
  public String stack() {
    return stack;
  }
}
