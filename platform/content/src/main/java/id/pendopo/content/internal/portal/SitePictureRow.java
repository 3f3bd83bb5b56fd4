package id.pendopo.content.internal.portal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;

/** A picture for logo or icon; it lies among the files. */
@Entity(name = "ContentSitePicture")
@Table(name = "content_site_picture")
public class SitePictureRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Column(name = "sha256", nullable = false, updatable = false, length = 64)
  private String sha256;

  @Column(name = "file_id", nullable = false, updatable = false)
  private long fileId;

  @Column(name = "media_type", nullable = false, updatable = false, length = 60)
  private String mediaType;

  @Column(name = "width", nullable = false, updatable = false)
  private int width;

  @Column(name = "height", nullable = false, updatable = false)
  private int height;

  @Column(name = "size_bytes", nullable = false, updatable = false)
  private long size;

  protected SitePictureRow() {}

  SitePictureRow(String sha256, long fileId, String mediaType, int width, int height, long size) {
    this.sha256 = sha256;
    this.fileId = fileId;
    this.mediaType = mediaType;
    this.width = width;
    this.height = height;
    this.size = size;
  }

  public long agency() {
    return agencyId;
  }

  String sha256() {
    return sha256;
  }

  long fileId() {
    return fileId;
  }

  String mediaType() {
    return mediaType;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  long size() {
    return size;
  }
}
