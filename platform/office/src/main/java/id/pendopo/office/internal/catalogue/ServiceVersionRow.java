package id.pendopo.office.internal.catalogue;

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
import org.jspecify.annotations.Nullable;

/** A version of a service standard; once it has a day of force it never changes. */
@Entity(name = "OfficeServiceVersion")
@Table(name = "office_service_version")
public class ServiceVersionRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Version
  @Column(name = "version", nullable = false)
  private long revision;

  @Column(name = "service_id", nullable = false, updatable = false)
  private long service;

  @Column(name = "version_number", nullable = false, updatable = false)
  private int number;

  @Column(name = "in_force_from")
  private @Nullable LocalDate inForceFrom;

  @Column(name = "unit_code", length = 40)
  private @Nullable String unit;

  @Column(name = "content", nullable = false, columnDefinition = "longtext")
  private String content;

  protected ServiceVersionRow() {}

  ServiceVersionRow(long service, int number, String content, Optional<String> unit) {
    this.service = service;
    this.number = number;
    this.content = content;
    this.unit = unit.orElse(null);
  }

  void redraft(String changed, Optional<String> newUnit) {
    if (inForceFrom != null) {
      throw new IllegalStateException("A published version never changes");
    }
    content = changed;
    unit = newUnit.orElse(null);
  }

  void publish(LocalDate from) {
    inForceFrom = from;
  }

  long service() {
    return service;
  }

  long revision() {
    return revision;
  }

  int number() {
    return number;
  }

  Optional<LocalDate> inForceFrom() {
    return Optional.ofNullable(inForceFrom);
  }

  Optional<String> unit() {
    return Optional.ofNullable(unit);
  }

  String content() {
    return content;
  }
}
