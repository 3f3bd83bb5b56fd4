package id.pendopo.office.internal.notice;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.notice.NoticeAddress;
import id.pendopo.api.notice.NoticeChannel;
import id.pendopo.identity.key.KeyRing;
import id.pendopo.identity.key.Keys;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Encrypts the values of notices and addresses, each for its agency. */
@Component(service = NoticeVault.class)
public final class NoticeVault {

  /** What the keys are for, as their files are called. */
  static final String PURPOSE = "notices";

  private final KeyRing keys;
  private final CurrentAgency agency;

  @Activate
  public NoticeVault(@Reference Keys keys, @Reference CurrentAgency agency) {
    this.keys = keys.ring(PURPOSE);
    this.agency = agency;
  }

  String seal(NoticeAddress address) {
    return keys.seal(address.value(), context());
  }

  public NoticeAddress open(NoticeChannel channel, String sealed) {
    String value = keys.open(sealed, context());
    return channel == NoticeChannel.EMAIL ? NoticeAddress.email(value) : NoticeAddress.phone(value);
  }

  /** A hash by which it is counted how much an address gets. */
  String mark(NoticeAddress address) {
    return keys.marks(address.channel() + " " + address.value(), context()).getFirst();
  }

  String seal(Map<String, String> data) {
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(data)
        .forEach(
            (name, value) ->
                lines
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                    .append('\n'));
    return keys.seal(lines.toString(), context());
  }

  Map<String, String> openData(String sealed) {
    Map<String, String> data = new TreeMap<>();
    keys.open(sealed, context())
        .lines()
        .forEach(
            line -> {
              int equals = line.indexOf('=');
              data.put(
                  line.substring(0, equals),
                  URLDecoder.decode(line.substring(equals + 1), StandardCharsets.UTF_8));
            });
    return data;
  }

  private String context() {
    return "agency/" + agency.get().id();
  }
}
