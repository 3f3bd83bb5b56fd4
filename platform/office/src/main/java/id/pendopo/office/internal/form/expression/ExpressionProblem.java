package id.pendopo.office.internal.form.expression;

import id.pendopo.api.text.LocalText;

/** An expression cannot be read or makes no sense; says where. */
public final class ExpressionProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient LocalText text;
  private final int at;

  /**
   * @param at place in the expression, counted from 1
   */
  ExpressionProblem(int at, String id, String en) {
    super(en);
    this.at = at;
    this.text = new LocalText("Huruf ke-" + at + ": " + id, "Character " + at + ": " + en);
  }

  /** What is wrong and where. */
  public LocalText text() {
    return text;
  }

  public int at() {
    return at;
  }
}
