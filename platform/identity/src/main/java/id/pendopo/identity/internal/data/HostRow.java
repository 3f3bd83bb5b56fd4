package id.pendopo.identity.internal.data;

import id.pendopo.api.persistence.InstallationWide;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A host name at which an agency's site answers. */
@Entity(name = "AgencyHost")
@Table(name = "identity_agency_host")
@InstallationWide("A host name tells which agency is meant, before any agency is known.")
public class HostRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "agency_id", nullable = false, updatable = false)
  private long agency;

  @Column(name = "host", nullable = false, updatable = false, length = 253)
  private String host;

  @Column(name = "sort_order", nullable = false, updatable = false)
  private int order;

  protected HostRow() {}

  public HostRow(long agency, String host, int order) {
    this.agency = agency;
    this.host = host;
    this.order = order;
  }

  public long id() {
    return id;
  }

  public long agency() {
    return agency;
  }

  public String host() {
    return host;
  }

  public int order() {
    return order;
  }
}
