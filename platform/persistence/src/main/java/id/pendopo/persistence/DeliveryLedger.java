package id.pendopo.persistence;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Which listener of events is where, and what could not be delivered. */
@ProviderType
public interface DeliveryLedger {

  /**
   * Where a listener stands.
   *
   * @param listener name of the listener
   * @param position of the last event it has handled
   * @param lag events that wait for it
   * @param attached whether it runs now
   */
  record Progress(String listener, long position, long lag, boolean attached) {}

  /**
   * An event that was set aside after the last attempt.
   *
   * @param id for {@link #again}
   * @param listener name of the listener
   * @param type class name of the event
   * @param attempts how often it was tried
   * @param error why it failed, without personal data
   * @param at when it was last tried
   */
  record SetAside(long id, String listener, String type, int attempts, String error, Instant at) {}

  List<Progress> progress();

  List<SetAside> setAside();

  /** Delivers one that was set aside once more. */
  void again(long id);
}
