package id.pendopo.identity.internal.data;

import id.pendopo.api.persistence.InstallationWide;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The ends of the installation's chain: one row. */
@Entity(name = "InstallationAuditChain")
@Table(name = "identity_installation_audit_chain")
@InstallationWide("The chain over what operators do to the installation.")
public class InstallationChainRow extends ChainRow {

  @Id private Long id = 1L;

  public InstallationChainRow() {}

  public long id() {
    return id;
  }
}
