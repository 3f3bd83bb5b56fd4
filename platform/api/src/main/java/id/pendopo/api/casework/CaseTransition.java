package id.pendopo.api.casework;

import id.pendopo.api.text.LocalText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A way from one state to another: a button in the console, a move over REST.
 *
 * @param code stays the same over versions, {@code [a-z][a-z0-9-]{0,39}}
 * @param name the words of the button, a verb: <em>Setujui</em>
 * @param from codes of the states from which it leads away; at least one
 * @param to code of the state to which it leads
 * @param who may do it
 * @param needs what has to be given with it
 */
public record CaseTransition(
    String code, LocalText name, Set<String> from, String to, Who who, Needs needs) {

  public CaseTransition {
    from = Set.copyOf(new LinkedHashSet<>(from));
  }

  /**
   * Who may do it: each that applies is enough.
   *
   * @param assignee whoever has the task of the case today, also as Plt or Plh, and the officer to
   *     whom it was escalated
   * @param permission whoever holds it for the unit of the case
   * @param applicant the applicant, at {@code /lacak} or through the module
   */
  public record Who(boolean assignee, Optional<String> permission, boolean applicant) {

    /** Whoever has the task. */
    public static final Who ASSIGNEE = new Who(true, Optional.empty(), false);

    /** The applicant alone. */
    public static final Who APPLICANT = new Who(false, Optional.empty(), true);

    /** The module itself alone. */
    public static final Who NOBODY = new Who(false, Optional.empty(), false);

    /** Whoever holds a permission for the unit of the case. */
    public static Who holding(String permission) {
      return new Who(false, Optional.of(permission), false);
    }

    /** Also whoever holds a permission. */
    public Who orHolding(String other) {
      return new Who(assignee, Optional.of(other), applicant);
    }

    /** Also the applicant. */
    public Who orApplicant() {
      return new Who(assignee, permission, true);
    }
  }

  /**
   * What has to be given.
   *
   * @param comment words to whom it concerns
   * @param reason why, as for a refusal; shown to the applicant
   * @param attachment at least one file
   * @param fields named values
   */
  public record Needs(boolean comment, boolean reason, boolean attachment, List<Field> fields) {

    /** Nothing. */
    public static final Needs NOTHING = new Needs(false, false, false, List.of());

    /** Why. */
    public static final Needs REASON = new Needs(false, true, false, List.of());

    /** Words. */
    public static final Needs COMMENT = new Needs(true, false, false, List.of());

    public Needs {
      fields = List.copyOf(fields);
    }

    /** With these fields too. */
    public Needs and(Field... more) {
      return new Needs(comment, reason, attachment, List.of(more));
    }
  }

  /**
   * A value that has to be given; one line of text.
   *
   * @param name {@code [a-z][A-Za-z0-9-]{0,39}}
   * @param label how it reads
   * @param longest 1 to 500 characters
   */
  public record Field(String name, LocalText label, int longest) {}
}
