package id.pendopo.api.agency;

import id.pendopo.api.text.LocalText;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Holds things that belong to units and would be lost from sight with them, such as open cases.
 * Register one as a service; it is asked before a unit is removed. A unit can be removed while the
 * module is stopped, so whoever keeps codes of units has to bear one that is gone.
 */
@ConsumerType
public interface UnitUser {

  /**
   * What keeps a unit from being removed. Called in the transaction that removes it, while no other
   * unit of the agency changes; keep it to one or two statements.
   *
   * @param code of a unit of the current agency
   * @return how many there are and what to do with them, in a sentence or two without personal
   *     data; empty when nothing hinders
   */
  Optional<LocalText> hindrance(String code);
}
