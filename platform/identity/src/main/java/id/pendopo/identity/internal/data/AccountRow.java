package id.pendopo.identity.internal.data;

import id.pendopo.api.persistence.InstallationWide;
import id.pendopo.identity.internal.domain.BackOff;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/**
 * An account. What sign-in writes by itself (failures, times, a renewed hash) leaves the version
 * alone, so that a form that is open meanwhile stays good.
 */
@Entity(name = "UserAccount")
@Table(name = "identity_account")
@DynamicUpdate
@InstallationWide("A person may work for several agencies with one account.")
public class AccountRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "username", nullable = false, updatable = false, length = 60)
  private String username;

  @Column(name = "display_name", nullable = false, length = 120)
  private String displayName;

  @Column(name = "locale", nullable = false, length = 5)
  private String locale;

  @OptimisticLock(excluded = true)
  @Column(name = "password_hash", length = 200)
  private @Nullable String passwordHash;

  @Column(name = "is_operator", nullable = false)
  private boolean operator;

  @Column(name = "is_enabled", nullable = false)
  private boolean enabled;

  @Column(name = "home_agency_id", updatable = false)
  private @Nullable Long home;

  @Column(name = "stamp", nullable = false)
  private int stamp;

  @OptimisticLock(excluded = true)
  @Column(name = "failed_attempts", nullable = false)
  private int failedAttempts;

  @OptimisticLock(excluded = true)
  @Column(name = "locked_until")
  private @Nullable Instant lockedUntil;

  @OptimisticLock(excluded = true)
  @Column(name = "last_sign_in")
  private @Nullable Instant lastSignIn;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant created;

  protected AccountRow() {}

  public AccountRow(
      String username,
      String displayName,
      String locale,
      boolean operator,
      @Nullable Long home,
      Instant created) {
    this.username = username;
    this.displayName = displayName;
    this.locale = locale;
    this.operator = operator;
    this.home = home;
    this.enabled = true;
    this.created = created;
  }

  /** How long it rests now. */
  public Duration rest(Instant now) {
    return BackOff.rest(lockedUntil, now);
  }

  /** Counts an attempt as failed; {@link #succeeded} takes it back. */
  public void attempted(Instant now) {
    failedAttempts = BackOff.next(failedAttempts, lockedUntil, now);
    Duration rest = BackOff.after(failedAttempts);
    if (!rest.isZero()) {
      lockedUntil = now.plus(rest);
    }
  }

  public void succeeded(Instant now) {
    unlock();
    lastSignIn = now;
  }

  public void unlock() {
    failedAttempts = 0;
    lockedUntil = null;
  }

  /** A new password: sessions that began before it end. */
  public void password(String hash) {
    passwordHash = hash;
    stamp++;
    unlock();
  }

  /** The same password under newer parameters: sessions go on. */
  public void rehashed(String hash) {
    passwordHash = hash;
  }

  public void profile(String newDisplayName, String newLocale) {
    displayName = newDisplayName;
    locale = newLocale;
  }

  public void enabled(boolean on) {
    if (enabled && !on) {
      stamp++;
    }
    enabled = on;
  }

  public void operator(boolean on) {
    operator = on;
  }

  public long id() {
    return id;
  }

  public long version() {
    return version;
  }

  public String username() {
    return username;
  }

  public String displayName() {
    return displayName;
  }

  public String locale() {
    return locale;
  }

  public Optional<String> passwordHash() {
    return Optional.ofNullable(passwordHash);
  }

  public boolean operator() {
    return operator;
  }

  public boolean enabled() {
    return enabled;
  }

  public @Nullable Long home() {
    return home;
  }

  public int stamp() {
    return stamp;
  }

  public int failedAttempts() {
    return failedAttempts;
  }

  public Optional<Instant> lockedUntil() {
    return Optional.ofNullable(lockedUntil);
  }

  public Optional<Instant> lastSignIn() {
    return Optional.ofNullable(lastSignIn);
  }

  public Instant created() {
    return created;
  }
}
