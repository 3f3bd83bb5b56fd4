package id.pendopo.office.internal.casework;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.CaseDesk;
import id.pendopo.api.casework.CaseTransition;
import id.pendopo.api.casework.CaseType;
import id.pendopo.api.identity.Access;
import id.pendopo.api.people.Absences;
import id.pendopo.api.people.Capacity;
import id.pendopo.api.people.Employee;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.people.Employees;
import id.pendopo.api.people.Holder;
import id.pendopo.api.people.Position;
import id.pendopo.api.people.Positions;
import id.pendopo.identity.AccountDirectory;
import id.pendopo.identity.AccountDirectory.KnownAccount;
import id.pendopo.identity.PlatformPermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Says in whose hands a task is on a day: holders, Plt and Plh, and who stands in for the absent.
 */
@Component(service = CaseHands.class)
public final class CaseHands {

  private final Access access;
  private final AccountDirectory accounts;
  private final Units units;
  private final CurrentAgency current;
  private final Employees employees;
  private final Positions positions;
  private final Absences absences;
  private final CaseTypes types;

  @Activate
  public CaseHands(
      @Reference Access access,
      @Reference AccountDirectory accounts,
      @Reference Units units,
      @Reference CurrentAgency current,
      @Reference Employees employees,
      @Reference Positions positions,
      @Reference Absences absences,
      @Reference CaseTypes types) {
    this.access = access;
    this.accounts = accounts;
    this.units = units;
    this.current = current;
    this.employees = employees;
    this.positions = positions;
    this.absences = absences;
    this.types = types;
  }

  LocalDate today() {
    return LocalDate.now(current.get().zone());
  }

  /**
   * What one person answers for on a day.
   *
   * @param employees ids whose own tasks they have: theirs, and those of the absent they act for
   * @param positions codes of the positions they fill
   */
  record Mine(Set<Long> employees, Set<String> positions) {}

  Optional<EmployeeId> employee() {
    return access.account().flatMap(account -> employees.byAccount(account.id())).map(Employee::id);
  }

  /** What the account of the thread answers for. */
  Mine mine(LocalDate on) {
    return employee().map(id -> of(id, on)).orElse(new Mine(Set.of(), Set.of()));
  }

  private Mine of(EmployeeId id, LocalDate on) {
    Set<Long> persons = new LinkedHashSet<>(Set.of(id.value()));
    Set<String> held = new LinkedHashSet<>();
    for (Holder holder : positions.heldBy(id, on)) {
      String code = holder.position().code();
      Optional<Holder> today = positions.holder(code, on).holder();
      if (today.isEmpty() || today.get().employee().id().equals(id)) {
        held.add(code);
      }
      if (holder.capacity() == Capacity.PLH) {
        positions.history(code).stream()
            .filter(other -> other.capacity() == Capacity.DEFINITIVE && other.on(on))
            .map(other -> other.employee().id())
            .filter(other -> away(other, on))
            .forEach(other -> persons.add(other.value()));
      }
    }
    return new Mine(persons, held);
  }

  private boolean away(EmployeeId id, LocalDate on) {
    return absences.of(id).stream()
        .anyMatch(absence -> !on.isBefore(absence.from()) && on.isBefore(absence.until()));
  }

  /** Of these positions, those that nobody fills on a day. */
  Set<String> vacant(List<String> codes, LocalDate on) {
    Set<String> vacant = new HashSet<>();
    for (String code : codes) {
      if (positions.find(code).isEmpty() || positions.holder(code, on).holder().isEmpty()) {
        vacant.add(code);
      }
    }
    return vacant;
  }

  /** The employees who have a task on a day; of a unit's task those who may take it. */
  List<EmployeeId> holders(Case of, LocalDate on) {
    Set<EmployeeId> found = new LinkedHashSet<>();
    if (of.desk().isPresent()) {
      switch (of.desk().get()) {
        case CaseDesk.Person person -> {
          found.add(person.employee());
          if (away(person.employee(), on)) {
            positions.heldBy(person.employee(), on).stream()
                .filter(holder -> holder.capacity() == Capacity.DEFINITIVE)
                .map(holder -> positions.holder(holder.position().code(), on).holder())
                .flatMap(Optional::stream)
                .forEach(holder -> found.add(holder.employee().id()));
          }
        }
        case CaseDesk.Post post -> holder(post.position(), on).ifPresent(found::add);
        case CaseDesk.Pool pool -> {
          // those of the unit, below
        }
      }
    }
    of.desk()
        .flatMap(desk -> waitsFor(desk, of, on))
        .ifPresent(
            unit ->
                workers(of, unit).stream()
                    .flatMap(one -> employees.byAccount(one.id()).stream())
                    .filter(Employee::active)
                    .forEach(one -> found.add(one.id())));
    of.escalatedTo().flatMap(code -> holder(code, on)).ifPresent(found::add);
    return new ArrayList<>(found);
  }

  /** The accounts of those who have a task, also of whoever works without being an employee. */
  Set<Long> accounts(Case of, LocalDate on) {
    Set<Long> found = new LinkedHashSet<>();
    holders(of, on).forEach(one -> employees.account(one).ifPresent(found::add));
    of.desk()
        .flatMap(desk -> waitsFor(desk, of, on))
        .ifPresent(unit -> workers(of, unit).forEach(one -> found.add(one.id())));
    return found;
  }

  /** The unit whose people may take a task, which is that of a position nobody fills, too. */
  private Optional<Optional<String>> waitsFor(CaseDesk desk, Case of, LocalDate on) {
    return switch (desk) {
      case CaseDesk.Pool pool -> Optional.of(pool.unit());
      case CaseDesk.Post post ->
          holder(post.position(), on).isEmpty() ? Optional.of(of.unit()) : Optional.empty();
      case CaseDesk.Person person -> Optional.empty();
    };
  }

  /**
   * Who may work on a case for a unit: those with the right for the unit itself and its employees,
   * or, where there are none, whoever has the right from above it.
   */
  private List<KnownAccount> workers(Case of, Optional<String> unit) {
    Optional<String> permission = types.find(of.type()).map(CaseType::workPermission);
    if (permission.isEmpty()) {
      return List.of();
    }
    List<KnownAccount> all = accounts.holders(permission.get(), unit);
    if (unit.isEmpty()) {
      return all;
    }
    Optional<String> above = units.byCode(unit.get()).flatMap(Unit::parent);
    Set<KnownAccount> fromAbove = new HashSet<>(accounts.holders(permission.get(), above));
    List<KnownAccount> own =
        all.stream()
            .filter(
                one ->
                    !fromAbove.contains(one)
                        || employees
                            .byAccount(one.id())
                            .filter(employee -> employee.unit().equals(unit))
                            .isPresent())
            .toList();
    return own.isEmpty() ? all : own;
  }

  private Optional<EmployeeId> holder(String position, LocalDate on) {
    return positions
        .find(position)
        .flatMap(known -> positions.holder(known.code(), on).holder())
        .map(holder -> holder.employee().id());
  }

  /** Whether the account of the thread has the task of a case on a day. */
  boolean has(Case of, LocalDate on) {
    if (of.desk().isEmpty() || access.account().isEmpty()) {
      return false;
    }
    Mine mine = mine(on);
    boolean escalated = of.escalatedTo().filter(mine.positions()::contains).isPresent();
    return escalated
        || switch (of.desk().get()) {
          case CaseDesk.Person person -> mine.employees().contains(person.employee().value());
          case CaseDesk.Post post ->
              mine.positions().contains(post.position())
                  || works(of) && !vacant(List.of(post.position()), on).isEmpty();
          case CaseDesk.Pool pool ->
              types
                  .find(of.type())
                  .map(type -> access.may(type.workPermission(), pool.unit()))
                  .orElse(false);
        };
  }

  /** Whether the account works on cases of this type in the unit of the case. */
  boolean works(Case of) {
    return types
        .find(of.type())
        .map(type -> access.may(type.workPermission(), of.unit()))
        .orElse(false);
  }

  /** Whether the account reads cases of this type in the unit of the case. */
  boolean reads(Case of) {
    return types
        .find(of.type())
        .map(CaseType::readPermission)
        .map(permission -> access.may(permission, of.unit()))
        .orElse(false);
  }

  /** Whether the account may go a way from where a case is. */
  boolean mayMove(Case of, CaseTransition way) {
    return way.who().permission().filter(id -> access.may(id, of.unit())).isPresent()
        || way.who().assignee() && has(of, today());
  }

  /** Whether the account may comment on a case and hand its task over. */
  boolean mayWork(Case of) {
    return works(of) || access.may(PlatformPermissions.CASES_MANAGE, of.unit()) || has(of, today());
  }

  /** The position above whoever has a task; for a unit's task the one that leads the unit. */
  Optional<String> superior(Case of, LocalDate on) {
    if (of.desk().isEmpty()) {
      return Optional.empty();
    }
    return switch (of.desk().get()) {
      case CaseDesk.Person person ->
          employees
              .find(person.employee())
              .flatMap(known -> employees.directSuperior(known.id(), on).holder())
              .map(holder -> holder.position().code());
      case CaseDesk.Post post -> positions.find(post.position()).flatMap(Position::superior);
      case CaseDesk.Pool pool -> leader(pool.unit());
    };
  }

  /** The one position of a unit that stands below none of the same unit. */
  private Optional<String> leader(Optional<String> unit) {
    List<Position> all = positions.all();
    List<Position> own = all.stream().filter(position -> position.unit().equals(unit)).toList();
    Set<String> codes = new HashSet<>();
    own.forEach(position -> codes.add(position.code()));
    List<Position> heads =
        own.stream()
            .filter(position -> position.superior().filter(codes::contains).isEmpty())
            .toList();
    return heads.size() == 1 ? Optional.of(heads.getFirst().code()) : Optional.empty();
  }
}
