package id.pendopo.office.internal.privacy;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.explain.Explained;
import id.pendopo.api.explain.Reason;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.policy.Policies;
import id.pendopo.api.policy.PolicyVersion;
import id.pendopo.api.privacy.RetentionRule;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.OfficeUnit;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * How long each kind of data is kept, what is due, and the doing of it. What a night finds due is
 * only counted the first time under a policy version; it is done from the next night on, so that
 * somebody can still set a legal hold.
 */
@Component(service = RetentionDesk.class)
public final class RetentionDesk {

  private static final int STEP = 200;
  private static final int MOST_STEPS = 250;

  private final Store store;
  private final Policies policies;
  private final Agencies agencies;
  private final CurrentAgency current;
  private final Audit audit;
  private final PrivacyGuard guard;
  private final List<RetentionRule> rules = new CopyOnWriteArrayList<>();

  @Activate
  public RetentionDesk(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference Policies policies,
      @Reference Agencies agencies,
      @Reference CurrentAgency current,
      @Reference Audit audit,
      @Reference PrivacyGuard guard) {
    this.store = store;
    this.policies = policies;
    this.agencies = agencies;
    this.current = current;
    this.audit = audit;
    this.guard = guard;
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addRule(RetentionRule rule) {
    rules.add(rule);
  }

  void removeRule(RetentionRule rule) {
    rules.remove(rule);
  }

  /**
   * How a rule stands today.
   *
   * @param keptFrom the first day that is kept, with reasons; empty value when it is kept for ever
   * @param due how much is due
   * @param hold the legal hold in force
   * @param latest the newest runs, newest first
   */
  public record Standing(
      RetentionRule rule,
      Explained<Optional<LocalDate>> keptFrom,
      long due,
      Optional<LegalHoldRow> hold,
      List<RetentionRunRow> latest) {}

  /** The rules of the current agency, by code. */
  public List<Standing> standings() {
    guard.require();
    return here().stream().map(this::standing).toList();
  }

  /** Counts and does one rule now, past the night that would be waited for. */
  public RetentionRunRow runNow(String code) {
    guard.require();
    RetentionRule rule = rule(code);
    if (hold(rule).isPresent()) {
      throw new Problem(
          409,
          "Data ini sedang ditahan. Lepaskan penahanannya dahulu.",
          "This data is on hold. Release the hold first.");
    }
    return apply(rule, () -> false);
  }

  /** Stops a rule until the hold is released. */
  public void hold(String code, String reason) {
    guard.require();
    RetentionRule rule = rule(code);
    String why = PrivacyGuard.reason("reason", reason);
    store.change(
        em -> {
          if (holdOf(em, code).isPresent()) {
            throw new Problem(409, "Data ini sudah ditahan.", "This data is on hold already.");
          }
          em.persist(new LegalHoldRow(rule.code(), why, PrivacyGuard.now(), guard.who()));
          audit.record("privacy.hold-set", "retention/" + code, Map.of(), Map.of("reason", why));
        });
  }

  public void release(String code, String reason) {
    guard.require();
    String why = PrivacyGuard.reason("reason", reason);
    store.change(
        em -> {
          LegalHoldRow hold = holdOf(em, code).orElseThrow(Problem::notFound);
          hold.release(PrivacyGuard.now(), guard.who());
          audit.record(
              "privacy.hold-released",
              "retention/" + code,
              Map.of("reason", hold.reason()),
              Map.of("reason", why));
        });
  }

  /** The nightly round of one agency. */
  void nightly(Consumer<String> log, BooleanSupplier cancelled) {
    for (RetentionRule rule : here()) {
      if (cancelled.getAsBoolean()) {
        return;
      }
      Explained<Optional<LocalDate>> keptFrom = keptFrom(rule);
      if (keptFrom.value().isEmpty()) {
        log.accept(rule.code() + ": kept without an end");
      } else if (hold(rule).isPresent()) {
        log.accept(rule.code() + ": on hold");
      } else if (!announced(rule)) {
        RetentionRunRow run = count(rule);
        log.accept(rule.code() + ": " + run.due() + " due, done from the next night on");
      } else {
        RetentionRunRow run = apply(rule, cancelled);
        log.accept(rule.code() + ": " + run.done() + " of " + run.due());
      }
    }
  }

  // ---- one rule

  private List<RetentionRule> here() {
    boolean byDefault = agencies.byDefault().id().equals(current.get().id());
    return rules.stream()
        .filter(rule -> byDefault || !rule.installationWide())
        .sorted(Comparator.comparing(RetentionRule::code))
        .toList();
  }

  private RetentionRule rule(String code) {
    return here().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  private Standing standing(RetentionRule rule) {
    Explained<Optional<LocalDate>> keptFrom = keptFrom(rule);
    return new Standing(
        rule, keptFrom, keptFrom.value().map(rule::due).orElse(0L), hold(rule), runs(rule));
  }

  private LocalDate today() {
    return LocalDate.now(current.get().zone());
  }

  private Explained<Optional<LocalDate>> keptFrom(RetentionRule rule) {
    return policies
        .on(rule.policyBook(), today())
        .then(version -> keptFrom(version.whole(rule.policyField())));
  }

  private Explained<Optional<LocalDate>> keptFrom(int months) {
    if (months == 0) {
      return Explained.of(
          Optional.empty(),
          new Reason(
              Reason.Kind.STEP,
              new LocalText("0 bulan: disimpan tanpa batas.", "0 months: kept without an end.")));
    }
    LocalDate from = today().minusMonths(months);
    return Explained.of(
        Optional.of(from),
        new Reason(
            Reason.Kind.STEP,
            new LocalText(
                "Hari ini dikurangi "
                    + months
                    + " bulan: yang berakhir sebelum "
                    + from
                    + " jatuh tempo.",
                "Today less " + months + " months: what ended before " + from + " is due.")));
  }

  private String policy(RetentionRule rule) {
    PolicyVersion version = policies.on(rule.policyBook(), today()).value();
    return version.id();
  }

  /** Whether it was counted on an earlier day under the policy version of today. */
  private boolean announced(RetentionRule rule) {
    String policy = policy(rule);
    return runs(rule).stream()
        .anyMatch(
            run ->
                run.policy().equals(policy)
                    && (!run.dry()
                        || run.at().atZone(current.get().zone()).toLocalDate().isBefore(today())));
  }

  private RetentionRunRow count(RetentionRule rule) {
    LocalDate keptFrom = keptFrom(rule).value().orElseThrow();
    return keep(rule, true, keptFrom, rule.due(keptFrom), 0);
  }

  private RetentionRunRow apply(RetentionRule rule, BooleanSupplier cancelled) {
    LocalDate keptFrom =
        keptFrom(rule)
            .value()
            .orElseThrow(
                () ->
                    new Problem(
                        409,
                        "Menurut kebijakan data ini disimpan tanpa batas.",
                        "By policy this data is kept without an end."));
    long due = rule.due(keptFrom);
    long done = 0;
    for (int step = 0; step < MOST_STEPS && !cancelled.getAsBoolean(); step++) {
      int some =
          store.write(
              em -> {
                int count = rule.apply(keptFrom, STEP);
                if (count > 0) {
                  audit.record(
                      "privacy.retention-applied",
                      "retention/" + rule.code(),
                      Map.of(),
                      Map.of("count", Integer.toString(count), "keptFrom", keptFrom.toString()));
                }
                return count;
              });
      done += some;
      if (some == 0) {
        break;
      }
    }
    return keep(rule, false, keptFrom, due, done);
  }

  private RetentionRunRow keep(
      RetentionRule rule, boolean dry, LocalDate keptFrom, long due, long done) {
    return store.write(
        em -> {
          RetentionRunRow row =
              new RetentionRunRow(
                  rule.code(), PrivacyGuard.now(), dry, policy(rule), keptFrom, due, done);
          em.persist(row);
          return row;
        });
  }

  private Optional<LegalHoldRow> hold(RetentionRule rule) {
    return store.read(em -> holdOf(em, rule.code()));
  }

  private static Optional<LegalHoldRow> holdOf(EntityManager em, String code) {
    return em.createQuery(
            "from LegalHold h where h.rule = :rule and h.releasedAt is null", LegalHoldRow.class)
        .setParameter("rule", code)
        .getResultStream()
        .findFirst();
  }

  private List<RetentionRunRow> runs(RetentionRule rule) {
    return store.read(
        em ->
            em.createQuery(
                    "from RetentionRun r where r.rule = :rule order by r.id desc",
                    RetentionRunRow.class)
                .setParameter("rule", rule.code())
                .setMaxResults(10)
                .getResultList());
  }
}
