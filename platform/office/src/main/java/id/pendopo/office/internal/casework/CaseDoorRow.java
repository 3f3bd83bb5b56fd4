package id.pendopo.office.internal.casework;

import id.pendopo.api.casework.TrackingSecret;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The applicant's way in: the hash of the code, the hash of the secret, and how often it was wrong.
 * Apart from the case, so that who tries does not stand in the way of who works.
 */
@Entity(name = "OfficeCaseDoor")
@Table(name = "office_case_door")
public class CaseDoorRow {

  private static final int MOST_FAILURES = 5;
  private static final Duration SHUT = Duration.ofMinutes(15);

  @Id
  @Column(name = "case_id", nullable = false, updatable = false)
  private Long caseId;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Column(name = "code_mark", nullable = false, length = 120)
  private String codeMark;

  @Enumerated(EnumType.STRING)
  @Column(name = "secret_kind", length = 16)
  private TrackingSecret.@Nullable Kind secretKind;

  @Column(name = "secret_hash", length = 250)
  private @Nullable String secretHash;

  @Column(name = "failures", nullable = false)
  private int failures;

  @Column(name = "shut_until")
  private @Nullable Instant shutUntil;

  protected CaseDoorRow() {}

  CaseDoorRow(long caseId, String codeMark) {
    this.caseId = caseId;
    this.codeMark = codeMark;
  }

  void code(String mark) {
    codeMark = mark;
  }

  void secret(TrackingSecret.Kind kind, String hash) {
    secretKind = kind;
    secretHash = hash;
    failures = 0;
    shutUntil = null;
  }

  boolean shut(Instant now) {
    Instant until = shutUntil;
    return until != null && now.isBefore(until);
  }

  void failed(Instant now) {
    failures++;
    if (failures >= MOST_FAILURES) {
      failures = 0;
      shutUntil = now.plus(SHUT);
    }
  }

  void opened() {
    failures = 0;
    shutUntil = null;
  }

  long caseId() {
    return caseId;
  }

  public long agency() {
    return agencyId;
  }

  String codeMark() {
    return codeMark;
  }

  Optional<TrackingSecret.Kind> secretKind() {
    return Optional.ofNullable(secretKind);
  }

  Optional<String> secretHash() {
    return Optional.ofNullable(secretHash);
  }
}
