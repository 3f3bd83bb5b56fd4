package id.pendopo.identity.internal.data;

import id.pendopo.api.persistence.InstallationWide;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How far the file of heads of a node was written. */
@Entity(name = "AuditHeadFile")
@Table(name = "identity_audit_head_file")
@InstallationWide("A node writes one file for all agencies.")
public class HeadFileRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "file_id", nullable = false, updatable = false, length = 40)
  private String file;

  @Column(name = "line_count", nullable = false)
  private long lines;

  @Column(name = "link", nullable = false, length = 100)
  private String link;

  @Column(name = "written_at", nullable = false)
  private Instant writtenAt;

  protected HeadFileRow() {}

  public HeadFileRow(String file, long lines, String link, Instant writtenAt) {
    this.file = file;
    written(lines, link, writtenAt);
  }

  public final void written(long newLines, String newLink, Instant at) {
    lines = newLines;
    link = newLink;
    writtenAt = at;
  }

  public String file() {
    return file;
  }

  public long lines() {
    return lines;
  }

  public String link() {
    return link;
  }

  public Instant writtenAt() {
    return writtenAt;
  }
}
