package id.pendopo.api.explain;

import id.pendopo.api.text.LocalText;

/**
 * One line of an explanation, in plain words. It is shown to the public: no personal data in it.
 *
 * @param kind what the line is about
 * @param text one sentence
 */
public record Reason(Kind kind, LocalText text) {

  /**
   * What a line is about.
   *
   * <table>
   * <caption>Kinds of reasons</caption>
   * <tr><th>kind</th><th>says</th></tr>
   * <tr><td>INPUT</td><td>what was asked: the values that went in</td></tr>
   * <tr><td>RULE</td><td>which rule held, with its version and source</td></tr>
   * <tr><td>STEP</td><td>one step from the input towards the value</td></tr>
   * <tr><td>CAUTION</td><td>why the value may still change</td></tr>
   * </table>
   */
  public enum Kind {
    INPUT,
    RULE,
    STEP,
    CAUTION
  }

  public static Reason input(String id, String en) {
    return new Reason(Kind.INPUT, new LocalText(id, en));
  }

  public static Reason rule(String id, String en) {
    return new Reason(Kind.RULE, new LocalText(id, en));
  }

  public static Reason step(String id, String en) {
    return new Reason(Kind.STEP, new LocalText(id, en));
  }

  public static Reason caution(String id, String en) {
    return new Reason(Kind.CAUTION, new LocalText(id, en));
  }
}
