package id.pendopo.console.internal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.StateNode;
import com.vaadin.flow.internal.nodefeature.VirtualChildrenList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What lies above a view. Call it under the session's lock. */
final class Overlays {

  private Overlays() {}

  /** Closes every dialog and message and takes them off the page with all they hold. */
  static void close(UI ui) {
    List<Component> open = new ArrayList<>();
    walk(
        ui.getElement(),
        component -> {
          if (component instanceof Dialog
              || component instanceof ConfirmDialog
              || component instanceof Notification) {
            open.add(component);
          }
        });
    for (Component component : open) {
      switch (component) {
        case Dialog dialog -> dialog.close();
        case ConfirmDialog dialog -> dialog.close();
        case Notification notice -> notice.close();
        default -> {}
      }
      // a closed one leaves only when the browser has answered
      component.getElement().removeFromParent();
    }
  }

  /** Whether anything on the page is of a class of that loader. */
  static boolean holds(UI ui, ClassLoader loader) {
    boolean[] found = new boolean[1];
    walk(
        ui.getElement(),
        component -> found[0] |= loader.equals(component.getClass().getClassLoader()));
    return found[0];
  }

  private static void walk(Element element, Consumer<Component> visitor) {
    element.getComponent().ifPresent(visitor);
    for (int i = 0; i < element.getChildCount(); i++) {
      walk(element.getChild(i), visitor);
    }
    if (!element.getNode().hasFeature(VirtualChildrenList.class)) {
      // a text
      return;
    }
    element
        .getNode()
        .getFeatureIfInitialized(VirtualChildrenList.class)
        .ifPresent(
            virtual -> {
              for (int i = 0; i < virtual.size(); i++) {
                StateNode node = virtual.get(i);
                if (Element.get(node) instanceof Element child) {
                  walk(child, visitor);
                }
              }
            });
  }
}
