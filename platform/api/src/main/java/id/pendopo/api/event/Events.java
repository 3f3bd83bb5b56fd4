package id.pendopo.api.event;

import org.osgi.annotation.versioning.ProviderType;

/** Publishes events through the transactional outbox. */
@ProviderType
public interface Events {

  /**
   * Publishes an event of the current agency: a record of simple values (text, numbers, booleans,
   * dates, lists of these). It is stored with the caller's changes and delivered after their commit
   * to every {@link EventListener} of its class, at least once, in the order of commits.
   *
   * @throws IllegalStateException when no write transaction is open
   */
  void publish(Record event);
}
