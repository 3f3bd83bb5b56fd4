package id.pendopo.api.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.text.LocalText;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A view of the console. Register one as a service for each view; its route and menu entry come and
 * go with it, and only accounts with its permission see it.
 */
@ConsumerType
public interface ConsoleView {

  /**
   * Path below {@code /admin/}: {@code <module>} or {@code <module>/<name>}; the view class may
   * take a parameter with {@code HasUrlParameter}.
   */
  String path();

  /** Title of the page and of the menu entry. */
  LocalText title();

  /** Name of an icon of Vaadin's icon set, for instance {@code "vaadin:file-text"}. */
  String icon();

  /** Id of the permission without which the view is neither listed nor opened. */
  String permission();

  /** Heading it stands below in the menu; without meaning for the view of a module. */
  default MenuGroup group() {
    return MenuGroup.SYSTEM;
  }

  /** Place in its menu group, small first; below 0 for a view that is not in the menu. */
  default int order() {
    return 100;
  }

  /**
   * A number beside the menu entry: work that waits for the person. Asked for each account that has
   * the console open, at most every ten seconds, with agency and account set; a query or two. Empty
   * or 0 shows none.
   */
  default Optional<Long> badge() {
    return Optional.empty();
  }

  /** Class of the view: public, a Vaadin component, without {@code @Route}. */
  Class<? extends Component> type();

  /** Makes a view for one visitor; called with the session's lock, agency and account set. */
  Component create();
}
