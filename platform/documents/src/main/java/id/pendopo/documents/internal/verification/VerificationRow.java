package id.pendopo.documents.internal.verification;

import id.pendopo.api.text.LocalText;
import id.pendopo.api.verification.IssuedDocument;
import id.pendopo.api.verification.Verification;
import id.pendopo.api.verification.VerificationId;
import id.pendopo.api.verification.VerificationState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The record by which a document can be checked. Its id and its files never change. */
@Entity(name = "Verification")
@Table(name = "documents_verification")
public class VerificationRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "agency_id", updatable = false)
  private @Nullable Long agencyId;

  @Version private long version;

  @Column(name = "code", updatable = false)
  private String code;

  @Column(name = "document_key", updatable = false)
  private String document;

  @Column(name = "unit_code")
  private @Nullable String unit;

  @Column(name = "type_id")
  private String typeId;

  @Column(name = "type_en")
  private String typeEn;

  @Column(name = "number_text")
  private String number;

  private String title;

  @Column(name = "dated_on")
  private LocalDate on;

  private String signers;

  @Column(name = "valid_until")
  private @Nullable LocalDate validUntil;

  @Enumerated(EnumType.STRING)
  private VerificationState state;

  private String checksums;

  private String reason;

  @Column(name = "replaced_by")
  private @Nullable String replacedBy;

  @Column(name = "prepared_at", updatable = false)
  private Instant preparedAt;

  @Column(name = "issued_at")
  private @Nullable Instant issuedAt;

  /** For Hibernate. */
  @NullUnmarked
  protected VerificationRow() {}

  @SuppressWarnings("NullAway.Init") // take sets the rest
  VerificationRow(VerificationId code, IssuedDocument document, Instant now) {
    this.code = code.value();
    this.document = document.document();
    this.state = VerificationState.PREPARED;
    this.checksums = "";
    this.reason = "";
    this.preparedAt = now;
    take(document);
  }

  /** Says something else of the document; only while it is prepared. */
  final void take(IssuedDocument wanted) {
    unit = wanted.unit().orElse(null);
    typeId = wanted.type().id();
    typeEn = wanted.type().en();
    number = wanted.number();
    title = wanted.title();
    on = wanted.on();
    signers = SignerLines.write(wanted.signers());
    validUntil = wanted.validUntil().orElse(null);
  }

  void issue(List<String> sha256, Instant now) {
    state = VerificationState.VALID;
    checksums = String.join("\n", sha256);
    issuedAt = now;
  }

  void revoke(String why) {
    state = VerificationState.REVOKED;
    reason = why;
    replacedBy = null;
  }

  void replace(VerificationId by, String why) {
    state = VerificationState.REPLACED;
    reason = why;
    replacedBy = by.value();
  }

  long id() {
    return Objects.requireNonNull(id, "not stored yet");
  }

  @Nullable Long agency() {
    return agencyId;
  }

  String reason() {
    return reason;
  }

  long version() {
    return version;
  }

  /** What was decided; {@link VerificationState#EXPIRED} never. */
  VerificationState decided() {
    return state;
  }

  Optional<String> unit() {
    return Optional.ofNullable(unit);
  }

  List<String> sha256() {
    return checksums.lines().toList();
  }

  Optional<VerificationId> replacedBy() {
    return Optional.ofNullable(replacedBy).map(VerificationId::new);
  }

  IssuedDocument issued() {
    return new IssuedDocument(
        document,
        unit(),
        new LocalText(typeId, typeEn),
        number,
        title,
        on,
        SignerLines.read(signers),
        Optional.ofNullable(validUntil));
  }

  Verification view(LocalDate today) {
    LocalDate last = validUntil;
    boolean over = state == VerificationState.VALID && last != null && last.isBefore(today);
    return new Verification(
        new VerificationId(code),
        issued(),
        over ? VerificationState.EXPIRED : state,
        sha256(),
        reason,
        replacedBy(),
        Optional.ofNullable(issuedAt),
        version);
  }
}
