package id.pendopo.api.casework;

import id.pendopo.api.text.LocalText;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A kind of case of a module: its states and the ways between them. Register one as a service.
 *
 * <p>A type that contradicts itself (a way from or to a state that does not exist, a first state
 * that is not open, two states of one code) is not taken and the log says why. Its cases stay, and
 * wait. What the first seven methods return is constant; change it only together with {@link
 * #version()}.
 */
@ConsumerType
public interface CaseType {

  /** Identity, {@code <module>.<name>}, at most 80 characters; stays the same over versions. */
  String id();

  /** Version of states and ways, counted from 1; each event of a case keeps the one it knew. */
  int version();

  /** What a case of this type is called, for instance <em>Permohonan informasi</em>. */
  LocalText name();

  /** Id of the permission with which cases of a unit are read. */
  String readPermission();

  /** Id of the permission with which tasks of a unit are seen and taken. */
  String workPermission();

  /** Its states; the first is the one in which a case begins. */
  List<CaseState> states();

  /** The ways between them, in the order of their buttons. */
  List<CaseTransition> transitions();

  /** When somebody is reminded, and when it is escalated. */
  default Reminders reminders() {
    return Reminders.STANDARD;
  }

  /**
   * Whose task a case becomes when it has reached a state, where the move does not say it. Called
   * inside the transaction; quick.
   *
   * @param reached the case in its new state, still with the desk it comes from
   */
  default CaseDesk deskOf(Case reached) {
    return reached.desk().orElse(new CaseDesk.Pool(reached.unit()));
  }

  /**
   * The module's part of a move: called inside its transaction after the case has changed, whoever
   * moved it and from wherever. Throw a {@code Problem} to refuse it all.
   *
   * @param moved the case in its new state
   * @param move what was given with it
   */
  default void moved(Case moved, CaseMove move) {}

  /**
   * Where the console shows what the case is about, below {@code /admin/}; empty for the view of
   * the case alone.
   */
  default Optional<String> consolePath(Case shown) {
    return Optional.empty();
  }

  /**
   * When somebody is reminded.
   *
   * @param daysBefore working days before the due date, each at most once for a due date; 0 is the
   *     day itself
   * @param escalateAfter working days after the due date when the superior of whoever has the task
   *     gets it too; empty for never
   */
  record Reminders(List<Integer> daysBefore, Optional<Integer> escalateAfter) {

    /** Three days before, the day before, and to the superior three days after. */
    public static final Reminders STANDARD = new Reminders(List.of(3, 1), Optional.of(3));

    /** Nobody, never. */
    public static final Reminders NONE = new Reminders(List.of(), Optional.empty());

    public Reminders {
      daysBefore = List.copyOf(daysBefore);
    }
  }
}
