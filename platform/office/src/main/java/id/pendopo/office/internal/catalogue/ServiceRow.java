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

/** A service of the catalogue. */
@Entity(name = "OfficeService")
@Table(name = "office_service")
public class ServiceRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Version
  @Column(name = "version", nullable = false)
  private long revision;

  @Column(name = "service_key", nullable = false, updatable = false, length = 60)
  private String key;

  @Column(name = "closed_from")
  private @Nullable LocalDate closedFrom;

  protected ServiceRow() {}

  ServiceRow(String key) {
    this.key = key;
  }

  void close(Optional<LocalDate> from) {
    closedFrom = from.orElse(null);
  }

  long id() {
    return id;
  }

  long revision() {
    return revision;
  }

  String key() {
    return key;
  }

  Optional<LocalDate> closedFrom() {
    return Optional.ofNullable(closedFrom);
  }
}
