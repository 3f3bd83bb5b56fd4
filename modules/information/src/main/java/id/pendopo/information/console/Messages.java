package id.pendopo.information.console;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short messages at the edge of the screen. */
final class Messages {

  private Messages() {}

  static void done(String message) {
    Notification.show(message, 4000, Notification.Position.BOTTOM_CENTER)
        .addThemeVariants(NotificationVariant.LUMO_SUCCESS);
  }

  static void failed(String message) {
    Notification.show(message, 8000, Notification.Position.BOTTOM_CENTER)
        .addThemeVariants(NotificationVariant.LUMO_ERROR);
  }
}
