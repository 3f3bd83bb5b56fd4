package id.pendopo.api.signature;

/**
 * Where the visible block of a signature stands, in points (1/72 inch) from the lower left corner.
 *
 * @param page counted from 1
 * @param x left edge, 0 to 2 000
 * @param y lower edge, 0 to 2 000
 * @param width 60 to 600
 * @param height 30 to 300
 */
public record SignaturePlace(int page, int x, int y, int width, int height) {}
