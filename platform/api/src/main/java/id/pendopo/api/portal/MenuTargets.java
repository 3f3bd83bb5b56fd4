package id.pendopo.api.portal;

import id.pendopo.api.text.LocalText;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Things of one kind that a menu may name and that may be renamed: pages, news, services. The menu
 * keeps the reference, so the link follows. Register it as a service.
 */
@ConsumerType
public interface MenuTargets {

  /** What kind of things, {@code [a-z][a-z0-9.-]{2,39}}, for instance {@code content.page}. */
  String key();

  /** What they are called in the console. */
  LocalText title();

  /**
   * Where a thing of the current agency is now; empty while it is not public, and the entry is not
   * shown. A query; any thread.
   */
  Optional<Target> find(String reference);

  /** Public ones whose title has these words, at most as many as asked for. */
  List<Target> search(String words, int most);

  /**
   * A thing.
   *
   * @param reference that never changes, at most 80 characters
   * @param title its title now
   * @param path below the agency's root
   */
  record Target(String reference, LocalText title, String path) {}
}
