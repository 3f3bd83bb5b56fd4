package id.pendopo.office.internal.number;

import id.pendopo.api.number.NumberEntry;
import id.pendopo.api.number.NumberState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A line of a register. It is never removed and its number never changes. */
@Entity(name = "OfficeNumberEntry")
@Table(name = "office_number_entry")
public class NumberEntryRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "book_id", nullable = false, updatable = false)
  private long book;

  @Column(name = "period_key", nullable = false, updatable = false, length = 60)
  private String period;

  @Column(name = "serial_number", nullable = false, updatable = false)
  private long serial;

  @Column(name = "suffix", nullable = false, updatable = false, length = 1)
  private String suffix;

  @Column(name = "number_text", nullable = false, updatable = false, length = 250)
  private String number;

  @Column(name = "dated_on", nullable = false)
  private LocalDate on;

  @Column(name = "classification", updatable = false, length = 40)
  private @Nullable String classification;

  @Column(name = "unit_code", updatable = false, length = 40)
  private @Nullable String unit;

  @Column(name = "subject", nullable = false, length = 300)
  private String subject;

  @Column(name = "document", updatable = false, length = 160)
  private @Nullable String document;

  @Column(name = "document_hash", length = 64)
  private @Nullable String documentHash;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false, length = 10)
  private NumberState state;

  @Column(name = "reason", nullable = false, length = 500)
  private String reason;

  @Column(name = "made_at", nullable = false, updatable = false)
  private Instant madeAt;

  protected NumberEntryRow() {}

  NumberEntryRow(
      NumberBookRow book,
      Slot slot,
      Wanted wanted,
      NumberState state,
      String reason,
      @Nullable String document,
      Instant madeAt) {
    this.book = book.id();
    this.period = slot.period();
    this.serial = slot.serial();
    this.suffix = slot.suffix();
    this.number =
        book.pattern()
            .write(
                slot.serial(), slot.suffix(), wanted.on(), wanted.classification(), wanted.unit());
    this.on = wanted.on();
    this.classification = wanted.classification().orElse(null);
    this.unit = wanted.unit().orElse(null);
    this.subject = wanted.subject();
    this.document = document;
    this.documentHash = document == null ? null : hash(document);
    this.state = state;
    this.reason = reason;
    this.madeAt = madeAt;
  }

  /** A place in a book. */
  record Slot(String period, long serial, String suffix) {}

  /** A document's key as the database compares it. */
  static String hash(String document) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(document.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void use(LocalDate date, String about) {
    on = date;
    subject = about;
    state = NumberState.ISSUED;
  }

  /** Takes it off its document, which may then get another. */
  void cancel(String why) {
    state = NumberState.VOID;
    reason = why;
    documentHash = null;
  }

  long id() {
    return id;
  }

  public long agency() {
    return agencyId;
  }

  long version() {
    return version;
  }

  long book() {
    return book;
  }

  long serial() {
    return serial;
  }

  String suffix() {
    return suffix;
  }

  String number() {
    return number;
  }

  LocalDate on() {
    return on;
  }

  Optional<String> classification() {
    return Optional.ofNullable(classification);
  }

  Optional<String> unit() {
    return Optional.ofNullable(unit);
  }

  NumberState state() {
    return state;
  }

  String reason() {
    return reason;
  }

  NumberEntry entry(String bookCode) {
    return new NumberEntry(
        id,
        bookCode,
        period,
        serial,
        suffix,
        number,
        on,
        classification(),
        unit(),
        subject,
        Optional.ofNullable(document),
        state,
        reason,
        madeAt,
        version);
  }
}
