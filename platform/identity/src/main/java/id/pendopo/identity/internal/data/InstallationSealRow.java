package id.pendopo.identity.internal.data;

import id.pendopo.api.persistence.InstallationWide;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A link of the installation's chain. */
@Entity(name = "InstallationAuditSeal")
@Table(name = "identity_installation_audit_seal")
@InstallationWide("The chain over what operators do to the installation.")
public class InstallationSealRow extends SealRow {

  protected InstallationSealRow() {}

  public InstallationSealRow(long sequence, long entry, Instant sealedAt, String hash) {
    super(sequence, entry, sealedAt, hash);
  }
}
