package id.pendopo.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the REST API and the public pages of one server as one account for one agency. */
public final class Rest {

  static {
    // below the server's idle timeout: a connection that it has just closed is not used again
    System.setProperty("jdk.httpclient.keepalive.timeout", "5");
  }

  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private static final JsonMapper JSON = new JsonMapper();

  private final Server server;
  private final String prefix;
  private final @Nullable String token;
  private final Map<String, String> headers = new LinkedHashMap<>();

  Rest(Server server, String prefix, @Nullable String token) {
    this.server = server;
    this.prefix = prefix;
    this.token = token;
  }

  /** The same account for another agency. */
  public Rest at(String slug) {
    return new Rest(server, "/@" + slug, token);
  }

  /** The same agency without an account. */
  public Rest anonymous() {
    return new Rest(server, prefix, null);
  }

  /** The same agency with another token. */
  public Rest as(String otherToken) {
    return new Rest(server, prefix, otherToken);
  }

  /** With one more header. */
  public Rest with(String name, String value) {
    Rest copy = new Rest(server, prefix, token);
    copy.headers.putAll(headers);
    copy.headers.put(name, value);
    return copy;
  }

  /**
   * An answer.
   *
   * @param status of HTTP
   * @param body as text
   * @param response with its headers
   */
  public record Answer(int status, String body, HttpResponse<byte[]> response) {

    public JsonNode json() {
      return JSON.readTree(body);
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** Fails the test unless the status is this one. */
    public Answer expect(int expected) {
      if (status != expected) {
        throw new AssertionError("Expected " + expected + " but got " + status + ": " + body);
      }
      return this;
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(server.uri(prefix + path)).timeout(Duration.ofSeconds(60));
    if (token != null) {
      builder.header("Authorization", "Bearer " + token);
    }
    headers.forEach(builder::header);
    return builder;
  }

  private static Answer send(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(
          response.statusCode(), new String(response.body(), StandardCharsets.UTF_8), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public Answer get(String path) {
    return send(request(path).GET().build());
  }

  public Answer delete(String path) {
    return send(request(path).DELETE().build());
  }

  public Answer post(String path, Object body) {
    return send(json(request(path), body, "POST"));
  }

  public Answer post(String path) {
    return send(request(path).POST(HttpRequest.BodyPublishers.noBody()).build());
  }

  public Answer put(String path, Object body) {
    return send(json(request(path), body, "PUT"));
  }

  public Answer method(String method, String path) {
    return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()).build());
  }

  /** Sends raw bytes. */
  public Answer post(String path, byte[] body, String contentType) {
    return method("POST", path, body, contentType);
  }

  /** Sends raw bytes with that method. */
  public Answer method(String method, String path, byte[] body, String contentType) {
    return send(
        request(path)
            .header("Content-Type", contentType)
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
            .build());
  }

  private static HttpRequest json(HttpRequest.Builder builder, Object body, String method) {
    String text = body instanceof String given ? given : JSON.writeValueAsString(body);
    return builder
        .header("Content-Type", "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(text))
        .build();
  }

  /**
   * A file to upload.
   *
   * @param name as the sender calls it
   * @param type as the sender says
   * @param content bytes
   */
  public record Upload(String name, String type, byte[] content) {}

  /** Posts a form with a part {@code metadata} and files. */
  public Answer multipart(String path, Object metadata, List<Upload> files) {
    return multipart("POST", path, metadata, files);
  }

  /** Sends a form with a part {@code metadata} and files with that method. */
  public Answer multipart(String method, String path, Object metadata, List<Upload> files) {
    String boundary = "batas-uji-0123456789";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String text = metadata instanceof String given ? given : JSON.writeValueAsString(metadata);
    part(
        out,
        boundary,
        "name=\"metadata\"",
        "application/json",
        text.getBytes(StandardCharsets.UTF_8));
    for (Upload file : files) {
      part(
          out,
          boundary,
          "name=\"file\"; filename=\"" + file.name() + "\"",
          file.type(),
          file.content());
    }
    out.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return method(method, path, out.toByteArray(), "multipart/form-data; boundary=" + boundary);
  }

  private static void part(
      ByteArrayOutputStream out, String boundary, String disposition, String type, byte[] content) {
    out.writeBytes(
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; "
                + disposition
                + "\r\nContent-Type: "
                + type
                + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    out.writeBytes(content);
    out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  /** Creates a document of public information; its id. */
  public String document(String title, String classification, List<Upload> files) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("title", title);
    metadata.put("summary", "Ringkasan " + title);
    metadata.put("unit", "");
    metadata.put("classification", classification);
    metadata.put("date", "2026-04-01");
    return multipart("/api/v1/information/documents", metadata, files)
        .expect(201)
        .json()
        .get("id")
        .asString();
  }

  /** Titles found by the public search. */
  public List<String> found(String words) {
    JsonNode hits = search(words).get("hits");
    List<String> titles = new ArrayList<>();
    hits.forEach(hit -> titles.add(hit.get("title").asString()));
    return titles;
  }

  public JsonNode search(String words) {
    return get("/api/v1/search?q=" + java.net.URLEncoder.encode(words, StandardCharsets.UTF_8))
        .expect(200)
        .json();
  }

  /** Waits until the search finds so many documents. */
  public void awaitFound(String words, int total) {
    long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    int last = -1;
    while (System.nanoTime() < end) {
      last = search(words).get("total").asInt();
      if (last == total) {
        return;
      }
      Server.pause(30);
    }
    throw new AssertionError("Expected " + total + " hits for " + words + ", found " + last);
  }
}
