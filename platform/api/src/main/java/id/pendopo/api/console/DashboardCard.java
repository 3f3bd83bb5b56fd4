package id.pendopo.api.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.text.LocalText;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A card on the dashboard: work to do or a figure that says something. Register it as a service.
 */
@ConsumerType
public interface DashboardCard {

  /** Heading of the card. */
  LocalText title();

  /** Id of the permission without which it is not shown. */
  String permission();

  /** Place on the dashboard, small first. */
  default int order() {
    return 100;
  }

  /** Makes the content for one visitor; quick: a query or two. */
  Component create();
}
