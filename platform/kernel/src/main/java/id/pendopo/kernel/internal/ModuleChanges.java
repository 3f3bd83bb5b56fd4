package id.pendopo.kernel.internal;

import id.pendopo.api.module.Module;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.kernel.LifecycleJob.Operation;
import id.pendopo.kernel.LifecycleParticipant;
import id.pendopo.kernel.LifecycleParticipant.Change;
import id.pendopo.kernel.ModulePlan;
import id.pendopo.kernel.ModuleState;
import id.pendopo.kernel.internal.BundleRuntime.NotStarted;
import id.pendopo.kernel.internal.ModuleRecord.Desired;
import id.pendopo.kernel.internal.ModuleRecord.Revision;
import id.pendopo.persistence.SchemaMigrations;
import id.pendopo.persistence.SchemaMigrations.DataRange;
import id.pendopo.persistence.SchemaMigrations.MigrationFailed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The steps of each change of a module. All but the plans run on the lifecycle thread.
 *
 * <p>The rule behind every order of steps: what can fail comes while the version before still runs,
 * and a version before that has stopped is started again when the new one does not run.
 */
final class ModuleChanges {

  private static final Logger LOG = LoggerFactory.getLogger(ModuleChanges.class);

  /** Tells the kernel how a module is now; empty when it is gone. */
  interface Notes {
    void note(String module, Optional<Known> state);
  }

  private final Catalogue catalogue;
  private final SchemaMigrations migrations;
  private final ModuleFiles files;
  private final BundleRuntime bundles;
  private final Participants participants;
  private final Notes notes;

  ModuleChanges(
      Catalogue catalogue,
      SchemaMigrations migrations,
      ModuleFiles files,
      BundleRuntime bundles,
      Participants participants,
      Notes notes) {
    this.catalogue = catalogue;
    this.migrations = migrations;
    this.files = files;
    this.bundles = bundles;
    this.participants = participants;
    this.notes = notes;
  }

  // ---- start of the node

  /** Takes in what the distribution brings and the catalogue does not know yet. */
  void adoptDistribution() {
    for (Path file : files.ofDistribution()) {
      try {
        adopt(file);
      } catch (Problem e) {
        LOG.error("{} of the distribution is left out: {}", file.getFileName(), e.getMessage());
      }
    }
  }

  private void adopt(Path file) {
    BundleFile bundle = BundleFile.read(file);
    Optional<ModuleRecord> row = catalogue.module(bundle.id());
    boolean unknown = row.isEmpty();
    boolean newer =
        row.filter(ModuleRecord::fromDistribution)
            .filter(known -> known.desired() != Desired.REMOVED)
            .filter(known -> !known.current().sha256().equals(bundle.sha256()))
            .isPresent();
    if (unknown || newer) {
      Desired wish = row.map(ModuleRecord::desired).orElse(Desired.STARTED);
      Revision revision = files.keep(bundle, file);
      catalogue.add(bundle.id(), revision, files.trusted(bundle.signer()), true);
      catalogue.change(bundle.id(), known -> known.wish(wish));
    }
  }

  /** Starts a module at the start of the node; a failure is written down and isolates it. */
  void bring(ModuleRecord row) {
    notes.note(row.id(), Optional.of(Known.of(row, ModuleState.STARTING)));
    try {
      run(row, row.current());
    } catch (NotStarted e) {
      LOG.error("Module {} does not run: {}", row.id(), e.getMessage());
      notes.note(row.id(), Optional.of(Known.failed(row, e.reason())));
    }
  }

  /** Tells one participant of a module that already runs. */
  void introduce(String module, LifecycleParticipant participant) {
    Optional<Bundle> bundle = bundles.find(module);
    if (bundle.isEmpty()) {
      return;
    }
    try {
      participant.started(new Change(module, bundle.get(), false));
    } catch (Exception e) {
      LOG.error("Module {} breaks a rule and is stopped", module, e);
      catalogue
          .module(module)
          .ifPresent(
              row -> {
                halt(module, false);
                notes.note(module, Optional.of(Known.failed(row, refused(e))));
              });
    }
  }

  // ---- plans

  ModulePlan planInstall(BundleFile bundle) {
    Optional<ModuleRecord> row =
        catalogue.module(bundle.id()).filter(known -> known.desired() != Desired.REMOVED);
    Operation operation = row.isPresent() ? Operation.UPDATE : Operation.INSTALL;
    List<LocalText> steps = new ArrayList<>();
    List<LocalText> obstacles = new ArrayList<>();
    steps.add(
        row.map(
                known ->
                    new LocalText(
                        "Ganti modul "
                            + bundle.id()
                            + " versi "
                            + known.current().version()
                            + " dengan versi "
                            + bundle.version(),
                        "Replace module "
                            + bundle.id()
                            + " version "
                            + known.current().version()
                            + " by version "
                            + bundle.version()))
            .orElseGet(
                () ->
                    new LocalText(
                        "Pasang modul " + bundle.id() + " versi " + bundle.version(),
                        "Install module " + bundle.id() + " version " + bundle.version())));
    Optional<DataRange> range = migrations.range(bundle.id());
    planData(bundle, range, steps, obstacles);
    List<String> missing = bundles.missingImports(bundle.imports());
    if (!missing.isEmpty()) {
      steps.add(BundleRuntime.missingText(missing));
    }
    steps.add(signature(bundle));
    List<String> restarts = restarts(bundle.id(), bundle.symbolicName());
    steps.add(
        new LocalText(
            "Yang dimulai ulang: " + String.join(", ", restarts),
            "What restarts: " + String.join(", ", restarts)));
    return new ModulePlan(
        bundle.id(),
        operation,
        row.map(known -> known.current().version()),
        Optional.of(bundle.version()),
        steps,
        obstacles,
        restarts);
  }

  private static void planData(
      BundleFile bundle,
      Optional<DataRange> range,
      List<LocalText> steps,
      List<LocalText> obstacles) {
    int from = range.map(DataRange::version).orElse(0);
    if (from == bundle.dataVersion()) {
      steps.add(
          new LocalText("Data tetap pada versi " + from, "The data stays at version " + from));
    } else if (from < bundle.dataVersion()) {
      steps.add(
          new LocalText(
              "Data dinaikkan dari versi " + from + " ke versi " + bundle.dataVersion(),
              "The data is raised from version " + from + " to version " + bundle.dataVersion()));
    }
    range
        .filter(known -> bundle.dataVersion() < known.serves())
        .ifPresent(known -> obstacles.add(tooOld(bundle.version(), bundle.dataVersion(), known)));
  }

  private static LocalText tooOld(String version, int dataVersion, DataRange range) {
    return new LocalText(
        "Versi "
            + version
            + " mengenal data versi "
            + dataVersion
            + ", sedangkan data sudah versi "
            + range.version()
            + " yang hanya melayani mulai versi "
            + range.serves()
            + ". Pulihkan dari cadangan untuk kembali sejauh itu.",
        "Version "
            + version
            + " knows data version "
            + dataVersion
            + ", but the data is at version "
            + range.version()
            + ", which serves from version "
            + range.serves()
            + " on. Restore a backup to go back that far.");
  }

  private LocalText signature(BundleFile bundle) {
    return files
        .trusted(bundle.signer())
        .map(who -> new LocalText("Ditandatangani oleh " + who, "Signed by " + who))
        .orElseGet(
            () ->
                new LocalText(
                    "Tidak ditandatangani pihak tepercaya; SHA-256 " + bundle.sha256(),
                    "Not signed by anybody trusted; SHA-256 " + bundle.sha256()));
  }

  private List<String> restarts(String module, String symbolicName) {
    return bundles.find(module).map(bundles::closure).orElse(List.of(symbolicName));
  }

  ModulePlan plan(
      ModuleRecord row, Operation operation, boolean deleteData, Optional<ModuleState> state) {
    List<LocalText> steps = new ArrayList<>();
    List<LocalText> obstacles = new ArrayList<>();
    Optional<String> to = Optional.of(row.current().version());
    switch (operation) {
      case START -> steps.add(new LocalText("Mulai modul", "Start the module"));
      case STOP -> steps.add(stopStep());
      case ROLLBACK -> {
        to = row.previous().map(Revision::version);
        planRollback(row, steps, obstacles);
      }
      case UNINSTALL -> {
        to = Optional.empty();
        steps.add(stopStep());
        steps.add(
            deleteData
                ? new LocalText(
                    "Hapus semua datanya untuk semua instansi; tidak dapat dikembalikan",
                    "Delete all its data of all agencies; this cannot be undone")
                : new LocalText("Datanya tetap disimpan", "Its data is kept"));
      }
      case INSTALL, UPDATE -> throw new IllegalArgumentException(operation.toString());
    }
    List<String> restarts =
        state.filter(now -> now == ModuleState.RUNNING).isPresent() || operation == Operation.START
            ? restarts(row.id(), "id.pendopo." + row.id())
            : List.of();
    return new ModulePlan(
        row.id(), operation, Optional.of(row.current().version()), to, steps, obstacles, restarts);
  }

  private static LocalText stopStep() {
    return new LocalText(
        "Hentikan modul; permintaan yang sedang berjalan diselesaikan, pengguna diantar keluar",
        "Stop the module; requests in flight finish, its users are led out");
  }

  private void planRollback(ModuleRecord row, List<LocalText> steps, List<LocalText> obstacles) {
    Optional<Revision> before = row.previous();
    if (before.isEmpty()) {
      obstacles.add(
          new LocalText(
              "Tidak ada versi sebelumnya untuk kembali.",
              "There is no version before to return to."));
      return;
    }
    steps.add(
        new LocalText(
            "Kembali ke versi " + before.get().version() + "; data tidak diubah",
            "Return to version " + before.get().version() + "; the data is not touched"));
    migrations
        .range(row.id())
        .filter(range -> before.get().dataVersion() < range.serves())
        .ifPresent(
            range ->
                obstacles.add(tooOld(before.get().version(), before.get().dataVersion(), range)));
  }

  // ---- changes

  LocalText install(RunningJob job, BundleFile file, Revision revision, Operation operation)
      throws NotStarted, BundleException {
    String id = file.id();
    Optional<ModuleRecord> before =
        catalogue.module(id).filter(row -> row.desired() != Desired.REMOVED);
    boolean wasRunning = bundles.find(id).map(b -> b.getState() == Bundle.ACTIVE).orElse(false);
    if (operation == Operation.UPDATE && before.isPresent() && wasRunning) {
      return update(job, before.get(), file, revision);
    }
    catalogue.add(id, revision, files.trusted(file.signer()), false);
    ModuleRecord row = catalogue.module(id).orElseThrow();
    job.log("Berkas disimpan", "File stored");
    notes.note(id, Optional.of(Known.of(row, ModuleState.STARTING)));
    dispose(id);
    try {
      run(row, row.current());
    } catch (NotStarted e) {
      notes.note(id, Optional.of(Known.failed(row, e.reason())));
      throw e;
    }
    files.prune(id, kept(row));
    job.log("Modul berjalan", "The module runs");
    return done(row.current().version());
  }

  private LocalText update(RunningJob job, ModuleRecord before, BundleFile file, Revision revision)
      throws NotStarted, BundleException {
    String id = file.id();
    List<String> missing = bundles.missingImports(file.imports());
    if (!missing.isEmpty()) {
      throw new NotStarted(keptOld(BundleRuntime.missingText(missing), before), null);
    }
    try {
      migrateTo(id, revision);
    } catch (NotStarted e) {
      throw new NotStarted(keptOld(e.reason(), before), e);
    }
    job.log("Data siap untuk versi baru", "The data is ready for the new version");
    halt(id, true);
    try {
      bundles.update(bundles.find(id).orElseThrow(), files.path(id, revision));
      job.log("Versi lama berhenti, versi baru dipasang", "Old version stopped, new one installed");
      Module module = launch(id);
      catalogue.add(id, revision, files.trusted(file.signer()), false);
      ModuleRecord row = remember(id, module);
      notes.note(id, Optional.of(Known.running(row, module)));
      files.prune(id, kept(row));
    } catch (NotStarted e) {
      job.log(
          "Versi baru tidak berjalan: " + e.reason().id(),
          "The new version does not run: " + e.reason().en());
      restore(before);
      job.log("Versi lama berjalan kembali", "The old version runs again");
      throw new NotStarted(keptOld(e.reason(), before), e);
    }
    job.log("Versi baru berjalan", "The new version runs");
    return done(revision.version());
  }

  /** Starts the version before again after a failed update. */
  private void restore(ModuleRecord before) throws NotStarted {
    try {
      // the range of the new data goes back with its code: what was added, the old code ignores
      migrateTo(before.id(), before.current());
      Bundle bundle = bundles.find(before.id()).orElseThrow();
      bundles.update(bundle, files.path(before.id(), before.current()));
      Module module = launch(before.id());
      notes.note(before.id(), Optional.of(Known.running(before, module)));
    } catch (NotStarted e) {
      notes.note(before.id(), Optional.of(Known.failed(before, e.reason())));
      throw e;
    }
  }

  private static LocalText keptOld(LocalText why, ModuleRecord before) {
    String version = before.current().version();
    return new LocalText(
        why.id() + " Versi " + version + " tetap berjalan.",
        why.en() + " Version " + version + " goes on running.");
  }

  private static LocalText done(String version) {
    return new LocalText(
        "Modul berjalan dengan versi " + version + ".", "The module runs version " + version + ".");
  }

  LocalText start(RunningJob job, ModuleRecord row) throws NotStarted {
    catalogue.change(row.id(), known -> known.wish(Desired.STARTED));
    boolean runs = bundles.find(row.id()).map(b -> b.getState() == Bundle.ACTIVE).orElse(false);
    if (!runs) {
      notes.note(row.id(), Optional.of(Known.of(row, ModuleState.STARTING)));
      try {
        run(row, row.current());
      } catch (NotStarted e) {
        notes.note(row.id(), Optional.of(Known.failed(row, e.reason())));
        throw e;
      }
    }
    job.log("Modul berjalan", "The module runs");
    return done(row.current().version());
  }

  LocalText stop(RunningJob job, ModuleRecord row) {
    catalogue.change(row.id(), known -> known.wish(Desired.STOPPED));
    notes.note(row.id(), Optional.of(Known.of(row, ModuleState.STOPPING)));
    halt(row.id(), false);
    dispose(row.id());
    notes.note(row.id(), Optional.of(Known.of(row, ModuleState.STOPPED)));
    job.log("Modul berhenti", "The module has stopped");
    return new LocalText(
        "Modul berhenti; datanya tetap.", "The module has stopped; its data stays.");
  }

  LocalText rollback(RunningJob job, ModuleRecord row) throws NotStarted {
    Revision target = row.previous().orElseThrow();
    if (!files.intact(row.id(), target)) {
      throw new NotStarted(
          "Berkas versi sebelumnya hilang atau berubah.",
          "The file of the version before is missing or was changed.");
    }
    halt(row.id(), true);
    dispose(row.id());
    catalogue.change(
        row.id(),
        known -> {
          known.rollBack();
          known.wish(Desired.STARTED);
        });
    ModuleRecord back = catalogue.module(row.id()).orElseThrow();
    try {
      run(back, target);
    } catch (NotStarted e) {
      notes.note(row.id(), Optional.of(Known.failed(back, e.reason())));
      throw e;
    }
    files.prune(row.id(), kept(back));
    job.log("Versi sebelumnya berjalan", "The version before runs");
    return done(target.version());
  }

  LocalText uninstall(RunningJob job, ModuleRecord row, boolean deleteData) {
    notes.note(row.id(), Optional.of(Known.of(row, ModuleState.STOPPING)));
    halt(row.id(), false);
    dispose(row.id());
    job.log("Modul berhenti", "The module has stopped");
    if (deleteData) {
      migrations.drop(row.id());
      catalogue.forgetEnablements(row.id());
      job.log("Datanya dihapus", "Its data was deleted");
    }
    if (row.fromDistribution()) {
      catalogue.change(row.id(), known -> known.wish(Desired.REMOVED));
    } else {
      catalogue.remove(row.id());
    }
    files.prune(row.id(), List.of());
    notes.note(row.id(), Optional.empty());
    return deleteData
        ? new LocalText("Modul dan datanya dihapus.", "The module and its data were removed.")
        : new LocalText("Modul dihapus; datanya tetap.", "The module was removed; its data stays.");
  }

  // ---- steps

  /** Migrates, installs and starts; leaves nothing in the framework when it fails. */
  private void run(ModuleRecord row, Revision revision) throws NotStarted {
    String id = row.id();
    if (!files.intact(id, revision)) {
      throw new NotStarted(
          "Berkas modul hilang atau berubah sejak dipasang. Unggah kembali.",
          "The module's file is missing or was changed since it was installed. Upload it again.");
    }
    Optional<DataRange> range = migrations.range(id);
    if (range.filter(known -> revision.dataVersion() < known.serves()).isPresent()) {
      throw new NotStarted(tooOld(revision.version(), revision.dataVersion(), range.get()), null);
    }
    if (range.map(DataRange::version).orElse(0) < revision.dataVersion()) {
      migrateTo(id, revision);
    }
    Optional<Bundle> there = bundles.find(id);
    if (there.isEmpty()) {
      bundles.install(id, files.path(id, revision));
    }
    Module module = launch(id);
    notes.note(id, Optional.of(Known.running(remember(id, module), module)));
  }

  private void migrateTo(String id, Revision revision) throws NotStarted {
    try {
      migrations.migrate(
          id,
          files.path(id, revision),
          new DataRange(revision.dataVersion(), revision.servesFrom()));
    } catch (MigrationFailed e) {
      throw new NotStarted(
          new LocalText(
              "Perubahan data gagal: " + e.getMessage() + ".",
              "Changing the data failed: " + e.getMessage() + "."),
          e);
    }
  }

  /** Starts the bundle and tells everybody; on failure it is stopped and removed again. */
  private Module launch(String id) throws NotStarted {
    Bundle bundle = bundles.find(id).orElseThrow();
    boolean ready = false;
    try {
      Module module = bundles.start(id, bundle);
      participants.started(new Change(id, bundle, false));
      ready = true;
      return module;
    } catch (NotStarted e) {
      throw migrations
          .failure(id)
          .map(
              why ->
                  new NotStarted(
                      new LocalText(
                          "Penyimpanan modul tidak dapat dibuka: " + why,
                          "The module's store cannot be opened: " + why),
                      e))
          .orElse(e);
    } catch (Exception e) {
      throw new NotStarted(refused(e), e);
    } finally {
      if (!ready) {
        halt(id, false);
      }
    }
  }

  private static LocalText refused(Exception e) {
    if (e instanceof Problem problem) {
      return problem.title();
    }
    return new LocalText(
        "Modul melanggar aturan platform: " + BundleRuntime.describe(e),
        "The module breaks a rule of the platform: " + BundleRuntime.describe(e));
  }

  private ModuleRecord remember(String id, Module module) {
    catalogue.change(id, row -> row.rename(module.name()));
    return catalogue.module(id).orElseThrow();
  }

  private static List<Revision> kept(ModuleRecord row) {
    return Stream.concat(Stream.of(row.current()), row.previous().stream()).toList();
  }

  /** Leads everybody out and stops the bundle; it stays installed. */
  private void halt(String id, boolean updating) {
    Optional<Bundle> found = bundles.find(id);
    if (found.isEmpty()) {
      return;
    }
    Change change = new Change(id, found.get(), updating);
    participants.stopping(change);
    try {
      bundles.stop(found.get());
    } catch (BundleException e) {
      LOG.warn("Module {} threw while it stopped; it is stopped all the same", id, e);
    }
    participants.stopped(change);
  }

  /** Takes a stopped bundle out of the framework, so that its classes can go. */
  private void dispose(String id) {
    bundles
        .find(id)
        .ifPresent(
            bundle -> {
              try {
                bundles.uninstall(bundle);
              } catch (BundleException e) {
                LOG.warn("Module {} could not be taken out of the framework", id, e);
              }
            });
  }
}
