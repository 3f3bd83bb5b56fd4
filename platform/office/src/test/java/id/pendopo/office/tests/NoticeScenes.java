package id.pendopo.office.tests;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.identity.Account;
import id.pendopo.api.notice.Notice;
import id.pendopo.api.notice.NoticeAddress;
import id.pendopo.api.notice.NoticeChannel;
import id.pendopo.api.notice.NoticeField;
import id.pendopo.api.notice.NoticeInbox;
import id.pendopo.api.notice.NoticeKind;
import id.pendopo.api.notice.NoticeKinds;
import id.pendopo.api.notice.NoticeRecipient;
import id.pendopo.api.notice.NoticeText;
import id.pendopo.api.notice.NoticeUrgency;
import id.pendopo.api.notice.NoticeWatcher;
import id.pendopo.api.notice.Notices;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.AccountDetail;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.AgencyAdministration;
import id.pendopo.identity.Principal;
import id.pendopo.identity.Principals;
import id.pendopo.identity.Tokens;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/** What is done with notices inside a node. */
public final class NoticeScenes {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final BlockingQueue<String> WATCHED = new LinkedBlockingQueue<>();
  private static AgencyId agency = new AgencyId(1);

  private NoticeScenes() {}

  static BundleContext context() {
    return FrameworkUtil.getBundle(NoticeScenes.class).getBundleContext();
  }

  private static NoticeKinds module = List::of;
  private static ServiceRegistration<NoticeKinds> running;

  static <T> T service(Class<T> type) {
    return context().getService(context().getServiceReference(type));
  }

  static <T> T asOwner(Callable<T> work) throws Exception {
    return service(CurrentAgency.class)
        .callIn(agency, () -> service(Principals.class).callOnCommandLine(work));
  }

  static <T> T as(long account, Callable<T> work) throws Exception {
    Principal person =
        new Principal(
            new Account(account, "x", "x", false), Principal.Via.SESSION, 0, 0, "192.0.2.7");
    return service(CurrentAgency.class)
        .callIn(agency, () -> service(Principals.class).callAs(person, work));
  }

  /** Brings the kinds of the tests and watches lists. */
  public static void prepare() throws Exception {
    NoticeField code = field("code", true);
    NoticeField applicant = field("applicant", false);
    NoticeText console =
        new NoticeText(
            new LocalText("Permohonan {code} dari {applicant}", "Request {code} of {applicant}"),
            new LocalText("Permohonan {code} menunggu.", "The request {code} waits."));
    NoticeText mail =
        new NoticeText(
            new LocalText("Permohonan {code} masuk", "Request {code} came in"),
            new LocalText(
                "Permohonan {code} di {agency} menunggu Anda.\n\nBuka {link}",
                "The request {code} at {agency} waits for you.\n\nOpen {link}"));
    NoticeText message = NoticeText.line("{agency}: permohonan {code}", "{agency}: request {code}");
    Map<NoticeChannel, NoticeText> texts =
        Map.of(
            NoticeChannel.CONSOLE, console,
            NoticeChannel.EMAIL, mail,
            NoticeChannel.MESSAGE, message);
    List<NoticeField> fields = List.of(code, applicant);
    NoticeKinds kinds =
        () ->
            List.of(
                kind("test.request", fields, texts, NoticeUrgency.HIGH, true),
                kind("test.duty", fields, texts, NoticeUrgency.HIGH, false),
                kind("test.news", fields, texts, NoticeUrgency.LOW, true),
                // its mail would tell who it is
                kind(
                    "test.careless",
                    fields,
                    Map.of(NoticeChannel.CONSOLE, console, NoticeChannel.EMAIL, console),
                    NoticeUrgency.LOW,
                    true));
    context().registerService(NoticeKinds.class, kinds, null);
    module =
        () ->
            List.of(kind("test.module", List.of(code, applicant), texts, NoticeUrgency.HIGH, true));
    startModule();
    context()
        .registerService(
            NoticeWatcher.class,
            (where, accounts) -> accounts.forEach(one -> WATCHED.add(where + " " + one)),
            null);
    newAgency();
  }

  /** Brings the kind {@code test.module}. */
  public static void startModule() {
    running = context().registerService(NoticeKinds.class, module, null);
  }

  /** Takes the kind {@code test.module} away. */
  public static void stopModule() {
    running.unregister();
  }

  /** Whether every notice of somebody waits for a time to come. */
  public static boolean allWait(long account) throws Exception {
    return inDatabase(
        em ->
            em.createQuery(
                        "select count(d) from NoticeDelivery d where d.account = :account and"
                            + " d.nextAt <= :now",
                        Long.class)
                    .setParameter("account", account)
                    .setParameter("now", Instant.now())
                    .getSingleResult()
                == 0);
  }

  private static NoticeField field(String name, boolean safe) {
    return new NoticeField(name, LocalText.same(name), safe, "contoh");
  }

  private static NoticeKind kind(
      String id,
      List<NoticeField> fields,
      Map<NoticeChannel, NoticeText> texts,
      NoticeUrgency urgency,
      boolean optional) {
    return new NoticeKind(
        id, new LocalText("Uji " + id, "Test " + id), fields, texts, urgency, optional);
  }

  /** Goes on in an agency of its own. */
  public static String newAgency() throws Exception {
    agency = service(Agencies.class).byDefault().id();
    String slug = "notice-" + COUNT.incrementAndGet();
    Agency made =
        asOwner(
            () ->
                service(AgencyAdministration.class)
                    .create(
                        new AgencyAdministration.NewAgency(
                            slug, "Kecamatan Rekaan Ünik", List.of(), Optional.empty()))
                    .agency());
    agency = made.id();
    return slug;
  }

  /** Goes on in the agency that a run before made. */
  public static void enter(String slug) {
    agency = service(Agencies.class).bySlug(slug).orElseThrow().id();
  }

  public static long account(String role) throws Exception {
    return asOwner(
        () -> {
          AccountDetail made =
              service(Accounts.class)
                  .create(
                      new Accounts.NewAccount(
                          "orang" + COUNT.incrementAndGet() + "-" + agency,
                          "Orang Rekaan",
                          "id",
                          false));
          service(Accounts.class).grant(made.username(), role, Optional.empty());
          return made.id();
        });
  }

  /** Sends to an account, and says to how many. */
  public static int tell(String kind, long account, String code, String key) throws Exception {
    return send(notice(kind, code, key, new NoticeRecipient.OfAccount(account)));
  }

  /** Sends to everybody who holds a permission. */
  public static int tellHolders(String kind, String permission) throws Exception {
    return send(
        notice(kind, "K-1", "", new NoticeRecipient.OfHolders(permission, Optional.empty())));
  }

  /** Sends to somebody from outside. */
  public static int tellOutside(String kind, String email, String phone, String code)
      throws Exception {
    List<NoticeAddress> addresses = new ArrayList<>();
    if (!email.isEmpty()) {
      addresses.add(NoticeAddress.email(email));
    }
    if (!phone.isEmpty()) {
      addresses.add(NoticeAddress.phone(phone));
    }
    return send(
        notice(kind, code, "", new NoticeRecipient.OfApplicant(addresses, Locale.of("id", "ID"))));
  }

  private static Notice notice(String kind, String code, String key, NoticeRecipient to) {
    Notice notice =
        Notice.of(kind, to)
            .with("code", code)
            .with("applicant", "Siti Rekaan")
            .link("/admin/surat/1");
    return key.isEmpty() ? notice : notice.once(key);
  }

  private static int send(Notice notice) throws Exception {
    return asOwner(
        () -> service(Transactions.class).write(() -> service(Notices.class).send(notice)));
  }

  /** Sends and takes everything back. */
  public static void tellAndRollBack(long account) throws Exception {
    try {
      asOwner(
          () ->
              service(Transactions.class)
                  .write(
                      () -> {
                        service(Notices.class)
                            .send(
                                notice(
                                    "test.request",
                                    "batal",
                                    "",
                                    new NoticeRecipient.OfAccount(account)));
                        throw new IllegalStateException("rolled back");
                      }));
    } catch (IllegalStateException expected) {
      if (!"rolled back".equals(expected.getMessage())) {
        throw expected;
      }
    }
  }

  /** Lines of somebody's list: {@code <read> <subject>}. */
  public static List<String> inbox(long account) throws Exception {
    return as(
        account,
        () ->
            service(NoticeInbox.class).latest(50).stream()
                .map(item -> item.read() + " " + item.subject().id())
                .toList());
  }

  public static long unread(long account) throws Exception {
    return as(account, () -> service(NoticeInbox.class).unread());
  }

  public static void readAll(long account) throws Exception {
    as(
        account,
        () -> {
          service(NoticeInbox.class).readAll();
          return true;
        });
  }

  /** Waits until watchers heard of an account's list. */
  public static boolean watched(long account) throws InterruptedException {
    String wanted = agency + " " + account;
    for (String heard = WATCHED.poll(20, TimeUnit.SECONDS);
        heard != null;
        heard = WATCHED.poll(20, TimeUnit.SECONDS)) {
      if (heard.equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  /** A token of somebody who operates the installation. */
  public static String operatorToken() throws Exception {
    return asOwner(() -> service(Tokens.class).issue("uji", Duration.ofDays(1)).secret());
  }

  public static String token(long account) throws Exception {
    return as(account, () -> service(Tokens.class).issue("uji", Duration.ofDays(1)).secret());
  }

  private static <T> T inDatabase(Function<EntityManager, T> work) throws Exception {
    ServiceReference<Store> store =
        context().getServiceReferences(Store.class, "(unit=office)").iterator().next();
    return asOwner(() -> context().getService(store).write(work::apply));
  }

  /** The time of somebody's summary has come. */
  public static void makeDue(long account) throws Exception {
    inDatabase(
        em ->
            em.createQuery("update NoticeDelivery d set d.nextAt = :now where d.account = :account")
                .setParameter("now", Instant.now().minusSeconds(1))
                .setParameter("account", account)
                .executeUpdate());
    tellOutside("test.request", "pembangun@contoh.id", "", "K");
  }

  /** How many addresses of outsiders are kept. */
  public static long addressesLeft() throws Exception {
    return inDatabase(
        em ->
            em.createQuery(
                    "select count(d) from NoticeDelivery d where d.addressSealed is not null",
                    Long.class)
                .getSingleResult());
  }

  /** Makes every claim one of a node that is gone. */
  public static void forgetClaims() throws Exception {
    inDatabase(
        em ->
            em.createQuery(
                    "update NoticeDelivery d set d.claimedBy = 'gone', d.claimedUntil = :now")
                .setParameter("now", Instant.now().minusSeconds(1))
                .executeUpdate());
  }
}
