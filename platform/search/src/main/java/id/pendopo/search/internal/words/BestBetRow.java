package id.pendopo.search.internal.words;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;

/** A document that stands above the hits of a query. */
@Entity(name = "SearchBestBet")
@Table(name = "search_best_bet")
public class BestBetRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "query_text", nullable = false, length = 200)
  private String query;

  @Column(name = "query_key", nullable = false, length = 64)
  private String queryKey;

  @Column(name = "document_type", nullable = false, length = 100)
  private String type;

  @Column(name = "document_id", nullable = false, length = 100)
  private String document;

  @Column(name = "note", nullable = false, length = 300)
  private String note;

  @Column(name = "place", nullable = false)
  private int place;

  protected BestBetRow() {}

  BestBetRow(String query, String type, String document, String note, int place) {
    this.query = query;
    this.queryKey = Keys.of(query);
    this.type = type;
    this.document = document;
    this.note = note;
    this.place = place;
  }

  public long agency() {
    return agencyId;
  }

  String key() {
    return queryKey;
  }

  int place() {
    return place;
  }

  BestBet bet() {
    return new BestBet(id, query, type, document, note, version);
  }
}
