package id.pendopo.kernel;

import id.pendopo.api.text.LocalText;
import java.util.List;
import java.util.Optional;

/**
 * A module as it is now.
 *
 * @param id identity
 * @param name how it reads; the id where the bundle has never run
 * @param version of the bundle
 * @param state how it is
 * @param problem why it does not run, where it should
 * @param enabledFor slugs of the agencies that switched it on
 * @param dataVersion data version that this bundle writes
 * @param servesFrom oldest data version whose code works on this bundle's data
 * @param rollbackTo version before, where a roll-back is possible now
 * @param signedBy who signed the file, as proven by its certificate; empty for an unsigned one
 * @param sha256 checksum of the bundle's file
 */
public record ModuleStatus(
    String id,
    LocalText name,
    String version,
    ModuleState state,
    Optional<LocalText> problem,
    List<String> enabledFor,
    int dataVersion,
    int servesFrom,
    Optional<String> rollbackTo,
    Optional<String> signedBy,
    String sha256) {}
