package id.pendopo.search.internal.query;

import id.pendopo.api.agency.Unit;
import java.util.List;

/** What units are called. */
@FunctionalInterface
public interface Names {

  /** Where nobody knows units. */
  Names NONE = List::of;

  /** The units of the current agency. */
  List<Unit> units();
}
