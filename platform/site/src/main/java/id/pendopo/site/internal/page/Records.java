package id.pendopo.site.internal.page;

import id.pendopo.api.text.LocalText;
import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the components of records in templates, in the visitor's language: an {@code Optional}
 * shows what it holds or nothing, a {@link LocalText} its text.
 *
 * <p>The accessors are kept with their class and go with it, so no module's class stays behind.
 */
final class Records implements AttributeResolver {

  private static final ClassValue<Map<String, Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          Map<String, Method> accessors = new HashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            accessors.put(component.getName(), accessor);
          }
          return Map.copyOf(accessors);
        }
      };

  @Override
  public @Nullable ResolvedAttribute resolve(
      Object instance,
      Object attribute,
      Object @Nullable [] argumentValues,
      @Nullable ArgumentsNode arguments,
      EvaluationContextImpl context,
      String filename,
      int line) {
    if (!(instance instanceof Record) || argumentValues != null && argumentValues.length > 0) {
      return null;
    }
    @Nullable Method accessor = ACCESSORS.get(instance.getClass()).get(String.valueOf(attribute));
    if (accessor == null) {
      return null;
    }
    try {
      return new ResolvedAttribute(shown(accessor.invoke(instance), context.getLocale()));
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("Cannot read " + attribute + " of a record", e);
    }
  }

  /** A value as a template sees it. */
  static @Nullable Object shown(@Nullable Object value, Locale locale) {
    return switch (value) {
      case Optional<?> optional -> shown(optional.orElse(null), locale);
      case LocalText text -> text.in(locale);
      case null, default -> value;
    };
  }
}
