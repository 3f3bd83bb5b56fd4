package id.pendopo.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.server.Constants;
import com.vaadin.flow.server.InitParameters;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.communication.JSR356WebsocketInitializer;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import com.vaadin.flow.server.startup.LookupServletContainerInitializer;
import com.vaadin.flow.server.startup.VaadinAppShellInitializer;
import id.pendopo.frontend.PendopoAppShell;
import id.pendopo.web.internal.HookInstantiators;
import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionTrackingMode;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.http.HttpCookie.SameSite;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.jspecify.annotations.Nullable;

/**
 * The console below {@value #PATH}: one Vaadin servlet with web-socket push.
 *
 * <p>It is used once: after {@link #stop} a new one is made. {@link #start} takes some hundred
 * milliseconds.
 */
public final class ConsoleContext {

  /** Where the console stands on every host. */
  public static final String PATH = "/admin";

  /** The session cookie's name. */
  public static final String COOKIE = "PENDOPO_CONSOLE";

  private final ServletContextHandler handler;
  private final Routes routes;
  private volatile @Nullable ContextHandlerCollection contexts;

  /** Prepares the context; nothing is served yet. */
  public ConsoleContext(ConsoleHooks hooks, ConsoleOptions options) {
    handler = new ServletContextHandler(PATH, ServletContextHandler.SESSIONS);
    routes = new Routes(() -> new VaadinServletContext(handler.getServletContext()));
    handler.setClassLoader(ConsoleContext.class.getClassLoader());
    handler.setBaseResource(
        ResourceFactory.of(handler).newClassLoaderResource("META-INF/resources/pendopo", true));
    handler.setAttribute(ConsoleHooks.class.getName(), hooks);
    sessions(options);
    initializers(hooks);
    handler.addServlet(servlet(options), "/*");
  }

  private void sessions(ConsoleOptions options) {
    var sessions = handler.getSessionHandler();
    sessions.setMaxInactiveInterval(Math.toIntExact(options.sessionTimeout().toSeconds()));
    sessions.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
    sessions.setSameSite(SameSite.STRICT);
    var cookie = sessions.getSessionCookieConfig();
    cookie.setName(COOKIE);
    cookie.setPath(PATH);
    cookie.setHttpOnly(true);
    cookie.setSecure(options.secureCookies());
  }

  private void initializers(ConsoleHooks hooks) {
    var lookup = new HashSet<Class<?>>(LookupInitializer.getDefaultImplementations());
    lookup.add(LookupInitializer.class);
    lookup.add(HookInstantiators.class);
    handler.addServletContainerInitializer(
        new LookupServletContainerInitializer(), lookup.toArray(Class<?>[]::new));
    handler.addServletContainerInitializer(new VaadinAppShellInitializer(), PendopoAppShell.class);
    handler.addServletContainerInitializer((none, context) -> register(hooks, context));
    handler.addEventListener(new JSR356WebsocketInitializer());
    JakartaWebSocketServletContainerInitializer.configure(handler, null);
  }

  /** The only registration there is: module jars are not scanned for {@code @Route}. */
  private void register(ConsoleHooks hooks, ServletContext context) {
    Set<Class<? extends Component>> errors = hooks.errorViews();
    if (!errors.isEmpty()) {
      ApplicationRouteRegistry.getInstance(new VaadinServletContext(context))
          .setErrorNavigationTargets(errors);
    }
    hooks.routes(routes);
  }

  private static ServletHolder servlet(ConsoleOptions options) {
    var holder = new ServletHolder("console", ConsoleServlet.class);
    holder.setInitParameter(InitParameters.SERVLET_PARAMETER_PRODUCTION_MODE, "true");
    holder.setInitParameter(InitParameters.SERVLET_PARAMETER_CLOSE_IDLE_SESSIONS, "true");
    holder.setInitParameter(InitParameters.SERVLET_PARAMETER_PUSH_MODE, "automatic");
    // Otherwise Vaadin guesses it from any servlet it meets first.
    holder.setInitParameter(
        "org.atmosphere.container.JSR356AsyncSupport.mappingPath", "/" + Constants.PUSH_MAPPING);
    holder.setInitParameter(ConsoleServlet.IMAGE_SOURCES, String.join(" ", options.imageSources()));
    holder.setAsyncSupported(true);
    holder.setInitOrder(1);
    return holder;
  }

  /** The routes of this console, which may be changed while it runs. */
  public Routes routes() {
    return routes;
  }

  /**
   * Starts the console among the contexts of a server, running or not yet.
   *
   * <p>When the server does not run yet, it starts the console with itself; its thread's context
   * class loader does not matter.
   *
   * @param server the contexts of the public port; made with {@code dynamic} when its server runs
   *     already
   */
  public void start(ContextHandlerCollection server) throws Exception {
    withLoader(
        () -> {
          server.addHandler(handler);
          contexts = server;
          if (server.isRunning()) {
            handler.start();
          }
          return true;
        });
  }

  /** Ends all sessions and takes the console off its server; without effect when not started. */
  public void stop() throws Exception {
    withLoader(
        () -> {
          handler.stop();
          ContextHandlerCollection server = contexts;
          if (server != null) {
            server.removeHandler(handler);
            handler.destroy();
            contexts = null;
          }
          return true;
        });
  }

  /** Vaadin, Atmosphere and Jetty look things up in the context class loader of the thread. */
  private static void withLoader(Callable<Boolean> work) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ConsoleContext.class.getClassLoader());
    try {
      work.call();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
