package id.pendopo.documents.internal.signature;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** How often an account tried passphrases of late. */
@Entity(name = "PassphraseTries")
@Table(name = "documents_passphrase_tries")
public class PassphraseTriesRow {

  private static final int MOST = 5;
  private static final Duration WAIT = Duration.ofMinutes(15);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "agency_id", updatable = false)
  private @Nullable Long agencyId;

  @Version private long version;

  @Column(name = "account_id", updatable = false)
  private long account;

  private int tries;

  @Column(name = "tried_at")
  private Instant triedAt;

  /** For Hibernate. */
  @NullUnmarked
  protected PassphraseTriesRow() {}

  PassphraseTriesRow(long account) {
    this.account = account;
    this.triedAt = SigningLedger.now();
  }

  /** Whether there is a try left; it is taken then. */
  boolean take(Instant now) {
    if (!triedAt.plus(WAIT).isAfter(now)) {
      tries = 0;
    }
    if (tries >= MOST) {
      return false;
    }
    tries++;
    triedAt = now;
    return true;
  }

  void giveBack() {
    tries = Math.max(0, tries - 1);
  }

  @Nullable Long id() {
    return id;
  }

  @Nullable Long agency() {
    return agencyId;
  }

  long version() {
    return version;
  }

  long account() {
    return account;
  }
}
