package id.pendopo.api.portal;

import id.pendopo.api.text.LocalText;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Figures that a module shows on the home page of an agency. Register it as a service; asked where
 * its module is enabled, when the home page is rendered afresh.
 */
@ConsumerType
public interface PublicFigures {

  /** Figures of the current agency that say something; a few milliseconds. */
  List<Figure> figures();

  /**
   * A figure.
   *
   * @param label what is counted, for instance <em>dokumen terbuka</em>
   * @param value 0 or more
   * @param path where one reads more, below the agency's root
   */
  record Figure(LocalText label, long value, Optional<String> path) {}
}
