package id.pendopo.api.console;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import id.pendopo.api.text.LocalText;

/**
 * Short messages at the edge of the console, read aloud by screen readers.
 *
 * <p>Call it under the session's lock: in a listener of a component or inside {@code ui.access}.
 */
public final class Notices {

  private static final int SHORT = 5_000;
  private static final int LONG = 12_000;

  private Notices() {}

  /** Something went well; gone after five seconds. */
  public static void done(LocalText text) {
    show(text, SHORT, NotificationVariant.SUCCESS);
  }

  /** Something changed that the person did not ask for; gone after twelve seconds. */
  public static void info(LocalText text) {
    show(text, LONG, NotificationVariant.INFO);
  }

  /** Something did not work; says what to do; gone after twelve seconds. */
  public static void failed(LocalText text) {
    show(text, LONG, NotificationVariant.ERROR);
  }

  private static void show(LocalText text, int millis, NotificationVariant variant) {
    Notification notice =
        new Notification(ConsoleLocale.show(text), millis, Notification.Position.BOTTOM_CENTER);
    notice.addThemeVariants(variant);
    notice.open();
  }
}
