package id.pendopo.web;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceDestroyListener;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.shared.Registration;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URL;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The Vaadin servlet of the console; made by {@link ConsoleContext}, public because Vaadin finds it
 * by its name.
 */
public class ConsoleServlet extends VaadinServlet {
  private static final long serialVersionUID = 1L;

  static final String IMAGE_SOURCES = "pendopo.imageSources";
  private static final String NONCE = ConsoleServlet.class.getName() + ".nonce";

  // Vaadin sends JavaScript as text and makes functions of it (executeJs): unsafe-eval has to stay.
  // Inline scripts of the page carry a nonce. Components style themselves with style elements.
  private static final String POLICY =
      "default-src 'none'; script-src 'self' 'nonce-%s' 'unsafe-eval'; style-src 'self'"
          + " 'unsafe-inline'; img-src 'self' data:%s; font-src 'self' data:; connect-src 'self';"
          + " manifest-src 'self'; frame-src 'self'; frame-ancestors 'none'; base-uri 'self';"
          + " form-action 'self'";

  private static final SecureRandom RANDOM = new SecureRandom();

  private String imageSources = "";

  @Override
  protected void servletInitialized() throws ServletException {
    String sources = getServletConfig().getInitParameter(IMAGE_SOURCES);
    imageSources = sources == null || sources.isEmpty() ? "" : " " + sources;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    byte[] random = new byte[18];
    RANDOM.nextBytes(random);
    String nonce = Base64.getEncoder().encodeToString(random);
    request.setAttribute(NONCE, nonce);
    response.setHeader("Content-Security-Policy", POLICY.formatted(nonce, imageSources));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    super.service(request, response);
  }

  /** Lets the page's own inline scripts pass the policy, and says which language it starts in. */
  public static void sign(IndexHtmlResponse page) {
    page.getDocument().select("html").attr("lang", "id");
    Object nonce = page.getVaadinRequest().getAttribute(NONCE);
    if (nonce instanceof String text) {
      page.getDocument().select("script").attr("nonce", text);
    }
  }

  @Override
  protected VaadinServletService createServletService(DeploymentConfiguration configuration)
      throws ServiceException {
    var service =
        new Service(
            this,
            configuration,
            (ConsoleHooks) getServletContext().getAttribute(ConsoleHooks.class.getName()));
    service.init();
    return service;
  }

  private static final class Service extends VaadinServletService {
    private static final long serialVersionUID = 1L;

    private static final String META_DATA = "com.vaadin.flow.component.internal.ComponentMetaData";

    private final transient ConsoleHooks hooks;

    Service(VaadinServlet servlet, DeploymentConfiguration configuration, ConsoleHooks hooks) {
      super(servlet, configuration);
      this.hooks = hooks;
    }

    /** What a module changes in a page from a thread of its own happens in its visitor's name. */
    @Override
    public void runPendingAccessTasks(VaadinSession session) {
      if (!session.getPendingAccessQueue().isEmpty()) {
        hooks.around(session, () -> super.runPendingAccessTasks(session));
      }
    }

    /** There is no web application folder: static files lie in the nested jars of this bundle. */
    @Override
    public @Nullable URL getStaticResource(String path) {
      URL found = super.getStaticResource(path);
      return found != null
          ? found
          : ConsoleServlet.class.getClassLoader().getResource("META-INF/resources" + path);
    }

    /**
     * Drops what Vaadin remembers for each component class until the service ends: it would hold
     * the class loader of every revision of every module.
     */
    @Override
    public Registration addServiceDestroyListener(ServiceDestroyListener listener) {
      return listener.getClass().getName().startsWith(META_DATA)
          ? () -> {}
          : super.addServiceDestroyListener(listener);
    }
  }
}
