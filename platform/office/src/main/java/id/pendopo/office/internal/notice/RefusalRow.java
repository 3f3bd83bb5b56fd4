package id.pendopo.office.internal.notice;

import id.pendopo.api.notice.NoticeChannel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A kind of notice that somebody does not want on a channel. */
@Entity(name = "NoticeRefusal")
@Table(name = "office_notice_refusal")
public class RefusalRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "agency_id")
  private @Nullable Long agencyId;

  @Version private long version;

  @Column(name = "account_id")
  private long account;

  private String kind;

  @Enumerated(EnumType.STRING)
  private NoticeChannel channel;

  /** For Hibernate. */
  @NullUnmarked
  protected RefusalRow() {}

  RefusalRow(long account, String kind, NoticeChannel channel) {
    this.account = account;
    this.kind = kind;
    this.channel = channel;
  }

  long account() {
    return account;
  }

  String kind() {
    return kind;
  }

  NoticeChannel channel() {
    return channel;
  }
}
