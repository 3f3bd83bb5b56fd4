package id.pendopo.identity;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;

/** Reads the record of who did what. Needs {@code platform.audit.read}. */
@ProviderType
public interface AuditTrail {

  /**
   * What to look for; empty means everything.
   *
   * @param action an action or its beginning, such as {@code information.}
   * @param subject exactly, or its beginning up to a slash, such as {@code document/}
   * @param username who did it
   * @param from not before
   * @param until before
   * @param installation what concerns the installation and no single agency; operators only
   * @param page counted from 1; below it is a 400
   * @param size 1 to 200
   * @param unit code of a unit: what belongs to it or to one below it
   * @param text stands somewhere in action, subject, purpose or values, in any case of letters;
   *     values of persons are encrypted and not searched
   * @param reads reads of sensitive values alone, or changes alone
   * @param before entries with a lower id: pages that do not move while entries are added
   */
  record Query(
      Optional<String> action,
      Optional<String> subject,
      Optional<String> username,
      Optional<Instant> from,
      Optional<Instant> until,
      boolean installation,
      int page,
      int size,
      Optional<String> unit,
      Optional<String> text,
      Optional<Boolean> reads,
      OptionalLong before) {

    /** Without the further filters. */
    public Query(
        Optional<String> action,
        Optional<String> subject,
        Optional<String> username,
        Optional<Instant> from,
        Optional<Instant> until,
        boolean installation,
        int page,
        int size) {
      this(
          action,
          subject,
          username,
          from,
          until,
          installation,
          page,
          size,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalLong.empty());
    }

    /** The same on another page. */
    public Query page(int newPage, int newSize, OptionalLong newBefore) {
      return new Query(
          action,
          subject,
          username,
          from,
          until,
          installation,
          newPage,
          newSize,
          unit,
          text,
          reads,
          newBefore);
    }

    /** The newest of everything in the current agency. */
    public static Query newest(int size) {
      return new Query(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          1,
          size);
    }
  }

  /**
   * One entry.
   *
   * @param id rises with time
   * @param at when; the beginning of the day when it is anonymous
   * @param username who; empty for the public, for jobs and for the platform itself
   * @param via how they came in, see {@link Principal.Via}; empty without an account
   * @param address from where; empty when unknown
   * @param action what
   * @param subject to what
   * @param before values before
   * @param after values after
   * @param unit code of the unit it belongs to; empty for the agency as a whole
   * @param purpose why a sensitive value was read; empty for a change
   * @param link its number in the chain; empty while it waits for its seal
   */
  record Entry(
      long id,
      Instant at,
      Optional<String> username,
      String via,
      String address,
      String action,
      String subject,
      Map<String, String> before,
      Map<String, String> after,
      Optional<String> unit,
      String purpose,
      OptionalLong link) {

    /** Whether it came without a name: no address, and the day alone. */
    public boolean anonymous() {
      return via.equals("ANONYMOUS");
    }
  }

  /**
   * One page, newest first; outside the range it is empty.
   *
   * @param total entries that fit the query
   */
  record Page(long total, List<Entry> entries, int page, int size) {}

  /** Entries as CSV, written while they are read. */
  interface Export {

    /**
     * Writes all of them, newest first, some hundred at a time.
     *
     * @return how many entries were written
     */
    int writeTo(OutputStream out) throws IOException;
  }

  /** The most entries that one export holds. */
  int EXPORTED = 100_000;

  /**
   * Makes an export of what fits the query, whatever its page is: CSV (RFC 4180, UTF-8 with a
   * mark), formulas neutralised, at most {@link #EXPORTED} entries. That it was asked for is itself
   * recorded, before the first line is written.
   *
   * @param locale the language of the heads
   * @throws id.pendopo.api.problem.Problem 401, 403
   */
  Export export(Query query, Locale locale);

  /**
   * Searches. Somebody who may read the audit of some units alone finds what belongs to them.
   *
   * @throws id.pendopo.api.problem.Problem 400 for a page below 1 or a size out of range, 401, 403
   */
  Page search(Query query);
}
