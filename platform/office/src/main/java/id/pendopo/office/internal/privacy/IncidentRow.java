package id.pendopo.office.internal.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A failure of the protection of personal data. */
@Entity(name = "PrivacyIncident")
@Table(name = "office_privacy_incident")
public class IncidentRow {

  /**
   * What is known of it; grows while it is looked into.
   *
   * @param title a line
   * @param happened when and how
   * @param data kinds of data that were exposed
   * @param persons kinds of persons
   * @param count how many persons, where it is known
   * @param handling what is done against it
   * @param recovery how it is made good
   * @param contact where persons can ask
   */
  public record Facts(
      String title,
      String happened,
      String data,
      String persons,
      Optional<Long> count,
      String handling,
      String recovery,
      String contact) {}

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "title", nullable = false, length = 200)
  private String title;

  @Column(name = "discovered_at", nullable = false, updatable = false)
  private Instant discovered;

  @Column(name = "recorded_at", nullable = false, updatable = false)
  private Instant recorded;

  @Column(name = "recorded_by", nullable = false, updatable = false, length = 80)
  private String recordedBy;

  @Lob
  @Column(name = "happened", nullable = false, columnDefinition = "longtext")
  private String happened;

  @Lob
  @Column(name = "data_kinds", nullable = false, columnDefinition = "longtext")
  private String data;

  @Lob
  @Column(name = "person_kinds", nullable = false, columnDefinition = "longtext")
  private String persons;

  @Column(name = "person_count")
  private @Nullable Long count;

  @Lob
  @Column(name = "handling", nullable = false, columnDefinition = "longtext")
  private String handling;

  @Lob
  @Column(name = "recovery", nullable = false, columnDefinition = "longtext")
  private String recovery;

  @Column(name = "contact", nullable = false, length = 400)
  private String contact;

  @Column(name = "closed_at")
  private @Nullable Instant closed;

  protected IncidentRow() {}

  IncidentRow(Facts facts, Instant discovered, Instant recorded, String recordedBy) {
    this.discovered = discovered;
    this.recorded = recorded;
    this.recordedBy = recordedBy;
    take(facts);
  }

  final void take(Facts facts) {
    title = facts.title();
    happened = facts.happened();
    data = facts.data();
    persons = facts.persons();
    count = facts.count().orElse(null);
    handling = facts.handling();
    recovery = facts.recovery();
    contact = facts.contact();
  }

  void close(Instant at) {
    closed = at;
  }

  public long id() {
    return id;
  }

  public long version() {
    return version;
  }

  public Facts facts() {
    return new Facts(
        title, happened, data, persons, Optional.ofNullable(count), handling, recovery, contact);
  }

  /** From when the clock runs; never changed. */
  public Instant discovered() {
    return discovered;
  }

  public Instant recorded() {
    return recorded;
  }

  public String recordedBy() {
    return recordedBy;
  }

  public Optional<Instant> closed() {
    return Optional.ofNullable(closed);
  }

  long agency() {
    return agencyId;
  }
}
