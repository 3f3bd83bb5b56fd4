package id.pendopo.persistence;

import id.pendopo.api.agency.AgencyId;
import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The log of published events, for a reader that keeps its own position, such as the index of a
 * node. Positions are given after commit by one sequencer at a time, so that they rise in an order
 * in which no entry can turn up behind one that was read.
 */
@ProviderType
public interface Outbox {

  /**
   * One published event.
   *
   * @param position rises by at least one from entry to entry; positive
   * @param agency whose event it is
   * @param type class name of the event record
   * @param payload the record as JSON
   * @param at when it was published
   */
  record Entry(long position, AgencyId agency, String type, String payload, Instant at) {}

  /** The entries after a position, oldest first. Gives positions to committed entries first. */
  List<Entry> after(long position, int limit);

  /** Position of the newest entry, 0 when there is none. Gives positions first. */
  long head();

  /**
   * Position before the oldest entry that is still kept: who stands below it has missed something
   * and must rebuild from the database.
   */
  long tail();

  /** Calls back shortly after each commit that published something; close to end it. */
  AutoCloseable onCommit(Runnable wake);

  /** Reads an entry's payload as a record. */
  <E extends Record> E read(Entry entry, Class<E> type);
}
