package id.pendopo.content.internal.portal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;

/** What becomes of an old address. */
@Entity(name = "ContentSiteRedirect")
@Table(name = "content_site_redirect")
public class RedirectRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "source", nullable = false, updatable = false, length = 500)
  private String source;

  @Column(name = "source_hash", nullable = false, updatable = false, length = 64)
  private String sourceHash;

  @Column(name = "status", nullable = false)
  private short status;

  @Column(name = "target", nullable = false, length = 500)
  private String target;

  @Column(name = "reason", nullable = false, length = 300)
  private String reason;

  protected RedirectRow() {}

  RedirectRow(String source, String sourceHash, OldAddress wanted) {
    this.source = source;
    this.sourceHash = sourceHash;
    change(wanted);
  }

  final void change(OldAddress wanted) {
    status = (short) wanted.status();
    target = wanted.target();
    reason = wanted.reason();
  }

  public long agency() {
    return agencyId;
  }

  long id() {
    return id;
  }

  long version() {
    return version;
  }

  OldAddress address() {
    return new OldAddress(source, status, target, reason);
  }
}
