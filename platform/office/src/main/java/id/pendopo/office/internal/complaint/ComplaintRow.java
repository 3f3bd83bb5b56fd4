package id.pendopo.office.internal.complaint;

import id.pendopo.api.complaint.Complaint.Referral;
import id.pendopo.api.complaint.ComplaintChannel;
import id.pendopo.api.complaint.ComplaintKind;
import id.pendopo.api.complaint.ComplaintPlace;
import id.pendopo.api.complaint.ComplaintSubject;
import id.pendopo.api.complaint.FollowUpClass;
import id.pendopo.api.complaint.NewComplaint;
import id.pendopo.api.complaint.ReporterDisclosure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A complaint; where it stands is told by its case. */
@Entity(name = "OfficeComplaint")
@DynamicUpdate // so that nobody writes back what a notice has noted meanwhile
@Table(name = "office_complaint")
public class ComplaintRow {

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
  @Column(name = "kind", nullable = false, updatable = false, length = 12)
  private ComplaintKind kind;

  @Column(name = "category_key", nullable = false, updatable = false, length = 60)
  private String category;

  @Column(name = "unit_code", updatable = false, length = 40)
  private @Nullable String unit;

  @Enumerated(EnumType.STRING)
  @Column(name = "disclosure", nullable = false, length = 12)
  private ReporterDisclosure disclosure;

  @Enumerated(EnumType.STRING)
  @Column(name = "channel", nullable = false, updatable = false, length = 12)
  private ComplaintChannel channel;

  @Column(name = "sealed_words", columnDefinition = "longtext")
  private @Nullable String sealed;

  @Column(name = "applicant_id")
  private @Nullable Long applicant;

  @Column(name = "subject_ref", updatable = false, length = 170)
  private @Nullable String subject;

  @Column(name = "latitude")
  private @Nullable Double latitude;

  @Column(name = "longitude")
  private @Nullable Double longitude;

  @Column(name = "happened_on", updatable = false)
  private @Nullable LocalDate happenedOn;

  @Column(name = "received_on", nullable = false, updatable = false)
  private LocalDate receivedOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "follow_up", length = 12)
  private @Nullable FollowUpClass followUp;

  @Column(name = "referred_to", length = 120)
  private @Nullable String referredTo;

  @Column(name = "referral_number", length = 80)
  private @Nullable String referralNumber;

  @Column(name = "referred_on")
  private @Nullable LocalDate referredOn;

  @Column(name = "closed_on")
  private @Nullable LocalDate closedOn;

  @Column(name = "external_number", updatable = false, length = 80)
  private @Nullable String externalNumber;

  @Column(name = "entry_key", updatable = false, length = 64)
  private @Nullable String entryKey;

  @Column(name = "case_id")
  private @Nullable Long caseId;

  /** Noted in the background: whoever works on the complaint at that moment is not in its way. */
  @Column(name = "told_on")
  @OptimisticLock(excluded = true)
  private @Nullable LocalDate toldOn;

  protected ComplaintRow() {}

  ComplaintRow(
      NewComplaint wanted,
      Optional<String> unit,
      String sealed,
      Optional<Long> applicant,
      LocalDate receivedOn) {
    this.kind = wanted.kind();
    this.category = wanted.category();
    this.unit = unit.orElse(null);
    this.disclosure = wanted.disclosure();
    this.channel = wanted.channel();
    this.sealed = sealed;
    this.applicant = applicant.orElse(null);
    this.subject = wanted.detail().subject().map(ComplaintSubject::toString).orElse(null);
    this.latitude = wanted.detail().place().map(ComplaintPlace::latitude).orElse(null);
    this.longitude = wanted.detail().place().map(ComplaintPlace::longitude).orElse(null);
    this.happenedOn = wanted.detail().happenedOn().orElse(null);
    this.receivedOn = receivedOn;
    this.externalNumber = wanted.detail().externalNumber().orElse(null);
    this.entryKey = wanted.once().orElse(null);
  }

  void of(long itsCase) {
    caseId = itsCase;
  }

  void verified(FollowUpClass as) {
    followUp = as;
  }

  void referred(Referral to) {
    referredTo = to.to();
    referralNumber = to.number();
    referredOn = to.on();
  }

  void closed(LocalDate on) {
    closedOn = on;
  }

  /** Officers and, where they can be reached, the reporter know that it came. */
  void told(LocalDate on) {
    toldOn = on;
  }

  boolean told() {
    return toldOn != null;
  }

  /** Forgets who it was and what they wrote; that there was a complaint stays. */
  void forget() {
    applicant = null;
    sealed = null;
    latitude = null;
    longitude = null;
    disclosure = ReporterDisclosure.ANONYMOUS;
  }

  long id() {
    return id;
  }

  ComplaintKind kind() {
    return kind;
  }

  String category() {
    return category;
  }

  Optional<String> unit() {
    return Optional.ofNullable(unit);
  }

  ReporterDisclosure disclosure() {
    return disclosure;
  }

  ComplaintChannel channel() {
    return channel;
  }

  Optional<String> sealed() {
    return Optional.ofNullable(sealed);
  }

  Optional<Long> applicant() {
    return Optional.ofNullable(applicant);
  }

  Optional<ComplaintSubject> subject() {
    return Optional.ofNullable(subject).flatMap(ComplaintSubject::parse);
  }

  Optional<ComplaintPlace> place() {
    Double north = latitude;
    Double east = longitude;
    return north == null || east == null
        ? Optional.empty()
        : Optional.of(new ComplaintPlace(north, east));
  }

  Optional<LocalDate> happenedOn() {
    return Optional.ofNullable(happenedOn);
  }

  LocalDate receivedOn() {
    return receivedOn;
  }

  Optional<FollowUpClass> followUp() {
    return Optional.ofNullable(followUp);
  }

  Optional<Referral> referral() {
    String to = referredTo;
    String number = referralNumber;
    LocalDate on = referredOn;
    return to == null || number == null || on == null
        ? Optional.empty()
        : Optional.of(new Referral(to, number, on));
  }

  Optional<LocalDate> closedOn() {
    return Optional.ofNullable(closedOn);
  }

  Optional<String> externalNumber() {
    return Optional.ofNullable(externalNumber);
  }

  long caseId() {
    Long known = caseId;
    return known == null ? 0 : known;
  }
}
