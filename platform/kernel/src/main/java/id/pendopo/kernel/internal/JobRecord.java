package id.pendopo.kernel.internal;

import id.pendopo.api.persistence.InstallationWide;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A finished lifecycle job, kept as JSON so that it can be read after the module is gone. */
@Entity
@Table(name = "kernel_job")
@InstallationWide("A module is changed for all agencies at once.")
class JobRecord {

  @Id private String id;

  @Column(name = "module_id")
  private String moduleId;

  @Column(name = "started_at")
  private Instant startedAt;

  @Lob private String content;

  /** For Hibernate. */
  @NullUnmarked
  protected JobRecord() {}

  JobRecord(String id, String moduleId, Instant startedAt, String content) {
    this.id = id;
    this.moduleId = moduleId;
    this.startedAt = startedAt;
    this.content = content;
  }

  String content() {
    return content;
  }

  String moduleId() {
    return moduleId;
  }

  String id() {
    return id;
  }

  Instant startedAt() {
    return startedAt;
  }
}
