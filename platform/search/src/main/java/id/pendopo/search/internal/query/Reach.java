package id.pendopo.search.internal.query;

import id.pendopo.api.agency.Agency;
import java.util.List;

/** Whose documents are found from the site of an agency. */
@FunctionalInterface
public interface Reach {

  /** Each agency finds its own. */
  Reach OWN = List::of;

  /** The agencies that are searched, the one asked for among them. */
  List<Agency> from(Agency here);
}
