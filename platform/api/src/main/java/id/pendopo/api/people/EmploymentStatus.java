package id.pendopo.api.people;

import id.pendopo.api.text.LocalText;
import java.util.Locale;
import java.util.Optional;

/**
 * How somebody is employed. UU 20/2023 article 5 knows two kinds of civil servants, PNS and PPPK; a
 * CPNS is a PNS on probation.
 */
public enum EmploymentStatus {
  /** Permanent civil servant (pegawai negeri sipil). */
  PNS("PNS", "Civil servant (PNS)"),
  /** Civil servant on probation (calon PNS). */
  CPNS("CPNS", "Civil servant on probation (CPNS)"),
  /** Civil servant under a work agreement. */
  PPPK("PPPK", "Contract civil servant (PPPK)"),
  /** Everybody else: village officials, honorary and contracted staff. */
  NON_ASN("Non-ASN", "Not a civil servant");

  private final LocalText displayName;

  EmploymentStatus(String id, String en) {
    this.displayName = new LocalText(id, en);
  }

  public LocalText displayName() {
    return displayName;
  }

  /** Finds one by its name, whatever the case, with a space or hyphen for the underscore. */
  public static Optional<EmploymentStatus> named(String text) {
    String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    for (EmploymentStatus status : values()) {
      if (status.name().equals(name)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
