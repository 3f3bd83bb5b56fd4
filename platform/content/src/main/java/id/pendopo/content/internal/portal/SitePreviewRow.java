package id.pendopo.content.internal.portal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** What somebody wants to see before it is applied. */
@Entity(name = "ContentSitePreview")
@Table(name = "content_site_preview")
public class SitePreviewRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Column(name = "secret_hash", nullable = false, updatable = false, length = 64)
  private String secretHash;

  @Column(name = "plans", nullable = false, updatable = false, columnDefinition = "longtext")
  private String plans;

  @Column(name = "ends_at", nullable = false, updatable = false)
  private Instant endsAt;

  protected SitePreviewRow() {}

  SitePreviewRow(String secretHash, String plans, Instant endsAt) {
    this.secretHash = secretHash;
    this.plans = plans;
    this.endsAt = endsAt;
  }

  public long agency() {
    return agencyId;
  }

  String plans() {
    return plans;
  }

  boolean over(Instant now) {
    return !now.isBefore(endsAt);
  }
}
