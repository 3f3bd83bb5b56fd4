package id.pendopo.api.notice;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Sends notices of the current agency. Any thread; a few short statements a recipient.
 *
 * <p>A notice is written in the caller's transaction: it stands exactly when the caller's change
 * stands. Console, e-mail and short message follow after the commit, at least once: a mail that is
 * tried again carries the same {@code Message-ID}, so that a mailbox that looks for doubles keeps
 * one. Who cannot be reached on a channel (no address given, switched off by them) is passed over
 * on that channel; the console's list always has the notice.
 *
 * <p>When the mail server or the gateway does not answer, nothing is lost: it is tried again with
 * growing pauses, then set aside and shown to whoever looks after notices.
 */
@ProviderType
public interface Notices {

  /** Permission to edit texts, see what was delivered and try again. */
  String MANAGE = "platform.notices.manage";

  /**
   * Sends a notice.
   *
   * @return how many people and outside addresses it is meant for, those who had it already by
   *     {@link Notice#key} not counted; 0 when nobody is found, which is no error
   * @throws IllegalStateException when no write transaction is open
   * @throws IllegalArgumentException when no such kind runs, data names no field of it, or the link
   *     is no path inside the agency
   */
  int send(Notice notice);
}
