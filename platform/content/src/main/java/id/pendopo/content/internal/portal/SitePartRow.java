package id.pendopo.content.internal.portal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;

/** One part of what an agency decided about its site. */
@Entity(name = "ContentSitePart")
@Table(name = "content_site_part")
public class SitePartRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "part", nullable = false, updatable = false, length = 20)
  private String part;

  @Column(name = "plan", nullable = false, columnDefinition = "longtext")
  private String plan;

  protected SitePartRow() {}

  SitePartRow(String part, String plan) {
    this.part = part;
    this.plan = plan;
  }

  void change(String newPlan) {
    plan = newPlan;
  }

  public long agency() {
    return agencyId;
  }

  /** Counted from 1, so that 0 says that nothing is decided. */
  long version() {
    return version + 1;
  }

  String part() {
    return part;
  }

  String plan() {
    return plan;
  }
}
