package id.pendopo.documents.internal;

import id.pendopo.api.document.FileId;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.document.TextState;
import id.pendopo.documents.internal.extract.NotExtracted.Reason;
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
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A file that somebody keeps; several may share one content. */
@Entity(name = "StoredFile")
@Table(name = "documents_file")
public class StoredFileRecord {

  /** How often the platform tries by itself to read the text of a file. */
  static final int MAX_ATTEMPTS = 5;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "agency_id")
  private @Nullable Long agencyId;

  @Version private int version;

  private String name;

  @Column(name = "media_type")
  private String mediaType;

  @Column(name = "size_bytes")
  private long size;

  private String sha256;

  @Enumerated(EnumType.STRING)
  @Column(name = "text_state")
  private TextState text;

  private int pages;

  @Enumerated(EnumType.STRING)
  private @Nullable Reason problem;

  @Column(name = "asked_at")
  private Instant askedAt;

  private int attempts;

  @Column(name = "stored_at")
  private Instant storedAt;

  /** For Hibernate. */
  @NullUnmarked
  protected StoredFileRecord() {}

  StoredFileRecord(IncomingFile file, String name, TextState text, Instant storedAt) {
    this.name = name;
    this.mediaType = file.mediaType();
    this.size = file.size();
    this.sha256 = file.sha256();
    this.text = text;
    this.storedAt = storedAt;
    this.askedAt = storedAt;
    this.attempts = 1;
  }

  long id() {
    return Objects.requireNonNull(id, "not stored yet");
  }

  long agencyId() {
    return Objects.requireNonNull(agencyId, "not stored yet");
  }

  String name() {
    return name;
  }

  String mediaType() {
    return mediaType;
  }

  long size() {
    return size;
  }

  String sha256() {
    return sha256;
  }

  boolean waitsForText() {
    return text == TextState.PENDING;
  }

  boolean hasText() {
    return text == TextState.EXTRACTED;
  }

  /**
   * Whether the platform should ask once more by itself: the worker was lost over the file, or
   * nothing came of the last question, and it has not been asked too often.
   *
   * @param patience questions of before that moment have no answer any more
   */
  boolean isWorthAnother(Instant patience) {
    return attempts < MAX_ATTEMPTS
        && (problem == Reason.WORKER_LOST || (waitsForText() && askedAt.isBefore(patience)));
  }

  /** A person wants the text read; the count of attempts begins anew. */
  void askForText() {
    askForText(1);
  }

  /** The platform by itself wants the text read once more. */
  void askForTextOnceMore() {
    askForText(attempts + 1);
  }

  private void askForText(int attempt) {
    text = TextState.PENDING;
    pages = 0;
    problem = null;
    attempts = attempt;
    askedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * The text is known.
   *
   * @param count pages read, those without text counted
   */
  void textRead(int count) {
    text = TextState.EXTRACTED;
    pages = count;
    problem = null;
  }

  /** There is no text. */
  void textNotRead(Reason reason) {
    text = reason == Reason.EMPTY ? TextState.NONE : TextState.FAILED;
    pages = 0;
    problem = reason;
  }

  int pages() {
    return pages;
  }

  StoredFile view() {
    return new StoredFile(
        new FileId(id()),
        name,
        mediaType,
        size,
        sha256,
        text,
        pages,
        Optional.ofNullable(problem).map(Reason::message),
        storedAt);
  }
}
