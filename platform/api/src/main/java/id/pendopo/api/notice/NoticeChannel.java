package id.pendopo.api.notice;

import id.pendopo.api.text.LocalText;

/**
 * A way in which a notice reaches somebody.
 *
 * <table>
 * <caption>Channels</caption>
 * <tr><th>channel</th><th>seen by</th><th>which fields its texts may use</th></tr>
 * <tr><td>CONSOLE</td><td>the signed-in person alone</td><td>all</td></tr>
 * <tr><td>EMAIL</td><td>every server on the way</td><td>those marked safe</td></tr>
 * <tr><td>MESSAGE</td><td>the gateway's operator, whoever looks at the telephone</td>
 *     <td>those marked safe</td></tr>
 * </table>
 */
public enum NoticeChannel {
  /** The bell and the list in the console. */
  CONSOLE("console", new LocalText("Di konsol", "In the console")),
  /** E-mail over SMTP (RFC 5321). */
  EMAIL("email", new LocalText("Surel", "E-mail")),
  /** A short message, WhatsApp or SMS, through the agency's gateway. */
  MESSAGE("message", new LocalText("Pesan singkat (WhatsApp/SMS)", "Short message"));

  private final String code;
  private final LocalText title;

  NoticeChannel(String code, LocalText title) {
    this.code = code;
    this.title = title;
  }

  /** Name in addresses and JSON. */
  public String code() {
    return code;
  }

  /** How it reads. */
  public LocalText title() {
    return title;
  }
}
