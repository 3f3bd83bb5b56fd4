package id.pendopo.api.document;

import id.pendopo.api.text.LocalText;
import java.time.Instant;
import java.util.Optional;

/**
 * A file as it lies in the store.
 *
 * @param id identity
 * @param name name for download, without path parts or control characters, at most 200 characters
 * @param mediaType by content, never by the name
 * @param size bytes
 * @param sha256 checksum, 64 hexadecimal digits
 * @param text how far its text is known
 * @param pages number of pages read, those without text counted; 0 where unknown
 * @param textProblem why there is no text and what to do, for the console; empty for pictures
 * @param storedAt when it came; the beginning of the day for {@link Files#keepAnonymously}
 */
public record StoredFile(
    FileId id,
    String name,
    String mediaType,
    long size,
    String sha256,
    TextState text,
    int pages,
    Optional<LocalText> textProblem,
    Instant storedAt) {}
