package id.pendopo.kernel.internal;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.module.Module;
import id.pendopo.api.module.Modules;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.kernel.LifecycleJob;
import id.pendopo.kernel.LifecycleJob.Operation;
import id.pendopo.kernel.LifecycleParticipant;
import id.pendopo.kernel.ModuleManager;
import id.pendopo.kernel.ModulePlan;
import id.pendopo.kernel.ModuleState;
import id.pendopo.kernel.ModuleStatus;
import id.pendopo.kernel.internal.ModuleRecord.Desired;
import id.pendopo.kernel.internal.ModuleRecord.Revision;
import id.pendopo.persistence.SchemaMigrations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kernel: answers what runs, and hands every change to {@link ModuleChanges} on the one
 * lifecycle thread.
 */
@Component(
    service = {ModuleManager.class, Modules.class},
    immediate = true)
public final class ModuleKernel implements ModuleManager, Modules {

  private static final Logger LOG = LoggerFactory.getLogger(ModuleKernel.class);

  private final Agencies agencies;
  private final Catalogue catalogue;
  private final SchemaMigrations migrations;
  private final ModuleFiles files;
  private final BundleRuntime bundles;
  private final Participants participants = new Participants();
  private final ModuleChanges changes;
  private final ExecutorService lifecycle =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("module-lifecycle").factory());
  private final Map<String, RunningJob> recent = new ConcurrentHashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** What is known of each installed module beside the catalogue. */
  private final Map<String, Known> known = new ConcurrentSkipListMap<>();

  private volatile Map<AgencyId, Set<String>> enablements = Map.of();
  private volatile boolean settled;

  @Activate
  public ModuleKernel(
      BundleContext context,
      @Reference Catalogue catalogue,
      @Reference SchemaMigrations migrations,
      @Reference ServiceComponentRuntime components,
      @Reference Agencies agencies) {
    this.agencies = agencies;
    this.catalogue = catalogue;
    this.migrations = migrations;
    Path data = Path.of(property(context, "pendopo.data", "data"));
    Path home = Path.of(property(context, "pendopo.home", "."));
    this.files =
        new ModuleFiles(
            data,
            home,
            Path.of(
                property(
                    context,
                    "pendopo.modules.trusted-signers",
                    data.resolve("etc/trusted-signers").toString())));
    this.bundles = new BundleRuntime(context, components);
    this.changes =
        new ModuleChanges(catalogue, migrations, files, bundles, participants, this::note);
    this.enablements = catalogue.enablements();
    boolean serving = !"command".equals(context.getProperty("pendopo.mode"));
    submit(() -> boot(serving));
  }

  private static String property(BundleContext context, String key, String otherwise) {
    String value = context.getProperty(key);
    return value == null || value.isBlank() ? otherwise : value;
  }

  @Deactivate
  void deactivate() {
    lifecycle.shutdown();
    try {
      if (!lifecycle.awaitTermination(20, TimeUnit.SECONDS)) {
        lifecycle.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A participant that arrives late is told of the modules that already run. */
  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addParticipant(LifecycleParticipant participant) {
    participants.add(participant);
    submit(
        () ->
            known.forEach(
                (id, module) -> {
                  if (module.state() == ModuleState.RUNNING) {
                    changes.introduce(id, participant);
                  }
                }));
  }

  void removeParticipant(LifecycleParticipant participant) {
    participants.remove(participant);
  }

  private void submit(Runnable work) {
    lifecycle.execute(
        () -> {
          try {
            work.run();
          } catch (RuntimeException e) {
            LOG.error("The lifecycle thread met an unexpected failure", e);
          }
        });
  }

  private void boot(boolean serving) {
    try {
      changes.adoptDistribution();
      for (ModuleRecord row : catalogue.modules().values()) {
        if (row.desired() == Desired.REMOVED) {
          continue;
        }
        note(row.id(), Known.of(row, ModuleState.STOPPED));
        if (serving && row.desired() == Desired.STARTED) {
          changes.bring(row);
        }
      }
    } finally {
      settled = true;
      changed();
    }
  }

  /** Writes down how a module is now; an empty one is gone. */
  private void note(String id, Optional<Known> state) {
    state.ifPresentOrElse(value -> known.put(id, value), () -> known.remove(id));
    changed();
  }

  private void note(String id, Known state) {
    note(id, Optional.of(state));
  }

  private void changed() {
    for (Runnable listener : listeners) {
      try {
        listener.run();
      } catch (RuntimeException e) {
        LOG.warn("A listener of module changes failed", e);
      }
    }
  }

  // ---- what runs

  @Override
  public List<Module> running() {
    return known.values().stream().flatMap(k -> k.module().stream()).toList();
  }

  @Override
  public Set<String> active(AgencyId agency) {
    Set<String> ids = new TreeSet<>();
    for (String id : enablements.getOrDefault(agency, Set.of())) {
      Known module = known.get(id);
      if (module != null && module.state() == ModuleState.RUNNING) {
        ids.add(id);
      }
    }
    return ids;
  }

  @Override
  public boolean enabled(AgencyId agency, String moduleId) {
    return enablements.getOrDefault(agency, Set.of()).contains(moduleId);
  }

  @Override
  public List<ModuleStatus> list() {
    return known.entrySet().stream().map(e -> status(e.getKey(), e.getValue())).toList();
  }

  @Override
  public Optional<ModuleStatus> find(String module) {
    return Optional.ofNullable(known.get(module)).map(k -> status(module, k));
  }

  private ModuleStatus status(String id, Known module) {
    List<String> slugs =
        agencies.all().stream()
            .filter(agency -> enabled(agency.id(), id))
            .map(agency -> agency.slug())
            .sorted()
            .toList();
    Revision revision = module.revision();
    return new ModuleStatus(
        id,
        module.name(),
        revision.version(),
        module.state(),
        module.problem(),
        slugs,
        revision.dataVersion(),
        revision.servesFrom(),
        module.previous().filter(before -> mayReturn(id, before)).map(Revision::version),
        module.signedBy(),
        revision.sha256());
  }

  private boolean mayReturn(String id, Revision before) {
    int serves = migrations.range(id).map(SchemaMigrations.DataRange::serves).orElse(0);
    return before.dataVersion() >= serves;
  }

  @Override
  public boolean settled() {
    return settled;
  }

  @Override
  public AutoCloseable onChange(Runnable callback) {
    listeners.add(callback);
    return () -> listeners.remove(callback);
  }

  // ---- plans

  @Override
  public ModulePlan planInstall(Path file) {
    return changes.planInstall(BundleFile.read(file));
  }

  @Override
  public ModulePlan plan(String module, Operation operation, boolean deleteData) {
    return changes.plan(row(module), operation, deleteData, mayStart(module));
  }

  private Optional<ModuleState> mayStart(String module) {
    return Optional.ofNullable(known.get(module)).map(Known::state);
  }

  private ModuleRecord row(String module) {
    return catalogue
        .module(module)
        .filter(row -> row.desired() != Desired.REMOVED)
        .orElseThrow(
            () ->
                new Problem(
                    404,
                    "Modul \"" + module + "\" tidak terpasang.",
                    "Module \"" + module + "\" is not installed."));
  }

  // ---- changes

  @Override
  public LifecycleJob install(Path file, String actor) {
    BundleFile bundle = BundleFile.read(file);
    ModulePlan plan = changes.planInstall(bundle);
    refuseObstacles(plan);
    Revision revision = files.keep(bundle, file);
    return order(plan, actor, job -> changes.install(job, bundle, revision, plan.operation()));
  }

  @Override
  public LifecycleJob start(String module, String actor) {
    return change(module, Operation.START, actor, false);
  }

  @Override
  public LifecycleJob stop(String module, String actor) {
    return change(module, Operation.STOP, actor, false);
  }

  @Override
  public LifecycleJob rollback(String module, String actor) {
    return change(module, Operation.ROLLBACK, actor, false);
  }

  @Override
  public LifecycleJob uninstall(String module, boolean deleteData, String actor) {
    return change(module, Operation.UNINSTALL, actor, deleteData);
  }

  private LifecycleJob change(
      String module, Operation operation, String actor, boolean deleteData) {
    ModulePlan plan = plan(module, operation, deleteData);
    refuseObstacles(plan);
    return order(
        plan,
        actor,
        job -> {
          ModuleRecord row = row(module);
          return switch (operation) {
            case START -> changes.start(job, row);
            case STOP -> changes.stop(job, row);
            case ROLLBACK -> changes.rollback(job, row);
            case UNINSTALL -> {
              LocalText result = changes.uninstall(job, row, deleteData);
              enablements = catalogue.enablements();
              yield result;
            }
            case INSTALL, UPDATE -> throw new IllegalArgumentException(operation.toString());
          };
        });
  }

  private static void refuseObstacles(ModulePlan plan) {
    if (!plan.obstacles().isEmpty()) {
      throw new Problem(409, plan.obstacles().getFirst(), List.of());
    }
  }

  /** A step of a job; its result is the sentence that ends the job. */
  private interface Change {
    LocalText apply(RunningJob job) throws Exception;
  }

  private LifecycleJob order(ModulePlan plan, String actor, Change change) {
    RunningJob job = new RunningJob(plan.module(), plan.operation(), plan.steps(), actor);
    recent.put(job.id(), job);
    LifecycleJob first = job.snapshot();
    submit(() -> run(job, change));
    return first;
  }

  private void run(RunningJob job, Change change) {
    LifecycleJob end;
    try (BundleRuntime.Watch watch = bundles.watch()) {
      LocalText result;
      LifecycleJob.State state;
      try {
        result = change.apply(job);
        state = LifecycleJob.State.DONE;
      } catch (BundleRuntime.NotStarted e) {
        result = e.reason();
        state = LifecycleJob.State.FAILED;
        LOG.warn("Job {} on a module failed: {}", job.id(), e.getMessage());
      } catch (Problem e) {
        result = e.title();
        state = LifecycleJob.State.FAILED;
      } catch (Exception e) {
        LOG.error("Job {} on a module failed", job.id(), e);
        result =
            new LocalText(
                "Gagal: " + BundleRuntime.describe(e), "It failed: " + BundleRuntime.describe(e));
        state = LifecycleJob.State.FAILED;
      }
      job.restarted(watch.touched());
      end = job.end(state, result);
    }
    try {
      catalogue.keep(end);
    } finally {
      job.release();
    }
    if (recent.size() > 100) {
      recent.values().removeIf(old -> old.snapshot().finished().isPresent() && old != job);
    }
  }

  @Override
  public void enable(AgencyId agency, String module, boolean enabled, String actor) {
    row(module);
    if (agencies.find(agency).isEmpty()) {
      throw Problem.notFound();
    }
    try {
      catalogue.enable(agency, module, enabled);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    enablements = catalogue.enablements();
    LOG.info("Module {} {} for agency {}", module, enabled ? "enabled" : "disabled", agency);
    changed();
  }

  // ---- jobs

  @Override
  public LifecycleJob await(String job, Duration atMost) {
    RunningJob running = recent.get(job);
    if (running == null) {
      return job(job).orElseThrow(Problem::notFound);
    }
    try {
      running.await(atMost);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return running.snapshot();
  }

  @Override
  public Optional<LifecycleJob> job(String id) {
    RunningJob running = recent.get(id);
    return running == null ? catalogue.job(id) : Optional.of(running.snapshot());
  }

  @Override
  public List<LifecycleJob> jobs(int limit) {
    Map<String, LifecycleJob> all = new java.util.HashMap<>();
    catalogue.jobs(limit).forEach(job -> all.put(job.id(), job));
    recent.values().forEach(job -> all.put(job.id(), job.snapshot()));
    return all.values().stream()
        .sorted(java.util.Comparator.comparing(LifecycleJob::started).reversed())
        .limit(limit)
        .toList();
  }
}
