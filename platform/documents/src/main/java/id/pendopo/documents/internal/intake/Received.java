package id.pendopo.documents.internal.intake;

import id.pendopo.api.document.ImageFacts;
import java.util.Optional;

/**
 * Content that was checked and lies in the store.
 *
 * @param mediaType by content
 * @param size bytes
 * @param sha256 checksum, 64 hexadecimal digits
 * @param facts what a picture told before its metadata was removed; empty for other kinds
 */
public record Received(String mediaType, long size, String sha256, Optional<ImageFacts> facts) {}
