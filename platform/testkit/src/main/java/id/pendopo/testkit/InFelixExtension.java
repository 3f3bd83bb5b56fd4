package id.pendopo.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Starts a node for each database and has the methods of the test class run inside it. */
final class InFelixExtension implements ClassTemplateInvocationContextProvider {

  @Override
  public boolean supportsClassTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<? extends ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
      ExtensionContext context) {
    InFelix wish = wish(context);
    return Arrays.stream(wish.databases()).map(database -> new On(database, wish));
  }

  private static InFelix wish(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getRequiredTestClass(), InFelix.class)
        .orElseThrow();
  }

  private record On(TestDatabase database, InFelix wish) implements ClassTemplateInvocationContext {

    @Override
    public String getDisplayName(int invocationIndex) {
      return database.name();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(new Inside(database, wish));
    }
  }

  /** The test class as one node sees it. */
  private static final class Inside
      implements BeforeClassTemplateInvocationCallback,
          AfterClassTemplateInvocationCallback,
          AfterEachCallback,
          InvocationInterceptor,
          ParameterResolver {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TestDatabase database;
    private final InFelix wish;
    private @Nullable FelixNode node;
    private @Nullable Bundle probe;
    private @Nullable Object twin;

    Inside(TestDatabase database, InFelix wish) {
      this.database = database;
      this.wish = wish;
    }

    @Override
    public void beforeClassTemplateInvocation(ExtensionContext context) throws Exception {
      node = SharedNodes.take(wish, database);
      probe = node.installTestsOf(context.getRequiredTestClass());
    }

    @Override
    public void afterClassTemplateInvocation(ExtensionContext context) throws Exception {
      if (node == null) {
        return;
      }
      if (probe != null) {
        probe.uninstall();
      }
      SharedNodes.give(wish, database, node);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return true;
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return null; // the twin gets the real one
    }

    @Override
    public void interceptBeforeEachMethod(
        Invocation<@Nullable Void> invocation,
        ReflectiveInvocationContext<Method> call,
        ExtensionContext context)
        throws Throwable {
      invocation.skip();
      callTwin(call.getExecutable());
    }

    @Override
    public void interceptAfterEachMethod(
        Invocation<@Nullable Void> invocation,
        ReflectiveInvocationContext<Method> call,
        ExtensionContext context)
        throws Throwable {
      invocation.skip();
      callTwin(call.getExecutable());
    }

    @Override
    public void interceptTestMethod(
        Invocation<@Nullable Void> invocation,
        ReflectiveInvocationContext<Method> call,
        ExtensionContext context)
        throws Throwable {
      invocation.skip();
      callTwin(call.getExecutable());
    }

    @Override
    public void afterEach(ExtensionContext context) {
      twin = null;
    }

    private void callTwin(Method outer) throws Throwable {
      Class<?> type = probe().loadClass(outer.getDeclaringClass().getName());
      if (twin == null) {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        twin = constructor.newInstance();
      }
      for (Method method : type.getDeclaredMethods()) {
        if (same(outer, method)) {
          method.setAccessible(true);
          try {
            method.invoke(
                Modifier.isStatic(method.getModifiers()) ? null : twin, arguments(outer, method));
          } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
          }
          return;
        }
      }
      throw new NoSuchMethodException(outer.toString());
    }

    private static boolean same(Method outer, Method inner) {
      return inner.getName().equals(outer.getName())
          && Arrays.equals(names(outer.getParameterTypes()), names(inner.getParameterTypes()));
    }

    private static String[] names(Class<?>[] types) {
      return Arrays.stream(types).map(Class::getName).toArray(String[]::new);
    }

    private Object[] arguments(Method outer, Method inner) {
      Object[] values = new Object[inner.getParameterCount()];
      for (int i = 0; i < values.length; i++) {
        Class<?> type = inner.getParameterTypes()[i];
        FilteredBy filter = outer.getParameters()[i].getAnnotation(FilteredBy.class);
        if (type == BundleContext.class) {
          values[i] = probe().getBundleContext();
        } else if (type == FelixNode.class) {
          values[i] = Objects.requireNonNull(node);
        } else {
          values[i] =
              Objects.requireNonNull(node)
                  .await(type.getName(), filter == null ? "" : filter.value(), PATIENCE);
        }
      }
      return values;
    }

    private Bundle probe() {
      return Objects.requireNonNull(probe, "The node did not start");
    }
  }
}
