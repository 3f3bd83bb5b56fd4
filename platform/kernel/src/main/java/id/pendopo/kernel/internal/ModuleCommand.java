package id.pendopo.kernel.internal;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.problem.Problem;
import id.pendopo.kernel.AdminCommand;
import id.pendopo.kernel.LifecycleJob;
import id.pendopo.kernel.ModuleManager;
import id.pendopo.kernel.ModuleStatus;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code dist/pendopo module …}: the lifecycle on the command line. */
@Component
public final class ModuleCommand implements AdminCommand {

  private static final String ACTOR = "command line";

  private final ModuleManager modules;
  private final Agencies agencies;

  @Activate
  public ModuleCommand(@Reference ModuleManager modules, @Reference Agencies agencies) {
    this.modules = modules;
    this.agencies = agencies;
  }

  @Override
  public String name() {
    return "module";
  }

  @Override
  public String usage() {
    return """
        module list                              daftar modul / list the modules
        module plan FILE                         apa yang akan terjadi / what would happen
        module install FILE                      pasang atau perbarui / install or update
        module start|stop|rollback ID            mulai, hentikan, kembali / start, stop, roll back
        module uninstall ID [--delete-data]      hapus / remove
        module enable|disable ID AGENCY          untuk satu instansi / for one agency""";
  }

  @Override
  public int run(List<String> arguments, PrintWriter out, PrintWriter err) {
    if (arguments.isEmpty()) {
      return 2;
    }
    List<String> rest = arguments.subList(1, arguments.size());
    return switch (arguments.getFirst() + "/" + rest.size()) {
      case "list/0" -> list(out);
      case "plan/1" -> plan(existing(rest.getFirst()), out);
      case "install/1" -> end(modules.install(existing(rest.getFirst()), ACTOR), out, err);
      case "start/1" -> end(modules.start(rest.getFirst(), ACTOR), out, err);
      case "stop/1" -> end(modules.stop(rest.getFirst(), ACTOR), out, err);
      case "rollback/1" -> end(modules.rollback(rest.getFirst(), ACTOR), out, err);
      case "uninstall/1" -> end(modules.uninstall(rest.getFirst(), false, ACTOR), out, err);
      case "uninstall/2" ->
          rest.get(1).equals("--delete-data")
              ? end(modules.uninstall(rest.getFirst(), true, ACTOR), out, err)
              : 2;
      case "enable/2" -> enable(rest, true, out);
      case "disable/2" -> enable(rest, false, out);
      default -> 2;
    };
  }

  private static Path existing(String file) {
    Path path = Path.of(file);
    if (!Files.isRegularFile(path)) {
      throw new Problem(422, "Tidak ada berkas " + file + ".", "There is no file " + file + ".");
    }
    return path;
  }

  private int list(PrintWriter out) {
    for (ModuleStatus module : modules.list()) {
      out.println(
          String.join(
              "\t",
              module.id(),
              module.version(),
              module.state().name(),
              String.join(",", module.enabledFor()),
              module.problem().map(problem -> problem.id()).orElse("")));
    }
    return 0;
  }

  private int plan(Path file, PrintWriter out) {
    var plan = modules.planInstall(file);
    plan.steps().forEach(step -> out.println("- " + step.id()));
    plan.obstacles().forEach(obstacle -> out.println("! " + obstacle.id()));
    return plan.obstacles().isEmpty() ? 0 : 1;
  }

  private int end(LifecycleJob job, PrintWriter out, PrintWriter err) {
    LifecycleJob ended = modules.await(job.id(), Duration.ofMinutes(5));
    ended.log().forEach(line -> out.println(line.at() + " " + line.text().id()));
    ended.result().ifPresent(result -> (done(ended) ? out : err).println(result.id()));
    return done(ended) ? 0 : 1;
  }

  private static boolean done(LifecycleJob job) {
    return job.state() == LifecycleJob.State.DONE;
  }

  private int enable(List<String> rest, boolean enabled, PrintWriter out) {
    Agency agency = agencies.bySlug(rest.get(1)).orElseThrow(Problem::notFound);
    modules.enable(agency.id(), rest.getFirst(), enabled, ACTOR);
    out.println(rest.getFirst() + " " + agency.slug() + " " + (enabled ? "aktif" : "nonaktif"));
    return 0;
  }
}
