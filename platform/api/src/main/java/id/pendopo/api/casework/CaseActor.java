package id.pendopo.api.casework;

/** In whose name something is done to a case. */
public enum CaseActor {
  /**
   * The account that is signed in on this thread. It may do what {@link CaseTransition#who} says.
   */
  OFFICER,
  /**
   * The applicant. Whoever calls has made sure that it is them; {@code /lacak} does so by code and
   * second factor.
   */
  APPLICANT,
  /** The module itself, in a job or a listener; may do every transition. */
  SYSTEM
}
