package id.pendopo.persistence.tests;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** A letter of an agency. */
@Entity
@Table(name = "letters_letter")
public class Letter {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id")
  private Long agencyId;

  @Version private int version;

  @Column(name = "number_text")
  private String number;

  @Column(name = "body")
  private String body;

  @Column(name = "written_at")
  private Instant writtenAt;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "answers_id")
  private Letter answers;

  protected Letter() {}

  public Letter(String number, String body, Instant writtenAt) {
    this.number = number;
    this.body = body;
    this.writtenAt = writtenAt;
  }

  public Long id() {
    return id;
  }

  public Long agencyId() {
    return agencyId;
  }

  public String number() {
    return number;
  }

  public String body() {
    return body;
  }

  public Instant writtenAt() {
    return writtenAt;
  }

  public Letter answers() {
    return answers;
  }

  public void rewrite(String text) {
    body = text;
  }

  public void answer(Letter other) {
    answers = other;
  }
}
