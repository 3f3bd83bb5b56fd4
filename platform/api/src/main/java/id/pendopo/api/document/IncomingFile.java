package id.pendopo.api.document;

/**
 * A file that was received and checked and is not kept yet.
 *
 * @param name cleaned name
 * @param mediaType by content
 * @param size bytes
 * @param sha256 checksum, 64 hexadecimal digits
 */
public record IncomingFile(String name, String mediaType, long size, String sha256) {}
