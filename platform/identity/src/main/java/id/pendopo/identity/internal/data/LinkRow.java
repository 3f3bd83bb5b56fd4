package id.pendopo.identity.internal.data;

import id.pendopo.api.persistence.InstallationWide;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A one-time link to set a password, of which only the hash is known. */
@Entity(name = "SignInLink")
@Table(name = "identity_sign_in_link")
@InstallationWide("A link belongs to an account, and accounts are shared by the agencies.")
public class LinkRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "account_id", nullable = false, updatable = false)
  private long account;

  @Column(name = "hash", nullable = false, updatable = false, length = 64)
  private String hash;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant created;

  @Column(name = "expires_at", nullable = false, updatable = false)
  private Instant expires;

  @Column(name = "used_at")
  private @Nullable Instant used;

  protected LinkRow() {}

  public LinkRow(long account, String hash, Instant created, Instant expires) {
    this.account = account;
    this.hash = hash;
    this.created = created;
    this.expires = expires;
  }

  public void use(Instant now) {
    used = now;
  }

  public boolean usable(Instant now) {
    return used == null && now.isBefore(expires);
  }

  public long id() {
    return id;
  }

  public long account() {
    return account;
  }

  public String hash() {
    return hash;
  }

  public Instant created() {
    return created;
  }
}
