package id.pendopo.office.tests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.pendopo.office.tests.Certificates.Identity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** An HTTP server that behaves as the e-Sign client service of BSrE does, well or badly. */
final class EsignDouble implements AutoCloseable {

  static final String PASSPHRASE = "Frasa#Rekaan-42";

  /** How the next call goes. */
  enum Mood {
    GOOD,
    NOT_REGISTERED,
    TROUBLE,
    HALF,
    UNSIGNED,
    SILENT,
    HELD
  }

  final ConcurrentLinkedQueue<Mood> moods = new ConcurrentLinkedQueue<>();
  final ConcurrentLinkedQueue<String> calls = new ConcurrentLinkedQueue<>();
  final CountDownLatch held = new CountDownLatch(1);
  final CountDownLatch release = new CountDownLatch(1);
  private final HttpServer server;
  private final Identity signer;

  EsignDouble(Identity signer) throws IOException {
    this.signer = signer;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange call) throws IOException {
    try (call) {
      byte[] body = call.getRequestBody().readAllBytes();
      String text = new String(body, StandardCharsets.ISO_8859_1);
      calls.add(call.getRequestMethod() + " " + call.getRequestURI().getPath());
      String expected =
          "Basic " + Base64.getEncoder().encodeToString("desa:sandi-layanan".getBytes());
      if (!expected.equals(call.getRequestHeaders().getFirst("Authorization"))) {
        send(call, 401, "{\"error\":\"Unauthorized\",\"status_code\":401}");
        return;
      }
      Mood mood = moods.isEmpty() ? Mood.GOOD : moods.poll();
      if (mood == Mood.TROUBLE) {
        send(
            call,
            500,
            "{\"status\":500,\"error\":\"Internal Server Error " + text.length() + "\"}");
        return;
      }
      if (mood == Mood.NOT_REGISTERED) {
        send(call, 400, "{\"error\":\"User tidak terdaftar\",\"status_code\":2011}");
        return;
      }
      if (!text.contains(PASSPHRASE)) {
        send(call, 400, "{\"error\":\"Passphrase anda salah\",\"status_code\":2031}");
        return;
      }
      if (mood == Mood.HELD) {
        held.countDown();
        release.await();
      } else if (mood == Mood.SILENT) {
        Thread.sleep(9_000);
      }
      boolean second = call.getRequestURI().getPath().equals("/api/v2/sign/pdf");
      byte[] pdf = second ? fromJson(text) : fromForm(body, text);
      byte[] signed = mood == Mood.UNSIGNED ? pdf : Certificates.signed(pdf, signer);
      byte[] sent = mood == Mood.HALF ? Arrays.copyOf(signed, signed.length / 2) : signed;
      if (second) {
        send(
            call,
            200,
            "{\"time\":12,\"file\":[\"" + Base64.getEncoder().encodeToString(sent) + "\"]}");
      } else {
        call.sendResponseHeaders(200, sent.length);
        call.getResponseBody().write(sent);
      }
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private static byte[] fromJson(String text) {
    return Base64.getDecoder()
        .decode(text.replaceFirst("(?s)^.*\"file\":\\[\"([^\"]*)\".*$", "$1"));
  }

  private static byte[] fromForm(byte[] body, String text) {
    int from = text.indexOf("%PDF-");
    int until = text.indexOf("\r\n--pendopo-", from);
    return Arrays.copyOfRange(body, from, until);
  }

  private static void send(HttpExchange call, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.sendResponseHeaders(status, bytes.length);
    call.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    release.countDown();
    server.stop(0);
  }
}
