package id.pendopo.office.internal.notice.delivery;

import id.pendopo.api.settings.SentTo;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The server that takes e-mail. */
@ObjectClassDefinition(
    name = "%mail.title",
    description = "%mail.help",
    localization = "OSGI-INF/l10n/notices")
public interface MailServerSettings {

  /** How the connection is protected. */
  enum Protection {
    /** TLS after STARTTLS (RFC 3207); without it nothing is sent. */
    STARTTLS,
    /** TLS from the first byte (RFC 8314). */
    TLS,
    /** None: for a server on the same machine or network. */
    NONE
  }

  @AttributeDefinition(name = "%mail.host", description = "%mail.host.help", required = false)
  String host();

  @AttributeDefinition(
      name = "%mail.port",
      description = "%mail.port.help",
      defaultValue = "587",
      min = "1",
      max = "65535")
  int port();

  @AttributeDefinition(
      name = "%mail.protection",
      defaultValue = "STARTTLS",
      options = {
        @Option(label = "%mail.protection.starttls", value = "STARTTLS"),
        @Option(label = "%mail.protection.tls", value = "TLS"),
        @Option(label = "%mail.protection.none", value = "NONE")
      })
  Protection protection();

  @AttributeDefinition(name = "%mail.user", description = "%mail.user.help", required = false)
  String user();

  @SentTo("host")
  @AttributeDefinition(
      name = "%mail.password",
      description = "%mail.password.help",
      type = AttributeType.PASSWORD,
      required = false)
  String password();

  @AttributeDefinition(name = "%mail.sender", description = "%mail.sender.help", required = false)
  String sender();

  @AttributeDefinition(
      name = "%mail.senderName",
      description = "%mail.senderName.help",
      required = false,
      max = "100")
  String senderName();
}
