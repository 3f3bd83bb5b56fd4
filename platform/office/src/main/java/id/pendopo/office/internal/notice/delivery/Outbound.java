package id.pendopo.office.internal.notice.delivery;

import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.text.LocalText;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Keeps agencies out of the inner network: a server that an agency names must be a public one, or
 * its administrators could make Pendopo knock at machines that only it can reach. What operators
 * name for the installation may be anywhere.
 */
final class Outbound {

  private Outbound() {}

  /**
   * The addresses of a host.
   *
   * @throws UnknownHostException when it has none, or when an agency named it and any is inside
   */
  static InetAddress[] resolve(String host, boolean byAgency) throws UnknownHostException {
    InetAddress[] addresses = InetAddress.getAllByName(host);
    for (InetAddress address : addresses) {
      if (byAgency && inside(address)) {
        throw new UnknownHostException("an address inside the network");
      }
    }
    return addresses;
  }

  static boolean inside(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean uniqueLocal = address instanceof Inet6Address && (bytes[0] & 0xfe) == 0xfc;
    boolean sharedCarrier =
        bytes.length == 4 && (bytes[0] & 0xff) == 100 && (bytes[1] & 0xc0) == 64;
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || uniqueLocal
        || sharedCarrier;
  }

  /**
   * What is wrong with a host that an agency names; an unknown one is found out when it is used.
   */
  static Optional<FieldProblem> problem(String field, String host) {
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (inside(address)) {
          return Optional.of(
              new FieldProblem(
                  field,
                  new LocalText(
                      "Server di jaringan dalam hanya dapat diatur oleh operator instalasi.",
                      "A server on the inner network can be set by operators of the installation"
                          + " alone.")));
        }
      }
      return Optional.empty();
    } catch (UnknownHostException later) {
      return Optional.empty();
    }
  }
}
