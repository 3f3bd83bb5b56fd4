package id.pendopo.office.internal.notice.delivery;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.notice.NoticeAddress;
import id.pendopo.api.notice.NoticeChannel;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.settings.Settings;
import id.pendopo.api.text.LocalText;
import id.pendopo.kernel.outbound.NamedBy;
import id.pendopo.kernel.outbound.Outbound;
import id.pendopo.office.internal.notice.delivery.MailServerSettings.Protection;
import id.pendopo.office.internal.settings.SettingsBook;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import javax.net.SocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers e-mail over SMTP (RFC 5321), several letters over one connection. */
@Component(service = MailCourier.class)
public final class MailCourier implements Courier {

  private static final Logger LOG = LoggerFactory.getLogger(MailCourier.class);
  private static final String CONNECT_MILLIS = "10000";
  private static final String ANSWER_MILLIS = "30000";

  private final Settings settings;
  private final SettingsBook book;
  private final CurrentAgency current;
  private final Outbound outbound;

  @Activate
  public MailCourier(
      @Reference Settings settings,
      @Reference SettingsBook book,
      @Reference CurrentAgency current,
      @Reference Outbound outbound) {
    this.settings = settings;
    this.book = book;
    this.current = current;
    this.outbound = outbound;
  }

  @Override
  public NoticeChannel channel() {
    return NoticeChannel.EMAIL;
  }

  @Override
  public Round begin() {
    String ownHost = current.get().baseUrl().getHost();
    return new MailRound(
        settings.of(MailServerSettings.class),
        outbound.sockets(
            book.setByAgency(MailServerSettings.class) ? NamedBy.AGENCY : NamedBy.OPERATOR),
        ownHost == null ? "localhost" : ownHost);
  }

  /** One connection. */
  private static final class MailRound implements Round {

    private final MailServerSettings server;
    private final SocketFactory sockets;
    private final String ownHost;
    private @Nullable Session session;
    private @Nullable Transport transport;

    MailRound(MailServerSettings server, SocketFactory sockets, String ownHost) {
      this.server = server;
      this.sockets = sockets;
      this.ownHost = ownHost;
    }

    @Override
    public Outcome deliver(Letter letter) {
      if (server.host().isEmpty() || server.sender().isEmpty()) {
        return new Outcome.Later(
            "",
            new LocalText(
                "Server surel atau alamat pengirim belum diisi di pengaturan.",
                "The mail server or the address of the sender is not set yet."),
            true);
      }
      // the providers of Mail are looked up by the thread's loader
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(MimeMessage.class.getClassLoader());
      try {
        Transport open = connected();
        MimeMessage mail =
            MailWriter.write(
                session(), NoticeAddress.email(server.sender()), server.senderName(), letter);
        open.sendMessage(mail, mail.getAllRecipients());
        return new Outcome.Sent(
            open instanceof SMTPTransport smtp ? Integer.toString(smtp.getLastReturnCode()) : "");
      } catch (Problem sender) {
        return new Outcome.Later(
            "",
            new LocalText(
                "Alamat pengirim di pengaturan bukan alamat surel.",
                "The address of the sender in the settings is no e-mail address."),
            true);
      } catch (MessagingException failure) {
        Outcome outcome = SmtpAnswers.understand(failure);
        // the text of a server may hold an address
        LOG.debug("Mail {} was not taken: {}", letter.id(), failure.getClass().getName());
        if (outcome instanceof Outcome.Later later && later.server()) {
          close();
        }
        return outcome;
      } finally {
        thread.setContextClassLoader(before);
      }
    }

    private Session session() {
      Session made = session;
      if (made == null) {
        made = Session.getInstance(properties());
        session = made;
      }
      return made;
    }

    private Transport connected() throws MessagingException {
      Transport open = transport;
      if (open != null && open.isConnected()) {
        return open;
      }
      open = session().getTransport("smtp");
      boolean signIn = !server.user().isEmpty();
      open.connect(
          server.host(),
          server.port(),
          signIn ? server.user() : null,
          signIn ? server.password() : null);
      transport = open;
      return open;
    }

    private Properties properties() {
      Properties properties = new Properties();
      // judges the address at the connection; TLS is laid over it, never a socket of another kind
      properties.put("mail.smtp.socketFactory", sockets);
      properties.setProperty("mail.smtp.socketFactory.fallback", "false");
      properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
      properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
      properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
      properties.setProperty("mail.smtp.localhost", ownHost);
      properties.setProperty("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
      properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
      properties.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
      boolean startTls = server.protection() == Protection.STARTTLS;
      properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
      properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
      properties.setProperty(
          "mail.smtp.ssl.enable", Boolean.toString(server.protection() == Protection.TLS));
      return properties;
    }

    @Override
    public void close() {
      Transport open = transport;
      transport = null;
      if (open != null) {
        try {
          open.close();
        } catch (MessagingException gone) {
          LOG.debug("The mail server had closed the connection");
        }
      }
    }
  }
}
