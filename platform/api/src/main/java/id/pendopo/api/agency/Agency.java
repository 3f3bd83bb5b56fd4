package id.pendopo.api.agency;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;

/**
 * A government agency (instansi) that uses the installation.
 *
 * @param id identity
 * @param slug short name in addresses, {@code [a-z0-9][a-z0-9-]{0,40}}
 * @param name full name as on its letterhead
 * @param hosts host names, lower case, at which its site answers; empty when it has none
 * @param zone time zone in which its days begin and end
 * @param baseUrl public address of its site without a trailing slash, from configuration only,
 *     never from a request
 * @param isDefault whether its site answers at {@code /} on every host that belongs to no other
 */
public record Agency(
    AgencyId id,
    String slug,
    String name,
    List<String> hosts,
    ZoneId zone,
    URI baseUrl,
    boolean isDefault) {

  public Agency {
    hosts = List.copyOf(hosts);
  }

  /**
   * What stands before every public path of this agency on this installation: empty for the default
   * agency and {@code /@slug} for the others.
   */
  public String prefix() {
    return isDefault ? "" : "/@" + slug;
  }
}
