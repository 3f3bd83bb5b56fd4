package id.pendopo.site.internal.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;

/**
 * How the web server is set up.
 *
 * @param host address on which the public port listens
 * @param port public port; 0 for any free one
 * @param managementHost address on which the management port listens
 * @param managementPort port of the health addresses; 0 for any free one
 * @param trustedProxies addresses or networks whose {@code X-Forwarded-*} is believed
 * @param uploadLimit most bytes of a request's body
 */
record SiteConfig(
    String host,
    int port,
    String managementHost,
    int managementPort,
    List<String> trustedProxies,
    long uploadLimit) {

  /** What a form with files needs beside the files. */
  private static final long FORM_ALLOWANCE = 1024 * 1024;

  static SiteConfig read(BundleContext context) {
    return new SiteConfig(
        text(context, "pendopo.http.host", "127.0.0.1"),
        Integer.parseInt(text(context, "pendopo.http.port", "8080")),
        text(context, "pendopo.management.host", "127.0.0.1"),
        Integer.parseInt(text(context, "pendopo.management.port", "8081")),
        Stream.of(text(context, "pendopo.trusted-proxies", "").split(","))
            .map(String::trim)
            .filter(proxy -> !proxy.isEmpty())
            .toList(),
        Long.parseLong(text(context, "pendopo.upload.max-size", "104857600")) + FORM_ALLOWANCE);
  }

  private static String text(BundleContext context, String key, String otherwise) {
    return Optional.ofNullable(context.getProperty(key))
        .map(String::trim)
        .filter(value -> !value.isEmpty())
        .orElse(otherwise);
  }
}
