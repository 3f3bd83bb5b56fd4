package id.pendopo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running framework with the bundles of the distribution.
 *
 * <p>Bundles lie in {@code lib/bundles/<start level>-<name>/}; what lies there is the declaration
 * of what is installed. The framework's cache is thrown away at each start.
 */
final class Platform implements AutoCloseable {

  /** Level up to which the platform runs without its web side, for commands. */
  static final int COMMANDS = 34;

  /** Level at which everything runs; modules are started by the kernel, not by a level. */
  static final int ALL = 50;

  private static final Logger LOG = LoggerFactory.getLogger(Platform.class);

  private final Framework framework;

  private Platform(Framework framework) {
    this.framework = framework;
  }

  /**
   * Starts the framework and its bundles up to a level. A bundle that does not start is reported in
   * the log and left; the others run.
   *
   * @throws BundleException when the framework itself does not start
   */
  static Platform start(Configuration configuration, int level)
      throws BundleException, IOException {
    Map<String, String> properties = new HashMap<>(configuration.all());
    properties.put(Constants.FRAMEWORK_STORAGE, configuration.data().resolve("cache").toString());
    properties.put(
        Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
    properties.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, loggingPackages());
    properties.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, "1");
    properties.put("felix.log.level", "1");
    // a part that the node cannot do without may stop it: somebody here says why
    properties.put("pendopo.launched", "true");
    // component registrations must not be kept in the cache folder of a bundle
    properties.put("ds.cache.metadata", "false");

    FrameworkFactory factory = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow();
    Framework framework = factory.newFramework(properties);
    framework.init();
    Platform platform = new Platform(framework);
    platform.install(configuration.home().resolve("lib/bundles"), level);
    framework.start();
    platform.raise(level);
    return platform;
  }

  private static String loggingPackages() {
    String version = ";version=" + slf4jVersion();
    return Stream.of("org.slf4j", "org.slf4j.event", "org.slf4j.helpers", "org.slf4j.spi")
        .map(name -> name + version)
        .reduce((a, b) -> a + "," + b)
        .orElseThrow();
  }

  private static String slf4jVersion() {
    String version = LoggerFactory.class.getPackage().getImplementationVersion();
    return version == null ? "2.0.0" : version.replaceAll("[^0-9.].*", "");
  }

  private void install(Path folder, int upTo) throws IOException {
    BundleContext context = framework.getBundleContext();
    for (Path level : sorted(folder)) {
      int number = Integer.parseInt(level.getFileName().toString().replaceAll("-.*", ""));
      if (number > upTo) {
        continue;
      }
      for (Path jar : sorted(level)) {
        try {
          Bundle bundle = context.installBundle("reference:" + jar.toUri());
          bundle.adapt(BundleStartLevel.class).setStartLevel(number);
          if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
            // Declarative Services components are made when they are needed, classes loaded lazily
            bundle.start(Bundle.START_ACTIVATION_POLICY);
          }
        } catch (BundleException e) {
          LOG.error("Bundle {} cannot be installed", jar.getFileName(), e);
        }
      }
    }
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private void raise(int level) {
    var reached = new java.util.concurrent.CountDownLatch(1);
    FrameworkListener errors =
        event -> {
          if (event.getType() == FrameworkEvent.ERROR) {
            LOG.error("Bundle {}", event.getBundle(), event.getThrowable());
          }
        };
    framework.getBundleContext().addFrameworkListener(errors);
    framework
        .adapt(FrameworkStartLevel.class)
        .setStartLevel(
            level,
            event -> {
              if (event.getType() == FrameworkEvent.STARTLEVEL_CHANGED) {
                reached.countDown();
              }
            });
    try {
      long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
      while (failure().isEmpty()) {
        if (reached.await(100, TimeUnit.MILLISECONDS)) {
          return;
        }
        if (System.nanoTime() > end) {
          break;
        }
      }
      if (failure().isEmpty()) {
        LOG.error("The platform did not reach start level {} in five minutes", level);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Symbolic names of the platform's bundles that do not run; modules are the kernel's concern. */
  List<String> notRunning() {
    List<String> names = new ArrayList<>();
    for (Bundle bundle : framework.getBundleContext().getBundles()) {
      boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
      boolean ours = bundle.getLocation().startsWith("reference:");
      if (ours && !fragment && bundle.getState() != Bundle.ACTIVE) {
        names.add(bundle.getSymbolicName());
      }
    }
    return names;
  }

  /**
   * Waits for a service that a bundle registers under a type of the JDK.
   *
   * @throws IllegalStateException when it does not come in time
   */
  <T> T service(Class<T> type, String filter, java.time.Duration atMost) {
    BundleContext context = framework.getBundleContext();
    long end = System.nanoTime() + atMost.toNanos();
    try {
      while (System.nanoTime() < end && failure().isEmpty()) {
        for (ServiceReference<T> reference : context.getServiceReferences(type, filter)) {
          T service = context.getService(reference);
          if (service != null) {
            return service;
          }
        }
        TimeUnit.MILLISECONDS.sleep(20);
      }
    } catch (InvalidSyntaxException e) {
      throw new IllegalArgumentException(filter, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException(
        failure().orElseGet(() -> "No service " + filter + "; see the log"));
  }

  /** Why a part that the node cannot do without gave up, such as a port that is taken. */
  static Optional<String> failure() {
    return Optional.ofNullable(System.getProperty("pendopo.start.failure"));
  }

  /** Offers something of the launcher to the bundles. */
  <T> void offer(Class<T> type, T service, String name) {
    framework
        .getBundleContext()
        .registerService(type, service, new java.util.Hashtable<>(Map.of("pendopo.name", name)));
  }

  /** Waits until the framework has stopped. */
  void awaitStop() throws InterruptedException {
    framework.waitForStop(0);
  }

  @Override
  public void close() {
    try {
      framework.stop();
      framework.waitForStop(TimeUnit.SECONDS.toMillis(30));
    } catch (BundleException e) {
      LOG.error("The framework did not stop in order", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
