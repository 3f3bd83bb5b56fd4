package id.pendopo.persistence.internal;

import java.nio.file.Path;
import org.osgi.framework.BundleContext;

/** The installation's settings as the launcher passes them on. */
final class Settings {

  private final BundleContext context;

  Settings(BundleContext context) {
    this.context = context;
  }

  String text(String key, String otherwise) {
    String value = context.getProperty(key);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }

  int number(String key, int otherwise) {
    String value = text(key, Integer.toString(otherwise));
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(key + " must be a whole number: " + value, e);
    }
  }

  Path data() {
    return Path.of(text("pendopo.data", "data"));
  }
}
