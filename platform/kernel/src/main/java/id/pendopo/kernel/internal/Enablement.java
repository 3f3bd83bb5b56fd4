package id.pendopo.kernel.internal;

import id.pendopo.api.persistence.InstallationWide;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** That an agency uses a module. */
@Entity
@Table(name = "kernel_enablement")
@InstallationWide(
    "The kernel reads the switches of all agencies at once, at start and after each change.")
class Enablement {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "agency_id")
  private long agencyId;

  @Column(name = "module_id")
  private String moduleId;

  /** For Hibernate. */
  @NullUnmarked
  protected Enablement() {}

  Enablement(long agencyId, String moduleId) {
    this.agencyId = agencyId;
    this.moduleId = moduleId;
  }

  long agencyId() {
    return agencyId;
  }

  String moduleId() {
    return moduleId;
  }
}
