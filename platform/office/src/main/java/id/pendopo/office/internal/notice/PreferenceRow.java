package id.pendopo.office.internal.notice;

import id.pendopo.api.notice.NoticeChannel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalTime;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Where and when somebody wants to be reached in an agency. */
@Entity(name = "NoticePreference")
@Table(name = "office_notice_preference")
public class PreferenceRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "agency_id")
  private @Nullable Long agencyId;

  @Version private long version;

  @Column(name = "account_id")
  private long account;

  @Column(name = "email_sealed")
  private @Nullable String email;

  @Column(name = "phone_sealed")
  private @Nullable String phone;

  private @Nullable String language;

  @Column(name = "quiet_from")
  private @Nullable LocalTime quietFrom;

  @Column(name = "quiet_until")
  private @Nullable LocalTime quietUntil;

  @Column(name = "daily_digest")
  private boolean digest;

  /** For Hibernate. */
  @NullUnmarked
  protected PreferenceRow() {}

  PreferenceRow(long account) {
    this.account = account;
  }

  void take(
      @Nullable String emailSealed,
      @Nullable String phoneSealed,
      @Nullable String spoken,
      @Nullable LocalTime from,
      @Nullable LocalTime until,
      boolean daily) {
    email = emailSealed;
    phone = phoneSealed;
    language = spoken;
    quietFrom = from;
    quietUntil = until;
    digest = daily;
  }

  long account() {
    return account;
  }

  Optional<String> sealed(NoticeChannel channel) {
    return switch (channel) {
      case EMAIL -> Optional.ofNullable(email);
      case MESSAGE -> Optional.ofNullable(phone);
      case CONSOLE -> Optional.empty();
    };
  }

  Optional<String> language() {
    return Optional.ofNullable(language);
  }

  Optional<QuietHours> quiet() {
    return quietFrom == null || quietUntil == null
        ? Optional.empty()
        : Optional.of(new QuietHours(quietFrom, quietUntil));
  }

  boolean digest() {
    return digest;
  }
}
