package id.pendopo.documents.internal;

import id.pendopo.documents.internal.store.ContentStore.Damage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Content that should be there and is not, or not as it was. */
@Entity(name = "FileDamage")
@Table(name = "documents_damage")
public class FileDamageRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "agency_id")
  private @Nullable Long agencyId;

  private String sha256;

  @Enumerated(EnumType.STRING)
  private Damage damage;

  @Column(name = "found_at")
  private Instant foundAt;

  /** For Hibernate. */
  @NullUnmarked
  protected FileDamageRecord() {}

  FileDamageRecord(String sha256, Damage damage) {
    this.sha256 = sha256;
    this.damage = damage;
    this.foundAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  String sha256() {
    return sha256;
  }

  Damage damage() {
    return damage;
  }

  Instant foundAt() {
    return foundAt;
  }

  /** It is still damaged, perhaps in another way; it was found when it was found first. */
  void isNow(Damage other) {
    damage = other;
  }
}
