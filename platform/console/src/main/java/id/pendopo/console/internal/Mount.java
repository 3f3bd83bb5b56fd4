package id.pendopo.console.internal;

import id.pendopo.console.internal.view.Settings;
import id.pendopo.console.internal.visit.VisitFilter;
import id.pendopo.console.internal.visit.Visits;
import id.pendopo.site.ServletMount;
import id.pendopo.web.ConsoleContext;
import id.pendopo.web.ConsoleHooks;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Objects;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;

/** The console's servlet context, with the filter that binds who visits and the shell's styles. */
final class Mount implements ServletMount {

  static final String STYLES = "/pendopo-shell.css";

  private final ConsoleHooks hooks;
  private final Visits visits;
  private final Settings settings;

  Mount(ConsoleHooks hooks, Visits visits, Settings settings) {
    this.hooks = hooks;
    this.visits = visits;
    this.settings = settings;
  }

  @Override
  public String contextPath() {
    return ConsoleContext.PATH;
  }

  @Override
  public Handler handler() {
    ContextHandlerCollection contexts = new ContextHandlerCollection();
    try {
      new ConsoleContext(hooks, settings.console()).start(contexts);
    } catch (Exception e) {
      throw new IllegalStateException("The console's context cannot be made", e);
    }
    ServletContextHandler context =
        Objects.requireNonNull(contexts.getDescendant(ServletContextHandler.class));
    FilterHolder filter = new FilterHolder(new VisitFilter(visits));
    filter.setAsyncSupported(true);
    context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
    context.addServlet(new ServletHolder(new Styles()), STYLES);
    return contexts;
  }

  /** The shell's own styles: they lie in this bundle, where the Vaadin servlet does not look. */
  private static final class Styles extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setContentType("text/css;charset=utf-8");
      response.setHeader("Cache-Control", "no-cache");
      response.setHeader("X-Content-Type-Options", "nosniff");
      try (InputStream in = Mount.class.getResourceAsStream("/console/shell.css")) {
        Objects.requireNonNull(in).transferTo(response.getOutputStream());
      }
    }
  }
}
