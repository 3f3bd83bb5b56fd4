package id.pendopo.office.tests;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that refuses what a test wants refused. */
final class MailBox implements AutoCloseable {

  /** A mail that it took. */
  record Mail(String from, String to, MimeMessage message) {}

  static final String PASSWORD = "kata sandi surel";

  private final List<Mail> mails = new CopyOnWriteArrayList<>();
  private final Map<String, List<Integer>> refusals = new ConcurrentHashMap<>();
  private final boolean wantsPassword;
  private volatile int port;
  private volatile CountDownLatch taken = new CountDownLatch(0);
  private volatile CountDownLatch answers = new CountDownLatch(0);
  private SMTPServer server;

  MailBox(boolean wantsPassword) {
    this.wantsPassword = wantsPassword;
    open();
  }

  int port() {
    return port;
  }

  /** Opens, at the same port as before. */
  void open() {
    SMTPServer.Builder builder =
        SMTPServer.port(port).hostName("surel.test").messageHandlerFactory(Handler::new);
    if (wantsPassword) {
      builder
          .requireAuth()
          .authenticationHandlerFactory(
              new EasyAuthenticationHandlerFactory(
                  (user, password, context) -> {
                    if (!PASSWORD.equals(password)) {
                      throw new LoginFailedException();
                    }
                  }));
    }
    server = builder.build();
    server.start();
    port = server.getPortAllocated();
  }

  @Override
  public void close() {
    server.stop();
  }

  /** Answers a recipient with these codes first. */
  void refuse(String to, Integer... codes) {
    refusals.put(to, new ArrayList<>(List.of(codes)));
  }

  /** Takes the next mail and does not answer until the latch that is returned is let go. */
  CountDownLatch hold() {
    taken = new CountDownLatch(1);
    answers = new CountDownLatch(1);
    return answers;
  }

  /** Waits until a mail was taken while it held the answer back. */
  void awaitTaken() throws InterruptedException {
    taken.await();
  }

  List<Mail> to(String address) {
    return mails.stream().filter(mail -> mail.to().equals(address)).toList();
  }

  private final class Handler implements MessageHandler {

    private String from = "";
    private String to = "";

    Handler(MessageContext context) {}

    @Override
    public void from(String sender) {
      from = sender;
    }

    @Override
    public void recipient(String recipient) throws RejectException {
      List<Integer> codes = refusals.getOrDefault(recipient, List.of());
      if (!codes.isEmpty()) {
        throw new RejectException(codes.removeFirst(), "No mail for " + recipient);
      }
      to = recipient;
    }

    @Override
    public String data(InputStream in) throws IOException {
      try {
        MimeMessage message =
            new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(in.readAllBytes()));
        mails.add(new Mail(from, to, message));
        taken.countDown();
        answers.await();
      } catch (jakarta.mail.MessagingException e) {
        throw new IOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return null;
    }

    @Override
    public void done() {}
  }
}
