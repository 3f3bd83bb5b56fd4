package id.pendopo.kernel;

import id.pendopo.api.agency.AgencyId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Installs, updates, starts, stops, rolls back and removes modules, one change at a time on one
 * thread of its own. Callers ask and then look at the job; nothing here waits for it but {@link
 * #await}. Who may ask is checked by the caller's entry (REST, console, command line).
 */
@ProviderType
public interface ModuleManager {

  /** Every module that is installed, by id. */
  List<ModuleStatus> list();

  Optional<ModuleStatus> find(String module);

  /**
   * Computes what installing a file would do.
   *
   * @throws id.pendopo.api.problem.Problem 422 when the file is no module, 422 when its signature
   *     is wrong
   */
  ModulePlan planInstall(Path file);

  /** Computes what another operation would do; 404 for an unknown module. */
  ModulePlan plan(String module, LifecycleJob.Operation operation, boolean deleteData);

  /**
   * Takes a bundle's file (copied, the caller removes its own) and installs or updates it as a job.
   *
   * @throws id.pendopo.api.problem.Problem 422 as {@link #planInstall}, 409 when the plan has
   *     obstacles
   */
  LifecycleJob install(Path file, String actor);

  LifecycleJob start(String module, String actor);

  LifecycleJob stop(String module, String actor);

  LifecycleJob rollback(String module, String actor);

  LifecycleJob uninstall(String module, boolean deleteData, String actor);

  /**
   * Switches a module on or off for an agency; felt within a second on menus, views, addresses,
   * REST and search. Data stays.
   *
   * @throws id.pendopo.api.problem.Problem 404 for an unknown module or agency
   */
  void enable(AgencyId agency, String module, boolean enabled, String actor);

  /** Waits for the end of a job, at most so long; gives it as it is then. */
  LifecycleJob await(String job, java.time.Duration atMost);

  Optional<LifecycleJob> job(String id);

  /** The newest jobs first. */
  List<LifecycleJob> jobs(int limit);

  /** Whether every module that should run was started or isolated after the node's start. */
  boolean settled();

  /** Calls back after each change of a state or an enablement; close to end it. */
  AutoCloseable onChange(Runnable callback);
}
