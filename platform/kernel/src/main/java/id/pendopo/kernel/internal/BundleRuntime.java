package id.pendopo.kernel.internal;

import id.pendopo.api.module.Module;
import id.pendopo.api.text.LocalText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** What the framework does with one bundle, with its answers turned into plain words. */
final class BundleRuntime {

  /** Below the kernel's own level, so that it may start them while the web side is still rising. */
  private static final int START_LEVEL = 28;

  private static final long PATIENCE_MILLIS = 15_000;

  private final BundleContext context;
  private final ServiceComponentRuntime components;

  BundleRuntime(BundleContext context, ServiceComponentRuntime components) {
    this.context = context;
    this.components = components;
  }

  /** Raised when a bundle does not run; the text names the reason. */
  static final class NotStarted extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient LocalText reason;

    NotStarted(LocalText reason, @Nullable Throwable cause) {
      super(reason.en(), cause);
      this.reason = reason;
    }

    NotStarted(String id, String en) {
      this(new LocalText(id, en), null);
    }

    LocalText reason() {
      return reason;
    }
  }

  /** The module's bundle, if the framework has it. */
  Optional<Bundle> find(String module) {
    return Optional.ofNullable(context.getBundle(location(module)));
  }

  private static String location(String module) {
    return "pendopo:module/" + module;
  }

  /** Installs the file for a module that the framework does not have. */
  Bundle install(String module, Path file) throws NotStarted {
    try (InputStream in = Files.newInputStream(file)) {
      Bundle bundle = context.installBundle(location(module), in);
      bundle.adapt(BundleStartLevel.class).setStartLevel(START_LEVEL);
      return bundle;
    } catch (BundleException | IOException e) {
      throw new NotStarted(
          new LocalText(
              "Berkas tidak dapat dipasang: " + e.getMessage(),
              "The file cannot be installed: " + e.getMessage()),
          e);
    }
  }

  /** Replaces the content of a stopped bundle and frees the classes of the old one. */
  void update(Bundle bundle, Path file) throws NotStarted {
    try (InputStream in = Files.newInputStream(file)) {
      bundle.update(in);
      refresh(bundle);
    } catch (BundleException | IOException e) {
      throw new NotStarted(
          new LocalText(
              "Berkas tidak dapat dipasang: " + e.getMessage(),
              "The file cannot be installed: " + e.getMessage()),
          e);
    }
  }

  /** Starts a bundle and waits until all its components are satisfied and offer their services. */
  Module start(String module, Bundle bundle) throws NotStarted {
    try {
      bundle.start(Bundle.START_TRANSIENT);
    } catch (BundleException e) {
      throw new NotStarted(unresolved(bundle, e), e);
    }
    awaitComponents(bundle);
    return activate(module, bundle);
  }

  private LocalText unresolved(Bundle bundle, BundleException e) {
    List<String> missing =
        missingImports(
            BundleFile.ManifestClause.parse(
                Optional.ofNullable(bundle.getHeaders().get("Import-Package")).orElse("")));
    if (e.getType() == BundleException.RESOLVE_ERROR && !missing.isEmpty()) {
      return missingText(missing);
    }
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return new LocalText(
        "Modul gagal mulai: " + describe(cause), "The module failed to start: " + describe(cause));
  }

  static LocalText missingText(List<String> missing) {
    String list = String.join(", ", missing);
    return new LocalText(
        "Modul memerlukan paket yang tidak ada di sini: "
            + list
            + ". Pasang versi modul yang sesuai dengan versi platform ini.",
        "The module needs packages that are not here: "
            + list
            + ". Install a version of the module that fits this platform.");
  }

  /** Those of the imports that no bundle here exports in a fitting version. */
  List<String> missingImports(List<BundleFile.ManifestClause> imports) {
    List<String> missing = new ArrayList<>();
    for (BundleFile.ManifestClause wanted : imports) {
      if (wanted.directive("resolution").orElse("").equals("optional")
          || wanted.name().startsWith("java.")) {
        continue;
      }
      String range = wanted.attribute("version").orElse("0");
      if (!exported(wanted.name(), VersionRange.valueOf(range))) {
        missing.add(wanted.name() + " " + range);
      }
    }
    return missing;
  }

  private boolean exported(String name, VersionRange range) {
    for (Bundle bundle : context.getBundles()) {
      BundleRevision revision = bundle.adapt(BundleRevision.class);
      if (revision == null) {
        continue;
      }
      for (BundleCapability capability :
          revision.getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE)) {
        Object version = capability.getAttributes().get("version");
        if (name.equals(capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE))
            && range.includes(version instanceof Version v ? v : Version.emptyVersion)) {
          return true;
        }
      }
    }
    return false;
  }

  private void awaitComponents(Bundle bundle) throws NotStarted {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (true) {
      List<String> waiting = unsatisfied(bundle);
      Optional<String> failed = failure(bundle);
      if (failed.isPresent()) {
        throw failedComponent(failed.get());
      }
      if (waiting.isEmpty()) {
        return;
      }
      if (System.currentTimeMillis() > end) {
        String list = String.join(", ", waiting);
        throw new NotStarted(
            "Bagian modul menunggu layanan yang tidak ada: " + list,
            "Parts of the module wait for services that are not here: " + list);
      }
      try {
        TimeUnit.MILLISECONDS.sleep(10);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new NotStarted("Dihentikan sebelum selesai.", "It was interrupted.");
      }
    }
  }

  private List<String> unsatisfied(Bundle bundle) {
    List<String> waiting = new ArrayList<>();
    for (ComponentDescriptionDTO description : components.getComponentDescriptionDTOs(bundle)) {
      for (ComponentConfigurationDTO configuration :
          components.getComponentConfigurationDTOs(description)) {
        if ((configuration.state & ComponentConfigurationDTO.UNSATISFIED_REFERENCE) != 0) {
          String references =
              Arrays.stream(configuration.unsatisfiedReferences)
                  .map(BundleRuntime::wanted)
                  .collect(Collectors.joining(" + "));
          waiting.add(simpleName(description.implementationClass) + " → " + references);
        } else if (notYetOffered(description, configuration)) {
          waiting.add(simpleName(description.implementationClass));
        }
      }
    }
    return waiting;
  }

  /** A satisfied component whose service another thread is about to register. */
  private static boolean notYetOffered(
      ComponentDescriptionDTO description, ComponentConfigurationDTO configuration) {
    boolean satisfied =
        (configuration.state
                & (ComponentConfigurationDTO.SATISFIED | ComponentConfigurationDTO.ACTIVE))
            != 0;
    return satisfied
        && configuration.service == null
        && description.factory == null
        && description.serviceInterfaces.length > 0;
  }

  private static String wanted(UnsatisfiedReferenceDTO reference) {
    return reference.target == null ? reference.name : reference.name + " " + reference.target;
  }

  private static String simpleName(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  private Optional<String> failure(Bundle bundle) {
    for (ComponentDescriptionDTO description : components.getComponentDescriptionDTOs(bundle)) {
      for (ComponentConfigurationDTO configuration :
          components.getComponentConfigurationDTOs(description)) {
        if ((configuration.state & ComponentConfigurationDTO.FAILED_ACTIVATION) != 0) {
          String cause = configuration.failure == null ? "" : firstCause(configuration.failure);
          return Optional.of(simpleName(description.implementationClass) + ": " + cause);
        }
      }
    }
    return Optional.empty();
  }

  private static String firstCause(String stackTrace) {
    String root = stackTrace;
    int at = stackTrace.lastIndexOf("Caused by: ");
    if (at >= 0) {
      root = stackTrace.substring(at + "Caused by: ".length());
    }
    return root.lines().findFirst().orElse("").strip();
  }

  private static NotStarted failedComponent(String what) {
    return new NotStarted(
        "Bagian modul gagal dibuat: " + what, "A part of the module could not be made: " + what);
  }

  /** Makes every component once, so that a constructor that throws is seen now and named. */
  private Module activate(String module, Bundle bundle) throws NotStarted {
    @Nullable Module found = null;
    ServiceReference<?>[] references = bundle.getRegisteredServices();
    for (ServiceReference<?> reference :
        references == null ? new ServiceReference<?>[0] : references) {
      boolean isModule =
          Arrays.asList((String[]) reference.getProperty("objectClass"))
              .contains(Module.class.getName());
      Object service = context.getService(reference);
      try {
        if (isModule && service instanceof Module candidate) {
          found = candidate;
        }
      } finally {
        // the Module itself is held as long as it runs; the others only had to be made once
        if (!isModule) {
          context.ungetService(reference);
        }
      }
      Optional<String> failed = service == null ? failure(bundle) : Optional.empty();
      if (failed.isPresent()) {
        throw failedComponent(failed.get());
      }
    }
    Optional<String> failed = failure(bundle);
    if (failed.isPresent()) {
      throw failedComponent(failed.get());
    }
    if (found == null) {
      throw new NotStarted(
          "Modul tidak menyediakan komponen Module.", "The module offers no Module component.");
    }
    if (!found.id().equals(module)) {
      throw new NotStarted(
          "Komponen Module menyebut id lain: " + found.id(),
          "The Module component names another id: " + found.id());
    }
    return found;
  }

  /** Stops a bundle and frees its classes. */
  void stop(Bundle bundle) throws BundleException {
    bundle.stop(Bundle.STOP_TRANSIENT);
    refresh(bundle);
  }

  void uninstall(Bundle bundle) throws BundleException {
    bundle.uninstall();
    refresh(bundle);
  }

  private void refresh(Bundle bundle) {
    CountDownLatch done = new CountDownLatch(1);
    FrameworkListener listener =
        event -> {
          if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
            done.countDown();
          }
        };
    context.getBundle(0).adapt(FrameworkWiring.class).refreshBundles(List.of(bundle), listener);
    try {
      done.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Symbolic names of the bundles that would restart with this one, itself included. */
  List<String> closure(Bundle bundle) {
    return context
        .getBundle(0)
        .adapt(FrameworkWiring.class)
        .getDependencyClosure(List.of(bundle))
        .stream()
        .map(Bundle::getSymbolicName)
        .sorted()
        .toList();
  }

  /** Watches which bundles stop or start until it is closed. */
  Watch watch() {
    return new Watch();
  }

  /** Collects the symbolic names of bundles that changed. */
  final class Watch implements AutoCloseable {
    private final java.util.Set<String> touched =
        java.util.Collections.synchronizedSet(new TreeSet<>());
    private final SynchronousBundleListener listener =
        event -> {
          if (event.getType() == BundleEvent.STOPPED || event.getType() == BundleEvent.STARTED) {
            touched.add(event.getBundle().getSymbolicName());
          }
        };

    private Watch() {
      context.addBundleListener(listener);
    }

    List<String> touched() {
      synchronized (touched) {
        return List.copyOf(touched);
      }
    }

    @Override
    public void close() {
      context.removeBundleListener(listener);
    }
  }

  /** The first cause of a failure in one line. */
  static String describe(Throwable failure) {
    Throwable root = failure;
    for (Throwable cause = root.getCause(); cause != null; cause = cause.getCause()) {
      root = cause;
    }
    String message = root.getMessage();
    return root.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }
}
