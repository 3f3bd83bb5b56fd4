package id.pendopo.console.internal.view;

import id.pendopo.web.ConsoleOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.osgi.framework.BundleContext;

/**
 * What the installation's configuration says about the console.
 *
 * @param console how it is served
 * @param moduleUpload whether an operator may upload a module here
 */
public record Settings(ConsoleOptions console, boolean moduleUpload) {

  private static final Duration IDLE = Duration.ofMinutes(30);

  /**
   * Reads {@code pendopo.base-url} (cookies by https alone when it is https), {@code
   * pendopo.console.image-sources} (origins of images and map tiles, by comma; none) and {@code
   * pendopo.modules.upload} ({@code on}, else off).
   */
  public static Settings of(BundleContext context) {
    boolean secure = property(context, "pendopo.base-url", "").startsWith("https:");
    List<String> images =
        Arrays.stream(property(context, "pendopo.console.image-sources", "").split(","))
            .map(String::strip)
            .filter(source -> !source.isEmpty())
            .toList();
    return new Settings(
        new ConsoleOptions(secure, IDLE, images),
        "on".equals(property(context, "pendopo.modules.upload", "off")));
  }

  private static String property(BundleContext context, String key, String otherwise) {
    String value = context.getProperty(key);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }
}
