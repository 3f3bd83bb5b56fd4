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
import java.util.List;
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

  /** Longer each time; the last one for every time after. */
  private static final List<Duration> SHUT =
      List.of(
          Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(24));

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

  @Column(name = "shut_rounds", nullable = false)
  private int shutRounds;

  @Column(name = "code_version", nullable = false)
  private int codeVersion = 1;

  protected CaseDoorRow() {}

  CaseDoorRow(long caseId, String codeMark) {
    this.caseId = caseId;
    this.codeMark = codeMark;
  }

  /** Another code: whoever was let in or shut out with the one before was so for the last time. */
  void code(String mark) {
    codeMark = mark;
    codeVersion++;
    opened();
  }

  void secret(TrackingSecret.Kind kind, String hash) {
    secretKind = kind;
    secretHash = hash;
    opened();
  }

  boolean shut(Instant now) {
    Instant until = shutUntil;
    return until != null && now.isBefore(until);
  }

  /**
   * Counts a wrong secret.
   *
   * @return for how long the door is shut by it; empty while it is not
   */
  Optional<Duration> failed(Instant now) {
    failures++;
    if (failures < MOST_FAILURES) {
      return Optional.empty();
    }
    Duration shut = SHUT.get(Math.min(shutRounds, SHUT.size() - 1));
    failures = 0;
    shutRounds++;
    shutUntil = now.plus(shut);
    return Optional.of(shut);
  }

  void opened() {
    failures = 0;
    shutRounds = 0;
    shutUntil = null;
  }

  Optional<Instant> shutUntil() {
    return Optional.ofNullable(shutUntil);
  }

  int codeVersion() {
    return codeVersion;
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
