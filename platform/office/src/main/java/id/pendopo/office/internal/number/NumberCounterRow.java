package id.pendopo.office.internal.number;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;

/**
 * The last serial of a period. Only ever read with its lock, so that no session holds an old one.
 */
@Entity(name = "OfficeNumberCounter")
@Table(name = "office_number_counter")
public class NumberCounterRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "book_id", nullable = false, updatable = false)
  private long book;

  @Column(name = "period_key", nullable = false, updatable = false, length = 60)
  private String period;

  @Column(name = "last_serial", nullable = false)
  private long last;

  @Column(name = "opened_at_serial", nullable = false)
  private long openedAt;

  protected NumberCounterRow() {}

  NumberCounterRow(long book, String period) {
    this.book = book;
    this.period = period;
  }

  /** Takes the next serial. */
  long next() {
    last++;
    return last;
  }

  /** Goes on behind a book on paper. */
  void openAt(long lastOnPaper) {
    last = lastOnPaper;
    openedAt = lastOnPaper;
  }

  long last() {
    return last;
  }

  long openedAt() {
    return openedAt;
  }

  long book() {
    return book;
  }

  String period() {
    return period;
  }

  public long id() {
    return id;
  }

  public long agency() {
    return agencyId;
  }

  public long version() {
    return version;
  }
}
