package id.pendopo.content.internal.portal;

import java.util.Map;

/** A part of what an agency decides about its site; read, checked and stored as a whole. */
public sealed interface SitePlan permits MenuPlan, HomePlan, LookPlan, ContactPlan {

  /**
   * Demands that it is sound by itself.
   *
   * @throws id.pendopo.api.problem.Problem 422 with every wrong field
   */
  void check();

  /** What the audit tells of it: counts and names, nothing of persons. */
  Map<String, String> summary();
}
