package id.pendopo.content.internal.portal;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Addresses as people write them: below the agency's root, or of another site. */
public final class SiteAddress {

  /** Most characters of an address. */
  public static final int LONGEST = 500;

  private SiteAddress() {}

  /**
   * Whether it is a path below the agency's root: no other host, no climbing, nothing that a
   * browser reads otherwise than we do.
   */
  public static boolean own(String path) {
    return path.startsWith("/")
        && !path.startsWith("//")
        && !path.startsWith("/@")
        && path.length() <= LONGEST
        && !path.contains("/../")
        && !path.endsWith("/..")
        && path.chars().noneMatch(c -> c <= 0x20 || c == 0x7f || c == '\\' || c == '#');
  }

  /** Whether it is an address of the web with a host. */
  public static boolean external(String address) {
    if (address.length() > LONGEST) {
      return false;
    }
    try {
      URI uri = new URI(address);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      return (scheme.equals("https") || scheme.equals("http"))
          && uri.getHost() != null
          && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /**
   * An old address as it is compared: decoded, in lower case, without host, fragment and the slash
   * at its end. People paste whole addresses out of a browser.
   *
   * @return empty when it is no path of the site, or the root itself without a query
   */
  public static Optional<String> source(String written) {
    String text = written.strip();
    int scheme = text.indexOf("://");
    if (scheme > 0) {
      int slash = text.indexOf('/', scheme + 3);
      text = slash < 0 ? "/" : text.substring(slash);
    }
    int fragment = text.indexOf('#');
    text = fragment < 0 ? text : text.substring(0, fragment);
    int mark = text.indexOf('?');
    String path = mark < 0 ? text : text.substring(0, mark);
    String query = mark < 0 ? "" : text.substring(mark + 1);
    try {
      path = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    String key = key(path, query);
    boolean sound = own(key.replace(' ', '_')) && !key.equals("/") && !key.startsWith("/api/");
    return sound ? Optional.of(key) : Optional.empty();
  }

  /** A decoded path with its query, as it is compared. */
  static String key(String path, String query) {
    String bare = path.replaceAll("/{2,}", "/");
    if (bare.length() > 1 && bare.endsWith("/")) {
      bare = bare.substring(0, bare.length() - 1);
    }
    return (query.isEmpty() ? bare : bare + "?" + query).toLowerCase(Locale.ROOT);
  }
}
