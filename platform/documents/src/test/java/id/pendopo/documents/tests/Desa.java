package id.pendopo.documents.tests;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.identity.Account;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.verification.DocumentSigner;
import id.pendopo.api.verification.IssuedDocument;
import id.pendopo.api.verification.SignatureKind;
import id.pendopo.identity.AccountDetail;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Accounts.NewAccount;
import id.pendopo.identity.AgencyAdministration;
import id.pendopo.identity.AgencyAdministration.NewAgency;
import id.pendopo.identity.AuditTrail;
import id.pendopo.identity.Principal;
import id.pendopo.identity.Principals;
import id.pendopo.identity.Tokens;
import id.pendopo.identity.UnitAdministration;
import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.Serial;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** A fictional agency of its own for each test, its people, and calls over HTTP. */
final class Desa {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  final Agency agency;
  private final FelixNode node;
  private final CurrentAgency current;
  private final Principals principals;

  Desa(FelixNode node) throws Exception {
    this.node = node;
    this.current = service(CurrentAgency.class);
    this.principals = service(Principals.class);
    String slug = "desa-" + Serial.next();
    this.agency =
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
  }

  <T> T service(Class<T> type) {
    return type.cast(node.await(type.getName(), "", Duration.ofSeconds(20)));
  }

  /** Works as the owner of the installation in this agency. */
  <T> T run(Callable<T> work) throws Exception {
    return current.callIn(agency.id(), () -> principals.callOnCommandLine(work));
  }

  <T> T as(Principal person, Callable<T> work) throws Exception {
    return current.callIn(agency.id(), () -> principals.callAs(person, work));
  }

  void unit(String code, String parent) throws Exception {
    run(
        () ->
            service(UnitAdministration.class)
                .create(code, "Unit " + code, Optional.ofNullable(parent)));
  }

  AccountDetail account(String... given) throws Exception {
    return run(
        () -> {
          Accounts accounts = service(Accounts.class);
          AccountDetail made =
              accounts.create(new NewAccount("orang" + Serial.next(), "Orang Rekaan", "id", false));
          for (String role : given) {
            int at = role.indexOf('@');
            accounts.grant(
                made.username(),
                at < 0 ? role : role.substring(0, at),
                at < 0 ? Optional.empty() : Optional.of(role.substring(at + 1)));
          }
          return made;
        });
  }

  static Principal session(AccountDetail made) {
    return new Principal(
        new Account(made.id(), made.username(), made.displayName(), made.operator()),
        Principal.Via.SESSION,
        0,
        0,
        "192.0.2.7");
  }

  Principal session(String... given) throws Exception {
    return session(account(given));
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

  static IssuedDocument letter(String key, String number) {
    return new IssuedDocument(
        "letters/" + key,
        Optional.empty(),
        new LocalText("Surat Keterangan Domisili", "Certificate of domicile"),
        number,
        "Keterangan domisili",
        LocalDate.of(2026, 4, 1),
        List.of(
            new DocumentSigner(
                "Ni Luh Rekaan, S.Sos.",
                "Plh. Camat Rekaan",
                LocalDate.of(2026, 4, 1),
                SignatureKind.LOCAL)),
        Optional.empty());
  }

  static String sha256(byte[] content) throws Exception {
    return java.util.HexFormat.of()
        .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(content));
  }

  // ---- over HTTP

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
  }

  int port(BundleContext context) throws Exception {
    node.await("id.pendopo.site.internal.http.SiteServer$Ports", "", Duration.ofSeconds(20));
    ServiceReference<?> ports =
        context.getAllServiceReferences("id.pendopo.site.internal.http.SiteServer$Ports", null)[0];
    return (Integer) ports.getProperty("pendopo.http.port");
  }

  String token(Principal person) throws Exception {
    return as(person, () -> service(Tokens.class).issue("uji", Duration.ofDays(1)).secret());
  }

  HttpRequest.Builder request(BundleContext context, String path) throws Exception {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + port(context) + agency.prefix() + path))
        .timeout(Duration.ofSeconds(20));
  }

  static Answer send(HttpRequest.Builder request) throws Exception {
    HttpResponse<byte[]> answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    return new Answer(
        answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8), answer);
  }

  /** A form with one file. */
  static HttpRequest.Builder upload(HttpRequest.Builder request, String field, byte[] content) {
    byte[] head =
        ("--batas\r\nContent-Disposition: form-data; name=\""
                + field
                + "\"; filename=\"surat.pdf\"\r\nContent-Type: application/pdf\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] tail = "\r\n--batas--\r\n".getBytes(StandardCharsets.UTF_8);
    return request
        .header("Content-Type", "multipart/form-data; boundary=batas")
        .POST(BodyPublishers.ofByteArrays(List.of(head, content, tail)));
  }
}
