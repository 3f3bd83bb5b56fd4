package id.pendopo.web.probe;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import id.pendopo.web.ConsoleContext;
import id.pendopo.web.ConsoleHooks;
import id.pendopo.web.ConsoleOptions;
import id.pendopo.web.Routes;
import id.pendopo.web.VaadinCaches;
import java.time.Duration;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

/** Stands for platform/site and platform/console: a running server that a console is put on. */
public class ProbeActivator implements BundleActivator, ConsoleHooks {

  private final Server server = new Server();
  private final List<UI> uis = new CopyOnWriteArrayList<>();
  private ConsoleContext console;

  @Override
  public void start(BundleContext bundles) throws Exception {
    var connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    var contexts = new ContextHandlerCollection(true);
    server.setHandler(contexts);
    server.start();

    long begin = System.nanoTime();
    console =
        new ConsoleContext(
            this, new ConsoleOptions(false, Duration.ofMinutes(30), List.of("https://tiles.test")));
    console.start(contexts);
    long millis = (System.nanoTime() - begin) / 1_000_000;

    bundles.registerService(
        Map.class,
        Map.of("port", connector.getLocalPort(), "millis", millis),
        new Hashtable<>(Map.of("probe", "facts")));
    Consumer<String> commands = command -> run(bundles, command);
    bundles.registerService(Consumer.class, commands, new Hashtable<>(Map.of("probe", "commands")));
  }

  private void run(BundleContext bundles, String command) {
    String[] words = command.split(" ");
    try {
      switch (words[0]) {
        case "show" -> {
          Bundle guest = bundles.getBundle(words[1]);
          console.routes().add("guest", guest.loadClass(words[2]).asSubclass(Component.class));
        }
        case "hide" -> {
          console.routes().remove("guest");
          uis.forEach(ui -> ui.access(() -> ui.navigate("")));
        }
        case "forget" ->
            VaadinCaches.forget(
                bundles.getBundle(words[1]).adapt(BundleWiring.class).getClassLoader());
        case "stop" -> console.stop();
        case "again", "plain" -> {
          boolean secure = words[0].equals("again");
          console =
              new ConsoleContext(
                  this,
                  new ConsoleOptions(secure, Duration.ofHours(1), List.of("https://tiles.test")));
          console.start((ContextHandlerCollection) server.getHandler());
        }
        default -> throw new IllegalArgumentException(command);
      }
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public Optional<Object> create(Class<?> type) {
    if (type == ProbeView.class) {
      return Optional.of(new ProbeView("made by the console"));
    }
    return type == I18NProvider.class ? Optional.of(new ProbeTexts()) : Optional.empty();
  }

  @Override
  public void routes(Routes routes) {
    routes.add("", ProbeView.class, ProbeLayout.class);
  }

  @Override
  public void uiCreated(UI ui) {
    uis.add(ui);
    ui.addDetachListener(event -> uis.remove(ui));
  }

  @Override
  public void stop(BundleContext bundles) throws Exception {
    console.stop();
    server.stop();
  }
}
