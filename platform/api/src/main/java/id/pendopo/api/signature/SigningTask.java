package id.pendopo.api.signature;

import id.pendopo.api.document.FileId;
import id.pendopo.api.text.LocalText;
import java.time.Instant;
import java.util.Optional;

/**
 * A signature that was asked for.
 *
 * @param id identity in the agency
 * @param request what was asked
 * @param state how far it is
 * @param problem why the last attempt came to nothing, and what to do
 * @param attempts how often it was tried
 * @param signed the signed file
 * @param requestedAt when it was asked for
 * @param signedAt when the signed file was recorded
 */
public record SigningTask(
    long id,
    SigningRequest request,
    SigningState state,
    Optional<LocalText> problem,
    int attempts,
    Optional<FileId> signed,
    Instant requestedAt,
    Optional<Instant> signedAt) {}
