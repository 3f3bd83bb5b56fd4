package id.pendopo.documents.internal.signature;

import id.pendopo.api.document.FileId;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.signature.SignaturePlace;
import id.pendopo.api.signature.SigningRequest;
import id.pendopo.api.signature.SigningState;
import id.pendopo.api.signature.SigningTask;
import id.pendopo.api.signature.SigningWay;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.verification.VerificationId;
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
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A signature that was asked for; see {@link SigningState} for its states. */
@Entity(name = "Signing")
@Table(name = "documents_signing")
public class SigningRow {

  private static final int LONGEST_PROBLEM = 500;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "agency_id", updatable = false)
  private @Nullable Long agencyId;

  @Version private long version;

  @Column(name = "document_key", updatable = false)
  private String document;

  private String title;

  @Column(name = "number_text")
  private String number;

  @Column(name = "file_id")
  private long file;

  @Column(name = "signer_id", updatable = false)
  private long signer;

  @Column(name = "signer_name")
  private String name;

  @Column(name = "signer_position")
  private String position;

  @Enumerated(EnumType.STRING)
  private SigningWay way;

  @Column(name = "block_page")
  private @Nullable Integer page;

  @Column(name = "block_x")
  private @Nullable Integer x;

  @Column(name = "block_y")
  private @Nullable Integer y;

  @Column(name = "block_width")
  private @Nullable Integer width;

  @Column(name = "block_height")
  private @Nullable Integer height;

  @Column(name = "verification_code")
  private @Nullable String verification;

  @Column(name = "last_signature")
  private boolean last;

  @Enumerated(EnumType.STRING)
  private SigningState state;

  private int attempts;

  private @Nullable String claim;

  @Column(name = "claimed_at")
  private @Nullable Instant claimedAt;

  @Column(name = "problem_id")
  private @Nullable String problemId;

  @Column(name = "problem_en")
  private @Nullable String problemEn;

  @Column(name = "signed_file_id")
  private @Nullable Long signedFile;

  @Column(name = "requested_at", updatable = false)
  private Instant requestedAt;

  @Column(name = "signed_at")
  private @Nullable Instant signedAt;

  /** For Hibernate. */
  @NullUnmarked
  protected SigningRow() {}

  @SuppressWarnings("NullAway.Init") // take sets the rest
  SigningRow(SigningRequest request, Instant now) {
    this.document = request.document();
    this.signer = request.signer().value();
    this.state = SigningState.WAITING;
    this.requestedAt = now;
    take(request);
  }

  /** Wants it otherwise; only while it waits. */
  final void take(SigningRequest wanted) {
    title = wanted.title();
    number = wanted.number();
    file = wanted.file().value();
    name = wanted.name();
    position = wanted.position();
    way = wanted.way();
    SignaturePlace place = wanted.place().orElse(null);
    page = place == null ? null : place.page();
    x = place == null ? null : place.x();
    y = place == null ? null : place.y();
    width = place == null ? null : place.width();
    height = place == null ? null : place.height();
    verification = wanted.verification().map(VerificationId::value).orElse(null);
    last = wanted.last();
    problemId = null;
    problemEn = null;
  }

  void restart(SigningRequest again) {
    take(again);
    state = SigningState.WAITING;
    attempts = 0;
  }

  void claim(String token, Instant now) {
    state = SigningState.SIGNING;
    claim = token;
    claimedAt = now;
    attempts++;
    problemId = null;
    problemEn = null;
  }

  boolean claimedBy(String token) {
    return state == SigningState.SIGNING && token.equals(claim);
  }

  void renew(Instant now) {
    claimedAt = now;
  }

  void giveBack(LocalText problem) {
    state = SigningState.WAITING;
    claim = null;
    claimedAt = null;
    problemId = cut(problem.id());
    problemEn = cut(problem.en());
  }

  /** Another batch may have taken it meanwhile. */
  void giveBackIfStale(Instant before, LocalText problem) {
    Instant since = claimedAt;
    if (state == SigningState.SIGNING && since != null && since.isBefore(before)) {
      giveBack(problem);
    }
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_PROBLEM ? text : text.substring(0, LONGEST_PROBLEM);
  }

  void signed(FileId result, Instant now) {
    state = SigningState.SIGNED;
    claim = null;
    claimedAt = null;
    signedFile = result.value();
    signedAt = now;
  }

  void withdraw() {
    state = SigningState.WITHDRAWN;
  }

  long id() {
    return Objects.requireNonNull(id, "not stored yet");
  }

  @Nullable Long agency() {
    return agencyId;
  }

  long version() {
    return version;
  }

  SigningState state() {
    return state;
  }

  SigningRequest request() {
    Optional<SignaturePlace> place =
        page == null || x == null || y == null || width == null || height == null
            ? Optional.empty()
            : Optional.of(new SignaturePlace(page, x, y, width, height));
    return new SigningRequest(
        document,
        title,
        number,
        new FileId(file),
        new EmployeeId(signer),
        name,
        position,
        way,
        place,
        Optional.ofNullable(verification).map(VerificationId::new),
        last);
  }

  SigningTask view() {
    String indonesian = problemId;
    String english = problemEn;
    return new SigningTask(
        id(),
        request(),
        state,
        indonesian == null || english == null
            ? Optional.empty()
            : Optional.of(new LocalText(indonesian, english)),
        attempts,
        Optional.ofNullable(signedFile).map(FileId::new),
        requestedAt,
        Optional.ofNullable(signedAt));
  }
}
