package id.pendopo.documents.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The share of the disk that one agency has. */
@Entity(name = "FileShare")
@Table(name = "documents_share")
public class ShareRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "agency_id")
  private @Nullable Long agencyId;

  @Version private int version;

  @Column(name = "quota_bytes")
  private long quota;

  /** For Hibernate. */
  @NullUnmarked
  protected ShareRecord() {}

  ShareRecord(long quota) {
    this.quota = quota;
  }

  long quota() {
    return quota;
  }

  void quota(long bytes) {
    quota = bytes;
  }
}
