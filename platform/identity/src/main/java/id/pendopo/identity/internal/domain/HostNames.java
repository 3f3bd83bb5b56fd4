package id.pendopo.identity.internal.domain;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names in addresses: which are well-formed, and which nobody may take. */
public final class HostNames {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,40}");
  private static final Pattern HOST =
      Pattern.compile(
          "(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
              + "(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");

  /** First parts of the platform's own addresses, and words that would mislead people. */
  private static final Set<String> RESERVED =
      Set.of(
          "admin",
          "api",
          "assets",
          "aset",
          "cari",
          "health",
          "login",
          "masuk",
          "module",
          "modules",
          "modul",
          "pendopo",
          "portal",
          "root",
          "static",
          "statis",
          "system",
          "tema",
          "theme",
          "vaadin",
          "verifikasi",
          "www");

  private HostNames() {}

  public static boolean isSlug(String slug) {
    return SLUG.matcher(slug).matches();
  }

  public static boolean isReservedSlug(String slug) {
    return RESERVED.contains(slug);
  }

  /** As it is kept: lower case, without surrounding space and without a dot at the end. */
  public static String normal(String host) {
    String plain = host.strip().toLowerCase(Locale.ROOT);
    return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
  }

  /** Whether a normal host name is well-formed; addresses of numbers are no names. */
  public static boolean isHost(String host) {
    return HOST.matcher(host).matches() && !NUMBERS.matcher(host).matches();
  }

  /** A host header's name. */
  public static String withoutPort(String host) {
    if (host.startsWith("[")) {
      return normal(host.replaceFirst("]:\\d*$", "]"));
    }
    int colon = host.indexOf(':');
    return normal(colon < 0 ? host : host.substring(0, colon));
  }
}
