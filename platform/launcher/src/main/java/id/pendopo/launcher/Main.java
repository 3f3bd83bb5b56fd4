package id.pendopo.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleException;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Entry of the distribution: {@code run}, or any command of the platform. */
@Command(
    name = "pendopo",
    mixinStandardHelpOptions = true,
    version = "Pendopo 1.0.0",
    description = "Pendopo: situs dan layanan kantor instansi / sites and office work of agencies",
    subcommands = {Main.Run.class, Main.Rehearse.class})
public final class Main {

  private Main() {}

  /** Starts; the exit code is the command's. */
  public static void main(String[] args) {
    CommandLine line = new CommandLine(new Main());
    if (args.length > 0
        && !args[0].startsWith("-")
        && !line.getSubcommands().containsKey(args[0])) {
      System.exit(new CommandLine(new Ask()).setStopAtPositional(false).execute(args));
    }
    System.exit(line.execute(args));
  }

  /** Where the distribution and its data lie. */
  static class Places {

    @Option(
        names = "--data",
        paramLabel = "DIR",
        description = "folder data (bawaan: data di dalam folder Pendopo) / data folder")
    @Nullable Path data;

    Path home() {
      String given = System.getProperty("pendopo.home");
      return given == null
          ? Path.of("").toAbsolutePath()
          : Path.of(given).toAbsolutePath().normalize();
    }

    Path data() {
      Path given = data;
      if (given == null) {
        String fromEnvironment = System.getenv("PENDOPO_DATA");
        given = fromEnvironment == null ? home().resolve("data") : Path.of(fromEnvironment);
      }
      return given.toAbsolutePath().normalize();
    }

    Configuration configuration(Map<String, String> options) throws IOException {
      Path folder = data();
      DataFolder.prepare(folder);
      return Configuration.read(home(), folder, System.getenv(), options);
    }
  }

  @Command(
      name = "run",
      mixinStandardHelpOptions = true,
      description = "menjalankan server / runs the server")
  static final class Run extends Places implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "N", description = "port publik / public port (8080)")
    @Nullable Integer port;

    @Option(
        names = "--management-port",
        paramLabel = "N",
        description = "port pemantauan / management port (8081)")
    @Nullable Integer managementPort;

    @Option(
        names = "--demo",
        description = "isi instalasi kosong dengan contoh / fills an empty installation")
    boolean demo;

    @Option(
        names = "--set",
        paramLabel = "KEY=VALUE",
        description = "kunci konfigurasi lain, mis. pendopo.http.host=0.0.0.0 / any other key")
    Map<String, String> settings = new HashMap<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
      Map<String, String> options = new HashMap<>(settings);
      if (port != null) {
        options.put("pendopo.http.port", port.toString());
      }
      if (managementPort != null) {
        options.put("pendopo.management.port", managementPort.toString());
      }
      if (demo) {
        options.put("pendopo.demo", "true");
      }
      Configuration configuration = configuration(options);
      Optional<FileLock> lock = DataFolder.lock(configuration.data());
      if (lock.isEmpty()) {
        System.err.println(
            "Folder data "
                + configuration.data()
                + " sedang dipakai server Pendopo lain. / Another Pendopo server uses this data"
                + " folder.");
        return 1;
      }
      logging(configuration);
      try (Platform platform = Platform.start(configuration, Platform.ALL)) {
        if (Platform.failure().isEmpty()) {
          greet(platform, configuration);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop"));
        platform.awaitStop();
        Platform.failure().ifPresent(System.err::println);
        return Platform.failure().isEmpty() ? 0 : 1;
      } catch (BundleException e) {
        System.err.println("Pendopo tidak dapat mulai / cannot start: " + e.getMessage());
        return 1;
      }
    }
  }

  private static void greet(Platform platform, Configuration configuration) {
    platform.offer(Consumer.class, (Consumer<String>) System.out::println, "pendopo.terminal");
    List<String> dead = platform.notRunning();
    if (!dead.isEmpty()) {
      System.err.println(
          "Bagian ini tidak berjalan / these parts do not run: "
              + String.join(", ", dead)
              + ". Lihat / see "
              + configuration.data().resolve("logs/pendopo.log"));
    }
  }

  /**
   * A start that nobody waits for: the start script has its classes written down for later ones.
   */
  @Command(name = "rehearse", hidden = true)
  static final class Rehearse extends Places implements Callable<Integer> {

    private static final List<String> ADDRESSES =
        List.of("/", "/cari?q=pendopo", "/tidak-ada", "/api/openapi.json", "/admin/");

    @Override
    public Integer call() throws IOException, InterruptedException {
      int port = freePort();
      Configuration configuration =
          configuration(
              Map.of(
                  "pendopo.http.host", "127.0.0.1",
                  "pendopo.http.port", Integer.toString(port),
                  "pendopo.management.port", Integer.toString(freePort()),
                  // never the real one, whatever is configured
                  "pendopo.database.url", "",
                  "pendopo.demo", "false"));
      logging(configuration);
      CountDownLatch ready = new CountDownLatch(1);
      try (Platform platform = Platform.start(configuration, Platform.ALL)) {
        Consumer<String> terminal = text -> ready.countDown();
        platform.offer(Consumer.class, terminal, "pendopo.terminal");
        if (!ready.await(60, TimeUnit.SECONDS)) {
          return 1;
        }
        for (String address : ADDRESSES) {
          visit("http://127.0.0.1:" + port + address);
        }
        return 0;
      } catch (BundleException e) {
        System.err.println("Pendopo tidak dapat mulai / cannot start: " + e.getMessage());
        return 1;
      }
    }

    private static int freePort() throws IOException {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      }
    }

    /** Read by the oldest means: what is loaded for the reader stays out of the archive. */
    private static void visit(String address) throws IOException {
      var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
      connection.setRequestProperty("Accept", "text/html");
      connection.setReadTimeout(20_000);
      connection.getResponseCode();
      connection.disconnect();
    }
  }

  /** Any other command: asked of the running server, or done by a platform without a web side. */
  @Command(name = "pendopo", description = "perintah lain / other commands")
  static final class Ask extends Places implements Callable<Integer> {

    @CommandLine.Unmatched List<String> others = new ArrayList<>();

    @Parameters List<String> words = new ArrayList<>();

    @CommandLine.Spec CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
      List<String> all = withoutData();
      Configuration configuration = configuration(Map.of("pendopo.mode", "command"));
      OptionalInt answered = CommandClient.ask(configuration.data(), all, System.out, System.err);
      if (answered.isPresent()) {
        return answered.getAsInt();
      }
      Optional<FileLock> lock = DataFolder.lock(configuration.data());
      if (lock.isEmpty()) {
        System.err.println(
            "Server sedang mulai atau berhenti; coba lagi sebentar. / The server is starting or"
                + " stopping; try again in a moment.");
        return 1;
      }
      logging(configuration);
      return offline(configuration, all);
    }

    /** The words as typed, without the option that names the data folder. */
    private List<String> withoutData() {
      List<String> typed =
          new ArrayList<>(
              java.util.Objects.requireNonNull(spec).commandLine().getParseResult().originalArgs());
      int at = typed.indexOf("--data");
      if (at >= 0) {
        typed.remove(at + 1);
        typed.remove(at);
      }
      typed.removeIf(word -> word.startsWith("--data="));
      return typed;
    }

    @SuppressWarnings("unchecked")
    private static int offline(Configuration configuration, List<String> words) {
      try (Platform platform = Platform.start(configuration, Platform.COMMANDS)) {
        ToIntBiFunction<List<String>, PrintWriter[]> commands =
            platform.service(
                ToIntBiFunction.class, "(pendopo.name=pendopo.commands)", Duration.ofSeconds(60));
        PrintWriter out =
            new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
        PrintWriter err =
            new PrintWriter(System.err, true, java.nio.charset.StandardCharsets.UTF_8);
        return commands.applyAsInt(words, new PrintWriter[] {out, err});
      } catch (BundleException | IllegalStateException e) {
        System.err.println("Perintah gagal / the command failed: " + e.getMessage());
        return 1;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void logging(Configuration configuration) throws IOException {
    Path logs = Files.createDirectories(configuration.data().resolve("logs"));
    System.setProperty(LogSetup.FOLDER, logs.toString());
    System.setProperty(LogSetup.LEVEL, configuration.get("pendopo.log.level", "INFO"));
    System.setProperty("org.jboss.logging.provider", "slf4j");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  /** The folder in which everything lies that must outlive the process. */
  static final class DataFolder {

    private DataFolder() {}

    static void prepare(Path folder) throws IOException {
      Files.createDirectories(folder.resolve("run"));
      Files.createDirectories(folder.resolve("keys"));
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        var owner = java.nio.file.attribute.PosixFilePermissions.fromString("rwx------");
        Files.setPosixFilePermissions(folder.resolve("run"), owner);
        Files.setPosixFilePermissions(folder.resolve("keys"), owner);
      }
    }

    /** One server or offline command at a time; the lock goes with the process. */
    static Optional<FileLock> lock(Path folder) throws IOException {
      FileChannel channel =
          FileChannel.open(
              folder.resolve("run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      return Optional.ofNullable(channel.tryLock());
    }
  }
}
