package id.pendopo.office.internal.notice.delivery;

import id.pendopo.api.notice.NoticeChannel;
import id.pendopo.api.settings.Settings;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.notice.OpenChannels;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A channel is open when its server is set. */
@Component
public final class ConfiguredChannels implements OpenChannels {

  private final Settings settings;

  @Activate
  public ConfiguredChannels(@Reference Settings settings) {
    this.settings = settings;
  }

  @Override
  public Optional<LocalText> closed(NoticeChannel channel) {
    return switch (channel) {
      case CONSOLE -> Optional.empty();
      case EMAIL ->
          settings.of(MailServerSettings.class).host().isEmpty()
              ? why("Server surel belum diatur.", "No mail server is set.")
              : Optional.empty();
      case MESSAGE ->
          settings.of(MessageGatewaySettings.class).url().isEmpty()
              ? why("Gerbang pesan belum diatur.", "No gateway is set.")
              : Optional.empty();
    };
  }

  private static Optional<LocalText> why(String id, String en) {
    return Optional.of(new LocalText(id, en));
  }
}
