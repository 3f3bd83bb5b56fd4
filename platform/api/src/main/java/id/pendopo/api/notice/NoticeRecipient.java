package id.pendopo.api.notice;

import id.pendopo.api.people.EmployeeId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * To whom a notice goes. People are found when it is sent, their addresses when it is delivered.
 *
 * @see Notices#send
 */
public sealed interface NoticeRecipient {

  /** The person with an account. */
  record OfAccount(long account) implements NoticeRecipient {}

  /** An employee, by the account with which they work. */
  record OfEmployee(EmployeeId employee) implements NoticeRecipient {}

  /**
   * Whoever fills a position today, an acting officer included.
   *
   * @param code of the position
   */
  record OfPosition(String code) implements NoticeRecipient {}

  /**
   * Everybody who holds a permission for a unit by a role that was given for it, for a unit above
   * it or for the agency. Operators of the installation are not meant unless they were given the
   * role.
   *
   * @param permission id of the permission
   * @param unit code of the unit; empty for the agency as a whole
   */
  record OfHolders(String permission, Optional<String> unit) implements NoticeRecipient {}

  /**
   * Somebody from outside, by the addresses that they gave for this purpose.
   *
   * @param addresses at most one a channel; none reaches nobody
   * @param language of the texts, {@code id} or {@code en}
   */
  record OfApplicant(List<NoticeAddress> addresses, Locale language) implements NoticeRecipient {

    public OfApplicant {
      addresses = List.copyOf(addresses);
    }
  }
}
