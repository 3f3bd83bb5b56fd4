package id.pendopo.api.notice;

import id.pendopo.api.text.LocalText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The notices of the thread's account in the current agency. A short query a call; any thread.
 *
 * <p>Every method throws {@link id.pendopo.api.problem.Problem} 401 without an account.
 */
@ProviderType
public interface NoticeInbox {

  /**
   * One notice.
   *
   * @param id identity
   * @param kind how its kind reads
   * @param subject one line
   * @param body plain text; the same as the subject where there is nothing more to say
   * @param link path inside the agency to go to; empty for nowhere
   * @param at when it was sent
   * @param read whether it was read
   */
  record Item(
      long id,
      LocalText kind,
      LocalText subject,
      LocalText body,
      Optional<String> link,
      Instant at,
      boolean read) {}

  /** How many are not read. */
  long unread();

  /**
   * The newest, newest first.
   *
   * @param limit 1 to 200
   */
  List<Item> latest(int limit);

  /**
   * Marks one as read; doing so twice changes nothing.
   *
   * @throws id.pendopo.api.problem.Problem 404 when it is not one of theirs
   */
  Item read(long id);

  /** Marks all as read. */
  void readAll();
}
