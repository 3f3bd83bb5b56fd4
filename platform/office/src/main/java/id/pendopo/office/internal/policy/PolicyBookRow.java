package id.pendopo.office.internal.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;

/**
 * A book of which an agency has versions of its own. Every change counts it up, so that of two
 * people who enter versions at the same time the second is told.
 */
@Entity(name = "PolicyBook")
@Table(name = "office_policy_book")
public class PolicyBookRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "book", nullable = false, updatable = false, length = 60)
  private String book;

  @Column(name = "changes", nullable = false)
  private long changes;

  protected PolicyBookRow() {}

  PolicyBookRow(String book) {
    this.book = book;
  }

  void changed() {
    changes++;
  }
}
