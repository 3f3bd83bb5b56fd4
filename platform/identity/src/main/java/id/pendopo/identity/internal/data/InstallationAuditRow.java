package id.pendopo.identity.internal.data;

import id.pendopo.api.persistence.InstallationWide;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What was done to the installation and concerns no single agency. */
@Entity(name = "InstallationAuditEntry")
@Table(name = "identity_installation_audit")
@InstallationWide("What operators do to the installation belongs to no agency.")
public class InstallationAuditRow extends AuditRow {

  protected InstallationAuditRow() {}

  public InstallationAuditRow(Fact fact, String mark) {
    super(fact, mark);
  }
}
