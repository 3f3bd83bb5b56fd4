package id.pendopo.testkit;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Constants;
import aQute.bnd.osgi.EmbeddedResource;
import aQute.bnd.osgi.Jar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.Manifest;

/**
 * Makes a bundle from classes of the test, with a manifest by bnd as the build makes it: components
 * are found by their annotations, imports computed.
 *
 * <pre>{@code
 * Path letters = TestBundle.named("test.letters").version("1.0.0")
 *     .packageOf(Letter.class)
 *     .text("db/letters/V1__letters.sql", "create table …")
 *     .build(folder);
 * }</pre>
 */
public final class TestBundle {

  private final String name;
  private String version = "1.0.0";
  private final Map<String, byte[]> files = new TreeMap<>();
  private final Map<String, String> instructions = new LinkedHashMap<>();

  private TestBundle(String name) {
    this.name = name;
  }

  /** Begins a bundle with this symbolic name. */
  public static TestBundle named(String symbolicName) {
    return new TestBundle(symbolicName);
  }

  public TestBundle version(String value) {
    version = value;
    return this;
  }

  /** Adds a class and those nested in it. */
  public TestBundle with(Class<?> type) {
    String own = type.getName().replace('.', '/');
    String folder = own.substring(0, own.lastIndexOf('/') + 1);
    try {
      Path root = root(type);
      try (var list = Files.list(root.resolve(folder))) {
        for (Path file : list.toList()) {
          String path = folder + file.getFileName();
          if (path.equals(own + ".class") || path.startsWith(own + "$")) {
            files.put(path, Files.readAllBytes(file));
          }
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return this;
  }

  /** Adds all classes and other files of a class's package, without the packages below it. */
  public TestBundle packageOf(Class<?> type) {
    String folder = type.getPackageName().replace('.', '/') + "/";
    try (var list = Files.list(root(type).resolve(folder))) {
      for (Path file : list.filter(Files::isRegularFile).toList()) {
        files.put(folder + file.getFileName(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return this;
  }

  /** Adds a text file. */
  public TestBundle text(String path, String content) {
    files.put(path, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Adds any file. */
  public TestBundle file(String path, byte[] content) {
    files.put(path, content);
    return this;
  }

  /** Adds everything below a folder. */
  public TestBundle folder(Path root) {
    try (var walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return this;
  }

  /** Sets a header or an instruction of bnd, for instance {@code Import-Package}. */
  public TestBundle header(String key, String value) {
    instructions.put(key, value);
    return this;
  }

  /** Writes the jar into a folder and gives its path. */
  public Path build(Path folder) {
    try (Builder builder = new Builder();
        Jar jar = new Jar(name)) {
      files.forEach((path, bytes) -> jar.putResource(path, new EmbeddedResource(bytes, 0L)));
      builder.setProperty(Constants.BUNDLE_SYMBOLICNAME, name);
      builder.setProperty(Constants.BUNDLE_VERSION, version);
      builder.setProperty("-noextraheaders", "true");
      // the packages are there already; bnd is to look at them, not to copy them
      instructions.forEach(builder::setProperty);
      builder.setJar(jar);
      for (Path entry : ClassPath.entries()) {
        builder.addClasspath(entry.toFile());
      }
      Manifest manifest;
      try (Jar built = builder.build()) {
        if (!builder.getErrors().isEmpty()) {
          throw new IllegalStateException("bnd cannot make " + name + ": " + builder.getErrors());
        }
        manifest = Objects.requireNonNull(built.getManifest());
        Files.createDirectories(folder);
        Path file = folder.resolve(name + "-" + version + ".jar");
        Files.deleteIfExists(file);
        built.setManifest(manifest);
        built.write(file.toFile());
        return file;
      }
    } catch (Exception e) {
      throw new IllegalStateException("Cannot make the bundle " + name, e);
    }
  }

  /**
   * Wraps libraries of the test's class path as one bundle that exports some of their packages.
   *
   * @param exports patterns as for {@code -exportcontents}
   */
  public static Path wrap(Path folder, String name, String exports, Path... jars) {
    try (Builder builder = new Builder();
        Jar jar = new Jar(name)) {
      StringBuilder path = new StringBuilder(".");
      for (Path library : jars) {
        String inside = "lib/" + library.getFileName();
        jar.putResource(inside, new EmbeddedResource(Files.readAllBytes(library), 0L));
        path.append(',').append(inside);
      }
      builder.setProperty(Constants.BUNDLE_SYMBOLICNAME, name);
      builder.setProperty(Constants.BUNDLE_CLASSPATH, path.toString());
      builder.setProperty("-exportcontents", exports);
      builder.setProperty("Import-Package", "!sun.*,*;resolution:=optional");
      builder.setProperty("-dsannotations", "!*");
      builder.setProperty("-bundleannotations", "!*");
      builder.setProperty("-cdiannotations", "!*");
      builder.setProperty("-fixupmessages", "*");
      builder.setJar(jar);
      try (Jar built = builder.build()) {
        Files.createDirectories(folder);
        Path file = folder.resolve(name + ".jar");
        built.write(file.toFile());
        return file;
      }
    } catch (Exception e) {
      throw new IllegalStateException("Cannot wrap " + name, e);
    }
  }

  /** The folder of classes that holds a class, asked for by name: it may come from a bundle. */
  static Path root(Class<?> type) {
    String file = type.getName().replace('.', '/') + ".class";
    return ClassPath.entries().stream()
        .filter(entry -> Files.exists(entry.resolve(file)))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(type + " is not in a folder of the class path"));
  }

  /** The bytes of a class, for a test that changes them. */
  public static byte[] bytes(Class<?> type) {
    String path = "/" + type.getName().replace('.', '/') + ".class";
    try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(path))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
