package id.pendopo.office.internal.notice.delivery;

import id.pendopo.api.notice.NoticeChannel;
import id.pendopo.api.settings.Settings;
import id.pendopo.api.text.LocalText;
import id.pendopo.kernel.outbound.Answer;
import id.pendopo.kernel.outbound.AnswerTooLarge;
import id.pendopo.kernel.outbound.Limits;
import id.pendopo.kernel.outbound.NamedBy;
import id.pendopo.kernel.outbound.Outbound;
import id.pendopo.office.internal.settings.SettingsBook;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers short messages by calling the gateway that the settings describe. */
@Component(service = GatewayCourier.class)
public final class GatewayCourier implements Courier {

  private static final Logger LOG = LoggerFactory.getLogger(GatewayCourier.class);
  private static final Limits LIMITS = new Limits(Duration.ofSeconds(30), 1 << 16);

  private final Settings settings;
  private final SettingsBook book;
  private final Outbound outbound;

  @Activate
  public GatewayCourier(
      @Reference Settings settings, @Reference SettingsBook book, @Reference Outbound outbound) {
    this.settings = settings;
    this.book = book;
    this.outbound = outbound;
  }

  @Override
  public NoticeChannel channel() {
    return NoticeChannel.MESSAGE;
  }

  @Override
  public Round begin() {
    MessageGatewaySettings gateway = settings.of(MessageGatewaySettings.class);
    NamedBy by = book.setByAgency(MessageGatewaySettings.class) ? NamedBy.AGENCY : NamedBy.OPERATOR;
    return new Round() {
      @Override
      public Outcome deliver(Letter letter) {
        return call(gateway, by, letter);
      }

      @Override
      public void close() {}
    };
  }

  private Outcome call(MessageGatewaySettings gateway, NamedBy by, Letter letter) {
    if (gateway.url().isEmpty()) {
      return later(
          "",
          "Alamat gerbang pesan belum diisi di pengaturan.",
          "The address of the gateway is not set yet.");
    }
    try {
      Answer answer = outbound.send(GatewayCall.of(gateway, letter), by, LIMITS);
      return GatewayCall.understand(gateway, answer.status(), answer.body());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return later("", "Pengiriman terhenti.", "The delivery was stopped.");
    } catch (UnknownHostException unknown) {
      return later(
          "",
          "Gerbang pesan tidak ditemukan. Periksa alamatnya di pengaturan.",
          "The gateway is not found. Check its address in the settings.");
    } catch (AnswerTooLarge large) {
      // whether it took the message stands in an answer that nobody can read
      return later(
          "",
          "Jawaban gerbang pesan terlalu besar. Periksa alamatnya di pengaturan.",
          "The answer of the gateway is too large. Check its address in the settings.");
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
