package id.pendopo.office.internal.calendar;

import id.pendopo.api.calendar.Holiday;
import id.pendopo.api.calendar.HolidayKind;
import id.pendopo.api.text.LocalText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A day off of the agency or of one unit; withdrawn, never changed. */
@Entity(name = "LocalHoliday")
@Table(name = "office_local_holiday")
public class LocalHolidayRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "unit_code", updatable = false, length = 40)
  private @Nullable String unit;

  @Column(name = "holiday_date", nullable = false, updatable = false)
  private LocalDate date;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(Types.VARCHAR)
  @Column(name = "kind", nullable = false, updatable = false, length = 20)
  private HolidayKind kind;

  @Column(name = "name", nullable = false, updatable = false, length = 200)
  private String name;

  @Column(name = "decree", nullable = false, updatable = false, length = 200)
  private String decree;

  @Column(name = "known_from", nullable = false, updatable = false)
  private LocalDate knownFrom;

  @Column(name = "withdrawn_on")
  private @Nullable LocalDate withdrawnOn;

  protected LocalHolidayRow() {}

  LocalHolidayRow(
      Optional<String> unit,
      LocalDate date,
      HolidayKind kind,
      String name,
      String decree,
      LocalDate knownFrom) {
    this.unit = unit.orElse(null);
    this.date = date;
    this.kind = kind;
    this.name = name;
    this.decree = decree;
    this.knownFrom = knownFrom;
  }

  void withdraw(LocalDate on) {
    withdrawnOn = on;
  }

  /** Whether it counted by what was known on a date; empty asks for now. */
  boolean known(Optional<LocalDate> asOf) {
    LocalDate gone = withdrawnOn;
    return asOf.map(date -> !knownFrom.isAfter(date) && (gone == null || gone.isAfter(date)))
        .orElse(gone == null);
  }

  Holiday holiday() {
    return new Holiday(date, kind, LocalText.same(name));
  }

  long id() {
    return id;
  }

  LocalDate date() {
    return date;
  }

  Optional<String> unit() {
    return Optional.ofNullable(unit);
  }

  String decree() {
    return decree;
  }

  LocalDate knownFrom() {
    return knownFrom;
  }

  Optional<LocalDate> withdrawnOn() {
    return Optional.ofNullable(withdrawnOn);
  }
}
