package id.pendopo.persistence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/**
 * The migration files of a unit, read into memory, so that Flyway holds on to no class loader and
 * no open file.
 */
final class Scripts implements ResourceProvider {

  private final Map<String, String> texts;

  private Scripts(Map<String, String> texts) {
    this.texts = texts;
  }

  /** Those of a bundle that is installed. */
  static Scripts of(String unit, Bundle bundle) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    Enumeration<URL> found = bundle.findEntries("db/" + unit, "*.sql", false);
    while (found != null && found.hasMoreElements()) {
      URL url = found.nextElement();
      try (InputStream in = url.openStream()) {
        texts.put(fileName(url.getPath()), text(in));
      }
    }
    return new Scripts(texts);
  }

  /** Those of a bundle's file. */
  static Scripts of(String unit, Path bundle) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    String folder = "db/" + unit + "/";
    try (ZipFile zip = new ZipFile(bundle.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        String name = entry.getName();
        if (name.startsWith(folder)
            && name.endsWith(".sql")
            && name.indexOf('/', folder.length()) < 0) {
          try (InputStream in = zip.getInputStream(entry)) {
            texts.put(fileName(name), text(in));
          }
        }
      }
    }
    return new Scripts(texts);
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  boolean isEmpty() {
    return texts.isEmpty();
  }

  /** Changes when any file was added, removed or edited. */
  String checksum() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      texts.forEach(
          (name, text) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK knows SHA-256", e);
    }
  }

  @Override
  public @Nullable LoadableResource getResource(String name) {
    String text = texts.get(fileName(name));
    return text == null ? null : new Script(fileName(name), text);
  }

  @Override
  public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
    return texts.entrySet().stream()
        .filter(e -> e.getKey().startsWith(prefix))
        .filter(e -> Arrays.stream(suffixes).anyMatch(e.getKey()::endsWith))
        .map(e -> (LoadableResource) new Script(e.getKey(), e.getValue()))
        .toList();
  }

  /** The names in the order of the files' names. */
  List<String> names() {
    return List.copyOf(texts.keySet());
  }

  private static final class Script extends LoadableResource {
    private final String name;
    private final String text;

    Script(String name, String text) {
      this.name = name;
      this.text = text;
    }

    @Override
    public Reader read() {
      return new StringReader(text);
    }

    @Override
    public String getAbsolutePath() {
      return name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return name;
    }

    @Override
    public String getFilename() {
      return name;
    }

    @Override
    public String getRelativePath() {
      return name;
    }
  }
}
