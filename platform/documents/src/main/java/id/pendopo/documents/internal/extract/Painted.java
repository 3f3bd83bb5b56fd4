package id.pendopo.documents.internal.extract;

/**
 * A small picture was made.
 *
 * @param mediaType {@code image/jpeg}, {@code image/png} or {@code image/webp}
 * @param width pixels; positive
 * @param height pixels; positive
 * @param bytes of the picture; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // it goes from hand to hand once
public record Painted(String mediaType, int width, int height, byte[] bytes)
    implements Extraction {}
