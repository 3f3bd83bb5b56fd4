package id.pendopo.api.privacy;

import id.pendopo.api.text.LocalText;
import java.time.LocalDate;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One kind of data that is kept for a time and then deleted or made anonymous. Register one as a
 * service; the platform computes from the policy book what is due, shows it, and has it done every
 * night in small steps, unless a legal hold stops it. Called with the agency set.
 */
@ConsumerType
public interface RetentionRule {

  /** What becomes of data that is due. */
  enum Action {
    DELETE(new LocalText("dihapus", "deleted")),
    ANONYMISE(new LocalText("dianonimkan", "made anonymous"));

    private final LocalText displayName;

    Action(LocalText displayName) {
      this.displayName = displayName;
    }

    public LocalText displayName() {
      return displayName;
    }
  }

  /** Stays the same over versions, {@code <module>.<kind of data>}. */
  String code();

  /** The kind of data, and from when it is counted. */
  LocalText title();

  Action action();

  /** Code of the policy book that says how long. */
  String policyBook();

  /**
   * The field of that book: a {@code PolicyType.WholeNumber} of months, 0 to keep without an end.
   */
  String policyField();

  /**
   * Whether the data belongs to no agency; it is then looked after with the default agency and
   * under its policy.
   */
  default boolean installationWide() {
    return false;
  }

  /**
   * How much is due: what ended before a day. A query or two; changes nothing.
   *
   * @param before first day that is still kept
   */
  long due(LocalDate before);

  /**
   * Does it for some of what is due, oldest first, in the write transaction that is open. Called
   * again until it gives 0. What was done is recorded in the audit by the platform, as a count.
   *
   * @param before first day that is still kept
   * @param most how many at most in this step; some hundred
   * @return how many were done
   */
  int apply(LocalDate before, int most);
}
