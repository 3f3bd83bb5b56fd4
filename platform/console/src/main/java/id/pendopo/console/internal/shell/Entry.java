package id.pendopo.console.internal.shell;

import com.vaadin.flow.component.Component;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.console.MenuGroup;
import id.pendopo.api.text.LocalText;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A view that can be opened, as its service described itself when it came.
 *
 * @param path below the console's address
 * @param title of page and menu entry
 * @param icon of the menu entry
 * @param permission without which it does not open; see {@link Guard#OPERATOR} and {@link
 *     Guard#EVERYBODY}
 * @param group heading in the menu of a view of the platform
 * @param order place in the menu; below 0 for none
 * @param type class of the view
 * @param module id of the module it belongs to; empty for the platform's own
 * @param badge counts the work that waits for the account of the thread
 * @param create makes a view
 */
public record Entry(
    String path,
    LocalText title,
    String icon,
    String permission,
    MenuGroup group,
    int order,
    Class<? extends Component> type,
    Optional<String> module,
    Supplier<Optional<Long>> badge,
    Supplier<Component> create) {

  /** What may be remembered of a view beyond its life. */
  record Key(String path, Optional<String> module) {}

  Key key() {
    return new Key(path, module);
  }

  static Entry of(ConsoleView view, Optional<String> module) {
    return new Entry(
        view.path(),
        view.title(),
        view.icon(),
        view.permission(),
        view.group(),
        view.order(),
        view.type(),
        module,
        view::badge,
        view::create);
  }
}
