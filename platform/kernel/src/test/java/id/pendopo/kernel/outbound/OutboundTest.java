package id.pendopo.kernel.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be called, and what a server can do to a caller: a real one on this machine. */
@Timeout(60)
class OutboundTest {

  private static final Limits AMPLE = new Limits(Duration.ofSeconds(20), 1_000);
  private static final Limits SHORT = new Limits(Duration.ofMillis(700), 1_000);

  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Outbound closed = new Outbound("", Path.of("none"));
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
    closed.close();
  }

  private void answer(HttpExchange call) throws IOException {
    try (call) {
      byte[] body = call.getRequestBody().readAllBytes();
      String path = call.getRequestURI().getPath();
      calls.add(
          call.getRequestMethod()
              + " "
              + call.getRequestURI()
              + " "
              + call.getRequestHeaders().getFirst("X-Key")
              + " "
              + new String(body, StandardCharsets.UTF_8));
      switch (path) {
        case "/large" -> {
          call.sendResponseHeaders(200, 100_000);
          call.getResponseBody().write(new byte[100_000]);
        }
        case "/endless" -> {
          call.sendResponseHeaders(200, 0);
          while (true) {
            call.getResponseBody().write(new byte[500]);
            call.getResponseBody().flush();
          }
        }
        case "/silent" -> await();
        case "/trickle" -> {
          call.sendResponseHeaders(200, 0);
          OutputStream out = call.getResponseBody();
          while (end.getCount() > 0) {
            out.write('.');
            out.flush();
            Thread.onSpinWait();
            pause();
          }
        }
        case "/moved" -> {
          call.getResponseHeaders().set("Location", "/elsewhere");
          call.sendResponseHeaders(302, -1);
        }
        case "/who" -> call.sendResponseHeaders(401, -1);
        default -> {
          call.sendResponseHeaders(200, 4);
          call.getResponseBody().write("baik".getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  private void await() {
    try {
      end.await();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause() {
    java.util.concurrent.locks.LockSupport.parkNanos(20_000_000L);
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private Answer get(Outbound outbound, String path, NamedBy by, Limits limits) throws Exception {
    return outbound.send(Call.get(at(path), Map.of()), by, limits);
  }

  @Test
  void sends_what_it_is_given_and_brings_the_answer() throws Exception {
    Answer answer =
        closed.send(
            Call.post(
                at("/a%20b?to=%2B62"),
                Map.of("X-Key", "rahasia", "Content-Type", "text/plain"),
                "isi".getBytes(StandardCharsets.UTF_8)),
            NamedBy.OPERATOR,
            AMPLE);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("baik");
    assertThat(calls).containsExactly("POST /a%20b?to=%2B62 rahasia isi");
  }

  @Test
  void an_agency_reaches_no_server_inside_unless_the_operator_opened_it() throws Exception {
    assertThatThrownBy(() -> get(closed, "/", NamedBy.AGENCY, AMPLE))
        .isInstanceOf(InnerAddress.class);
    // a name, which is judged by the addresses behind it
    URI named = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    assertThatThrownBy(() -> closed.send(Call.get(named, Map.of()), NamedBy.AGENCY, AMPLE))
        .isInstanceOf(InnerAddress.class);
    assertThat(calls).isEmpty();
    int port = server.getAddress().getPort();
    for (String open : List.of("127.0.0.1", "contoh.test, 127.0.0.1:" + port)) {
      Outbound opened = new Outbound(open, Path.of("none"));
      assertThat(get(opened, "/", NamedBy.AGENCY, AMPLE).status()).isEqualTo(200);
      opened.close();
    }
    Outbound other = new Outbound("127.0.0.1:1", Path.of("none"));
    assertThatThrownBy(() -> get(other, "/", NamedBy.AGENCY, AMPLE))
        .isInstanceOf(InnerAddress.class);
    other.close();
  }

  @Test
  void a_connection_of_the_operator_is_no_door_for_an_agency() throws Exception {
    assertThat(get(closed, "/", NamedBy.OPERATOR, AMPLE).status()).isEqualTo(200);
    assertThatThrownBy(() -> get(closed, "/", NamedBy.AGENCY, AMPLE))
        .isInstanceOf(InnerAddress.class);
    assertThat(calls).hasSize(1);
  }

  @Test
  void sockets_for_other_protocols_judge_the_address_they_connect_to() throws Exception {
    InetSocketAddress inside = server.getAddress();
    try (Socket socket = closed.sockets(NamedBy.AGENCY).createSocket()) {
      assertThatThrownBy(() -> socket.connect(inside, 1_000)).isInstanceOf(InnerAddress.class);
      assertThat(socket.isConnected()).isFalse();
    }
    try (Socket socket = closed.sockets(NamedBy.OPERATOR).createSocket()) {
      socket.connect(inside, 1_000);
      assertThat(socket.isConnected()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/large", "/endless"})
  void an_answer_that_is_too_large_is_thrown_away(String path) {
    assertThatThrownBy(() -> get(closed, path, NamedBy.OPERATOR, AMPLE))
        .isInstanceOf(AnswerTooLarge.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/silent", "/trickle"})
  void the_time_counts_to_the_last_byte(String path) {
    assertThatThrownBy(() -> get(closed, path, NamedBy.OPERATOR, SHORT))
        .isInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void answers_are_taken_as_they_are() throws Exception {
    assertThat(get(closed, "/moved", NamedBy.OPERATOR, AMPLE).status()).isEqualTo(302);
    assertThat(get(closed, "/who", NamedBy.OPERATOR, AMPLE).status()).isEqualTo(401);
    assertThat(calls).hasSize(2);
  }

  @Test
  void a_server_that_is_not_there_is_an_io_failure() {
    URI nobody = URI.create("http://127.0.0.1:1/");
    assertThatThrownBy(() -> closed.send(Call.get(nobody, Map.of()), NamedBy.OPERATOR, AMPLE))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(HttpTimeoutException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "198.18.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "224.0.0.1",
        "::1",
        "::",
        "fe80::1",
        "fd00::1",
        "::ffff:10.0.0.1",
        "::10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::1",
        "2001:0:1::1"
      })
  void these_are_inside(String address) throws Exception {
    assertThat(InnerNetwork.inside(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "103.10.20.30",
        "172.32.0.1",
        "2001:4860:4860::8888",
        "64:ff9b::808:808"
      })
  void these_are_outside(String address) throws Exception {
    assertThat(InnerNetwork.inside(InetAddress.getByName(address))).isFalse();
  }
}
