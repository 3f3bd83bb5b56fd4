package id.pendopo.identity.internal.audit;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.identity.internal.data.AgencyAuditRow;
import id.pendopo.identity.internal.data.AgencyChainRow;
import id.pendopo.identity.internal.data.AgencySealRow;
import id.pendopo.identity.internal.data.AuditRow;
import id.pendopo.identity.internal.data.ChainRow;
import id.pendopo.identity.internal.data.InstallationAuditRow;
import id.pendopo.identity.internal.data.InstallationChainRow;
import id.pendopo.identity.internal.data.InstallationSealRow;
import id.pendopo.identity.internal.data.SealRow;
import java.time.Instant;
import java.util.Optional;

/**
 * One chain over audit entries: an agency's, or the installation's.
 *
 * @param agency whose; empty for the installation
 */
public record Chain(Optional<AgencyId> agency) {

  public static final Chain INSTALLATION = new Chain(Optional.empty());

  public static Chain of(AgencyId agency) {
    return new Chain(Optional.of(agency));
  }

  /** {@code agency/<id>} or {@code installation}; hashed with everything that belongs to it. */
  public String name() {
    return agency.map(id -> "agency/" + id.value()).orElse("installation");
  }

  String entries() {
    return agency.isPresent() ? "AuditEntry" : "InstallationAuditEntry";
  }

  Class<? extends AuditRow> entryType() {
    return agency.isPresent() ? AgencyAuditRow.class : InstallationAuditRow.class;
  }

  String seals() {
    return agency.isPresent() ? "AuditSeal" : "InstallationAuditSeal";
  }

  Class<? extends SealRow> sealType() {
    return agency.isPresent() ? AgencySealRow.class : InstallationSealRow.class;
  }

  String ends() {
    return agency.isPresent() ? "AuditChain" : "InstallationAuditChain";
  }

  Class<? extends ChainRow> endsType() {
    return agency.isPresent() ? AgencyChainRow.class : InstallationChainRow.class;
  }

  ChainRow newEnds() {
    return agency.isPresent() ? new AgencyChainRow() : new InstallationChainRow();
  }

  SealRow newSeal(long sequence, long entry, Instant at, String hash) {
    return agency.isPresent()
        ? new AgencySealRow(sequence, entry, at, hash)
        : new InstallationSealRow(sequence, entry, at, hash);
  }
}
