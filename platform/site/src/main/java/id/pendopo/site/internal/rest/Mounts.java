package id.pendopo.site.internal.rest;

import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.Anonymous;
import id.pendopo.api.web.WebResource;
import id.pendopo.kernel.LifecycleParticipant;
import id.pendopo.site.Endpoints;
import id.pendopo.site.internal.page.Modular;
import id.pendopo.site.internal.page.Pages;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.glassfish.jersey.server.internal.RuntimeDelegateImpl;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who answers which address, kept true while bundles come and go. */
@Component(
    service = {Mounts.class, LifecycleParticipant.class, Endpoints.class},
    immediate = true)
public final class Mounts implements LifecycleParticipant, Endpoints {

  private static final Logger LOG = LoggerFactory.getLogger(Mounts.class);

  /** It calls every resource that is given as an instance a provider that does nothing. */
  private static final java.util.logging.Logger WRONG_ALARM =
      java.util.logging.Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");

  private static final Duration DRAIN = Duration.ofSeconds(5);
  private static final Duration HOLD = Duration.ofSeconds(10);

  private final Pages pages;
  private final String temporaryFolder;
  private final KnownAddresses known;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Slot> slots = new LinkedHashMap<>();
  private volatile Routes<Slot> routes = new Routes<>();
  private volatile Map<Slot, String> conflicts = Map.of();

  /**
   * Reads {@code pendopo.data}: large bodies are put aside in its folder {@code tmp}, and the
   * addresses of modules that do not run are known from its file {@code site/addresses.properties}.
   */
  @Activate
  public Mounts(BundleContext context, @Reference Pages pages) {
    this.pages = pages;
    String data =
        Optional.ofNullable(context.getProperty("pendopo.data"))
            .orElse(System.getProperty("java.io.tmpdir"));
    java.nio.file.Path folder = java.nio.file.Path.of(data, "tmp");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.temporaryFolder = folder.toString();
    this.known = new KnownAddresses(java.nio.file.Path.of(data, "site"));
    known
        .all()
        .forEach(
            (module, roots) -> {
              Slot slot = new Slot(module, this::build);
              slot.remember(roots);
              slots.put("module:" + module, slot);
            });
    route();
    WRONG_ALARM.setLevel(java.util.logging.Level.SEVERE);
    // found by the class loader of whichever thread comes first, otherwise
    Mount.inJersey(
        () -> {
          RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
          return true;
        });
    Thread.ofPlatform().daemon().name("rest-warm-up").start(() -> warmUp(context));
  }

  /**
   * The first application of a process costs near a second, almost all of it for loading Jersey.
   * Done beside the opening of the database it costs the start nothing.
   */
  private void warmUp(BundleContext context) {
    try {
      new Mount(
              "",
              List.of(new WarmUp()),
              pages.own(),
              Objects.requireNonNull(context.getBundle().adapt(BundleWiring.class))
                  .getClassLoader(),
              temporaryFolder)
          .close();
    } catch (RuntimeException | LinkageError e) {
      LOG.debug("The warm-up failed; the first application will take longer", e);
    }
  }

  /** A resource that nobody reaches. */
  @Path("warm-up")
  @Anonymous
  public static final class WarmUp {
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, String> nothing() {
      return Map.of();
    }
  }

  @Deactivate
  void close() {
    lock.lock();
    try {
      for (Slot slot : slots.values()) {
        slot.down(false, DRAIN, Duration.ZERO);
        slot.forget();
      }
    } finally {
      lock.unlock();
    }
  }

  @Reference(
      service = WebResource.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC)
  void bind(WebResource resource, ServiceReference<WebResource> reference) {
    Bundle bundle = reference.getBundle();
    String module = Modular.moduleOf(bundle);
    @Nullable Path path = resource.getClass().getAnnotation(Path.class);
    lock.lock();
    try {
      slots
          .computeIfAbsent(key(module, bundle), k -> new Slot(module, this::build))
          .add(reference, resource, path == null ? "\u0000" : path.value());
      route();
    } finally {
      lock.unlock();
    }
  }

  void unbind(ServiceReference<WebResource> reference) {
    lock.lock();
    try {
      for (Map.Entry<String, Slot> entry : List.copyOf(slots.entrySet())) {
        Slot slot = entry.getValue();
        if (!slot.remove(reference) && slot.module().isEmpty()) {
          slots.remove(entry.getKey(), slot); // a module's place stays its own while it is away
        }
      }
      route();
    } finally {
      lock.unlock();
    }
  }

  private static String key(String module, Bundle bundle) {
    return module.isEmpty() ? "bundle:" + bundle.getSymbolicName() : "module:" + module;
  }

  private Mount build(Slot slot) {
    @Nullable String conflict = conflicts.get(slot);
    if (conflict != null) {
      throw new Problem(
          422,
          "Alamat " + conflict + " sudah dipakai bagian lain.",
          "The address " + conflict + " is taken by another part.");
    }
    Bundle bundle = slot.bundle();
    return new Mount(
        slot.module(),
        slot.resources(),
        pages.templatesOf(bundle),
        Objects.requireNonNull(bundle.adapt(BundleWiring.class)).getClassLoader(),
        temporaryFolder);
  }

  /** Called with the lock held, or before anybody else can. */
  private void route() {
    Routes<Slot> next = new Routes<>();
    Map<Slot, String> clashes = new LinkedHashMap<>();
    for (Slot slot : slots.values()) {
      for (String root : addresses(slot)) {
        next.add(root, slot)
            .filter(other -> other != slot)
            .ifPresent(other -> clashes.put(slot, "/" + root));
      }
    }
    conflicts = Map.copyOf(clashes);
    routes = next;
  }

  /** Whose address this is. */
  public Optional<Slot> find(String path) {
    return routes.find(path);
  }

  /** A call that is inside an application; closing it leaves. */
  public static final class Entered implements AutoCloseable {
    private final Mount mount;

    private Entered(Mount mount) {
      this.mount = mount;
    }

    /**
     * Answers the call on this thread.
     *
     * @param body its body, or a reader around it
     * @param hold whether the answer must be held whole, because it is only sent after a commit
     */
    public Reply handle(Call call, InputStream body, boolean hold) {
      return mount.handle(call, body, hold);
    }

    @Override
    public void close() {
      mount.leave();
    }
  }

  /** Enters; waits while the module is being replaced. Empty when it is not to be had. */
  public Optional<Entered> enter(Slot slot) {
    return slot.enter().map(Entered::new);
  }

  /** The operations of the given modules and of the platform, for the description of the API. */
  List<Guards.Operation> operations(java.util.function.Predicate<String> module) {
    List<Slot> all;
    lock.lock();
    try {
      all = List.copyOf(slots.values());
    } finally {
      lock.unlock();
    }
    List<Guards.Operation> operations = new ArrayList<>();
    for (Slot slot : all) {
      if (slot.module().isEmpty() || module.test(slot.module())) {
        slot.peek().ifPresent(mount -> operations.addAll(mount.operations()));
      }
    }
    return operations;
  }

  @Override
  public List<Endpoint> all() {
    return operations(module -> true).stream()
        .map(Guards.Operation::endpoint)
        .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method))
        .toList();
  }

  /** Makes every application that is not made yet, so that no visitor waits for it. */
  public void warmUp() {
    operations(module -> true);
  }

  private Optional<Slot> slotOf(String module) {
    lock.lock();
    try {
      return Optional.ofNullable(slots.get("module:" + module));
    } finally {
      lock.unlock();
    }
  }

  private static List<String> addresses(Slot slot) {
    return slot.roots().stream().filter(root -> !root.startsWith("\u0000")).toList();
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public void started(Change change) {
    try {
      Optional<Slot> slot = slotOf(change.module());
      settle(slot);
      known.remember(change.module(), slot.map(Mounts::addresses).orElse(List.of()));
      slot.ifPresent(Slot::up);
    } finally {
      pages.cache().allChanged();
    }
  }

  private void settle(Optional<Slot> slot) {
    lock.lock();
    try {
      slot.ifPresent(Slot::settle);
      route();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void stopping(Change change) {
    pages.cache().allChanged();
    slotOf(change.module()).ifPresent(slot -> slot.down(change.updating(), DRAIN, HOLD));
  }

  @Override
  public void stopped(Change change) {
    slotOf(change.module()).ifPresent(Slot::forget);
    pages.cache().allChanged();
    pages.forgetAssets();
  }
}
