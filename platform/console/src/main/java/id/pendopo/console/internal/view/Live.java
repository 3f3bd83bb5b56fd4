package id.pendopo.console.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Draws something again and again while it is seen, by push and not by polling. */
final class Live {

  private Live() {}

  /**
   * Calls under the session's lock, in the visitor's name, until the component is gone or the work
   * says that it is done.
   *
   * @param more draws; false ends it
   */
  static void whileAttached(Component component, Duration pause, BooleanSupplier more) {
    component.addAttachListener(
        attach -> {
          UI ui = attach.getUI();
          Thread.ofVirtual().name("console-live").start(() -> run(component, ui, pause, more));
        });
  }

  private static void run(Component component, UI ui, Duration pause, BooleanSupplier more) {
    boolean[] on = {true};
    while (on[0]) {
      try {
        Thread.sleep(pause);
        ui.access(
                () -> {
                  on[0] = ui.getSession() != null && component.isAttached() && more.getAsBoolean();
                })
            .get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (UIDetachedException | java.util.concurrent.ExecutionException gone) {
        return;
      }
    }
  }
}
