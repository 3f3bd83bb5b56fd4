package id.pendopo.identity;

import id.pendopo.api.agency.Agency;

/**
 * An agency with what its administration needs.
 *
 * @param agency as everybody sees it
 * @param version for {@code If-Match}
 */
public record AgencyDetail(Agency agency, long version) {}
