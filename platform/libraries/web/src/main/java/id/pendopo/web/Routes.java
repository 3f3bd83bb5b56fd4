package id.pendopo.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.util.List;
import java.util.function.Supplier;

/** The addresses of the console's views; they may come and go at any time, on any thread. */
public final class Routes {

  private final Supplier<VaadinContext> context;

  Routes(Supplier<VaadinContext> context) {
    this.context = context;
  }

  /**
   * Makes a view reachable inside a layout.
   *
   * @param path below the console's own, without a leading slash; may hold parameters such as
   *     {@code leave/:request}
   * @throws com.vaadin.flow.server.AmbiguousRouteConfigurationException when the path is taken
   */
  public void add(
      String path, Class<? extends Component> view, Class<? extends RouterLayout> layout) {
    configuration().setRoute(path, view, List.of(layout));
  }

  /** Makes a view reachable without a layout, such as the sign-in page. */
  public void add(String path, Class<? extends Component> view) {
    configuration().setRoute(path, view);
  }

  /** Makes the path unknown; whoever stands there stays until led out. Idempotent. */
  public void remove(String path) {
    configuration().removeRoute(path);
  }

  /** Whether a view stands at exactly this path. */
  public boolean has(String path) {
    return !configuration().isPathAvailable(path);
  }

  private RouteConfiguration configuration() {
    return RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(context.get()));
  }
}
