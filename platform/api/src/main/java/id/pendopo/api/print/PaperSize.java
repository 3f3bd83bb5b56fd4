package id.pendopo.api.print;

import id.pendopo.api.text.LocalText;

/**
 * The paper of a document, upright. Indonesian offices write letters on F4 (folio) or A4.
 *
 * <table>
 * <caption>Sizes</caption>
 * <tr><th>size</th><th>width × height in millimetres</th></tr>
 * <tr><td>{@link #F4}</td><td>215 × 330</td></tr>
 * <tr><td>{@link #A4}</td><td>210 × 297 (ISO 216)</td></tr>
 * </table>
 */
public enum PaperSize {
  F4(215, 330, "F4 (215 × 330 mm)"),
  A4(210, 297, "A4 (210 × 297 mm)");

  private final int width;
  private final int height;
  private final LocalText displayName;

  PaperSize(int width, int height, String name) {
    this.width = width;
    this.height = height;
    this.displayName = LocalText.same(name);
  }

  /** Millimetres. */
  public int width() {
    return width;
  }

  /** Millimetres. */
  public int height() {
    return height;
  }

  public LocalText displayName() {
    return displayName;
  }
}
