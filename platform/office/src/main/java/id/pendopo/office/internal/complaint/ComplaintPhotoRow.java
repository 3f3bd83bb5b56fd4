package id.pendopo.office.internal.complaint;

import id.pendopo.api.document.FileId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;

/** A picture of a complaint. */
@Entity(name = "OfficeComplaintPhoto")
@Table(name = "office_complaint_photo")
public class ComplaintPhotoRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Column(name = "complaint_id", nullable = false, updatable = false)
  private long complaint;

  @Column(name = "file_id", nullable = false, updatable = false)
  private long file;

  protected ComplaintPhotoRow() {}

  ComplaintPhotoRow(long complaint, FileId file) {
    this.complaint = complaint;
    this.file = file.value();
  }

  FileId file() {
    return new FileId(file);
  }
}
