package id.pendopo.office.internal.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.TenantId;

/** One run of a retention rule: counts alone. */
@Entity(name = "RetentionRun")
@Table(name = "office_retention_run")
public class RetentionRunRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Column(name = "rule_code", nullable = false, length = 80)
  private String rule;

  @Column(name = "ran_at", nullable = false)
  private Instant at;

  @Column(name = "dry_run", nullable = false)
  private boolean dry;

  @Column(name = "policy_version", nullable = false, length = 60)
  private String policy;

  @Column(name = "kept_from", nullable = false)
  private LocalDate keptFrom;

  @Column(name = "due_count", nullable = false)
  private long due;

  @Column(name = "done_count", nullable = false)
  private long done;

  protected RetentionRunRow() {}

  RetentionRunRow(
      String rule,
      Instant at,
      boolean dry,
      String policy,
      LocalDate keptFrom,
      long due,
      long done) {
    this.rule = rule;
    this.at = at;
    this.dry = dry;
    this.policy = policy;
    this.keptFrom = keptFrom;
    this.due = due;
    this.done = done;
  }

  long id() {
    return id;
  }

  public String rule() {
    return rule;
  }

  public Instant at() {
    return at;
  }

  /** Whether it only counted. */
  public boolean dry() {
    return dry;
  }

  /** The policy version that it counted by. */
  public String policy() {
    return policy;
  }

  public LocalDate keptFrom() {
    return keptFrom;
  }

  public long due() {
    return due;
  }

  public long done() {
    return done;
  }

  long agency() {
    return agencyId;
  }
}
