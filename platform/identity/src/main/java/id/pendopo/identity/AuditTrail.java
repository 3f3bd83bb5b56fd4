package id.pendopo.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Reads the record of who did what. Needs {@code platform.audit.read} for the whole agency. */
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
   */
  record Query(
      Optional<String> action,
      Optional<String> subject,
      Optional<String> username,
      Optional<Instant> from,
      Optional<Instant> until,
      boolean installation,
      int page,
      int size) {

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
   * @param at when
   * @param username who; empty for the public, for jobs and for the platform itself
   * @param via how they came in, see {@link Principal.Via}; empty without an account
   * @param address from where; empty when unknown
   * @param action what
   * @param subject to what
   * @param before values before
   * @param after values after
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
      Map<String, String> after) {}

  /**
   * One page, newest first; outside the range it is empty.
   *
   * @param total entries that fit the query
   */
  record Page(long total, List<Entry> entries, int page, int size) {}

  /**
   * Searches.
   *
   * @throws id.pendopo.api.problem.Problem 400 for a page below 1 or a size out of range, 401, 403
   */
  Page search(Query query);
}
