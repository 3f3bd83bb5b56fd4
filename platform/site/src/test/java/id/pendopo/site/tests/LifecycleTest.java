package id.pendopo.site.tests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.testkit.TestDatabase;
import java.lang.ref.WeakReference;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** From the first moment of a node to its last, on MariaDB. */
class LifecycleTest {

  @Test
  void a_node_answers_from_its_first_moment_to_its_last_and_keeps_no_class_of_a_module()
      throws Exception {
    int port = freePort();
    Map<String, String> settings = new TreeMap<>(TestDatabase.MARIADB.settings());
    settings.put("pendopo.trusted-proxies", "127.0.0.0/8");
    settings.put("pendopo.http.port", Integer.toString(port));
    CompletableFuture<HttpResponse<String>> first =
        CompletableFuture.supplyAsync(() -> firstAnswer(port));
    SiteNode site = SiteNode.start(Files.createTempDirectory("pendopo-life"), settings);
    CompletableFuture<HttpResponse<String>> last;
    try (site) {
      HttpResponse<String> early = first.get();
      assertThat(early.statusCode()).isEqualTo(503);
      assertThat(early.headers().firstValue("retry-after")).isPresent();
      assertThat(early.body()).contains("sedang disiapkan");

      HttpResponse<String> installed = site.install(SiteNode.guest("1.0.0").build(site.folder));
      assertThat(installed.body()).contains("DONE");
      site.enable(site.defaultAgency(), "guest", true);
      repeats_are_done_once_on_mariadb_too(site);
      a_trusted_proxy_names_the_host(site);
      nothing_of_a_module_stays(site);

      last =
          site.client.sendAsync(
              site.request("/api/v1/guest/slow?ms=1000").build(), BodyHandlers.ofString());
      Thread.sleep(300);
      site.node.close();
      assertThat(last.get().statusCode()).isEqualTo(200);
    }
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static HttpResponse<String> firstAnswer(int port) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int i = 0; i < 3_000; i++) {
        try {
          return client.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                  .header("Accept", "text/html")
                  .build(),
              BodyHandlers.ofString());
        } catch (java.io.IOException e) {
          Thread.sleep(10);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException("No answer at all");
  }

  private static void repeats_are_done_once_on_mariadb_too(SiteNode site) throws Exception {
    List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(
          site.client.sendAsync(
              site.signedIn("/api/v1/guest/notes")
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", "satu")
                  .POST(BodyPublishers.ofString("{\"text\":\"sekali\"}"))
                  .build(),
              BodyHandlers.ofString()));
    }
    String body = "";
    for (var answer : all) {
      assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(201);
      assertThat(body.isEmpty() || body.equals(answer.get().body())).isTrue();
      body = answer.get().body();
    }
    assertThat(site.send(site.signedIn("/api/v1/guest/notes")).body())
        .containsOnlyOnce("\"sekali\"");
  }

  /**
   * Thirty times up and down, each time with a page, a call, a form, a change and a description.
   */
  private static void nothing_of_a_module_stays(SiteNode site) throws Exception {
    java.nio.file.Path jar = SiteNode.guest("1.0.0").build(site.folder);
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      assertThat(site.browse("/tamu?i=" + i).statusCode()).isEqualTo(200);
      assertThat(site.get("/api/v1/guest/many").statusCode()).isEqualTo(200);
      assertThat(site.post("/api/v1/guest/notes", "{\"text\":\"n\"}").statusCode()).isEqualTo(201);
      assertThat(site.post("/api/v1/guest/notes", "{\"text\":3,}").statusCode()).isEqualTo(400);
      assertThat(site.get("/api/openapi.json").body()).contains("/api/v1/guest/notes");
      loaders.add(new WeakReference<>(loader(site)));
      // an uninstalled bundle's loader is what must go; a stop alone keeps the bundle's wiring
      assertThat(site.send(site.signedIn("/api/v1/modules/guest?data=keep").DELETE()).statusCode())
          .isEqualTo(200);
      assertThat(site.browse("/tamu").statusCode()).isEqualTo(404);
      assertThat(site.install(jar).body()).contains("DONE");
    }
    long alive = loaders.size();
    for (int i = 0; i < 20 && alive > 1; i++) {
      System.gc();
      Thread.sleep(100);
      alive = loaders.stream().filter(loader -> loader.get() != null).count();
    }
    assertThat(alive).as("class loaders of 30 that are still there").isLessThanOrEqualTo(1);
  }

  private static void a_trusted_proxy_names_the_host(SiteNode site) throws Exception {
    assertThat(
            site.post(
                    "/api/v1/agencies",
                    "{\"slug\":\"kebun\",\"name\":\"Dinas Kebun\",\"hosts\":[\"kebun.test\"]}")
                .statusCode())
        .isEqualTo(201);
    assertThat(site.send(site.request("/").header("X-Forwarded-Host", "kebun.test")).body())
        .contains("Dinas Kebun");
  }

  private static ClassLoader loader(SiteNode site) {
    for (Bundle bundle : site.node.context().getBundles()) {
      if ("id.pendopo.guest".equals(bundle.getSymbolicName())) {
        return bundle.adapt(BundleWiring.class).getClassLoader();
      }
    }
    throw new IllegalStateException("The module is not there");
  }
}
