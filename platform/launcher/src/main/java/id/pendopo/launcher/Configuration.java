package id.pendopo.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Every key {@code pendopo.*} from the distribution's file, the data folder's file, the environment
 * and the options; the later wins.
 *
 * <p>In the environment a key is written in capitals with {@code _} for {@code .} and {@code -}:
 * {@code PENDOPO_HTTP_PORT}, {@code PENDOPO_BASE_URL}.
 */
final class Configuration {

  private static final String PREFIX = "pendopo.";
  private static final String FILE = "etc/pendopo.properties";

  private final Map<String, String> values = new TreeMap<>();
  private final Path home;
  private final Path data;

  private Configuration(Path home, Path data) {
    this.home = home;
    this.data = data;
  }

  /**
   * Reads the sources in their order.
   *
   * @param home folder of the distribution
   * @param data folder of the data
   * @param environment usually {@link System#getenv()}
   * @param options keys with their prefix
   * @throws IOException when a file is there and cannot be read
   */
  static Configuration read(
      Path home, Path data, Map<String, String> environment, Map<String, String> options)
      throws IOException {
    Configuration configuration = new Configuration(home, data);
    configuration.readFile(home.resolve(FILE));
    configuration.readFile(data.resolve(FILE));
    configuration.readEnvironment(environment);
    configuration.values.putAll(options);
    configuration.values.put("pendopo.home", home.toString());
    configuration.values.put("pendopo.data", data.toString());
    return configuration;
  }

  private void readFile(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    properties.stringPropertyNames().stream()
        .filter(key -> key.startsWith(PREFIX))
        .forEach(key -> values.put(key, properties.getProperty(key).strip()));
  }

  private void readEnvironment(Map<String, String> environment) {
    Map<String, String> known = new TreeMap<>();
    for (String key : Keys.ALL) {
      known.put(asVariable(key), key);
    }
    environment.forEach(
        (name, value) -> {
          if (name.startsWith("PENDOPO_")) {
            values.put(known.getOrDefault(name, guess(name)), value);
          }
        });
  }

  private static String asVariable(String key) {
    return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  private static String guess(String variable) {
    return variable.toLowerCase(Locale.ROOT).replace('_', '.');
  }

  Path home() {
    return home;
  }

  Path data() {
    return data;
  }

  String get(String key, String otherwise) {
    return values.getOrDefault(key, otherwise);
  }

  Map<String, String> all() {
    return Map.copyOf(values);
  }
}
