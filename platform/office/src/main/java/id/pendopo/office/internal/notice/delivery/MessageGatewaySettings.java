package id.pendopo.office.internal.notice.delivery;

import id.pendopo.api.settings.Lines;
import id.pendopo.api.settings.SentTo;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The service on the Internet that sends short messages, by WhatsApp or SMS. */
@ObjectClassDefinition(
    name = "%gateway.title",
    description = "%gateway.help",
    localization = "OSGI-INF/l10n/notices")
public interface MessageGatewaySettings {

  /** How it is called. */
  enum Method {
    POST,
    PUT,
    GET
  }

  /** How the body is written. */
  enum Body {
    JSON,
    FORM
  }

  /** How it wants telephone numbers. */
  enum PhoneForm {
    /** {@code +62812…}. */
    PLUS,
    /** {@code 62812…}. */
    PLAIN,
    /** {@code 0812…}; others than Indonesian ones with {@code +}. */
    LOCAL
  }

  @AttributeDefinition(name = "%gateway.url", description = "%gateway.url.help", required = false)
  String url();

  @AttributeDefinition(
      name = "%gateway.method",
      defaultValue = "POST",
      options = {
        @Option(label = "POST", value = "POST"),
        @Option(label = "PUT", value = "PUT"),
        @Option(label = "GET", value = "GET")
      })
  Method method();

  @AttributeDefinition(
      name = "%gateway.secretHeader",
      description = "%gateway.secretHeader.help",
      defaultValue = "Authorization",
      required = false,
      max = "100")
  String secretHeader();

  @SentTo("url")
  @AttributeDefinition(
      name = "%gateway.secret",
      description = "%gateway.secret.help",
      type = AttributeType.PASSWORD,
      required = false)
  String secret();

  @Lines
  @SentTo("url")
  @AttributeDefinition(
      name = "%gateway.headers",
      description = "%gateway.headers.help",
      type = AttributeType.PASSWORD,
      required = false,
      max = "2000")
  String headers();

  @AttributeDefinition(
      name = "%gateway.body",
      defaultValue = "JSON",
      options = {
        @Option(label = "%gateway.body.json", value = "JSON"),
        @Option(label = "%gateway.body.form", value = "FORM")
      })
  Body body();

  @Lines
  @AttributeDefinition(
      name = "%gateway.template",
      description = "%gateway.template.help",
      required = false,
      max = "4000")
  String template();

  @AttributeDefinition(
      name = "%gateway.phoneForm",
      defaultValue = "PLAIN",
      options = {
        @Option(label = "+62812…", value = "PLUS"),
        @Option(label = "62812…", value = "PLAIN"),
        @Option(label = "0812…", value = "LOCAL")
      })
  PhoneForm phoneForm();

  @AttributeDefinition(
      name = "%gateway.successField",
      description = "%gateway.successField.help",
      required = false,
      max = "100")
  String successField();

  @AttributeDefinition(
      name = "%gateway.successValue",
      description = "%gateway.successValue.help",
      required = false,
      max = "100")
  String successValue();
}
