package id.pendopo.information;

import id.pendopo.api.document.FileId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;

/** The place of one stored file in a document. */
@Entity
@Table(name = "information_document_file")
public class DocumentFile {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  long id;

  @TenantId
  @Column(name = "agency_id")
  Long agencyId;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "document_id")
  Document document;

  @Column(name = "file_id")
  private long file;

  @Column(name = "position")
  private int position;

  /** For the store alone. */
  @SuppressWarnings("NullAway.Init") // the store fills the fields
  protected DocumentFile() {}

  DocumentFile(Document document, FileId file, int position) {
    this.document = document;
    this.file = file.value();
    this.position = position;
  }

  FileId fileId() {
    return new FileId(file);
  }

  int position() {
    return position;
  }
}
