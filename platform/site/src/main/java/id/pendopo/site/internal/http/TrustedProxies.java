package id.pendopo.site.internal.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.HostPort;

/**
 * Believes {@code X-Forwarded-For}, {@code -Proto} and {@code -Host} when the connection comes from
 * a configured proxy, and from nobody else. Of a chain of addresses the last one that is no proxy
 * of ours counts: what stands before it anybody may have written.
 */
final class TrustedProxies implements HttpConfiguration.Customizer {

  private record Network(byte[] address, int bits) {
    boolean holds(InetAddress candidate) {
      byte[] bytes = candidate.getAddress();
      if (bytes.length != address.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((bytes[bit / 8] & mask) != (address[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private final List<Network> networks = new ArrayList<>();

  /**
   * @param proxies addresses such as {@code 10.0.0.5} or networks such as {@code 10.0.0.0/8}
   */
  TrustedProxies(List<String> proxies) {
    for (String proxy : proxies) {
      int slash = proxy.indexOf('/');
      String name = slash < 0 ? proxy : proxy.substring(0, slash);
      InetAddress address =
          literal(name)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "pendopo.trusted-proxies: '" + proxy + "' is no address or network"));
      byte[] bytes = address.getAddress();
      int bits = slash < 0 ? bytes.length * 8 : Integer.parseInt(proxy.substring(slash + 1));
      if (bits < 0 || bits > bytes.length * 8) {
        throw new IllegalArgumentException("pendopo.trusted-proxies: '" + proxy + "'");
      }
      networks.add(new Network(bytes, bits));
    }
  }

  /** An address written in digits; names are not looked up. */
  private static Optional<InetAddress> literal(String text) {
    String bare = text.trim();
    if (bare.startsWith("[") && bare.contains("]")) {
      bare = bare.substring(1, bare.indexOf(']'));
    } else if (bare.indexOf(':') == bare.lastIndexOf(':') && bare.indexOf(':') > 0) {
      bare = bare.substring(0, bare.indexOf(':'));
    }
    if (!bare.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(bare));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private boolean trusted(InetAddress address) {
    return networks.stream().anyMatch(network -> network.holds(address));
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable answerHeaders) {
    if (networks.isEmpty()
        || !(request.getConnectionMetaData().getRemoteSocketAddress()
            instanceof InetSocketAddress peer)
        || peer.getAddress() == null
        || !trusted(peer.getAddress())) {
      return request;
    }
    HttpFields headers = request.getHeaders();
    InetSocketAddress client = client(headers, peer);
    HttpURI.Mutable uri = HttpURI.build(request.getHttpURI());
    String scheme = headers.get("X-Forwarded-Proto");
    if ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme)) {
      uri.scheme(scheme);
    }
    String host = headers.get("X-Forwarded-Host");
    if (host != null && host.matches("[A-Za-z0-9.-]{1,253}(:\\d{1,5})?")) {
      HostPort hostPort = new HostPort(host);
      uri.authority(hostPort.getHost(), hostPort.getPort());
      // the server refuses a request whose address and Host header differ
      headers = HttpFields.build(headers).put(HttpHeader.HOST, host).asImmutable();
    }
    HttpFields seenHeaders = headers;
    HttpURI seen = uri.asImmutable();
    ConnectionMetaData connection =
        new ConnectionMetaData.Wrapper(request.getConnectionMetaData()) {
          @Override
          public SocketAddress getRemoteSocketAddress() {
            return client;
          }

          @Override
          public boolean isSecure() {
            return "https".equalsIgnoreCase(seen.getScheme());
          }
        };
    return new Request.Wrapper(request) {
      @Override
      public HttpFields getHeaders() {
        return seenHeaders;
      }

      @Override
      public HttpURI getHttpURI() {
        return seen;
      }

      @Override
      public ConnectionMetaData getConnectionMetaData() {
        return connection;
      }

      @Override
      public boolean isSecure() {
        return connection.isSecure();
      }
    };
  }

  private InetSocketAddress client(HttpFields headers, InetSocketAddress peer) {
    List<String> chain = new ArrayList<>();
    for (String header : headers.getValuesList("X-Forwarded-For")) {
      chain.addAll(Arrays.asList(header.split(",")));
    }
    Collections.reverse(chain);
    for (String hop : chain) {
      Optional<InetAddress> address = literal(hop);
      if (address.isEmpty()) {
        break;
      }
      if (!trusted(address.get())) {
        return new InetSocketAddress(address.get(), 0);
      }
    }
    return peer;
  }
}
