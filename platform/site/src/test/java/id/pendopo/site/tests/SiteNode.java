package id.pendopo.site.tests;

import id.pendopo.site.tests.guest.GuestModule;
import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.TestBundle;
import id.pendopo.testkit.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.ServiceReference;

/** A whole node with the site, seen from outside. */
final class SiteNode implements AutoCloseable {

  static final String[] BUNDLES = {
    "id.pendopo.web",
    "id.pendopo.rest",
    "id.pendopo.site",
    "id.pendopo.theme",
    "id.pendopo.persistence",
    "id.pendopo.kernel",
    "id.pendopo.identity"
  };

  final FelixNode node;
  final Path folder;
  final int port;
  final int managementPort;
  final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  String token = "";

  private SiteNode(FelixNode node, Path folder) {
    this.node = node;
    this.folder = folder;
    node.await("id.pendopo.site.internal.http.SiteServer$Ports", "", Duration.ofSeconds(20));
    ServiceReference<?> ports = ports(node);
    this.port = (Integer) ports.getProperty("pendopo.http.port");
    this.managementPort = (Integer) ports.getProperty("pendopo.management.port");
  }

  private static ServiceReference<?> ports(FelixNode node) {
    try {
      return node.context()
          .getAllServiceReferences("id.pendopo.site.internal.http.SiteServer$Ports", null)[0];
    } catch (org.osgi.framework.InvalidSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static SiteNode start(Path folder, Map<String, String> settings) throws Exception {
    Map<String, String> all = new TreeMap<>(TestDatabase.H2.settings());
    all.put("pendopo.http.port", "0");
    all.put("pendopo.management.port", "0");
    all.put("org.osgi.framework.startlevel.beginning", "50");
    all.put("pendopo.base-url", "http://pendopo.test");
    all.put("pendopo.admin.password", "sebuah-kata-sandi-panjang-1");
    all.putAll(settings);
    SiteNode site = new SiteNode(FelixNode.in(folder).with(all).bundles(BUNDLES).start(), folder);
    site.awaitReady();
    site.token = site.command("token", "--user", "admin", "--name", "test").strip();
    return site;
  }

  void awaitReady() throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (ready().statusCode() != 200) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(ready().body() + unsatisfied());
      }
      Thread.sleep(20);
    }
  }

  /** Which components do not run, for the message of a node that does not get ready. */
  private String unsatisfied() throws Exception {
    StringBuilder text = new StringBuilder();
    ServiceReference<?> reference =
        node.context()
            .getAllServiceReferences(
                "org.osgi.service.component.runtime.ServiceComponentRuntime", null)[0];
    Object runtime = node.context().getService(reference);
    Class<?> type =
        reference
            .getBundle()
            .loadClass("org.osgi.service.component.runtime.ServiceComponentRuntime");
    Class<?> description =
        reference
            .getBundle()
            .loadClass("org.osgi.service.component.runtime.dto.ComponentDescriptionDTO");
    for (Object dto :
        (java.util.Collection<?>)
            type.getMethod(
                    "getComponentDescriptionDTOs",
                    java.lang.reflect.Array.newInstance(org.osgi.framework.Bundle.class, 0)
                        .getClass())
                .invoke(runtime, (Object) new org.osgi.framework.Bundle[0])) {
      for (Object config :
          (java.util.Collection<?>)
              type.getMethod("getComponentConfigurationDTOs", description).invoke(runtime, dto)) {
        int state = config.getClass().getField("state").getInt(config);
        if (state != 4 && state != 8) {
          text.append('\n').append(description.getField("name").get(dto)).append(' ').append(state);
          text.append(' ').append(config.getClass().getField("failure").get(config));
          for (Object wanted :
              (Object[]) config.getClass().getField("unsatisfiedReferences").get(config)) {
            text.append(" needs ").append(wanted.getClass().getField("name").get(wanted));
          }
        }
      }
    }
    return text.toString();
  }

  HttpResponse<String> ready() throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/health/ready"))
            .build(),
        BodyHandlers.ofString());
  }

  /** Runs an administrator's command inside the node. */
  String command(String name, String... arguments) throws Exception {
    for (ServiceReference<?> reference :
        node.context().getAllServiceReferences("id.pendopo.kernel.AdminCommand", null)) {
      Object command = node.context().getService(reference);
      Method named = command.getClass().getMethod("name");
      named.setAccessible(true);
      if (named.invoke(command).equals(name)) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Method run =
            command.getClass().getMethod("run", List.class, PrintWriter.class, PrintWriter.class);
        run.setAccessible(true);
        Object code =
            run.invoke(command, List.of(arguments), new PrintWriter(out), new PrintWriter(err));
        if (!code.equals(0)) {
          throw new IllegalStateException(name + " gave " + code + ": " + err);
        }
        return out.toString();
      }
    }
    throw new IllegalStateException("No command " + name);
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(20));
  }

  HttpRequest.Builder signedIn(String path) {
    return request(path).header("Authorization", "Bearer " + token);
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** Asks as a browser does. */
  HttpResponse<String> browse(String path) throws Exception {
    return send(request(path).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(request(path).header("Accept", "application/json"));
  }

  HttpResponse<String> post(String path, String json) throws Exception {
    return send(
        signedIn(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  HttpResponse<String> put(String path, String json) throws Exception {
    return send(
        signedIn(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json)));
  }

  /** Installs or updates a module over REST. */
  HttpResponse<String> install(Path jar) throws Exception {
    return send(signedIn("/api/v1/modules").POST(BodyPublishers.ofFile(jar)));
  }

  void enable(String agency, String module, boolean enabled) throws Exception {
    HttpResponse<String> answer =
        put("/api/v1/agencies/" + agency + "/modules/" + module, "{\"enabled\":" + enabled + "}");
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(answer.statusCode() + answer.body());
    }
  }

  String defaultAgency() throws Exception {
    String all = send(signedIn("/api/v1/agencies")).body();
    return all.replaceAll("(?s).*?\"slug\"\\s*:\\s*\"([^\"]+)\".*", "$1");
  }

  /** Sends bytes as they are and gives the whole answer. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The guest book as a bundle. */
  static TestBundle guest(String version) throws IOException {
    return TestBundle.named("id.pendopo.guest")
        .version(version)
        .packageOf(GuestModule.class)
        .text(
            "db/guest/V1__notes.sql",
            "create table guest_note (id bigint not null auto_increment primary key,"
                + " agency_id bigint not null, text varchar(200) not null);")
        .text(
            "templates/guest/list.html",
            """
            {% extends 'layout' %}
            {% block content %}<h1>{{ title }}</h1><p>versi VERSION, ke-{{ count }}</p>
            <p>{{ t('guest.hello', agency.name) }}</p>
            {% for row in rows %}<p>{{ row.name }} [{{ row.from }}] {{ row.day | tanggal }} {{ row.bytes | ukuran }} {{ row.kind }}</p>{% endfor %}
            {% for note in notes %}<li>{{ note }}</li>{% endfor %}
            {% endblock %}
            """
                .replace("VERSION", version))
        .text("i18n/texts_id.properties", "guest.hello=Selamat datang di {0}\n")
        .text("i18n/texts_en.properties", "guest.hello=Welcome to {0}\n");
  }

  @Override
  public void close() throws IOException {
    node.close();
    client.close();
    try (var files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
