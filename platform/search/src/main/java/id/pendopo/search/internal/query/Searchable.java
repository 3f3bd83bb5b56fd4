package id.pendopo.search.internal.query;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.search.SearchSource;
import java.util.Map;

/** Which types of documents an agency's public may find now. */
public interface Searchable {

  /** The sources that run and whose module the agency has switched on, by their type. */
  Map<String, SearchSource> of(AgencyId agency);
}
