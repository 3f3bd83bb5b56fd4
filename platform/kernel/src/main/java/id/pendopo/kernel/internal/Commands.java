package id.pendopo.kernel.internal;

import id.pendopo.api.problem.Problem;
import id.pendopo.kernel.AdminCommand;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.ToIntBiFunction;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds and runs the command that a person typed. */
@Component(service = Commands.class, immediate = true)
public final class Commands {

  private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

  private final Map<String, AdminCommand> byName = new ConcurrentSkipListMap<>();
  private final ServiceRegistration<?> forLauncher;

  /** Offers itself to the launcher under a type that both sides know. */
  @Activate
  public Commands(BundleContext context) {
    ToIntBiFunction<List<String>, PrintWriter[]> runner =
        (words, writers) -> run(words, writers[0], writers[1]);
    forLauncher =
        context.registerService(
            ToIntBiFunction.class,
            runner,
            new java.util.Hashtable<>(Map.of("pendopo.name", "pendopo.commands")));
  }

  @Deactivate
  void deactivate() {
    forLauncher.unregister();
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addCommand(AdminCommand command) {
    byName.put(command.name(), command);
  }

  void removeCommand(AdminCommand command) {
    byName.remove(command.name(), command);
  }

  /** Runs a command; its exit code. A wrong call prints the usage. */
  int run(List<String> words, PrintWriter out, PrintWriter err) {
    if (words.isEmpty() || words.getFirst().equals("help")) {
      byName.values().forEach(command -> out.println(command.usage()));
      return words.isEmpty() ? 2 : 0;
    }
    AdminCommand command = byName.get(words.getFirst());
    if (command == null) {
      err.println(
          "Perintah tidak dikenal / unknown command: "
              + words.getFirst()
              + ". Yang ada / there are: "
              + String.join(", ", byName.keySet()));
      return 2;
    }
    if (words.contains("--help")) {
      out.println(command.usage());
      return 0;
    }
    try {
      int code = command.run(words.subList(1, words.size()), out, err);
      if (code == 2) {
        err.println(command.usage());
      }
      return code;
    } catch (Problem e) {
      err.println(e.title().id() + " / " + e.title().en());
      e.fields().forEach(f -> err.println("- " + f.field() + ": " + f.message().id()));
      return 1;
    } catch (RuntimeException e) {
      LOG.error("Command {} failed", command.name(), e);
      err.println("Gagal / failed: " + BundleRuntime.describe(e));
      return 1;
    }
  }
}
