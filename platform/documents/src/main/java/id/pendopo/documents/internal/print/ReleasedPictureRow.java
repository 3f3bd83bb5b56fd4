package id.pendopo.documents.internal.print;

import id.pendopo.api.document.FileId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;

/** A file that letterheads and templates may show. */
@Entity(name = "ReleasedPicture")
@Table(name = "documents_released_picture")
public class ReleasedPictureRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "file_id", nullable = false, updatable = false)
  private long file;

  protected ReleasedPictureRow() {}

  ReleasedPictureRow(FileId file) {
    this.file = file.value();
  }
}
