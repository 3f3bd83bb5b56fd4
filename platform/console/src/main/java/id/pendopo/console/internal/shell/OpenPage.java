package id.pendopo.console.internal.shell;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One tab of somebody's browser, as threads without its session's lock may see it: nothing here is
 * a class of a module.
 */
final class OpenPage {

  /** Where to come back to when a module that is being updated runs again. */
  record Place(String module, String location, Instant until, boolean open) {

    /** The module runs again. */
    Place opened() {
      return new Place(module, location, until, true);
    }
  }

  final UI ui;
  volatile Entry.@Nullable Key view;
  volatile @Nullable Menu shown;
  volatile @Nullable Place back;
  volatile boolean sentAway;

  OpenPage(UI ui) {
    this.ui = ui;
  }

  /** Whether a browser listens now. Its lock need not be held. */
  boolean connected() {
    var push = ui.getInternals().getPushConnection();
    return push != null && push.isConnected();
  }

  boolean shows(String module) {
    Entry.Key current = view;
    return current != null && current.module().equals(Optional.of(module));
  }
}
