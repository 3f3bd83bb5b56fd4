package id.pendopo.identity.internal.data;

import id.pendopo.api.persistence.InstallationWide;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** An API token, of which only the hash is known. */
@Entity(name = "ApiToken")
@Table(name = "identity_token")
@DynamicUpdate
@InstallationWide("A token belongs to an account, and accounts are shared by the agencies.")
public class TokenRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "account_id", nullable = false, updatable = false)
  private long account;

  @Column(name = "name", nullable = false, updatable = false, length = 80)
  private String name;

  @Column(name = "hash", nullable = false, updatable = false, length = 64)
  private String hash;

  @Column(name = "is_command_line", nullable = false, updatable = false)
  private boolean commandLine;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant created;

  @Column(name = "expires_at", nullable = false, updatable = false)
  private Instant expires;

  @Column(name = "last_used_at")
  private @Nullable Instant lastUsed;

  @Column(name = "revoked_at")
  private @Nullable Instant revoked;

  protected TokenRow() {}

  public TokenRow(
      long account,
      String name,
      String hash,
      boolean commandLine,
      Instant created,
      Instant expires) {
    this.account = account;
    this.name = name;
    this.hash = hash;
    this.commandLine = commandLine;
    this.created = created;
    this.expires = expires;
  }

  public void revoke(Instant now) {
    if (revoked == null) {
      revoked = now;
    }
  }

  public void used(Instant at) {
    if (lastUsed == null || lastUsed.isBefore(at)) {
      lastUsed = at;
    }
  }

  public boolean usable(Instant now) {
    return revoked == null && now.isBefore(expires);
  }

  public long id() {
    return id;
  }

  public long account() {
    return account;
  }

  public String name() {
    return name;
  }

  public String hash() {
    return hash;
  }

  public boolean commandLine() {
    return commandLine;
  }

  public Instant created() {
    return created;
  }

  public Instant expires() {
    return expires;
  }

  public Optional<Instant> lastUsed() {
    return Optional.ofNullable(lastUsed);
  }
}
