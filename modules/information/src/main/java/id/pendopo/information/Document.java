package id.pendopo.information;

import id.pendopo.api.document.FileId;
import id.pendopo.api.problem.Problem;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A document of public information and the rules about who may see it when.
 *
 * <p>A draft becomes published, a published one withdrawn, a withdrawn one published again. An
 * excluded document (UU 14/2008 article 17) is never published, and a published one that becomes
 * excluded is withdrawn in the same breath.
 */
@Entity
@Table(name = "information_document")
public class Document {

  private static final int REASON_LENGTH = 1000;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @TenantId
  @Column(name = "agency_id")
  Long agencyId;

  @Column(name = "title")
  private String title;

  @Column(name = "summary")
  private String summary;

  @Column(name = "unit_code")
  private @Nullable String unit;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(Types.VARCHAR)
  @Column(name = "classification")
  private InformationClass classification;

  @Column(name = "document_date")
  private LocalDate date;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(Types.VARCHAR)
  @Column(name = "state")
  private DocumentState state;

  @Column(name = "published_at")
  private @Nullable Instant publishedAt;

  @Column(name = "withdrawn_at")
  private @Nullable Instant withdrawnAt;

  @Column(name = "withdrawal_reason")
  private @Nullable String withdrawalReason;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Version
  @Column(name = "version")
  private long version;

  @OneToMany(mappedBy = "document", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("position")
  private List<DocumentFile> files = new ArrayList<>();

  /** For the store alone. */
  protected Document() {}

  /** Begins a draft. */
  public static Document draft(DocumentContent content, Instant now) {
    var document = new Document();
    document.state = DocumentState.DRAFT;
    document.take(content, now);
    return document;
  }

  /**
   * Takes new content. A published document that becomes excluded is withdrawn at once.
   *
   * @throws Problem 422 when a published document would be left without summary and file
   */
  public void change(DocumentContent content, Instant now) {
    take(content, now);
    if (state == DocumentState.PUBLISHED) {
      if (!content.classification().open()) {
        withdraw("", now);
      } else {
        requireSubstance();
      }
    }
  }

  /**
   * Opens it to the public; nothing happens when it is open already.
   *
   * @throws Problem 422 when it is excluded, or has neither summary nor file
   */
  public void publish(Instant now) {
    if (state == DocumentState.PUBLISHED) {
      return;
    }
    if (!classification.open()) {
      throw Problem.invalid(
          "classification",
          "Dokumen ini informasi yang dikecualikan (Pasal 17 UU Nomor 14 Tahun 2008), jadi tidak"
              + " dapat diumumkan. Ubah klasifikasinya dahulu bila hasil uji konsekuensi"
              + " membolehkannya.",
          "This document is excluded information (article 17 of Law 14/2008), so it cannot be"
              + " published. Change its class first if the consequence test allows it.");
    }
    requireSubstance();
    state = DocumentState.PUBLISHED;
    publishedAt = now;
    withdrawnAt = null;
    withdrawalReason = null;
    changedAt = now;
  }

  /**
   * Takes it back from the public; nothing happens when it is withdrawn already.
   *
   * @param reason shown to the public at the document's address; may be empty
   * @throws Problem 409 when it was never published, 422 when the reason is too long
   */
  public void withdraw(String reason, Instant now) {
    if (state == DocumentState.WITHDRAWN) {
      return;
    }
    if (state == DocumentState.DRAFT) {
      throw new Problem(
          409,
          "Dokumen ini masih konsep dan belum diumumkan, jadi tidak ada yang ditarik. Konsep dapat"
              + " dihapus.",
          "This document is a draft and was never published, so there is nothing to withdraw. A"
              + " draft can be deleted.");
    }
    if (reason.length() > REASON_LENGTH) {
      throw Problem.invalid(
          "reason",
          "Alasan terlalu panjang: paling banyak 1.000 karakter.",
          "The reason is too long: at most 1,000 characters.");
    }
    state = DocumentState.WITHDRAWN;
    withdrawnAt = now;
    withdrawalReason = reason.isBlank() ? null : reason.strip();
    changedAt = now;
  }

  /**
   * Demands that it may be deleted: what was public once leaves a trace.
   *
   * @throws Problem 409 when it is or was published
   */
  public void requireDeletable() {
    if (state == DocumentState.PUBLISHED) {
      throw new Problem(
          409,
          "Dokumen yang sedang diumumkan tidak dapat dihapus. Tarik dokumen ini.",
          "A published document cannot be deleted. Withdraw it.");
    }
    if (state == DocumentState.WITHDRAWN) {
      throw new Problem(
          409,
          "Dokumen yang pernah diumumkan tidak dapat dihapus; catatannya tetap disimpan.",
          "A document that was published once cannot be deleted; its record is kept.");
    }
  }

  /** Puts a file behind the others. */
  public void add(FileId file, Instant now) {
    int last = files.stream().mapToInt(DocumentFile::position).max().orElse(0);
    files.add(new DocumentFile(this, file, last + 1));
    changedAt = now;
  }

  /**
   * Takes a file out.
   *
   * @throws Problem 404 when it holds no such file, 422 when a published document would be left
   *     without summary and file
   */
  public void remove(FileId file, Instant now) {
    if (!files.removeIf(candidate -> candidate.fileId().equals(file))) {
      throw Problem.notFound();
    }
    if (state == DocumentState.PUBLISHED) {
      requireSubstance();
    }
    changedAt = now;
  }

  /** What it says now. */
  public DocumentContent content() {
    return new DocumentContent(title, summary, unit(), classification, date);
  }

  /** Whether everybody may read it now. */
  public boolean isPublic() {
    return state == DocumentState.PUBLISHED && classification.open();
  }

  public long id() {
    return id;
  }

  public Optional<String> unit() {
    return Optional.ofNullable(unit);
  }

  public DocumentState state() {
    return state;
  }

  /** When it was published, the last time. */
  public Optional<Instant> publishedAt() {
    return Optional.ofNullable(publishedAt);
  }

  /** When it was withdrawn, while it is. */
  public Optional<Instant> withdrawnAt() {
    return Optional.ofNullable(withdrawnAt);
  }

  /** Why it was withdrawn, in words for the public. */
  public Optional<String> withdrawalReason() {
    return Optional.ofNullable(withdrawalReason);
  }

  /** When anything of it changed last. */
  public Instant changedAt() {
    return changedAt;
  }

  /** Raised with every change; for optimistic locking. */
  public long version() {
    return version;
  }

  /** Its files in their order. */
  public List<FileId> files() {
    return files.stream().map(DocumentFile::fileId).toList();
  }

  private void take(DocumentContent content, Instant now) {
    title = content.title();
    summary = content.summary();
    unit = content.unit().orElse(null);
    classification = content.classification();
    date = content.date();
    changedAt = now;
  }

  private void requireSubstance() {
    if (summary.isBlank() && files.isEmpty()) {
      throw Problem.invalid(
          "summary",
          "Isi ringkasan atau unggah paling sedikit satu berkas; tanpa itu masyarakat tidak"
              + " mendapat apa-apa.",
          "Write a summary or upload at least one file; without them the public gets nothing.");
    }
  }
}
