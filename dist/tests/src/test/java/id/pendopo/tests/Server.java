package id.pendopo.tests;

import id.pendopo.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The distribution, started by its own script with a data folder of its own. */
public final class Server implements AutoCloseable {

  /** Password of the administrator in every test. */
  public static final String PASSWORD = "rahasia-uji-coba-1";

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Path data;
  private final int port;
  private final int managementPort;
  private final Map<String, String> environment = new HashMap<>();
  private final List<String> options;
  private Process process;

  private Server(Path data, Map<String, String> environment, List<String> options) {
    this.data = data;
    this.port = freePort();
    this.managementPort = freePort();
    this.environment.put("PENDOPO_ADMIN_PASSWORD", PASSWORD);
    this.environment.putAll(environment);
    this.options = List.copyOf(options);
  }

  /** Starts on the embedded database in a new folder and waits until it is ready. */
  public static Server start(Path data) {
    return start(data, Map.of(), List.of());
  }

  /** Starts on a new database of this kind. */
  public static Server start(Path data, TestDatabase database) {
    List<String> options =
        database.settings().entrySet().stream()
            .flatMap(setting -> Stream.of("--set", setting.getKey() + "=" + setting.getValue()))
            .toList();
    return start(data, Map.of(), options);
  }

  /** Starts with more environment and options and waits until it is ready. */
  public static Server start(Path data, Map<String, String> environment, List<String> options) {
    Server server = new Server(data, environment, options);
    server.launch();
    server.awaitReady(Duration.ofSeconds(90));
    return server;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Folder of the distribution. */
  public static Path distribution() {
    return Path.of(System.getProperty("pendopo.distribution")).toAbsolutePath().normalize();
  }

  /** Folder of the sources. */
  public static Path checkout() {
    return Path.of(System.getProperty("pendopo.checkout")).toAbsolutePath().normalize();
  }

  /** Starts the process without waiting for it. */
  public void launch() {
    List<String> command =
        new ArrayList<>(
            List.of(
                distribution().resolve("pendopo").toString(),
                "run",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port),
                "--management-port",
                Integer.toString(managementPort)));
    command.addAll(options);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectErrorStream(true);
    try {
      Files.createDirectories(data);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("output.txt").toFile()));
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the management port says ready. */
  public void awaitReady(Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    while (System.nanoTime() < end) {
      if (!process.isAlive()) {
        throw new IllegalStateException("The server ended:\n" + output());
      }
      if (isReady()) {
        return;
      }
      pause(50);
    }
    throw new IllegalStateException("The server is not ready:\n" + output());
  }

  /** Whether the node says that it is ready. */
  public boolean isReady() {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(management("/health/ready"))
              .timeout(Duration.ofSeconds(2))
              .build();
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  public static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public Path data() {
    return data;
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  public URI management(String path) {
    return URI.create("http://127.0.0.1:" + managementPort + path);
  }

  /** What the process printed so far. */
  public String output() {
    try {
      return Files.readString(data.resolve("output.txt"));
    } catch (IOException e) {
      return "";
    }
  }

  /** What the process logged so far. */
  public String log() {
    try {
      return Files.readString(data.resolve("logs/pendopo.log"));
    } catch (IOException e) {
      return "";
    }
  }

  /** Runs a command of the distribution in this server's data folder; its standard output. */
  public String command(String... words) {
    List<String> command = new ArrayList<>();
    command.add(distribution().resolve("pendopo").toString());
    command.addAll(List.of(words));
    command.add("--data");
    command.add(data.toString());
    try {
      Path err = Files.createTempFile("command", ".txt");
      ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      Process run = builder.start();
      String out = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = run.waitFor();
      if (code != 0) {
        throw new IllegalStateException(
            String.join(" ", command) + " ended with " + code + "\n" + out + Files.readString(err));
      }
      return out.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A client with a token of the administrator. */
  public Rest administrator() {
    return new Rest(this, "", command("token", "--user", "admin", "--name", "uji"));
  }

  /** A client without a token. */
  public Rest anonymous() {
    return new Rest(this, "", null);
  }

  /** Ends the process at once, as a power cut would. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Starts again on the same data and ports. */
  public void restart() {
    launch();
    awaitReady(Duration.ofSeconds(90));
  }

  private void awaitEnd() {
    try {
      process.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops in order. */
  public void stop() {
    process.destroy();
    awaitEnd();
    if (process.isAlive()) {
      process.destroyForcibly();
      awaitEnd();
      throw new IllegalStateException("The server did not stop in order:\n" + output());
    }
  }

  @Override
  public void close() {
    if (process != null && process.isAlive()) {
      stop();
    }
  }

  /** Removes a folder with all in it. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
