package id.pendopo.office.internal.people;

import id.pendopo.api.people.Absences.Absence;
import id.pendopo.api.people.EmployeeId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Days on which somebody is away, as the database keeps them. */
@Entity(name = "PeopleAbsence")
@Table(name = "office_absence")
public class AbsenceRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "agency_id")
  private @Nullable Long agencyId;

  @Column(name = "employee_id")
  private long employee;

  @Column(name = "valid_from")
  private LocalDate from;

  @Column(name = "valid_until")
  private LocalDate until;

  /** For Hibernate. */
  @NullUnmarked
  protected AbsenceRecord() {}

  AbsenceRecord(EmployeeId employee, LocalDate from, LocalDate until) {
    this.employee = employee.value();
    this.from = from;
    this.until = until;
  }

  void end(LocalDate day) {
    until = day;
  }

  long id() {
    return Objects.requireNonNull(id, "not stored yet");
  }

  EmployeeId employee() {
    return new EmployeeId(employee);
  }

  Period period() {
    return Period.of(from, until);
  }

  Absence view() {
    return new Absence(id(), employee(), from, until);
  }

  Map<String, String> audited() {
    return Map.of("from", from.toString(), "until", until.toString());
  }
}
