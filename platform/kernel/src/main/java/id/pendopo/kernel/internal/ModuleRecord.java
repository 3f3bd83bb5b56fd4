package id.pendopo.kernel.internal;

import id.pendopo.api.persistence.InstallationWide;
import id.pendopo.api.text.LocalText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One installed module as the catalogue knows it. */
@Entity
@Table(name = "kernel_module")
@InstallationWide("A module is installed once for all agencies; each switches it on for itself.")
class ModuleRecord {

  /** What the module is meant to do. */
  enum Desired {
    STARTED,
    STOPPED,
    /** Removed by the operator; kept so that the distribution does not bring it back. */
    REMOVED
  }

  /**
   * One version of a module on the disk.
   *
   * @param version of the bundle
   * @param sha256 of the file
   * @param file name below the module's folder
   * @param dataVersion that it writes
   * @param servesFrom oldest data version whose code works on its data
   */
  record Revision(String version, String sha256, String file, int dataVersion, int servesFrom) {}

  @Id private String id;

  @Column(name = "name_id")
  private String nameId;

  @Column(name = "name_en")
  private String nameEn;

  private String version;
  private String sha256;
  private String file;

  @Column(name = "data_version")
  private int dataVersion;

  @Column(name = "serves_from")
  private int servesFrom;

  @Column(name = "signed_by")
  private @Nullable String signedBy;

  @Enumerated(EnumType.STRING)
  private Desired desired;

  @Column(name = "from_distribution")
  private boolean fromDistribution;

  @Column(name = "previous_version")
  private @Nullable String previousVersion;

  @Column(name = "previous_sha256")
  private @Nullable String previousSha256;

  @Column(name = "previous_file")
  private @Nullable String previousFile;

  @Column(name = "previous_data_version")
  private @Nullable Integer previousDataVersion;

  @Column(name = "previous_serves_from")
  private @Nullable Integer previousServesFrom;

  @Column(name = "changed_at")
  private Instant changedAt;

  /** For Hibernate. */
  @NullUnmarked
  protected ModuleRecord() {}

  ModuleRecord(String id, Revision revision, Optional<String> signedBy, boolean fromDistribution) {
    this.id = id;
    this.nameId = id;
    this.nameEn = id;
    this.version = revision.version();
    this.sha256 = revision.sha256();
    this.file = revision.file();
    this.dataVersion = revision.dataVersion();
    this.servesFrom = revision.servesFrom();
    this.signedBy = signedBy.orElse(null);
    this.desired = Desired.STARTED;
    this.fromDistribution = fromDistribution;
    this.changedAt = Instant.now();
  }

  String id() {
    return id;
  }

  LocalText name() {
    return new LocalText(nameId, nameEn);
  }

  Revision current() {
    return new Revision(version, sha256, file, dataVersion, servesFrom);
  }

  Optional<Revision> previous() {
    if (previousVersion == null
        || previousSha256 == null
        || previousFile == null
        || previousDataVersion == null
        || previousServesFrom == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Revision(
            previousVersion,
            previousSha256,
            previousFile,
            previousDataVersion,
            previousServesFrom));
  }

  Optional<String> signedBy() {
    return Optional.ofNullable(signedBy);
  }

  Desired desired() {
    return desired;
  }

  boolean fromDistribution() {
    return fromDistribution;
  }

  void rename(LocalText name) {
    nameId = name.id();
    nameEn = name.en();
  }

  void wish(Desired next) {
    desired = next;
    changedAt = Instant.now();
  }

  /** Another version takes its place; the one before can be rolled back to. */
  void replaceBy(Revision next, Optional<String> signer, boolean distribution) {
    setPrevious(current());
    setCurrent(next);
    signedBy = signer.orElse(null);
    fromDistribution = distribution;
  }

  /** Returns to the version before, which has none before it. */
  void rollBack() {
    Revision before = previous().orElseThrow();
    setCurrent(before);
    previousVersion = null;
    previousSha256 = null;
    previousFile = null;
    previousDataVersion = null;
    previousServesFrom = null;
    signedBy = null;
    fromDistribution = false;
  }

  private void setCurrent(Revision next) {
    version = next.version();
    sha256 = next.sha256();
    file = next.file();
    dataVersion = next.dataVersion();
    servesFrom = next.servesFrom();
    changedAt = Instant.now();
  }

  private void setPrevious(Revision before) {
    previousVersion = before.version();
    previousSha256 = before.sha256();
    previousFile = before.file();
    previousDataVersion = before.dataVersion();
    previousServesFrom = before.servesFrom();
  }
}
