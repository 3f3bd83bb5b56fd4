package id.pendopo.office.internal.notice.delivery;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.notice.NoticeAddress;
import id.pendopo.api.notice.NoticeChannel;
import id.pendopo.api.notice.Notices;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tries the server or the gateway out at once, and says what is wrong in plain words. */
@Component(service = TestMail.class)
public final class TestMail {

  /**
   * How it went.
   *
   * @param sent whether the server took it
   * @param code of its answer
   * @param words what happened and what to do
   */
  public record Result(boolean sent, String code, LocalText words) {}

  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Map<Long, Instant> last = new ConcurrentHashMap<>();
  private final MailCourier mail;
  private final GatewayCourier gateway;
  private final Access access;
  private final Audit audit;
  private final Transactions transactions;
  private final CurrentAgency current;

  @Activate
  public TestMail(
      @Reference MailCourier mail,
      @Reference GatewayCourier gateway,
      @Reference Access access,
      @Reference Audit audit,
      @Reference Transactions transactions,
      @Reference CurrentAgency current) {
    this.mail = mail;
    this.gateway = gateway;
    this.access = access;
    this.audit = audit;
    this.transactions = transactions;
    this.current = current;
  }

  /**
   * Sends a test to an address; takes as long as the server, at most about a minute.
   *
   * @throws Problem 401, 403; 429 when the agency tried less than five seconds ago
   */
  public Result send(NoticeAddress to, Locale language) {
    access.require(Notices.MANAGE, Optional.empty());
    Instant now = Instant.now();
    Instant before = last.put(current.get().id().value(), now);
    if (before != null && before.plus(PAUSE).isAfter(now)) {
      throw new Problem(
          429,
          "Tunggu beberapa detik sebelum mencoba lagi.",
          "Wait some seconds before you try again.");
    }
    boolean english = language.getLanguage().equals("en");
    String agency = current.get().name();
    String words =
        english
            ? "This is a test from Pendopo. If you read this, sending works."
            : "Ini percobaan dari Pendopo. Bila Anda membacanya, pengiriman berfungsi.";
    Letter letter =
        new Letter(
            "<" + UUID.randomUUID() + "@test.pendopo>",
            to,
            language,
            agency,
            (english ? "Test: " : "Percobaan: ") + agency,
            List.of(new Letter.Part("", words, "")),
            now);
    Courier courier = to.channel() == NoticeChannel.EMAIL ? mail : gateway;
    Outcome outcome;
    try (Courier.Round round = courier.begin()) {
      outcome = round.deliver(letter);
    }
    boolean sent = outcome instanceof Outcome.Sent;
    transactions.write(
        () -> {
          audit.record(
              "platform.notices.test",
              "channel/" + to.channel().code(),
              Map.of(),
              Map.of("sent", Boolean.toString(sent), "code", outcome.code()));
          return sent;
        });
    return new Result(
        sent,
        outcome.code(),
        switch (outcome) {
          case Outcome.Sent ok ->
              new LocalText(
                  "Server menerima kiriman percobaan. Periksa apakah sampai, juga di folder spam.",
                  "The server took the test. See whether it arrives, in the spam folder too.");
          case Outcome.Later later -> later.why();
          case Outcome.Untried untried -> untried.why();
          case Outcome.Refused refused -> refused.why();
        });
  }
}
