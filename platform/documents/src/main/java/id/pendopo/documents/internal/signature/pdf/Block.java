package id.pendopo.documents.internal.signature.pdf;

import java.util.List;
import java.util.Optional;

/**
 * The visible block of a signature.
 *
 * @param page counted from 1
 * @param x left edge, points from the left
 * @param y lower edge, points from the bottom
 * @param width points
 * @param height points
 * @param lines from top to bottom; the second one is printed bold
 * @param qr PNG of the QR code; empty for none
 * @param description what a screen reader says
 */
public record Block(
    int page,
    float x,
    float y,
    float width,
    float height,
    List<String> lines,
    Optional<byte[]> qr,
    String description) {}
