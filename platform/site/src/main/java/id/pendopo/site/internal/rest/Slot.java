package id.pendopo.site.internal.rest;

import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.WebResource;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The place of one module (or platform bundle) among the addresses. It outlives the bundle's
 * revisions: while a module is away its addresses still belong to it, and while it is being
 * replaced its callers wait here.
 */
public final class Slot {

  private static final Logger LOG = LoggerFactory.getLogger(Slot.class);

  /** How a place is. */
  enum State {
    /** Answers. */
    UP,
    /** Is being replaced: callers wait. */
    UPDATING,
    /** Stopped, or refused. */
    DOWN
  }

  private final String module;
  private final Function<Slot, Mount> builder;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<ServiceReference<WebResource>, WebResource> resources = new LinkedHashMap<>();
  private final Set<String> roots = new TreeSet<>();
  private final Set<String> ofBundle = new TreeSet<>();
  private @Nullable Bundle bundle;
  private State state = State.UP;
  private long holdUntil;
  private volatile @Nullable Mount mount;
  private @Nullable Mount drained;

  /**
   * @param module id of the module; empty for a bundle of the platform
   * @param builder makes the application of the resources that are there
   */
  Slot(String module, Function<Slot, Mount> builder) {
    this.module = module;
    this.builder = builder;
  }

  /** Id of the module; empty for a bundle of the platform. */
  public String module() {
    return module;
  }

  /** The root paths that the module had when it last ran, so that they stay its own. */
  void remember(Collection<String> before) {
    lock.lock();
    try {
      roots.addAll(before);
    } finally {
      lock.unlock();
    }
  }

  void add(ServiceReference<WebResource> reference, WebResource resource, String root) {
    lock.lock();
    try {
      Bundle from = reference.getBundle();
      if (!from.equals(bundle)) {
        bundle = from;
        ofBundle.clear();
      }
      resources.put(reference, resource);
      ofBundle.add(root);
      roots.add(root); // those of before stay its own until all of the new ones have come
      retire();
    } finally {
      lock.unlock();
    }
  }

  /** Whether any resource is left. */
  boolean remove(ServiceReference<WebResource> reference) {
    lock.lock();
    try {
      resources.remove(reference);
      retire();
      if (resources.isEmpty()) {
        bundle = null;
      }
      return !resources.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** All resources of the bundle are there: what only the one before answered at is free. */
  void settle() {
    lock.lock();
    try {
      if (!resources.isEmpty()) {
        roots.retainAll(ofBundle);
      }
    } finally {
      lock.unlock();
    }
  }

  /** The root paths, also while the module is away. */
  List<String> roots() {
    lock.lock();
    try {
      return List.copyOf(roots);
    } finally {
      lock.unlock();
    }
  }

  List<WebResource> resources() {
    return List.copyOf(resources.values());
  }

  Bundle bundle() {
    @Nullable Bundle now = bundle;
    if (now == null) {
      throw new IllegalStateException("No bundle is there for " + module);
    }
    return now;
  }

  /** An application that no longer fits is closed once the calls inside it have ended. */
  private void retire() {
    @Nullable Mount old = mount;
    if (old != null) {
      mount = null;
      Thread.ofVirtual()
          .name("retire-" + module)
          .start(
              () -> {
                old.drain(Duration.ofSeconds(30));
                old.close();
              });
    }
  }

  /** Makes the application now; the first caller would have to wait for it otherwise. */
  void up() {
    lock.lock();
    try {
      state = State.UP;
      if (!resources.isEmpty() && mount == null) {
        mount = builder.apply(this);
      }
    } catch (RuntimeException e) {
      state = State.DOWN;
      throw e;
    } finally {
      changed.signalAll();
      lock.unlock();
    }
  }

  /** Takes no more calls, waits for those inside, then answers as the new state says. */
  void down(boolean updating, Duration atMost, Duration hold) {
    @Nullable Mount old;
    lock.lock();
    try {
      state = updating ? State.UPDATING : State.DOWN;
      holdUntil = System.nanoTime() + hold.toNanos();
      old = mount;
      mount = null;
      drained = old;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (old != null && !old.drain(atMost)) {
      LOG.warn("Requests to {} were still running after {}", module, atMost);
    }
  }

  /** Lets go of the old application and its classes. */
  void forget() {
    @Nullable Mount old;
    lock.lock();
    try {
      old = drained;
      drained = null;
    } finally {
      lock.unlock();
    }
    if (old != null) {
      old.close();
    }
  }

  /**
   * An application with one call entered; empty when it is not to be had.
   *
   * <p>Waits while the module is being replaced, until it is back or the time to hold is over.
   */
  Optional<Mount> enter() {
    @Nullable Mount now = mount;
    if (now != null && now.enter()) {
      return Optional.of(now);
    }
    lock.lock();
    try {
      while (state == State.UPDATING) {
        long left = holdUntil - System.nanoTime();
        if (left <= 0) {
          state = State.DOWN;
          break;
        }
        changed.awaitNanos(left);
      }
      if (state == State.DOWN || resources.isEmpty()) {
        return Optional.empty();
      }
      now = made();
      return now != null && now.enter() ? Optional.of(now) : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /** The application without entering it, made if need be; for descriptions. */
  Optional<Mount> peek() {
    lock.lock();
    try {
      return state == State.UP && !resources.isEmpty()
          ? Optional.ofNullable(made())
          : Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Mount made() {
    @Nullable Mount now = mount;
    if (now == null) {
      try {
        now = builder.apply(this);
        mount = now;
      } catch (Problem e) {
        LOG.error("{} is not mounted: {}", bundle(), e.getMessage());
        state = State.DOWN;
      } catch (RuntimeException e) {
        LOG.error("{} is not mounted", bundle(), e);
        state = State.DOWN;
      }
    }
    return now;
  }
}
