package id.pendopo.office.internal.notice.delivery;

import id.pendopo.api.text.LocalText;

/** What became of one letter. What a server wrote is never kept: it may repeat an address. */
public sealed interface Outcome {

  /** Code of the answer, SMTP (RFC 5321) or HTTP; empty when there was none. */
  String code();

  /** The next server took it. */
  record Sent(String code) implements Outcome {}

  /**
   * It may go well later.
   *
   * @param why what is wrong and what to do
   * @param server whether it lies with the server, so that the rest need not be tried now
   */
  record Later(String code, LocalText why, boolean server) implements Outcome {}

  /**
   * It was not tried, because it cannot be written now; that counts as no attempt, however long it
   * lasts.
   *
   * @param why what is missing
   */
  record Untried(LocalText why) implements Outcome {

    @Override
    public String code() {
      return "";
    }
  }

  /** It was refused for good. */
  record Refused(String code, LocalText why) implements Outcome {}
}
