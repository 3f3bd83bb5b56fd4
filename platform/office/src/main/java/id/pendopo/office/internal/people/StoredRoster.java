package id.pendopo.office.internal.people;

import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.people.Holder;
import id.pendopo.api.people.Position;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The roster as the database has it, for as long as the entity manager lives. */
record StoredRoster(EntityManager em) implements Roster {

  @Override
  public Optional<Position> position(String code) {
    return PeopleRows.position(em, code).map(PositionRecord::view);
  }

  @Override
  public List<Holder> fill(String code, LocalDate on) {
    return PeopleRows.filling(em, code, on).stream().map(AssignmentRecord::view).toList();
  }

  @Override
  public List<Holder> heldBy(EmployeeId employee, LocalDate on) {
    return PeopleRows.held(em, employee, on).stream()
        .map(AssignmentRecord::view)
        .sorted(Comparator.comparing(Holder::capacity).thenComparing(Holder::from))
        .toList();
  }

  @Override
  public Optional<LocalDate> backOn(EmployeeId employee, LocalDate on) {
    return PeopleRows.backOn(em, employee, on);
  }

  @Override
  public Optional<String> ownSuperior(EmployeeId employee) {
    return PeopleRows.employee(em, employee).flatMap(EmployeeRecord::superior);
  }
}
