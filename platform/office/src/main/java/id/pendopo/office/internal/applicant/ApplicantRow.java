package id.pendopo.office.internal.applicant;

import id.pendopo.api.applicant.Applicant.State;
import id.pendopo.api.applicant.ApplicantData;
import id.pendopo.api.applicant.ApplicantKind;
import id.pendopo.api.applicant.LegalBasis;
import id.pendopo.api.document.FileId;
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
import java.util.Locale;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** An applicant; what is personal lies sealed. */
@Entity(name = "OfficeApplicant")
@Table(name = "office_applicant")
public class ApplicantRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false, length = 20)
  private ApplicantKind kind;

  @Column(name = "name", nullable = false, length = 200)
  private String name;

  @Column(name = "name_key", nullable = false, length = 200)
  private String nameKey;

  @Column(name = "nik_mark", length = 100)
  private @Nullable String nikMark;

  @Column(name = "phone_mark", length = 100)
  private @Nullable String phoneMark;

  @Column(name = "person_key", length = 300)
  private @Nullable String personKey;

  @Column(name = "sealed_data", columnDefinition = "longtext")
  private @Nullable String sealed;

  @Enumerated(EnumType.STRING)
  @Column(name = "legal_basis", nullable = false, length = 20)
  private LegalBasis basis;

  @Column(name = "identity_file")
  private @Nullable Long identityFile;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false, length = 20)
  private State state;

  @Column(name = "merged_into")
  private @Nullable Long mergedInto;

  @Column(name = "entered_at", nullable = false)
  private Instant enteredAt;

  @Column(name = "used_at")
  private @Nullable Instant usedAt;

  protected ApplicantRow() {}

  ApplicantRow(String personKey, Instant now) {
    this.personKey = personKey;
    this.state = State.ACTIVE;
    this.enteredAt = now;
  }

  void take(
      ApplicantData data, String sealedData, Optional<String> newNik, Optional<String> newPhone) {
    kind = data.kind();
    name = data.name();
    nameKey = key(data.name());
    basis = data.basis();
    sealed = sealedData;
    nikMark = newNik.orElse(null);
    phoneMark = newPhone.orElse(null);
  }

  /** They apply for something: the time for which their data is kept begins anew. */
  void used(Instant now) {
    usedAt = now;
  }

  /** How names are compared. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }

  void identityFile(Optional<FileId> file) {
    identityFile = file.map(FileId::value).orElse(null);
  }

  /** Becomes a mere pointer: nothing personal stays here. */
  void merged(long into) {
    state = State.MERGED;
    mergedInto = into;
    forget();
  }

  void erased() {
    state = State.ERASED;
    forget();
  }

  private void forget() {
    name = "–";
    nameKey = "–";
    nikMark = null;
    phoneMark = null;
    personKey = null;
    sealed = null;
    identityFile = null;
  }

  long id() {
    return id;
  }

  long version() {
    return version;
  }

  ApplicantKind kind() {
    return kind;
  }

  String name() {
    return name;
  }

  String nameKey() {
    return nameKey;
  }

  LegalBasis basis() {
    return basis;
  }

  Instant enteredAt() {
    return enteredAt;
  }

  State state() {
    return state;
  }

  Optional<Long> mergedInto() {
    return Optional.ofNullable(mergedInto);
  }

  Optional<String> nikMark() {
    return Optional.ofNullable(nikMark);
  }

  Optional<String> phoneMark() {
    return Optional.ofNullable(phoneMark);
  }

  Optional<String> personKey() {
    return Optional.ofNullable(personKey);
  }

  Optional<String> sealed() {
    return Optional.ofNullable(sealed);
  }

  Optional<FileId> identityFile() {
    return Optional.ofNullable(identityFile).map(FileId::new);
  }
}
