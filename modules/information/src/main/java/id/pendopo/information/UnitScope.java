package id.pendopo.information;

import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns units "and all below" into the codes that a query compares. */
final class UnitScope {

  private UnitScope() {}

  /**
   * The codes of the units that a list may show; empty when nothing is left out.
   *
   * @param scopes what the account holds, as {@code Access.scopes} says it
   * @param wanted the unit that is looked for, with all below
   */
  static Optional<Set<String>> codes(
      Units units, Set<Optional<String>> scopes, Optional<String> wanted) {
    if (scopes.contains(Optional.<String>empty()) && wanted.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        units.all().stream()
            .map(Unit::code)
            .filter(code -> wanted.isEmpty() || units.within(Optional.of(code), wanted))
            .filter(
                code -> scopes.stream().anyMatch(scope -> units.within(Optional.of(code), scope)))
            .collect(Collectors.toSet()));
  }
}
