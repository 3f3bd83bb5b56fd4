package id.pendopo.kernel;

import id.pendopo.api.text.LocalText;
import java.util.List;
import java.util.Optional;

/**
 * What a change would do, computed without touching anything.
 *
 * @param module id of the module
 * @param operation install or update, start, stop, roll back, uninstall
 * @param fromVersion version that runs now
 * @param toVersion version that would run
 * @param steps what would happen, in order, in plain words
 * @param obstacles why it cannot be done; empty when it can
 * @param restarts symbolic names of the bundles that would restart
 */
public record ModulePlan(
    String module,
    LifecycleJob.Operation operation,
    Optional<String> fromVersion,
    Optional<String> toVersion,
    List<LocalText> steps,
    List<LocalText> obstacles,
    List<String> restarts) {}
