package id.pendopo.api.health;

import id.pendopo.api.text.LocalText;

/**
 * Result of a check, with the semantics of Felix health checks.
 *
 * @param status how it is
 * @param message what it means and what to do, in plain words
 */
public record Health(Status status, LocalText message) {

  /**
   * How a part is.
   *
   * <table>
   * <caption>What each state asks for</caption>
   * <tr><th>status</th><th>the machine</th><th>the operator</th></tr>
   * <tr><td>OK</td><td>goes on</td><td>nothing</td></tr>
   * <tr><td>WARN</td><td>goes on</td><td>looks at it this week</td></tr>
   * <tr><td>TEMPORARILY_UNAVAILABLE</td><td>waits, tries again</td><td>nothing, unless it stays</td></tr>
   * <tr><td>CRITICAL</td><td>takes the node out where it gates readiness</td><td>acts now</td></tr>
   * </table>
   */
  public enum Status {
    OK,
    WARN,
    TEMPORARILY_UNAVAILABLE,
    CRITICAL
  }

  public static Health ok(String id, String en) {
    return new Health(Status.OK, new LocalText(id, en));
  }

  public static Health of(Status status, String id, String en) {
    return new Health(status, new LocalText(id, en));
  }
}
