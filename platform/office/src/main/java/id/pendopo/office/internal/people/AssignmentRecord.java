package id.pendopo.office.internal.people;

import id.pendopo.api.people.Capacity;
import id.pendopo.api.people.Holder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Somebody in a position for some time, as the database keeps it. */
@Entity(name = "PeopleAssignment")
@Table(name = "office_assignment")
public class AssignmentRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "agency_id")
  private @Nullable Long agencyId;

  @Version private long version;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "position_id")
  private PositionRecord position;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "employee_id")
  private EmployeeRecord employee;

  @Enumerated(EnumType.STRING)
  private Capacity capacity;

  @Column(name = "valid_from")
  private LocalDate from;

  @Column(name = "valid_until")
  private @Nullable LocalDate until;

  private @Nullable String decree;

  @Column(name = "absence_id")
  private @Nullable Long absence;

  /** For Hibernate. */
  @NullUnmarked
  protected AssignmentRecord() {}

  AssignmentRecord(
      PositionRecord position,
      EmployeeRecord employee,
      Capacity capacity,
      Period period,
      Optional<String> decree,
      Optional<Long> absence) {
    this.position = position;
    this.employee = employee;
    this.capacity = capacity;
    this.from = period.from();
    this.until = period.until().orElse(null);
    this.decree = decree.orElse(null);
    this.absence = absence.orElse(null);
  }

  void end(LocalDate day) {
    until = day;
  }

  long id() {
    return Objects.requireNonNull(id, "not stored yet");
  }

  long version() {
    return version;
  }

  PositionRecord position() {
    return position;
  }

  EmployeeRecord employee() {
    return employee;
  }

  Capacity capacity() {
    return capacity;
  }

  Period period() {
    return new Period(from, Optional.ofNullable(until));
  }

  Holder view() {
    return new Holder(
        position.view(),
        employee.view(),
        capacity,
        from,
        Optional.ofNullable(until),
        Optional.ofNullable(decree));
  }

  Map<String, String> audited() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("position", position.code());
    values.put("employee", employee.id().toString());
    values.put("capacity", capacity.name());
    values.put("from", from.toString());
    values.put("until", until == null ? "" : until.toString());
    values.put("decree", Objects.requireNonNullElse(decree, ""));
    return values;
  }
}
