package id.pendopo.content.internal.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;

/** A folder of the media library. */
@Entity(name = "ContentMediaFolder")
@Table(name = "content_media_folder")
public class MediaFolderRow {

  /** Stands for the top of the library. */
  static final long TOP = 0;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Version
  @Column(name = "version", nullable = false)
  private long revision;

  @Column(name = "parent_id", nullable = false)
  private long parent;

  @Column(name = "name", nullable = false, length = 80)
  private String name;

  protected MediaFolderRow() {}

  MediaFolderRow(String name, long parent) {
    this.name = name;
    this.parent = parent;
  }

  void change(String newName, long newParent) {
    name = newName;
    parent = newParent;
  }

  long id() {
    return id;
  }

  long revision() {
    return revision;
  }

  long parent() {
    return parent;
  }

  String name() {
    return name;
  }
}
