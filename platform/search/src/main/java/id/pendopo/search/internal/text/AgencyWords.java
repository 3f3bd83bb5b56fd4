package id.pendopo.search.internal.text;

import id.pendopo.api.agency.AgencyId;

/** The word lists of each agency. */
@FunctionalInterface
public interface AgencyWords {

  /** Those that ship, for everybody. */
  AgencyWords SHIPPED = agency -> Words.shipped();

  /** The lists of an agency as they are now; called with that agency set, mostly from memory. */
  Words of(AgencyId agency);
}
