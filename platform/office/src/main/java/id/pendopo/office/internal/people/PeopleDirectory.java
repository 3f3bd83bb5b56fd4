package id.pendopo.office.internal.people;

import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.people.Employee;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.people.Employees;
import id.pendopo.api.people.Holder;
import id.pendopo.api.people.Nip;
import id.pendopo.api.people.Officer;
import id.pendopo.api.people.Position;
import id.pendopo.api.people.Positions;
import id.pendopo.api.people.SignatureBlock;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.office.internal.OfficeUnit;
import id.pendopo.office.people.PeopleFilter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What modules ask about people, answered from the database. */
@Component(service = {Employees.class, Positions.class})
public final class PeopleDirectory implements Employees, Positions {

  private final Store store;
  private final Units units;

  @Activate
  public PeopleDirectory(
      @Reference(target = OfficeUnit.STORE) Store store, @Reference Units units) {
    this.store = store;
    this.units = units;
  }

  // ---- Employees

  @Override
  public Optional<Employee> find(EmployeeId id) {
    return store.read(em -> PeopleRows.employee(em, id).map(EmployeeRecord::view));
  }

  @Override
  public List<Employee> find(List<EmployeeId> ids) {
    return store.read(
        em -> {
          Map<EmployeeId, Employee> found = new HashMap<>();
          PeopleRows.employees(em, ids).forEach(row -> found.put(row.id(), row.view()));
          return ids.stream().map(found::get).filter(Objects::nonNull).toList();
        });
  }

  @Override
  public Optional<Employee> byNip(Nip nip) {
    return store.read(em -> PeopleRows.byNip(em, nip).map(EmployeeRecord::view));
  }

  @Override
  public Optional<Employee> byAccount(long account) {
    return store.read(em -> PeopleRows.byAccount(em, account).map(EmployeeRecord::view));
  }

  @Override
  public Optional<Long> account(EmployeeId employee) {
    return store.read(em -> PeopleRows.employee(em, employee).flatMap(EmployeeRecord::account));
  }

  @Override
  public List<Employee> ofUnit(Optional<String> unit) {
    Optional<Set<String>> codes =
        unit.map(
            wanted ->
                units.all().stream()
                    .map(Unit::code)
                    .filter(code -> units.within(Optional.of(code), unit))
                    .collect(Collectors.toSet()));
    if (codes.isPresent() && codes.get().isEmpty()) {
      return List.of();
    }
    return store.read(
        em ->
            PeopleRows.list(em, PeopleFilter.ACTIVE, codes, 0, Integer.MAX_VALUE).stream()
                .map(EmployeeRecord::view)
                .toList());
  }

  @Override
  public Officer directSuperior(EmployeeId employee, LocalDate on) {
    return about(employee, officers -> officers.directSuperior(employee, on));
  }

  @Override
  public Officer grantingOfficer(EmployeeId employee, LocalDate on) {
    return about(employee, officers -> officers.grantingOfficer(employee, on));
  }

  private Officer about(EmployeeId employee, Function<Officers, Officer> question) {
    return store.read(
        em -> {
          if (PeopleRows.employee(em, employee).isEmpty()) {
            throw Problem.notFound();
          }
          return question.apply(new Officers(new StoredRoster(em)));
        });
  }

  // ---- Positions

  @Override
  public List<Position> all() {
    return store.read(em -> PeopleRows.positions(em).stream().map(PositionRecord::view).toList());
  }

  @Override
  public Optional<Position> find(String code) {
    return store.read(em -> PeopleRows.position(em, code).map(PositionRecord::view));
  }

  @Override
  public Officer holder(String code, LocalDate on) {
    return store.read(em -> new Officers(new StoredRoster(em)).holder(code, on));
  }

  @Override
  public List<Holder> history(String code) {
    return store.read(
        em ->
            PeopleRows.ofPosition(em, PeopleRows.position(em, code).orElseThrow(Problem::notFound))
                .stream()
                .map(AssignmentRecord::view)
                .toList());
  }

  @Override
  public List<Holder> heldBy(EmployeeId employee, LocalDate on) {
    return store.read(em -> new StoredRoster(em).heldBy(employee, on));
  }

  @Override
  public SignatureBlock signature(String position, List<String> through, LocalDate on) {
    return store.read(em -> new Officers(new StoredRoster(em)).signature(position, through, on));
  }
}
