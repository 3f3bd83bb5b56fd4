package id.pendopo.documents.internal.print;

import id.pendopo.api.print.PaperSize;
import id.pendopo.api.print.TemplateVersion;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A version of a template; only the day from which it is used can still be set. */
@Entity(name = "DocumentTemplate")
@Table(name = "documents_template")
public class TemplateVersionRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "kind", nullable = false, updatable = false, length = 60)
  private String kind;

  @Column(name = "template_number", nullable = false, updatable = false)
  private int number;

  @Enumerated(EnumType.STRING)
  @Column(name = "paper", nullable = false, updatable = false, length = 10)
  private PaperSize paper;

  @Lob
  @Column(name = "text", nullable = false, updatable = false, columnDefinition = "longtext")
  private String text;

  @Column(name = "text_hash", nullable = false, updatable = false, length = 64)
  private String textHash;

  @Column(name = "note", nullable = false, updatable = false, length = 500)
  private String note;

  @Column(name = "shipped", nullable = false, updatable = false)
  private boolean shipped;

  @Column(name = "valid_from")
  private @Nullable LocalDate validFrom;

  @Column(name = "author", nullable = false, updatable = false, length = 200)
  private String author;

  @Column(name = "made_at", nullable = false, updatable = false)
  private Instant madeAt;

  protected TemplateVersionRow() {}

  /** A new one; a shipped one has no author. */
  TemplateVersionRow(
      String kind,
      int number,
      PaperSize paper,
      String text,
      String note,
      String author,
      boolean shipped) {
    this.kind = kind;
    this.number = number;
    this.paper = paper;
    this.text = text;
    this.textHash = Hashes.sha256(text);
    this.note = note;
    this.author = author;
    this.shipped = shipped;
    this.madeAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  void useFrom(LocalDate day) {
    validFrom = day;
  }

  Optional<LocalDate> validFrom() {
    return Optional.ofNullable(validFrom);
  }

  boolean shipped() {
    return shipped;
  }

  int number() {
    return number;
  }

  TemplateVersion view() {
    return new TemplateVersion(
        kind, number, paper, text, note, shipped, Optional.ofNullable(validFrom), author, madeAt);
  }
}
