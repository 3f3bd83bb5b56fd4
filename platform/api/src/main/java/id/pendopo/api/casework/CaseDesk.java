package id.pendopo.api.casework;

import id.pendopo.api.people.EmployeeId;
import java.util.Optional;

/**
 * On whose desk a case lies. Who that is is asked anew each day: a task of a position follows its
 * holder, Plt and Plh.
 */
public sealed interface CaseDesk {

  /**
   * One employee. While they are away, whoever acts as Plh in a position of theirs has it too.
   *
   * @param employee who
   */
  record Person(EmployeeId employee) implements CaseDesk {}

  /**
   * Whoever fills a position today. While nobody does, it lies with those who work on such cases in
   * the unit of the case, so that nothing is lost.
   *
   * @param position code of the position
   */
  record Post(String position) implements CaseDesk {}

  /**
   * Everybody who holds the type's {@linkplain CaseType#workPermission() permission to work} for a
   * unit: whoever takes it first has it.
   *
   * @param unit code of the unit; empty for the agency as a whole
   */
  record Pool(Optional<String> unit) implements CaseDesk {}
}
