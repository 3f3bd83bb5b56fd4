package id.pendopo.office.internal.notice;

import id.pendopo.api.notice.NoticeChannel;
import id.pendopo.api.notice.NoticeText;
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
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One version of a text that an agency wrote; never changes. */
@Entity(name = "NoticeTemplate")
@Table(name = "office_notice_template")
public class TemplateRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "agency_id")
  private @Nullable Long agencyId;

  @Version private long version;

  private String kind;

  @Enumerated(EnumType.STRING)
  private NoticeChannel channel;

  @Column(name = "serial_number")
  private int serial;

  @Column(name = "subject_id")
  private @Nullable String subjectId;

  @Column(name = "subject_en")
  private @Nullable String subjectEn;

  @Column(name = "body_id")
  private @Nullable String bodyId;

  @Column(name = "body_en")
  private @Nullable String bodyEn;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "made_by")
  private String madeBy;

  /** For Hibernate. */
  @NullUnmarked
  protected TemplateRow() {}

  TemplateRow(
      String kind,
      NoticeChannel channel,
      int serial,
      Optional<NoticeText> text,
      Instant madeAt,
      String madeBy) {
    this.kind = kind;
    this.channel = channel;
    this.serial = serial;
    this.subjectId = text.map(one -> one.subject().id()).orElse(null);
    this.subjectEn = text.map(one -> one.subject().en()).orElse(null);
    this.bodyId = text.map(one -> one.body().id()).orElse(null);
    this.bodyEn = text.map(one -> one.body().en()).orElse(null);
    this.madeAt = madeAt;
    this.madeBy = madeBy;
  }

  String kind() {
    return kind;
  }

  NoticeChannel channel() {
    return channel;
  }

  int serial() {
    return serial;
  }

  /** Empty when it brings the text of the software back. */
  Optional<NoticeText> text() {
    return subjectId == null || subjectEn == null || bodyId == null || bodyEn == null
        ? Optional.empty()
        : Optional.of(
            new NoticeText(new LocalText(subjectId, subjectEn), new LocalText(bodyId, bodyEn)));
  }

  Instant madeAt() {
    return madeAt;
  }

  String madeBy() {
    return madeBy;
  }
}
