package id.pendopo.documents.internal.store;

/**
 * Content that was checked and lies in the store.
 *
 * @param mediaType by content
 * @param size bytes
 * @param sha256 checksum, 64 hexadecimal digits
 */
public record Received(String mediaType, long size, String sha256) {}
