package id.pendopo.identity;

import id.pendopo.api.agency.Unit;

/**
 * A unit with what its administration needs.
 *
 * @param unit as everybody sees it
 * @param version for {@code If-Match}
 */
public record UnitDetail(Unit unit, long version) {}
