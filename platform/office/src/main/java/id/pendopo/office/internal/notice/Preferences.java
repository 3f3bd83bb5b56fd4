package id.pendopo.office.internal.notice;

import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Account;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.notice.NoticeAddress;
import id.pendopo.api.notice.NoticeChannel;
import id.pendopo.api.notice.NoticeKind;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.UniqueKey;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.office.internal.OfficeUnit;
import jakarta.persistence.EntityManager;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How whoever is signed in wants to be told. */
@Component(service = Preferences.class)
public final class Preferences {

  /** Something that somebody does not want on a channel. */
  public record Refusal(String kind, NoticeChannel channel) {}

  /**
   * What somebody wants.
   *
   * @param email empty for none; only they see it
   * @param phone empty for none, with country code
   * @param language {@code id} or {@code en}; empty means as in the console
   * @param quietFrom when quiet hours begin; empty together with the end for none
   * @param quietUntil when they end
   * @param digest whether what is not urgent comes once a day
   * @param refused what is switched off
   */
  public record Wishes(
      Optional<String> email,
      Optional<String> phone,
      Optional<String> language,
      Optional<LocalTime> quietFrom,
      Optional<LocalTime> quietUntil,
      boolean digest,
      Set<Refusal> refused) {}

  private final Store store;
  private final Access access;
  private final Audit audit;
  private final KindCatalogue kinds;
  private final NoticeVault vault;

  @Activate
  public Preferences(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference Access access,
      @Reference Audit audit,
      @Reference KindCatalogue kinds,
      @Reference NoticeVault vault) {
    this.store = store;
    this.access = access;
    this.audit = audit;
    this.kinds = kinds;
    this.vault = vault;
  }

  private long account() {
    return access
        .account()
        .map(Account::id)
        .orElseThrow(() -> new Problem(401, "Silakan masuk dahulu.", "Please sign in first."));
  }

  /** What they want now. */
  public Wishes own() {
    long account = account();
    return store.read(
        em -> {
          Set<Refusal> refused =
              refusals(em, account).stream()
                  .map(row -> new Refusal(row.kind(), row.channel()))
                  .collect(Collectors.toSet());
          Optional<PreferenceRow> row = row(em, account);
          return new Wishes(
              address(row, NoticeChannel.EMAIL),
              address(row, NoticeChannel.MESSAGE),
              row.flatMap(PreferenceRow::language),
              row.flatMap(PreferenceRow::quiet).map(QuietHours::from),
              row.flatMap(PreferenceRow::quiet).map(QuietHours::until),
              row.map(PreferenceRow::digest).orElse(false),
              refused);
        });
  }

  private Optional<String> address(Optional<PreferenceRow> row, NoticeChannel channel) {
    return row.flatMap(found -> found.sealed(channel))
        .map(cipher -> vault.open(channel, cipher).value());
  }

  /**
   * Keeps what they want.
   *
   * @throws Problem 401; 409 when changed elsewhere at the same time; 422 with {@code email},
   *     {@code phone}, {@code language}, {@code quietFrom}, {@code quietUntil}, {@code refused}
   */
  public Wishes keep(Wishes wishes) {
    long account = account();
    List<FieldProblem> wrong = new ArrayList<>();
    Optional<NoticeAddress> email = parsed(wishes.email(), NoticeAddress::email, wrong);
    Optional<NoticeAddress> phone = parsed(wishes.phone(), NoticeAddress::phone, wrong);
    Problem.Collector more = new Problem.Collector();
    more.check(
        wishes.language().map(code -> code.equals("id") || code.equals("en")).orElse(true),
        "language",
        "Pilih id atau en.",
        "Choose id or en.");
    more.check(
        wishes.quietFrom().isPresent() == wishes.quietUntil().isPresent(),
        wishes.quietFrom().isPresent() ? "quietUntil" : "quietFrom",
        "Isi awal dan akhir jam tenang, atau kosongkan keduanya.",
        "Give both the start and the end of the quiet hours, or neither.");
    for (Refusal refusal : wishes.refused()) {
      more.check(
          kinds.find(refusal.kind()).map(NoticeKind::optional).orElse(true)
              && refusal.channel() != NoticeChannel.CONSOLE,
          "refused",
          "Pemberitahuan " + refusal.kind() + " tidak dapat dimatikan.",
          "The notice " + refusal.kind() + " cannot be switched off.");
    }
    try {
      more.throwIfAny();
    } catch (Problem problem) {
      wrong.addAll(problem.fields());
    }
    if (!wrong.isEmpty()) {
      throw Problem.invalid(wrong);
    }
    try {
      store.change(em -> keep(em, account, wishes, email, phone));
    } catch (RuntimeException failure) {
      if (UniqueKey.violated(failure, "office_notice_preference_account")
          || UniqueKey.violated(failure, "office_notice_refusal_kind")) {
        throw new Problem(
                409,
                "Pilihan ini baru saja diubah di tempat lain. Muat ulang lalu coba lagi.",
                "These choices were just changed elsewhere. Load them again, then retry.")
            .because(failure);
      }
      throw failure;
    }
    return own();
  }

  private static Optional<NoticeAddress> parsed(
      Optional<String> text, Function<String, NoticeAddress> parser, List<FieldProblem> wrong) {
    try {
      return text.map(String::strip).filter(plain -> !plain.isEmpty()).map(parser);
    } catch (Problem problem) {
      wrong.addAll(problem.fields());
      return Optional.empty();
    }
  }

  private void keep(
      EntityManager em,
      long account,
      Wishes wishes,
      Optional<NoticeAddress> email,
      Optional<NoticeAddress> phone) {
    PreferenceRow row =
        row(em, account)
            .orElseGet(
                () -> {
                  PreferenceRow made = new PreferenceRow(account);
                  em.persist(made);
                  return made;
                });
    Map<String, String> before = audited(row);
    row.take(
        email.map(vault::seal).orElse(null),
        phone.map(vault::seal).orElse(null),
        wishes.language().orElse(null),
        wishes.quietFrom().orElse(null),
        wishes.quietUntil().orElse(null),
        wishes.digest());
    Set<Refusal> left = new HashSet<>(wishes.refused());
    for (RefusalRow refusal : refusals(em, account)) {
      if (!left.remove(new Refusal(refusal.kind(), refusal.channel()))) {
        em.remove(refusal);
      }
    }
    left.forEach(one -> em.persist(new RefusalRow(account, one.kind(), one.channel())));
    Map<String, String> after = audited(row);
    after.put("refused", Integer.toString(wishes.refused().size()));
    audit.record("platform.notices.preferences", "account/" + account, before, after);
  }

  /** Whether there is an address, never which. */
  private static Map<String, String> audited(PreferenceRow row) {
    Map<String, String> values = new TreeMap<>();
    values.put("email", row.sealed(NoticeChannel.EMAIL).map(cipher -> "••••").orElse(""));
    values.put("phone", row.sealed(NoticeChannel.MESSAGE).map(cipher -> "••••").orElse(""));
    values.put("digest", Boolean.toString(row.digest()));
    return values;
  }

  static Optional<PreferenceRow> row(EntityManager em, long account) {
    return em.createQuery(
            "select p from NoticePreference p where p.account = :account", PreferenceRow.class)
        .setParameter("account", account)
        .getResultStream()
        .findFirst();
  }

  private static List<RefusalRow> refusals(EntityManager em, long account) {
    return em.createQuery(
            "select r from NoticeRefusal r where r.account = :account", RefusalRow.class)
        .setParameter("account", account)
        .getResultList();
  }

  static Set<NoticeChannel> refused(EntityManager em, long account, String kind) {
    Set<NoticeChannel> refused = EnumSet.noneOf(NoticeChannel.class);
    refusals(em, account).stream()
        .filter(row -> row.kind().equals(kind))
        .forEach(row -> refused.add(row.channel()));
    return refused;
  }
}
