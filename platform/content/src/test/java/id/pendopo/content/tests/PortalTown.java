package id.pendopo.content.tests;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.identity.Account;
import id.pendopo.identity.AccountDetail;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Accounts.NewAccount;
import id.pendopo.identity.AgencyAdministration;
import id.pendopo.identity.AgencyAdministration.NewAgency;
import id.pendopo.identity.AuditTrail;
import id.pendopo.identity.Principal;
import id.pendopo.identity.Principals;
import id.pendopo.identity.Tokens;
import id.pendopo.testkit.FelixNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** A fictional agency of its own for each test, its people, and calls over HTTP. */
final class PortalTown {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  final Agency agency;
  private final FelixNode node;
  private final int port;
  private final CurrentAgency current;
  private final Principals principals;

  PortalTown(FelixNode node, BundleContext context) throws Exception {
    this.node = node;
    current = service(CurrentAgency.class);
    principals = service(Principals.class);
    String slug = "desa-" + COUNT.incrementAndGet();
    agency =
        current.callIn(
            service(Agencies.class).byDefault().id(),
            () ->
                principals.callOnCommandLine(
                    () ->
                        service(AgencyAdministration.class)
                            .create(
                                new NewAgency(
                                    slug, "Desa Rekaan " + slug, List.of(), Optional.empty()))
                            .agency()));
    node.await("id.pendopo.site.internal.http.SiteServer$Ports", "", Duration.ofSeconds(20));
    ServiceReference<?> ports =
        context.getAllServiceReferences("id.pendopo.site.internal.http.SiteServer$Ports", null)[0];
    port = (Integer) ports.getProperty("pendopo.http.port");
  }

  <T> T service(Class<T> type) {
    return type.cast(node.await(type.getName(), "", Duration.ofSeconds(20)));
  }

  /** Works as the owner of the installation in this agency. */
  <T> T run(Callable<T> work) throws Exception {
    return current.callIn(agency.id(), () -> principals.callOnCommandLine(work));
  }

  /** A token of somebody with these roles. */
  String token(String... roles) throws Exception {
    AccountDetail made =
        run(
            () -> {
              Accounts accounts = service(Accounts.class);
              AccountDetail account =
                  accounts.create(
                      new NewAccount(
                          "orang" + COUNT.incrementAndGet(), "Orang Rekaan", "id", false));
              for (String role : roles) {
                accounts.grant(account.username(), role, Optional.empty());
              }
              return account;
            });
    Principal person =
        new Principal(
            new Account(made.id(), made.username(), made.displayName(), made.operator()),
            Principal.Via.SESSION,
            0,
            0,
            "192.0.2.7");
    return current.callIn(
        agency.id(),
        () ->
            principals.callAs(
                person, () -> service(Tokens.class).issue("uji", Duration.ofDays(1)).secret()));
  }

  /** What the audit trail holds of an action, as text. */
  String audited(String action) throws Exception {
    return run(
        () ->
            service(AuditTrail.class).search(AuditTrail.Query.newest(200)).entries().stream()
                .map(Object::toString)
                .filter(line -> line.contains(action))
                .reduce("", (all, line) -> all + line + "\n"));
  }

  /** What came back. */
  record Answer(int status, String body, HttpResponse<byte[]> raw) {

    Answer expect(int wanted) {
      if (status != wanted) {
        throw new AssertionError("Expected " + wanted + ", got " + status + ": " + body);
      }
      return this;
    }

    String header(String name) {
      return raw.headers().firstValue(name).orElse("");
    }

    /** The text behind the first field of this name. */
    String text(String field) {
      return body.replaceAll("(?s)^.*?\"" + field + "\":\"([^\"]*)\".*$", "$1");
    }
  }

  /** A page of this agency, as a browser asks for it. */
  Answer page(String path) throws Exception {
    return absolute(agency.prefix() + path);
  }

  /** A page by its whole path. */
  Answer absolute(String path) throws Exception {
    return send(to(path).header("Accept", "text/html"));
  }

  Answer call(String token, String method, String path, String json, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        to(agency.prefix() + "/api/v1/" + path)
            .header("Accept", "application/json")
            .method(
                method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    if (!json.isEmpty()) {
      request.header("Content-Type", path.contains("import") ? "text/csv" : "application/json");
    }
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  Answer upload(String token, String path, String name, byte[] content) throws Exception {
    String head =
        "--batas\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    return send(
        to(agency.prefix() + "/api/v1/" + path)
            .header("Accept", "application/json")
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "multipart/form-data; boundary=batas")
            .POST(
                BodyPublishers.ofByteArrays(
                    List.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        content,
                        "\r\n--batas--\r\n".getBytes(StandardCharsets.UTF_8)))));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(20));
  }

  static Answer send(HttpRequest.Builder request) throws Exception {
    HttpResponse<byte[]> answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    return new Answer(
        answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8), answer);
  }
}
