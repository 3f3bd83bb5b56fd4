package id.pendopo.api.document;

/**
 * A picture that was received and checked and is not kept yet, with what its metadata told.
 *
 * @param file as {@link Files#receive} gives it; its content holds no metadata any more
 * @param facts what was taken out; for the caller alone
 */
public record IncomingImage(IncomingFile file, ImageFacts facts) {}
