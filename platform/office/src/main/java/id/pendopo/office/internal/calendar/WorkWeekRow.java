package id.pendopo.office.internal.calendar;

import id.pendopo.api.calendar.WorkWeek;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.TenantId;

/** The work week of the agency or of a unit from a date on. */
@Entity(name = "WorkWeek")
@Table(name = "office_work_week")
public class WorkWeekRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "unit_code", nullable = false, updatable = false, length = 40)
  private String unit;

  @Column(name = "valid_from", nullable = false, updatable = false)
  private LocalDate validFrom;

  @Column(name = "days", nullable = false)
  private int days;

  protected WorkWeekRow() {}

  WorkWeekRow(Optional<String> unit, LocalDate validFrom, WorkWeek week) {
    this.unit = unit.orElse("");
    this.validFrom = validFrom;
    this.days = week.days();
  }

  void become(WorkWeek week) {
    days = week.days();
  }

  Optional<String> unit() {
    return unit.isEmpty() ? Optional.empty() : Optional.of(unit);
  }

  LocalDate validFrom() {
    return validFrom;
  }

  WorkWeek week() {
    return WorkWeek.of(days);
  }
}
