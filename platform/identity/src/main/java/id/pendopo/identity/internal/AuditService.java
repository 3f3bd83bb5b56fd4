package id.pendopo.identity.internal;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.identity.Principal;
import id.pendopo.identity.internal.audit.Chain;
import id.pendopo.identity.internal.audit.PersonKeyBook;
import id.pendopo.identity.internal.audit.SealWorker;
import id.pendopo.identity.internal.audit.Signet;
import id.pendopo.identity.internal.data.AgencyAuditRow;
import id.pendopo.identity.internal.data.AuditRow;
import id.pendopo.identity.internal.data.InstallationAuditRow;
import id.pendopo.identity.internal.domain.FlatJson;
import id.pendopo.persistence.TenantBinding;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes the audit trail in the transaction of the change. */
@Component(service = {Audit.class, AuditService.class})
public final class AuditService implements Audit {

  private static final int SUBJECT = 160;
  private static final int ADDRESS = 64;
  private static final int PURPOSE = 400;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Store store;
  private final Transactions transactions;
  private final TenantBinding binding;
  private final AccessService access;
  private final Directory directory;
  private final Signet signet;
  private final SealWorker sealer;
  private final PersonKeyBook persons;

  @Activate
  public AuditService(
      @Reference(target = "(unit=identity)") Store store,
      @Reference Transactions transactions,
      @Reference TenantBinding binding,
      @Reference AccessService access,
      @Reference Directory directory,
      @Reference Signet signet,
      @Reference SealWorker sealer,
      @Reference PersonKeyBook persons) {
    this.store = store;
    this.transactions = transactions;
    this.binding = binding;
    this.access = access;
    this.directory = directory;
    this.signet = signet;
    this.sealer = sealer;
    this.persons = persons;
  }

  @Override
  public void record(
      String action,
      String subject,
      Optional<String> unit,
      Map<String, String> before,
      Map<String, String> after) {
    requireWriting(action);
    write(new Deed(action, subject, unit, "", before, after), access.current());
  }

  @Override
  public void read(String action, String subject, Optional<String> unit, String purpose) {
    if (purpose.isBlank() || purpose.length() > PURPOSE) {
      throw new IllegalArgumentException("A purpose has between 1 and 400 characters");
    }
    Deed deed = new Deed(action, subject, unit, purpose.strip(), Map.of(), Map.of());
    if (transactions.writing()) {
      write(deed, access.current());
    } else {
      transactions.apart(
          () -> {
            write(deed, access.current());
            return true;
          });
    }
  }

  @Override
  public void recordAnonymous(String action, String subject, Map<String, String> after) {
    requireWriting(action);
    ZoneId zone = directory.agency(agency()).map(Agency::zone).orElse(ZoneOffset.UTC);
    Instant day = LocalDate.now(zone).atStartOfDay(zone).toInstant();
    Deed deed = new Deed(action, subject, Optional.empty(), "", Map.of(), after);
    write(deed.fact(day, null, AuditRow.ANONYMOUS, ""));
  }

  @Override
  public String personal(String person, String value) {
    return persons.encrypt(agency(), person, value);
  }

  private void requireWriting(String action) {
    if (!transactions.writing()) {
      throw new IllegalStateException(
          "An audit entry is written inside the transaction of its change: " + action);
    }
  }

  private AgencyId agency() {
    return binding
        .current()
        .orElseThrow(() -> new IllegalStateException("An audit entry belongs to an agency."));
  }

  private void write(Deed deed, Optional<Principal> who) {
    write(deed.by(who));
  }

  private void write(AuditRow.Fact fact) {
    Chain chain = Chain.of(agency());
    store.change(em -> em.persist(new AgencyAuditRow(fact, signet.entry(chain, fact))));
    transactions.afterCommit(() -> sealer.wake(chain));
  }

  /** Records what concerns the installation, in the transaction of the entity manager. */
  void installation(
      EntityManager em,
      String action,
      String subject,
      Map<String, String> before,
      Map<String, String> after) {
    installation(
        em, new Deed(action, subject, Optional.empty(), "", before, after).by(access.current()));
  }

  /** Records what somebody did who is not bound to the thread yet. */
  void installation(EntityManager em, Principal who, String action, String subject) {
    installation(
        em,
        new Deed(action, subject, Optional.empty(), "", Map.of(), Map.of()).by(Optional.of(who)));
  }

  private void installation(EntityManager em, AuditRow.Fact fact) {
    em.persist(new InstallationAuditRow(fact, signet.entry(Chain.INSTALLATION, fact)));
    transactions.afterCommit(() -> sealer.wake(Chain.INSTALLATION));
  }

  /** What was done, before it is known by whom. */
  private record Deed(
      String action,
      String subject,
      Optional<String> unit,
      String purpose,
      Map<String, String> before,
      Map<String, String> after) {

    AuditRow.Fact by(Optional<Principal> who) {
      return fact(
          Directory.now(),
          who.map(principal -> principal.account().id()).orElse(null),
          who.map(principal -> principal.via().name()).orElse(""),
          cut(who.map(Principal::address).orElse(""), ADDRESS));
    }

    AuditRow.Fact fact(Instant at, @Nullable Long account, String via, String address) {
      return new AuditRow.Fact(
          at,
          account,
          via,
          address,
          action,
          cut(subject, SUBJECT),
          FlatJson.write(before),
          FlatJson.write(after),
          unit.orElse(null),
          purpose,
          RANDOM.nextLong());
    }

    private static String cut(String text, int length) {
      return text.length() <= length ? text : text.substring(0, length);
    }
  }
}
