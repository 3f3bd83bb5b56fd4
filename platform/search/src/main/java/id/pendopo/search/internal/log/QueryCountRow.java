package id.pendopo.search.internal.log;

import id.pendopo.search.internal.words.Keys;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.TenantId;

/** How often something was searched on a day. Only ever raised by a statement. */
@Entity(name = "SearchQueryCount")
@Table(name = "search_query_count")
public class QueryCountRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Column(name = "on_day", nullable = false, updatable = false)
  private LocalDate day;

  @Column(name = "query_text", nullable = false, updatable = false, length = 160)
  private String query;

  @Column(name = "query_key", nullable = false, updatable = false, length = 64)
  private String queryKey;

  @Column(name = "searches", nullable = false)
  private long searches;

  @Column(name = "empties", nullable = false)
  private long empties;

  protected QueryCountRow() {}

  QueryCountRow(LocalDate day, String query, long searches, long empties) {
    this.day = day;
    this.query = query;
    this.queryKey = Keys.of(query);
    this.searches = searches;
    this.empties = empties;
  }

  public long id() {
    return id;
  }

  public long agency() {
    return agencyId;
  }

  public LocalDate day() {
    return day;
  }

  public String query() {
    return query;
  }

  String key() {
    return queryKey;
  }

  public long searches() {
    return searches;
  }

  public long empties() {
    return empties;
  }
}
