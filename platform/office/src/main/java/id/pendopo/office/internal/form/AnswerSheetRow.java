package id.pendopo.office.internal.form;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Kept answers: the plain ones as JSON, the sensitive ones as encrypted JSON. */
@Entity(name = "OfficeAnswerSheet")
@Table(name = "office_answer_sheet")
public class AnswerSheetRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "form_code", nullable = false, length = 40)
  private String form;

  @Column(name = "form_version", nullable = false)
  private int formVersion;

  @Column(name = "subject", nullable = false, updatable = false, length = 120)
  private String subject;

  @Column(name = "unit_code", length = 40)
  private @Nullable String unit;

  @Column(name = "plain_answers", nullable = false, columnDefinition = "longtext")
  private String plain;

  @Column(name = "sealed_answers", columnDefinition = "longtext")
  private @Nullable String sealed;

  @Column(name = "kept_at", nullable = false)
  private Instant keptAt;

  @Column(name = "applicant_id")
  private @Nullable Long applicant;

  protected AnswerSheetRow() {}

  AnswerSheetRow(String subject, Optional<String> unit, Instant now) {
    this.subject = subject;
    this.unit = unit.orElse(null);
    this.keptAt = now;
  }

  void answers(String formCode, int number, String plainJson, Optional<String> sealedJson) {
    form = formCode;
    formVersion = number;
    plain = plainJson;
    sealed = sealedJson.orElse(null);
  }

  void kept(Instant now) {
    keptAt = now;
  }

  /** Whose answers they are. */
  void about(long someone) {
    applicant = someone;
  }

  long id() {
    return id;
  }

  long version() {
    return version;
  }

  String form() {
    return form;
  }

  int formVersion() {
    return formVersion;
  }

  String subject() {
    return subject;
  }

  Optional<String> unit() {
    return Optional.ofNullable(unit);
  }

  String plain() {
    return plain;
  }

  Optional<String> sealed() {
    return Optional.ofNullable(sealed);
  }
}
