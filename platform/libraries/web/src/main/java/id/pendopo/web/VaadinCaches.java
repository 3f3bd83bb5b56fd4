package id.pendopo.web;

import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.data.binder.BeanPropertySet;
import com.vaadin.flow.internal.ReflectionCache;
import java.beans.Introspector;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Static memories of Vaadin and the JDK that would keep a stopped module's classes alive. */
public final class VaadinCaches {

  private static final Logger LOG = LoggerFactory.getLogger(VaadinCaches.class);

  private VaadinCaches() {}

  /**
   * Forgets every class of a loader. Called after the module's views are gone; safe while others
   * work, who fill the common caches again. A field that a newer Vaadin does not have is logged.
   */
  public static void forget(ClassLoader loader) {
    ReflectionCache.clearAll();
    Introspector.flushCaches();
    if (read(BeanPropertySet.class, "INSTANCES") instanceof Map<?, ?> instances) {
      instances.keySet().removeIf(key -> holds(key, loader));
    }
    if (read(UIInternals.class, "warnedAboutDeps") instanceof Collection<?> warned) {
      warned.removeIf(type -> type instanceof Class<?> c && loader.equals(c.getClassLoader()));
    }
  }

  private static @Nullable Object read(Class<?> owner, String name) {
    try {
      Field field = owner.getDeclaredField(name);
      field.setAccessible(true);
      return field.get(null);
    } catch (ReflectiveOperationException | RuntimeException gone) {
      LOG.warn("{}.{} cannot be read: classes may stay in memory", owner.getName(), name, gone);
      return null;
    }
  }

  /** Whether a cache key is of that loader, by any class in its fields. */
  private static boolean holds(Object key, ClassLoader loader) {
    for (Field field : key.getClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && field.getType() == Class.class) {
        try {
          field.setAccessible(true);
          if (field.get(key) instanceof Class<?> type && loader.equals(type.getClassLoader())) {
            return true;
          }
        } catch (ReflectiveOperationException | RuntimeException unreadable) {
          LOG.warn("{} cannot be read: classes may stay in memory", field, unreadable);
        }
      }
    }
    return false;
  }
}
