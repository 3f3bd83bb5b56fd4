package id.pendopo.office.internal.people;

import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.people.Holder;
import id.pendopo.api.people.Position;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the rules about superiors ask of whatever keeps positions and people. */
interface Roster {

  Optional<Position> position(String code);

  /** Who holds or acts in a position on a day: at most one holder and one acting officer. */
  List<Holder> fill(String code, LocalDate on);

  /** The positions that somebody holds or acts in on a day. */
  List<Holder> heldBy(EmployeeId employee, LocalDate on);

  /** The day on which somebody who is away is back; empty when they are here. */
  Optional<LocalDate> backOn(EmployeeId employee, LocalDate on);

  /** The position above somebody that is noted on themselves. */
  Optional<String> ownSuperior(EmployeeId employee);
}
