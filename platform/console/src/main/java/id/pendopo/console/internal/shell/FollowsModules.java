package id.pendopo.console.internal.shell;

/** A view that shows what modules bring and is told when that changed. */
public interface FollowsModules {

  /** Modules, rights or views changed; called under the session's lock. */
  void modulesChanged();

  /** A module runs again. */
  void arrive(String module);

  /** A module is about to stop: lets go of everything it brought. */
  void leave(String module);
}
