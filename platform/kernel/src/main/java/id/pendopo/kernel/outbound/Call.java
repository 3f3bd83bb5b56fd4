package id.pendopo.kernel.outbound;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is sent to a server.
 *
 * @param method of HTTP (RFC 9110 section 9)
 * @param address http or https, with a host
 * @param headers by name; those of the connection are set by the client
 * @param body empty for none
 */
@SuppressWarnings("ArrayRecordComponent")
public record Call(String method, URI address, Map<String, String> headers, Optional<byte[]> body) {

  /** Checks the address. */
  public Call {
    String scheme = address.getScheme();
    if (address.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new IllegalArgumentException("no web address");
    }
    headers = new LinkedHashMap<>(headers);
  }

  public static Call get(URI address, Map<String, String> headers) {
    return new Call("GET", address, headers, Optional.empty());
  }

  public static Call post(URI address, Map<String, String> headers, byte[] body) {
    return new Call("POST", address, headers, Optional.of(body));
  }

  /** Without what it carries: headers and bodies hold secrets. */
  @Override
  public String toString() {
    return method + " " + address.getScheme() + "://" + address.getAuthority();
  }
}
