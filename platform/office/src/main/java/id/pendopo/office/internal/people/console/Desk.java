package id.pendopo.office.internal.people.console;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.agency.Units;
import id.pendopo.api.identity.Access;
import id.pendopo.api.transfer.ImportDialogs;
import id.pendopo.office.internal.people.EmployeeImport;
import id.pendopo.office.internal.people.EmployeePhotos;
import id.pendopo.office.people.AssignmentAdministration;
import id.pendopo.office.people.PeopleAdministration;
import id.pendopo.office.people.PositionAdministration;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Everything that the views about people show and change. */
@Component(service = Desk.class)
public final class Desk {

  final PeopleAdministration people;
  final PositionAdministration posts;
  final AssignmentAdministration assignments;
  final EmployeeImport employees;
  final ImportDialogs imports;
  final EmployeePhotos photos;
  final Units units;
  final Access access;
  final CurrentAgency agency;

  @Activate
  public Desk(
      @Reference PeopleAdministration people,
      @Reference PositionAdministration posts,
      @Reference AssignmentAdministration assignments,
      @Reference EmployeeImport employees,
      @Reference ImportDialogs imports,
      @Reference EmployeePhotos photos,
      @Reference Units units,
      @Reference Access access,
      @Reference CurrentAgency agency) {
    this.people = people;
    this.posts = posts;
    this.assignments = assignments;
    this.employees = employees;
    this.imports = imports;
    this.photos = photos;
    this.units = units;
    this.access = access;
    this.agency = agency;
  }

  LocalDate today() {
    return LocalDate.now(agency.get().zone());
  }
}
