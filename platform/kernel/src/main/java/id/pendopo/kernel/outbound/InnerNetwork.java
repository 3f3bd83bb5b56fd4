package id.pendopo.kernel.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which addresses are inside, and which servers there the operator opened to agencies.
 *
 * <p>Inside is what the registries of special addresses (RFC 6890) do not call globally reachable,
 * but for those of documentation, where nobody is; also when an IPv4 address stands in an IPv6 one
 * (RFC 6052, RFC 3056).
 */
final class InnerNetwork {

  private final Set<String> open;

  /**
   * @param open hosts, or hosts with a port, separated by commas
   */
  InnerNetwork(String open) {
    this.open =
        Arrays.stream(open.split(","))
            .map(InnerNetwork::plain)
            .filter(one -> !one.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the operator opened a server on the inner network to agencies. */
  boolean open(String host, int port) {
    String name = plain(host);
    return open.contains(name) || open.contains(name + ":" + port);
  }

  private static String plain(String host) {
    String name = host.strip().toLowerCase(Locale.ROOT);
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  static boolean inside(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return true;
    }
    return address instanceof Inet4Address ? insideFour(bytes) : insideSix(bytes);
  }

  private static boolean insideFour(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    int third = bytes[2] & 0xff;
    return first == 0
        || first >= 240
        || (first == 100 && (second & 0xc0) == 64)
        || (first == 192 && second == 0 && third == 0)
        || (first == 198 && (second & 0xfe) == 18);
  }

  private static boolean insideSix(byte[] bytes) {
    int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
    if ((first & 0xfe00) == 0xfc00 || (first == 0x2001 && second == 0)) {
      return true;
    }
    if (first == 0x2002) {
      return inside(four(bytes, 2));
    }
    // ::/80 is IPv4-compatible and not used any more, 64:ff9b::/96 a translator to IPv4
    boolean translated = first == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
    return first == 0 || (translated && inside(four(bytes, 12)));
  }

  private static InetAddress four(byte[] bytes, int from) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
    } catch (UnknownHostException neverWithFourBytes) {
      throw new IllegalStateException(neverWithFourBytes);
    }
  }
}
