package id.pendopo.office.tests;

import id.pendopo.api.agency.Agency;
import id.pendopo.identity.Principal;
import id.pendopo.identity.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Calls the REST API of one agency over HTTP, as somebody or as the public. */
final class Caller {

  /** What came back. */
  record Answer(int status, String body) {

    Answer expect(int wanted) {
      if (status != wanted) {
        throw new AssertionError("Expected " + wanted + ", got " + status + ": " + body);
      }
      return this;
    }

    /** The number behind the first field of this name. */
    long number(String field) {
      return Long.parseLong(body.replaceAll("(?s)^.*?\"" + field + "\":(\\d+).*$", "$1"));
    }
  }

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final int port;
  private final Agency agency;
  private final String token;

  private Caller(int port, Agency agency, String token) {
    this.port = port;
    this.agency = agency;
    this.token = token;
  }

  static Caller anonymous(BundleContext context, Agency agency) throws Exception {
    ServiceReference<?> ports =
        context.getAllServiceReferences("id.pendopo.site.internal.http.SiteServer$Ports", null)[0];
    return new Caller((Integer) ports.getProperty("pendopo.http.port"), agency, "");
  }

  /** The same agency, in the name of somebody. */
  Caller as(Office office, Principal person) throws Exception {
    String secret =
        office.as(
            person,
            agency,
            () -> office.service(Tokens.class).issue("uji", Duration.ofDays(1)).secret());
    return new Caller(port, agency, secret);
  }

  /** The same agency, with a token. */
  Caller with(String secret) {
    return new Caller(port, agency, secret);
  }

  /** Only from the version that was seen. */
  Answer post(String path, String json, long version) throws Exception {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("If-Match", "\"" + version + "\"")
            .POST(BodyPublishers.ofString(json)));
  }

  Answer get(String path) throws Exception {
    return send(request(path));
  }

  Answer delete(String path) throws Exception {
    return send(request(path).DELETE());
  }

  Answer post(String path, String json) throws Exception {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  Answer put(String path, String json) throws Exception {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json)));
  }

  /** Puts one file in a form. */
  Answer upload(String path, String name, byte[] content) throws Exception {
    String head =
        "--batas\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=batas")
            .PUT(
                BodyPublishers.ofByteArrays(
                    List.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        content,
                        "\r\n--batas--\r\n".getBytes(StandardCharsets.UTF_8)))));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + agency.prefix() + "/api/v1/" + path))
            .timeout(Duration.ofSeconds(20))
            .header("Accept", "application/json");
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private static Answer send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
    return new Answer(answer.statusCode(), answer.body());
  }
}
