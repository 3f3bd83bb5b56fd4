package id.pendopo.office.internal.policy;

import id.pendopo.api.policy.PolicyVersion;
import id.pendopo.api.text.LocalText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A version of a book that the agency entered; its values never change. */
@Entity(name = "PolicyVersion")
@Table(name = "office_policy_version")
public class PolicyVersionRow {

  static final String OWN = "own-";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "book", nullable = false, updatable = false, length = 60)
  private String book;

  @Column(name = "valid_from", nullable = false, updatable = false)
  private LocalDate validFrom;

  @Column(name = "valid_until")
  private @Nullable LocalDate validUntil;

  @Lob
  @Column(name = "field_values", nullable = false, updatable = false, columnDefinition = "longtext")
  private String values;

  @Column(name = "source", nullable = false, updatable = false, length = 500)
  private String source;

  @Column(name = "note", nullable = false, updatable = false, length = 1000)
  private String note;

  @Column(name = "withdrawn_at")
  private @Nullable Instant withdrawnAt;

  protected PolicyVersionRow() {}

  PolicyVersionRow(
      String book,
      LocalDate validFrom,
      Optional<LocalDate> validUntil,
      Map<String, String> values,
      String source,
      String note) {
    this.book = book;
    this.validFrom = validFrom;
    this.validUntil = validUntil.orElse(null);
    this.values =
        new TreeMap<>(values)
            .entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
    this.source = source;
    this.note = note;
  }

  void end(LocalDate lastDay) {
    validUntil = lastDay;
  }

  void withdraw(Instant at) {
    withdrawnAt = at;
  }

  boolean withdrawn() {
    return withdrawnAt != null;
  }

  long id() {
    return id;
  }

  String book() {
    return book;
  }

  LocalDate validFrom() {
    return validFrom;
  }

  Optional<LocalDate> validUntil() {
    return Optional.ofNullable(validUntil);
  }

  /** Whether both are in force on some day. */
  boolean overlaps(LocalDate from, Optional<LocalDate> until) {
    LocalDate last = validUntil;
    return !withdrawn()
        && (last == null || !last.isBefore(from))
        && until.map(day -> !day.isBefore(validFrom)).orElse(true);
  }

  /**
   * As a version of the book.
   *
   * @param defaults values of fields that the book got after this version was entered
   */
  PolicyVersion version(Map<String, String> defaults) {
    Map<String, String> all = new LinkedHashMap<>(defaults);
    values
        .lines()
        .map(line -> line.split("=", 2))
        .filter(parts -> defaults.containsKey(parts[0]))
        .forEach(parts -> all.put(parts[0], parts[1]));
    return new PolicyVersion(
        book,
        OWN + id,
        validFrom,
        Optional.ofNullable(validUntil),
        false,
        withdrawn(),
        all,
        source,
        note.isBlank() ? new LocalText("–", "–") : LocalText.same(note));
  }
}
