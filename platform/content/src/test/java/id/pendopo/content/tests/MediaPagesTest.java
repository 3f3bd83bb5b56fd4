package id.pendopo.content.tests;

import static id.pendopo.content.tests.MediaTown.picture;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.InFelix;
import id.pendopo.testkit.TestDatabase;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Media over HTTP: what goes in over REST, and what the public gets. */
@InFelix(
    value = {
      "id.pendopo.web",
      "id.pendopo.rest",
      "id.pendopo.pdf",
      "id.pendopo.site",
      "id.pendopo.theme",
      "id.pendopo.persistence",
      "id.pendopo.kernel",
      "id.pendopo.identity",
      "id.pendopo.documents",
      "id.pendopo.office",
      "id.pendopo.content"
    },
    databases = TestDatabase.H2,
    settings = {
      "pendopo.http.port=0",
      "pendopo.management.port=0",
      "pendopo.base-url=http://pendopo.test",
      "org.osgi.framework.startlevel.beginning=50",
      ExtractorHome.SETTING
    })
class MediaPagesTest {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String API = "/api/v1/media";

  private MediaTown town;
  private String base;
  private String token;

  @BeforeEach
  void open(FelixNode node, BundleContext context) throws Exception {
    ExtractorHome.layOut();
    town = new MediaTown(node);
    ServiceReference<?> ports =
        context.getAllServiceReferences("id.pendopo.site.internal.http.SiteServer$Ports", null)[0];
    base = "http://127.0.0.1:" + ports.getProperty("pendopo.http.port") + town.agency.prefix();
    token = town.token(town.session("content.media-editor"));
    for (int i = 0; i < 500 && get(API).statusCode() == 404; i++) {
      Thread.sleep(20);
    }
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(40));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = to(path);
    if (path.startsWith("/api/")) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  private HttpResponse<byte[]> upload(
      String method, String path, Map<String, byte[]> files, Map<String, String> words)
      throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Map.Entry<String, String> word : words.entrySet()) {
      write(
          body,
          "--batas\r\nContent-Disposition: form-data; name=\"" + word.getKey() + "\"\r\n\r\n");
      write(body, word.getValue() + "\r\n");
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      write(
          body,
          "--batas\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
              + file.getKey()
              + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
      body.write(file.getValue());
      write(body, "\r\n");
    }
    write(body, "--batas--\r\n");
    return send(
        to(path)
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json")
            .header("Content-Type", "multipart/form-data; boundary=batas")
            .method(method, BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static void write(ByteArrayOutputStream body, String words) {
    body.writeBytes(words.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String field(String json, String name) {
    return json.replaceAll("(?s)^.*?\"" + name + "\":\"?([^\",}]*).*$", "$1");
  }

  /** Path of a medium below the agency, with its version. */
  private static String path(String json) {
    return URI.create(field(json, "url")).toString().replaceAll("^.*?(/media/.*)$", "$1");
  }

  @Test
  void many_files_come_at_once_and_a_bad_one_hinders_none() throws Exception {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("a.jpg", picture("jpg", 40, 30));
    files.put("b.svg", "<svg/>".getBytes(StandardCharsets.UTF_8));
    files.put("c.png", picture("png", 40, 30));
    HttpResponse<byte[]> answer = upload("POST", API, files, Map.of("alternative", "Balai desa"));
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    assertThat(text(answer).split("\"status\":201", -1)).hasSize(3);
    assertThat(text(answer)).contains("\"status\":415", "SVG");
    assertThat(text(get(API + "?text=c.png"))).contains("\"total\":1", "Balai desa");
    assertThat(get(API + "?kind=MUSIK").statusCode()).isEqualTo(400);
    assertThat(send(to(API)).statusCode()).isEqualTo(401);
  }

  @Test
  void sizes_are_made_kept_for_ever_and_named_by_their_version() throws Exception {
    HttpResponse<byte[]> made =
        upload(
            "POST",
            API,
            Map.of("foto.jpg", picture("jpg", 1_500, 1_000)),
            Map.of("alternative", "Merah dan biru"));
    assertThat(made.statusCode()).as(text(made)).isEqualTo(201);
    String path = path(text(made));
    HttpResponse<byte[]> small = get(path + "&w=640");
    assertThat(small.statusCode()).isEqualTo(200);
    assertThat(header(small, "Content-Type")).isEqualTo("image/jpeg");
    assertThat(header(small, "Cache-Control")).contains("immutable");
    assertThat(header(small, "Vary")).contains("Accept");
    assertThat(header(small, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(small, "Content-Security-Policy")).contains("sandbox");
    assertThat(header(small, "Content-Disposition")).startsWith("inline");
    assertThat(image(small).getWidth()).isEqualTo(640);
    assertThat(get(path + "&w=640", "If-None-Match", header(small, "ETag")).statusCode())
        .isEqualTo(304);
    HttpResponse<byte[]> webp = get(path + "&w=640", "Accept", "image/webp,*/*");
    assertThat(header(webp, "Content-Type")).isEqualTo("image/webp");
    assertThat(new String(webp.body(), 8, 4, StandardCharsets.US_ASCII)).isEqualTo("WEBP");
    assertThat(get(path + "&w=641").statusCode()).isEqualTo(404);
    assertThat(get(path.replaceAll("foto", "lain")).statusCode()).isEqualTo(404);
    assertThat(get("/media/aaaaaaaaaaaa/foto.jpg").statusCode()).isEqualTo(404);
    HttpResponse<byte[]> whole = get(path.replaceAll("\\?.*", ""), "Range", "bytes=0-1");
    assertThat(whole.statusCode()).isEqualTo(206);
    assertThat(whole.body()).containsExactly(0xff, 0xd8);
    assertThat(header(whole, "Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  void a_cut_follows_the_focus_and_a_new_file_its_address() throws Exception {
    HttpResponse<byte[]> made =
        upload(
            "POST",
            API,
            Map.of("foto.png", picture("png", 1_200, 400)),
            Map.of("alternative", "Merah dan biru"));
    String id = field(text(made), "id");
    HttpResponse<byte[]> focused =
        send(
            to(API + "/" + id)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("If-Match", header(made, "ETag"))
                .PUT(
                    BodyPublishers.ofString(
                        "{\"alternative\":\"Merah dan biru\",\"focus\":{\"x\":0,\"y\":500}}")));
    assertThat(focused.statusCode()).as(text(focused)).isEqualTo(200);
    String path = path(text(focused));
    BufferedImage square = image(get(path + "&w=320&s=1x1"));
    assertThat(square.getWidth()).isEqualTo(320);
    assertThat(square.getHeight()).isEqualTo(320);
    assertThat(square.getRGB(310, 160) >> 16 & 0xff).isGreaterThan(200);
    HttpResponse<byte[]> replaced =
        upload(
            "PUT",
            API + "/" + id + "/content",
            Map.of("lain.jpg", picture("jpg", 300, 300)),
            Map.of());
    assertThat(replaced.statusCode()).as(text(replaced)).isEqualTo(200);
    assertThat(path(text(replaced)).replaceAll("\\?.*", ""))
        .isEqualTo(path.replaceAll("\\?.*", ""));
    HttpResponse<byte[]> old = get(path);
    assertThat(header(old, "Content-Type")).isEqualTo("image/jpeg");
    assertThat(header(old, "Cache-Control")).isEqualTo("no-cache");
    HttpResponse<byte[]> gone =
        send(to(API + "/" + id).header("Authorization", "Bearer " + token).DELETE());
    assertThat(gone.statusCode()).isEqualTo(204);
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void what_could_act_in_a_page_is_saved_and_not_shown() throws Exception {
    HttpResponse<byte[]> made =
        upload(
            "POST",
            API,
            Map.of("data.csv", "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8)),
            Map.of());
    HttpResponse<byte[]> file = get(path(text(made)));
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(header(file, "Content-Disposition")).startsWith("attachment");
    assertThat(header(file, "Content-Security-Policy")).contains("sandbox");
    assertThat(get(path(text(made)) + "&w=320").statusCode()).isEqualTo(404);
  }

  private static BufferedImage image(HttpResponse<byte[]> answer) throws Exception {
    return ImageIO.read(new ByteArrayInputStream(answer.body()));
  }
}
