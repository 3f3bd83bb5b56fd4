package id.pendopo.identity.internal.data;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an entry of either audit trail holds; never changed after it was written. */
@MappedSuperclass
public abstract class AuditRow {

  /**
   * What is written.
   *
   * @param at when
   * @param account who; null for the public, for jobs and for the platform itself
   * @param via how they came in; empty without an account
   * @param address from where; empty when unknown
   * @param action what
   * @param subject to what
   * @param before values before, as JSON
   * @param after values after, as JSON
   * @param unit code of the unit it belongs to; null for the agency as a whole
   * @param purpose why a sensitive value was read; empty for a change
   * @param nonce a random number
   */
  public record Fact(
      Instant at,
      @Nullable Long account,
      String via,
      String address,
      String action,
      String subject,
      String before,
      String after,
      @Nullable String unit,
      String purpose,
      long nonce) {

    /** Whether somebody did it who must not be found: then it tells the day alone. */
    public boolean anonymous() {
      return via.equals(ANONYMOUS);
    }
  }

  /** How somebody came in who is not known: the day alone is kept. */
  public static final String ANONYMOUS = "ANONYMOUS";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "happened_at", nullable = false, updatable = false)
  private Instant at;

  @Column(name = "account_id", updatable = false)
  private @Nullable Long account;

  @Column(name = "via", nullable = false, updatable = false, length = 20)
  private String via;

  @Column(name = "address", nullable = false, updatable = false, length = 64)
  private String address;

  @Column(name = "action", nullable = false, updatable = false, length = 80)
  private String action;

  @Column(name = "subject", nullable = false, updatable = false, length = 160)
  private String subject;

  @Lob
  @Column(
      name = "before_values",
      nullable = false,
      updatable = false,
      columnDefinition = "longtext")
  private String before;

  @Lob
  @Column(name = "after_values", nullable = false, updatable = false, columnDefinition = "longtext")
  private String after;

  @Column(name = "unit_code", updatable = false, length = 40)
  private @Nullable String unit;

  @Column(name = "purpose", nullable = false, updatable = false, length = 400)
  private String purpose;

  @Column(name = "nonce", nullable = false, updatable = false)
  private long nonce;

  @Column(name = "mark", updatable = false, length = 100)
  private @Nullable String mark;

  protected AuditRow() {}

  protected AuditRow(Fact fact, String mark) {
    at = fact.at();
    account = fact.account();
    via = fact.via();
    address = fact.address();
    action = fact.action();
    subject = fact.subject();
    before = fact.before();
    after = fact.after();
    unit = fact.unit();
    purpose = fact.purpose();
    nonce = fact.nonce();
    this.mark = mark;
  }

  public long id() {
    return id;
  }

  public Fact fact() {
    return new Fact(
        at, account, via, address, action, subject, before, after, unit, purpose, nonce);
  }

  /** The keyed hash of the fact; null on an entry from before there was one. */
  public @Nullable String mark() {
    return mark;
  }
}
