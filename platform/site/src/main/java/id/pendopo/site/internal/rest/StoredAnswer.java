package id.pendopo.site.internal.rest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The answer that was given to the first call with an {@code Idempotency-Key}. */
@Entity
@Table(name = "site_idempotency")
public class StoredAnswer {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "agency_id")
  private @Nullable Long agencyId;

  @Column(name = "account_id")
  private long accountId;

  @Column(name = "key_hash")
  private String keyHash = "";

  @Column(name = "request_hash")
  private String requestHash = "";

  private int status;

  private String headers = "";

  @Column(length = 2_000_000)
  private byte[] body = {};

  @Column(name = "created_at")
  private Instant createdAt = Instant.EPOCH;

  protected StoredAnswer() {}

  StoredAnswer(
      long accountId,
      String keyHash,
      String requestHash,
      int status,
      String headers,
      byte[] body,
      Instant createdAt) {
    this.accountId = accountId;
    this.keyHash = keyHash;
    this.requestHash = requestHash;
    this.status = status;
    this.headers = headers;
    this.body = body.clone();
    this.createdAt = createdAt;
  }

  String requestHash() {
    return requestHash;
  }

  int status() {
    return status;
  }

  String headers() {
    return headers;
  }

  byte[] body() {
    return body.clone();
  }
}
