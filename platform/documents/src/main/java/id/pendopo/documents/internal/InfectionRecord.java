package id.pendopo.documents.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** An upload in which the virus scanner found something. */
@Entity(name = "Infection")
@Table(name = "documents_infection")
public class InfectionRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "agency_id")
  private @Nullable Long agencyId;

  private String signature;

  @Column(name = "found_at")
  private Instant foundAt;

  /** For Hibernate. */
  @NullUnmarked
  protected InfectionRecord() {}

  InfectionRecord(String signature) {
    this.signature = signature;
    this.foundAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  String signature() {
    return signature;
  }

  Instant foundAt() {
    return foundAt;
  }
}
