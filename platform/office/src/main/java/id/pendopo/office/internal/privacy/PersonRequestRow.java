package id.pendopo.office.internal.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** What became of a person's request about their own data; never changed. */
@Entity(name = "PersonRequest")
@Table(name = "office_person_request")
public class PersonRequestRow {

  /** What was asked for. */
  public enum Kind {
    /** A copy of everything (UU 27/2022 articles 7 and 13). */
    EXPORT,
    /** Erasure (articles 8, 43 and 44). */
    ERASURE
  }

  /** What became of it. */
  public enum Outcome {
    DONE,
    REFUSED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false, updatable = false, length = 20)
  private Kind kind;

  @Column(name = "person", nullable = false, updatable = false, length = 80)
  private String person;

  @Enumerated(EnumType.STRING)
  @Column(name = "outcome", nullable = false, updatable = false, length = 20)
  private Outcome outcome;

  @Column(name = "note", nullable = false, updatable = false, length = 400)
  private String note;

  @Column(name = "erased_count", nullable = false, updatable = false)
  private int erased;

  @Lob
  @Column(name = "explanation", nullable = false, updatable = false, columnDefinition = "longtext")
  private String explanation;

  @Column(name = "done_at", nullable = false, updatable = false)
  private Instant doneAt;

  @Column(name = "done_by", nullable = false, updatable = false, length = 80)
  private String doneBy;

  protected PersonRequestRow() {}

  PersonRequestRow(
      Kind kind,
      String person,
      Outcome outcome,
      String note,
      int erased,
      String explanation,
      Instant doneAt,
      String doneBy) {
    this.kind = kind;
    this.person = person;
    this.outcome = outcome;
    this.note = note;
    this.erased = erased;
    this.explanation = explanation;
    this.doneAt = doneAt;
    this.doneBy = doneBy;
  }

  public long id() {
    return id;
  }

  public Kind kind() {
    return kind;
  }

  /** A reference such as {@code employee/12}, or {@code nik} for somebody found by it alone. */
  public String person() {
    return person;
  }

  public Outcome outcome() {
    return outcome;
  }

  /** Why it was asked for, as the officer wrote. */
  public String note() {
    return note;
  }

  public int erased() {
    return erased;
  }

  /** Reasons for a refusal, or what was kept and why, a line each. */
  public String explanation() {
    return explanation;
  }

  public Instant doneAt() {
    return doneAt;
  }

  public String doneBy() {
    return doneBy;
  }

  long agency() {
    return agencyId;
  }
}
