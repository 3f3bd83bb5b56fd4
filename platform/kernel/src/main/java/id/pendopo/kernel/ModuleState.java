package id.pendopo.kernel;

/** How a module is. */
public enum ModuleState {
  /** Installed and meant to be stopped. */
  STOPPED,
  /** On its way up. */
  STARTING,
  /** Runs. */
  RUNNING,
  /** On its way down. */
  STOPPING,
  /** Meant to run and does not; the status says why. The rest of the platform runs without it. */
  FAILED
}
