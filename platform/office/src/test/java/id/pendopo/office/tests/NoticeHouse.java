package id.pendopo.office.tests;

import id.pendopo.testkit.FelixNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.osgi.framework.Bundle;

/** A node with notices and REST, seen from outside, where the mail server of a test is. */
final class NoticeHouse implements AutoCloseable {

  /** What came back. */
  record Answer(int status, String body) {

    Answer expect(int wanted) {
      if (status != wanted) {
        throw new AssertionError("Expected " + wanted + ", got " + status + ": " + body);
      }
      return this;
    }
  }

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final FelixNode node;
  private final Bundle inside;
  private final int port;
  private String slug = "";
  private String token = "";

  NoticeHouse(Path folder, Map<String, String> settings) throws Exception {
    node =
        FelixNode.in(folder)
            .with(settings)
            .with("pendopo.http.port", "0")
            .with("pendopo.management.port", "0")
            .with("pendopo.base-url", "http://pendopo.test")
            .with("pendopo.notice.claim", "PT2S")
            .bundles(
                "id.pendopo.web",
                "id.pendopo.rest",
                "id.pendopo.site",
                "id.pendopo.theme",
                "id.pendopo.persistence",
                "id.pendopo.kernel",
                "id.pendopo.identity",
                "id.pendopo.office")
            .start();
    for (String service :
        List.of(
            "id.pendopo.api.notice.Notices",
            "id.pendopo.api.notice.NoticeInbox",
            "id.pendopo.site.internal.http.SiteServer$Ports")) {
      node.await(service, "", Duration.ofSeconds(60));
    }
    inside = node.installTestsOf(NoticeHouse.class);
    port =
        (Integer)
            node.context()
                .getAllServiceReferences("id.pendopo.site.internal.http.SiteServer$Ports", null)[0]
                .getProperty("pendopo.http.port");
  }

  /** Brings the kinds and makes a fresh agency with an administrator. */
  void prepare() throws Exception {
    scene("prepare");
    fresh();
  }

  void fresh() throws Exception {
    slug = (String) scene("newAgency");
    token = (String) scene("operatorToken");
  }

  String slug() {
    return slug;
  }

  void enter(String before) throws Exception {
    scene("prepare");
    slug = before;
    scene("enter", before);
    token = (String) scene("operatorToken");
  }

  Object scene(String method, Object... arguments) throws Exception {
    return node.call(inside, NoticeScenes.class.getName(), method, arguments);
  }

  Answer get(String path) throws Exception {
    return send(request(path));
  }

  Answer put(String path, String json) throws Exception {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json)));
  }

  Answer post(String path, String json) throws Exception {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  Answer delete(String path) throws Exception {
    return send(request(path).DELETE());
  }

  /** The same node in the name of somebody. */
  Answer putAs(long account, String path, String json) throws Exception {
    String before = token;
    token = (String) scene("token", account);
    try {
      return put(path, json);
    } finally {
      token = before;
    }
  }

  Answer getAs(long account, String path) throws Exception {
    String before = token;
    token = (String) scene("token", account);
    try {
      return get(path);
    } finally {
      token = before;
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + port + "/@" + slug + "/api/v1/" + path))
        .timeout(Duration.ofSeconds(60))
        .header("Accept", "application/json")
        .header("Authorization", "Bearer " + token);
  }

  private static Answer send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
    return new Answer(answer.statusCode(), answer.body());
  }

  /** Asks again and again until the answer is as wanted, at most a minute. */
  static <T> T until(Callable<T> question, Predicate<T> wanted) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    T answer = question.call();
    while (!wanted.test(answer)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Still: " + answer);
      }
      Thread.onSpinWait();
      java.util.concurrent.locks.LockSupport.parkNanos(50_000_000L);
      answer = question.call();
    }
    return answer;
  }

  @Override
  public void close() {
    node.close();
  }
}
