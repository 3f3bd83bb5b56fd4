package id.pendopo.identity.internal.data;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The key of one person's values in the audit, itself encrypted under a key outside the database.
 */
@Entity(name = "PersonKey")
@Table(name = "identity_person_key")
public class PersonKeyRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Column(name = "person", nullable = false, updatable = false, length = 80)
  private String person;

  @Column(name = "wrapped_key", nullable = false, length = 200)
  private String wrapped;

  @Column(name = "made_at", nullable = false, updatable = false)
  private Instant madeAt;

  @Column(name = "destroyed_at")
  private @Nullable Instant destroyedAt;

  protected PersonKeyRow() {}

  public PersonKeyRow(String person, String wrapped, Instant madeAt) {
    this.person = person;
    this.wrapped = wrapped;
    this.madeAt = madeAt;
  }

  /** The encrypted key; empty once it is destroyed. */
  public Optional<String> wrapped() {
    return wrapped.isEmpty() ? Optional.empty() : Optional.of(wrapped);
  }

  public void destroy(Instant at) {
    wrapped = "";
    destroyedAt = at;
  }

  public Optional<Instant> destroyedAt() {
    return Optional.ofNullable(destroyedAt);
  }

  public String person() {
    return person;
  }

  public Instant madeAt() {
    return madeAt;
  }

  public long agency() {
    return agencyId;
  }
}
