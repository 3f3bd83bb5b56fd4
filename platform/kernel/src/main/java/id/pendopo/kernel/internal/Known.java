package id.pendopo.kernel.internal;

import id.pendopo.api.module.Module;
import id.pendopo.api.text.LocalText;
import id.pendopo.kernel.ModuleState;
import id.pendopo.kernel.internal.ModuleRecord.Revision;
import java.util.Optional;

/**
 * How one module is at the moment, for quick answers without the database.
 *
 * @param name how it reads
 * @param revision version that is installed
 * @param previous version before
 * @param signedBy who signed it
 * @param state how it is
 * @param problem why it does not run
 * @param module its component while it runs
 */
record Known(
    LocalText name,
    Revision revision,
    Optional<Revision> previous,
    Optional<String> signedBy,
    ModuleState state,
    Optional<LocalText> problem,
    Optional<Module> module) {

  static Known of(ModuleRecord row, ModuleState state) {
    return new Known(
        row.name(),
        row.current(),
        row.previous(),
        row.signedBy(),
        state,
        Optional.empty(),
        Optional.empty());
  }

  static Known running(ModuleRecord row, Module module) {
    return new Known(
        module.name(),
        row.current(),
        row.previous(),
        row.signedBy(),
        ModuleState.RUNNING,
        Optional.empty(),
        Optional.of(module));
  }

  static Known failed(ModuleRecord row, LocalText why) {
    return new Known(
        row.name(),
        row.current(),
        row.previous(),
        row.signedBy(),
        ModuleState.FAILED,
        Optional.of(why),
        Optional.empty());
  }
}
