package id.pendopo.identity.internal.data;

import id.pendopo.api.persistence.InstallationWide;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** An agency. */
@Entity(name = "Agency")
@Table(name = "identity_agency")
@InstallationWide("Agencies are what the tenants are.")
public class AgencyRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "slug", nullable = false, updatable = false, length = 41)
  private String slug;

  @Column(name = "name", nullable = false, length = 200)
  private String name;

  @Column(name = "time_zone", nullable = false, length = 60)
  private String zone;

  @Column(name = "is_default", nullable = false, updatable = false)
  private boolean standard;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant created;

  protected AgencyRow() {}

  public AgencyRow(String slug, String name, String zone, boolean standard, Instant created) {
    this.slug = slug;
    this.name = name;
    this.zone = zone;
    this.standard = standard;
    this.created = created;
  }

  public void describe(String newName, String newZone) {
    name = newName;
    zone = newZone;
  }

  public long id() {
    return id;
  }

  public long version() {
    return version;
  }

  public String slug() {
    return slug;
  }

  public String name() {
    return name;
  }

  public String zone() {
    return zone;
  }

  public boolean isDefault() {
    return standard;
  }

  public Instant created() {
    return created;
  }
}
