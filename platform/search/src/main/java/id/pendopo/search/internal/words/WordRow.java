package id.pendopo.search.internal.words;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.sql.Types;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;

/** An entry that an agency added to a list, or a shipped one that it took out. */
@Entity(name = "SearchWord")
@Table(name = "search_word")
public class WordRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(Types.VARCHAR)
  @Column(name = "kind", nullable = false, updatable = false, length = 12)
  private WordKind kind;

  @Column(name = "entry", nullable = false, updatable = false, length = 400)
  private String entry;

  @Column(name = "entry_key", nullable = false, updatable = false, length = 64)
  private String entryKey;

  @Column(name = "taken_out", nullable = false, updatable = false)
  private boolean takenOut;

  protected WordRow() {}

  WordRow(WordKind kind, String entry, boolean takenOut) {
    this.kind = kind;
    this.entry = entry;
    this.entryKey = Keys.of(entry);
    this.takenOut = takenOut;
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

  String key() {
    return entryKey;
  }

  WordKind kind() {
    return kind;
  }

  String entry() {
    return entry;
  }

  boolean takenOut() {
    return takenOut;
  }
}
