package id.pendopo.office.internal.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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

/** A notice to one recipient. */
@Entity(name = "Notice")
@Table(name = "office_notice")
public class NoticeRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "agency_id")
  private @Nullable Long agencyId;

  @Version private long version;

  private String kind;

  @Column(name = "account_id")
  private @Nullable Long account;

  @Column(name = "data_sealed")
  private String data;

  private @Nullable String link;

  @Column(name = "once_key")
  private String onceKey;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "read_at")
  private @Nullable Instant readAt;

  /** For Hibernate. */
  @NullUnmarked
  protected NoticeRow() {}

  NoticeRow(
      String kind,
      @Nullable Long account,
      String data,
      @Nullable String link,
      String onceKey,
      Instant madeAt) {
    this.kind = kind;
    this.account = account;
    this.data = data;
    this.link = link;
    this.onceKey = onceKey;
    this.madeAt = madeAt;
  }

  long id() {
    return Objects.requireNonNull(id, "not stored yet");
  }

  public String kind() {
    return kind;
  }

  String data() {
    return data;
  }

  Optional<String> link() {
    return Optional.ofNullable(link);
  }

  Instant madeAt() {
    return madeAt;
  }

  boolean read() {
    return readAt != null;
  }

  boolean of(long reader) {
    return account != null && account == reader;
  }

  /** The first time counts. */
  boolean read(Instant now) {
    if (readAt != null) {
      return false;
    }
    readAt = now;
    return true;
  }
}
