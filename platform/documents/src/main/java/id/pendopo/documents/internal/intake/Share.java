package id.pendopo.documents.internal.intake;

import id.pendopo.api.agency.AgencyId;

/** What an agency may take of the disk, and what was kept away from it. Any thread. */
public interface Share {

  /**
   * Demands room for a file.
   *
   * @throws id.pendopo.api.problem.Problem 507 when the agency's share does not hold it
   */
  void require(AgencyId agency, long bytes);

  /**
   * Remembers that an infected file was refused.
   *
   * @param signature what was found, as the scanner calls it
   */
  void infected(AgencyId agency, String signature);
}
