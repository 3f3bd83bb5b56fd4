package id.pendopo.api.agency;

import java.util.Optional;

/**
 * A unit of an agency: section, village, work area, KUA, division.
 *
 * @param code short and unique in the agency; never changes
 * @param name as in the organisation chart
 * @param parent code of the unit above; empty directly below the agency
 */
public record Unit(String code, String name, Optional<String> parent) {}
