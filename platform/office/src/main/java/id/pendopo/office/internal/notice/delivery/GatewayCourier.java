package id.pendopo.office.internal.notice.delivery;

import id.pendopo.api.notice.NoticeChannel;
import id.pendopo.api.settings.Settings;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.settings.SettingsBook;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers short messages by calling the gateway that the settings describe. */
@Component(service = GatewayCourier.class)
public final class GatewayCourier implements Courier {

  private static final Logger LOG = LoggerFactory.getLogger(GatewayCourier.class);
  private static final int MOST_ANSWER = 1 << 16;

  private final Settings settings;
  private final SettingsBook book;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          // a secret header must not follow to another host
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  @Activate
  public GatewayCourier(@Reference Settings settings, @Reference SettingsBook book) {
    this.settings = settings;
    this.book = book;
  }

  @Deactivate
  void close() {
    client.shutdownNow();
  }

  @Override
  public NoticeChannel channel() {
    return NoticeChannel.MESSAGE;
  }

  @Override
  public Round begin() {
    MessageGatewaySettings gateway = settings.of(MessageGatewaySettings.class);
    boolean byAgency = book.setByAgency(MessageGatewaySettings.class);
    return new Round() {
      @Override
      public Outcome deliver(Letter letter) {
        return call(gateway, byAgency, letter);
      }

      @Override
      public void close() {}
    };
  }

  private Outcome call(MessageGatewaySettings gateway, boolean byAgency, Letter letter) {
    if (gateway.url().isEmpty()) {
      return later(
          "",
          "Alamat gerbang pesan belum diisi di pengaturan.",
          "The address of the gateway is not set yet.");
    }
    try {
      URI address = GatewayCall.address(gateway, letter);
      Outbound.resolve(address.getHost(), byAgency);
      HttpRequest request = GatewayCall.request(gateway, address, letter);
      HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        return GatewayCall.understand(gateway, answer.statusCode(), body.readNBytes(MOST_ANSWER));
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return later("", "Pengiriman terhenti.", "The delivery was stopped.");
    } catch (UnknownHostException unknown) {
      return later(
          "",
          "Gerbang pesan tidak ditemukan. Periksa alamatnya di pengaturan.",
          "The gateway is not found. Check its address in the settings.");
    } catch (IOException unreachable) {
      LOG.debug("The gateway cannot be reached: {}", unreachable.getClass().getName());
      return later(
          "",
          "Gerbang pesan tidak dapat dihubungi atau terlalu lama tidak menjawab.",
          "The gateway cannot be reached or took too long to answer.");
    } catch (IllegalArgumentException malformed) {
      return later(
          "",
          "Alamat atau header gerbang pesan di pengaturan tidak benar.",
          "The address or a header of the gateway in the settings is wrong.");
    }
  }

  private static Outcome later(String code, String id, String en) {
    return new Outcome.Later(code, new LocalText(id, en), true);
  }
}
