package id.pendopo.documents.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.util.Objects;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * A part of the text of a page. A page of usual length has one; the text of a long document without
 * pages has several, because a database takes only so much in one statement.
 */
@Entity(name = "PageText")
@Table(name = "documents_text")
@IdClass(PageTextRecord.Key.class)
public class PageTextRecord {

  /** Characters of a part; 1 MB at most as UTF-8, where MariaDB's smallest usual limit is 16. */
  static final int MAX_CHARACTERS = 250_000;

  /**
   * Which part of which page of which file.
   *
   * @param fileId of the file
   * @param page counted from 1
   * @param part counted from 1
   */
  public record Key(long fileId, int page, int part) {}

  @Id
  @Column(name = "file_id")
  private long fileId;

  @Id private int page;

  @Id private int part;

  @TenantId
  @Column(name = "agency_id")
  private @Nullable Long agencyId;

  @Lob private String content;

  /** For Hibernate. */
  @NullUnmarked
  protected PageTextRecord() {}

  PageTextRecord(long fileId, int page, int part, String content) {
    this.fileId = fileId;
    this.page = page;
    this.part = part;
    this.content = content;
  }

  long agencyId() {
    return Objects.requireNonNull(agencyId, "not stored yet");
  }

  long fileId() {
    return fileId;
  }

  int page() {
    return page;
  }

  int part() {
    return part;
  }

  String content() {
    return content;
  }
}
