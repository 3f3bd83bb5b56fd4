package id.pendopo.office.internal.notice;

import id.pendopo.api.notice.NoticeChannel;
import id.pendopo.api.text.LocalText;
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
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A notice on its way out, and what became of it. */
@Entity(name = "NoticeDelivery")
@Table(name = "office_notice_delivery")
public class DeliveryRow {

  /** To whom a delivery goes. */
  record Target(
      @Nullable Long account,
      @Nullable String sealed,
      String masked,
      String mark,
      Locale language) {}

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "agency_id")
  private @Nullable Long agencyId;

  @Version private long version;

  @Column(name = "notice_id")
  private long notice;

  private String kind;

  @Column(name = "account_id")
  private @Nullable Long account;

  @Enumerated(EnumType.STRING)
  private NoticeChannel channel;

  @Enumerated(EnumType.STRING)
  private DeliveryState state;

  @Column(name = "in_digest")
  private boolean digest;

  @Column(name = "address_sealed")
  private @Nullable String addressSealed;

  private String masked;

  @Column(name = "recipient_mark")
  private String mark;

  private String language;

  @Column(name = "message_id")
  private String messageId;

  private int attempts;

  @Column(name = "next_at")
  private Instant nextAt;

  @Column(name = "claimed_by")
  private @Nullable String claimedBy;

  @Column(name = "claimed_until")
  private @Nullable Instant claimedUntil;

  @Column(name = "reply_code")
  private @Nullable String replyCode;

  @Column(name = "problem_id")
  private @Nullable String problemId;

  @Column(name = "problem_en")
  private @Nullable String problemEn;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "done_at")
  private @Nullable Instant doneAt;

  /** For Hibernate. */
  @NullUnmarked
  protected DeliveryRow() {}

  DeliveryRow(
      NoticeRow notice,
      NoticeChannel channel,
      Target target,
      String messageId,
      boolean digest,
      Instant nextAt,
      Instant now) {
    this.notice = notice.id();
    this.kind = notice.kind();
    this.account = target.account();
    this.channel = channel;
    this.state = DeliveryState.WAITING;
    this.digest = digest;
    this.addressSealed = target.sealed();
    this.masked = target.masked();
    this.mark = target.mark();
    this.language = target.language().getLanguage().equals("en") ? "en" : "id";
    this.messageId = messageId;
    this.nextAt = nextAt;
    this.madeAt = now;
  }

  /** The recipient gets too much; somebody may still send it by hand. */
  void limited(Instant now) {
    state = DeliveryState.LIMITED;
    doneAt = now;
  }

  /** A node takes it for a while. */
  public void claim(String node, Instant until) {
    claimedBy = node;
    claimedUntil = until;
  }

  public boolean claimed(String node) {
    return state == DeliveryState.WAITING && node.equals(claimedBy);
  }

  /** A node gives it back untried. */
  public void release() {
    claimedBy = null;
    claimedUntil = null;
  }

  public void sent(String code, Instant now) {
    release();
    attempts++;
    state = DeliveryState.SENT;
    replyCode = code;
    problemId = null;
    problemEn = null;
    addressSealed = null;
    doneAt = now;
  }

  public void again(String code, LocalText problem, Instant next) {
    release();
    attempts++;
    note(code, problem);
    nextAt = next;
  }

  /** Waits without having been tried. */
  public void waits(LocalText why, Instant next) {
    release();
    note("", why);
    nextAt = next;
  }

  public void failed(String code, LocalText problem, Instant now) {
    release();
    attempts++;
    note(code, problem);
    state = DeliveryState.FAILED;
    doneAt = now;
  }

  /** There is nobody to send it to any more. */
  public void dropped(LocalText why, Instant now) {
    release();
    note("", why);
    state = DeliveryState.DROPPED;
    addressSealed = null;
    doneAt = now;
  }

  private void note(String code, LocalText problem) {
    replyCode = code.isEmpty() ? null : code;
    problemId = cut(problem.id());
    problemEn = cut(problem.en());
  }

  private static String cut(String text) {
    return text.length() <= 500 ? text : text.substring(0, 499) + "…";
  }

  /** Somebody wants it tried from the beginning. */
  void retry(Instant now) {
    state = DeliveryState.WAITING;
    release();
    attempts = 0;
    nextAt = now;
    doneAt = null;
    digest = false;
  }

  public long id() {
    return Objects.requireNonNull(id, "not stored yet");
  }

  public long notice() {
    return notice;
  }

  public String kind() {
    return kind;
  }

  public Optional<Long> account() {
    return Optional.ofNullable(account);
  }

  public NoticeChannel channel() {
    return channel;
  }

  public DeliveryState state() {
    return state;
  }

  public boolean digest() {
    return digest;
  }

  public Optional<String> addressSealed() {
    return Optional.ofNullable(addressSealed);
  }

  String masked() {
    return masked;
  }

  public Locale language() {
    return language.equals("en") ? Locale.ENGLISH : Locale.of("id", "ID");
  }

  public String messageId() {
    return messageId;
  }

  public int attempts() {
    return attempts;
  }

  public Instant nextAt() {
    return nextAt;
  }

  Optional<String> replyCode() {
    return Optional.ofNullable(replyCode);
  }

  Optional<LocalText> problem() {
    String id = problemId;
    String en = problemEn;
    return id == null || en == null ? Optional.empty() : Optional.of(new LocalText(id, en));
  }

  public Instant madeAt() {
    return madeAt;
  }

  Optional<Instant> doneAt() {
    return Optional.ofNullable(doneAt);
  }
}
