package id.pendopo.documents;

import id.pendopo.api.document.FileId;
import java.time.Instant;

/**
 * A file whose content is missing or is not what was stored.
 *
 * @param id of the file
 * @param name its name
 * @param storedAt when it came
 * @param damage {@code MISSING}, {@code WRONG_SIZE}, {@code WRONG_CHECKSUM} or {@code UNREADABLE}
 * @param sha256 the checksum it should have; uploading that content again anywhere heals it
 * @param foundAt when a check found it first
 */
public record DamagedFile(
    FileId id, String name, Instant storedAt, String damage, String sha256, Instant foundAt) {}
