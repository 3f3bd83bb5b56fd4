package id.pendopo.office.internal.people;

import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.identity.Access;
import id.pendopo.api.problem.Problem;
import id.pendopo.identity.PlatformPermissions;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which people and positions the account of the thread may see and change. */
@Component(service = PeopleScope.class)
public final class PeopleScope {

  private final Access access;
  private final Units units;

  @Activate
  public PeopleScope(@Reference Access access, @Reference Units units) {
    this.access = access;
    this.units = units;
  }

  /**
   * The codes of the units whose people a list may show; empty when nothing is left out.
   *
   * @param wanted the unit that is looked for, with all below
   * @throws Problem 401 without an account, 403 without the permission for any unit
   */
  Optional<Set<String>> readable(Optional<String> wanted) {
    demand(PlatformPermissions.PEOPLE_READ);
    Set<Optional<String>> scopes = access.scopes(PlatformPermissions.PEOPLE_READ);
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

  /** Whether what belongs to a unit may be seen. */
  boolean sees(Optional<String> unit) {
    return access.may(PlatformPermissions.PEOPLE_READ, unit);
  }

  boolean manages(Optional<String> unit) {
    return access.may(PlatformPermissions.PEOPLE_MANAGE, unit);
  }

  /** Whether they may change anything at all. */
  boolean managesAny() {
    return access.may(PlatformPermissions.PEOPLE_MANAGE);
  }

  boolean unmasks(Optional<String> unit) {
    return access.may(PlatformPermissions.PEOPLE_UNMASK, unit);
  }

  /**
   * Hides what is of another unit.
   *
   * @throws Problem 404 when it may not be seen
   */
  void see(Optional<String> unit) {
    if (!sees(unit)) {
      demand(PlatformPermissions.PEOPLE_READ);
      throw Problem.notFound();
    }
  }

  /**
   * Demands that what belongs to a unit may be changed.
   *
   * @throws Problem 404 when it may not even be seen, 403 when it may not be changed
   */
  void manage(Optional<String> unit) {
    see(unit);
    access.require(PlatformPermissions.PEOPLE_MANAGE, unit);
  }

  void unmask(Optional<String> unit) {
    see(unit);
    access.require(PlatformPermissions.PEOPLE_UNMASK, unit);
  }

  /** Demands a permission for at least one unit. */
  void demand(String permission) {
    if (!access.may(permission)) {
      access.require(permission, Optional.empty());
    }
  }
}
