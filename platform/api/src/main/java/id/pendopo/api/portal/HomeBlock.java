package id.pendopo.api.portal;

import id.pendopo.api.text.LocalText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something that an agency may put on its home page: latest news, services, figures. Register one
 * as a service for each kind of block; it is offered in the console by its title, placed and
 * ordered by the agency, and shown only where its module is enabled. A block that fails is left out
 * and the page stands.
 */
@ConsumerType
public interface HomeBlock {

  /** Identity, {@code <module or part>.<name>}: {@code [a-z][a-z0-9.-]{2,59}}. */
  String key();

  /** What it is called in the console, and its heading where the agency gives none. */
  LocalText title();

  /** One sentence that says what it shows, for whoever arranges the home page. */
  LocalText hint();

  /**
   * Template of its content below the heading, {@code <module>/<name>} in the bundle's folder
   * {@code templates}; a theme may replace it by the same name. It does not extend the layout.
   */
  String template();

  /** Largest count that makes sense, 1 to 50; 0 when it has no count. */
  default int most() {
    return 0;
  }

  /** Whether the agency writes a text for it. */
  default boolean takesText() {
    return false;
  }

  /** Where it may take from, such as categories; empty when there is nothing to choose. */
  default List<Source> sources() {
    return List.of();
  }

  /**
   * What the template shows, for the current agency: records, lists, strings, numbers, dates. A few
   * milliseconds; called when the home page is rendered afresh, on any thread.
   *
   * @param placed how the agency placed it
   * @return empty when there is nothing to show; then the heading is left out too
   */
  Optional<Map<String, Object>> content(Placed placed);

  /**
   * Something to take from.
   *
   * @param key stable
   * @param title as the agency reads it
   */
  record Source(String key, LocalText title) {}

  /**
   * A block at its place.
   *
   * @param key of the block
   * @param title heading; empty for the block's own
   * @param count how many things it shows; 0 for as many as it likes
   * @param source key of a source; empty for all
   * @param text words of the agency, paragraphs parted by an empty line
   */
  record Placed(
      String key, Optional<LocalText> title, int count, String source, Optional<LocalText> text) {

    /** A block as it comes. */
    public static Placed of(String key) {
      return new Placed(key, Optional.empty(), 0, "", Optional.empty());
    }

    /** The count, or another one where none is given. */
    public int countOr(int usual) {
      return count == 0 ? usual : count;
    }
  }
}
