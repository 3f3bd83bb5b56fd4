package id.pendopo.api.event;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Listens to one kind of event. Register it as a service.
 *
 * <p>Called on a worker thread with the event's agency set, one event at a time, in the order of
 * commits, at least once: make it idempotent. A failure is retried with growing pauses (1 s, 5 s,
 * 30 s, …); after the tenth it is set aside, shown in the console and can be delivered again. While
 * its module is stopped, events wait.
 *
 * @param <E> the event
 */
@ConsumerType
public interface EventListener<E extends Record> {

  /** Class of the events it wants. */
  Class<E> type();

  /** A name that stays the same over versions, {@code <module>.<what it does>}. */
  String name();

  /** Handles an event; throw to have it delivered again. */
  void on(E event) throws Exception;
}
