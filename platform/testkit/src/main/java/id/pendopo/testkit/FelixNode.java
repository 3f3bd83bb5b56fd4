package id.pendopo.testkit;

import aQute.bnd.header.Parameters;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.util.tracker.ServiceTracker;

/**
 * One Pendopo node in this JVM: a Felix framework with bundles of the test's class path.
 *
 * <pre>{@code
 * try (FelixNode node = FelixNode.in(folder).with(TestDatabase.H2.settings())
 *     .bundles("id.pendopo.persistence").start()) {
 *   Bundle letters = node.install(TestBundle.named("test.letters")…build(folder));
 * }
 * }</pre>
 *
 * <p>Classes of bundles are not those of the test: call them by {@link #call}, by types of the JDK,
 * or let the test itself run inside with {@link InFelix}.
 */
public final class FelixNode implements AutoCloseable {

  /** What every node has below the bundles that are asked for. */
  private static final List<String> BASE =
      List.of(
          "org.osgi.util.function",
          "org.osgi.util.promise",
          "org.osgi.service.component",
          "org.apache.felix.scr");

  /** What the test and the bundles must share: all of JUnit, AssertJ and this kit. */
  private static final List<String> SHARED =
      List.of(
          "junit-jupiter-api",
          "junit-jupiter-params",
          "junit-platform-commons",
          "opentest4j",
          "apiguardian-api",
          "assertj-core");

  private static @Nullable Path jackson;

  private final Path folder;
  private final Map<String, String> settings;
  private final Framework framework;

  private FelixNode(Path folder, Map<String, String> settings, Framework framework) {
    this.folder = folder;
    this.settings = settings;
    this.framework = framework;
  }

  /** Begins a node with its data in {@code folder/data}. */
  public static Recipe in(Path folder) {
    return new Recipe(folder);
  }

  /** What a node is made of. */
  public static final class Recipe {
    private final Path folder;
    private final Map<String, String> settings = new TreeMap<>();
    private final List<String> bundles = new ArrayList<>();

    private Recipe(Path folder) {
      this.folder = folder.toAbsolutePath();
    }

    /** Sets a key as {@code pendopo.properties} would. */
    public Recipe with(String key, String value) {
      settings.put(key, value);
      return this;
    }

    public Recipe with(Map<String, String> more) {
      settings.putAll(more);
      return this;
    }

    /**
     * Adds bundles of the class path, by symbolic name, in the order of their start. Those of the
     * base (Declarative Services, API, ORM) need not be named.
     */
    public Recipe bundles(String... symbolicNames) {
      bundles.addAll(Arrays.asList(symbolicNames));
      return this;
    }

    public Recipe bundles(Collection<String> symbolicNames) {
      bundles.addAll(symbolicNames);
      return this;
    }

    /** Starts the node and the bundles; all of them, or it fails. */
    public FelixNode start() {
      try {
        return boot(folder, settings, bundles);
      } catch (BundleException | IOException e) {
        throw new IllegalStateException("The node does not start", e);
      }
    }
  }

  private static FelixNode boot(Path folder, Map<String, String> settings, List<String> bundles)
      throws BundleException, IOException {
    // as the start script does; Hibernate would otherwise choose java.util.logging
    System.setProperty("org.jboss.logging.provider", "slf4j");
    Path work = Files.createDirectories(folder.resolve("felix"));
    Map<String, String> config = new HashMap<>(settings);
    config.putIfAbsent("pendopo.data", folder.resolve("data").toString());
    config.putIfAbsent("pendopo.home", folder.toString());
    config.put(Constants.FRAMEWORK_STORAGE, work.resolve("cache").toString());
    config.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
    config.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, sharedPackages());
    FrameworkFactory factory = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow();
    Framework framework = factory.newFramework(config);
    framework.init();
    FelixNode node = new FelixNode(folder, Map.copyOf(settings), framework);
    try {
      List<Bundle> installed = new ArrayList<>();
      BASE.forEach(name -> installed.add(node.installFromClassPath(name)));
      if (!bundles.contains("id.pendopo.web")) {
        installed.add(node.installFile(jacksonBundle()));
      }
      List<String> wanted = new ArrayList<>();
      for (String name : List.of("id.pendopo.orm", "id.pendopo.mail", "id.pendopo.api")) {
        if (!bundles.contains(name) && ClassPath.bundle(name).isPresent()) {
          wanted.add(name);
        }
      }
      wanted.addAll(bundles);
      for (String name : wanted) {
        installed.add(
            name.equals("id.pendopo.api") && !bundles.contains("id.pendopo.web")
                ? node.installFile(node.apiWithoutWeb())
                : node.installFromClassPath(name));
      }
      framework.start();
      for (Bundle bundle : installed) {
        if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
          bundle.start();
        }
      }
      return node;
    } catch (BundleException | IOException | RuntimeException | Error e) {
      node.close();
      throw e;
    }
  }

  private static String sharedPackages() throws IOException {
    List<String> packages = new ArrayList<>();
    for (String name :
        List.of("org.slf4j", "org.slf4j.event", "org.slf4j.helpers", "org.slf4j.spi")) {
      packages.add(name + ";version=2.0.20");
    }
    packages.add("org.jspecify.annotations;version=1.0.1");
    packages.add("id.pendopo.testkit;version=1.0.0");
    for (String artifact : SHARED) {
      Path jar = ClassPath.jar(artifact);
      String version = ClassPath.version(jar);
      ClassPath.packages(jar).forEach(p -> packages.add(p + ";version=\"" + version + "\""));
    }
    return String.join(",", packages);
  }

  /** Jackson, as the web bundle would export it; made once a JVM. */
  private static Path jacksonBundle() throws IOException {
    synchronized (FelixNode.class) {
      if (jackson == null) {
        Path made = Files.createTempDirectory("pendopo-jackson");
        jackson =
            TestBundle.wrap(
                made,
                "id.pendopo.testkit.jackson",
                "tools.jackson.*;version=3.1.5;-noimport:=true,"
                    + "com.fasterxml.jackson.annotation;version=2.20;-noimport:=true",
                // beside them may lie those of Jackson 2, which another library wants
                ClassPath.jar("jackson-core", "3"),
                ClassPath.jar("jackson-databind", "3"),
                ClassPath.jar("jackson-annotations"));
        made.toFile().deleteOnExit(); // the last one named goes first
        jackson.toFile().deleteOnExit();
      }
      return jackson;
    }
  }

  /** The API with its imports of the web optional, for a node that has none. */
  private Path apiWithoutWeb() throws IOException {
    Path original = ClassPath.bundle("id.pendopo.api").orElseThrow();
    Path copy = folder.resolve("felix/id.pendopo.api-without-web.jar");
    Files.deleteIfExists(copy);
    Manifest manifest = ClassPath.manifest(original);
    Parameters imports =
        new Parameters(manifest.getMainAttributes().getValue(Constants.IMPORT_PACKAGE));
    imports.forEach(
        (name, attributes) -> {
          if (!name.startsWith("id.pendopo.") && !name.startsWith("jakarta.persistence")) {
            attributes.put("resolution:", "optional");
          }
        });
    manifest.getMainAttributes().putValue(Constants.IMPORT_PACKAGE, imports.toString());
    try (FileSystem zip =
        FileSystems.newFileSystem(URI.create("jar:" + copy.toUri()), Map.of("create", "true"))) {
      if (Files.isDirectory(original)) {
        copyTree(original, zip.getPath("/"));
      } else {
        try (FileSystem from = FileSystems.newFileSystem(original)) {
          copyTree(from.getPath("/"), zip.getPath("/"));
        }
      }
      Path file = zip.getPath("/META-INF/MANIFEST.MF");
      try (var out = Files.newOutputStream(file)) {
        manifest.write(out);
      }
    }
    return copy;
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (var walk = Files.walk(from)) {
      for (Path file : walk.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** Where the node keeps its data. */
  public Path data() {
    return Path.of(settings.getOrDefault("pendopo.data", folder.resolve("data").toString()));
  }

  public Path folder() {
    return folder;
  }

  public BundleContext context() {
    return framework.getBundleContext();
  }

  /** Installs a bundle of the class path, not started. */
  public Bundle installFromClassPath(String symbolicName) {
    Path entry =
        ClassPath.bundle(symbolicName)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        symbolicName + " is not on the test's class path: add its dependency"));
    return installFile(entry);
  }

  /** Installs a jar, or a folder of classes with a manifest, not started. */
  public Bundle installFile(Path file) {
    try {
      return context().installBundle("reference:" + file.toUri());
    } catch (BundleException e) {
      throw new IllegalStateException("Cannot install " + file, e);
    }
  }

  /** Installs and starts a jar. The file is copied, as an upload is. */
  public Bundle install(Path file) {
    try (var in = Files.newInputStream(file)) {
      Bundle bundle = context().installBundle("test:" + file.getFileName(), in);
      bundle.start();
      return bundle;
    } catch (BundleException | IOException e) {
      throw new IllegalStateException("Cannot install and start " + file, e);
    }
  }

  /**
   * Makes one bundle of all classes and files of the folder that holds a test class, and starts it:
   * what the test wants to do inside the framework.
   */
  public Bundle installTestsOf(Class<?> test) {
    return install(
        TestBundle.named("id.pendopo.testkit.probe")
            .folder(TestBundle.root(test))
            .header("-dsannotations", "!*")
            .header("Import-Package", "*;resolution:=optional")
            .header("DynamicImport-Package", "*")
            .build(folder.resolve("felix")));
  }

  /** Waits for a service, at most so long. */
  public Object await(String type, String filter, Duration atMost) {
    try {
      ServiceTracker<Object, Object> tracker =
          new ServiceTracker<>(
              context(),
              context()
                  .createFilter(
                      "(&(objectClass=" + type + ")" + (filter.isEmpty() ? "" : filter) + ")"),
              null);
      tracker.open(true);
      try {
        Object service = tracker.waitForService(Math.max(1, atMost.toMillis()));
        if (service == null) {
          throw new IllegalStateException("No service " + type + " " + filter + " in " + atMost);
        }
        return service;
      } finally {
        tracker.close();
      }
    } catch (InvalidSyntaxException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many services of a type there are. */
  public int services(String type, String filter) {
    try {
      ServiceReference<?>[] found =
          context().getAllServiceReferences(type, filter.isEmpty() ? null : filter);
      return found == null ? 0 : found.length;
    } catch (InvalidSyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /**
   * Calls a public static method of a class inside a bundle.
   *
   * @param arguments types of the JDK, the framework or this kit
   */
  public Object call(Bundle bundle, String type, String method, Object... arguments)
      throws Exception {
    for (var candidate : bundle.loadClass(type).getMethods()) {
      if (candidate.getName().equals(method) && candidate.getParameterCount() == arguments.length) {
        try {
          return candidate.invoke(null, arguments);
        } catch (java.lang.reflect.InvocationTargetException e) {
          throw e.getCause() instanceof Exception cause ? cause : e;
        }
      }
    }
    throw new NoSuchMethodException(type + "." + method);
  }

  /** Stops the node in order. */
  @Override
  public void close() {
    try {
      framework.stop();
      framework.waitForStop(20_000);
    } catch (BundleException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
