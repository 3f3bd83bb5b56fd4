package id.pendopo.identity.internal;

import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.identity.Principal;
import id.pendopo.identity.internal.data.AgencyAuditRow;
import id.pendopo.identity.internal.data.AuditRow;
import id.pendopo.identity.internal.data.InstallationAuditRow;
import id.pendopo.identity.internal.domain.FlatJson;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes the audit trail in the transaction of the change. */
@Component(service = {Audit.class, AuditService.class})
public final class AuditService implements Audit {

  private static final int SUBJECT = 160;
  private static final int ADDRESS = 64;

  private final Store store;
  private final Transactions transactions;
  private final AccessService access;

  @Activate
  public AuditService(
      @Reference(target = "(unit=identity)") Store store,
      @Reference Transactions transactions,
      @Reference AccessService access) {
    this.store = store;
    this.transactions = transactions;
    this.access = access;
  }

  @Override
  public void record(
      String action, String subject, Map<String, String> before, Map<String, String> after) {
    if (!transactions.writing()) {
      throw new IllegalStateException(
          "An audit entry is written inside the transaction of its change: " + action);
    }
    store.change(
        em ->
            em.persist(new AgencyAuditRow(fact(access.current(), action, subject, before, after))));
  }

  /** Records what concerns the installation, in the transaction of the entity manager. */
  void installation(
      EntityManager em,
      String action,
      String subject,
      Map<String, String> before,
      Map<String, String> after) {
    em.persist(new InstallationAuditRow(fact(access.current(), action, subject, before, after)));
  }

  /** Records what somebody did who is not bound to the thread yet. */
  void installation(EntityManager em, Principal who, String action, String subject) {
    em.persist(
        new InstallationAuditRow(fact(Optional.of(who), action, subject, Map.of(), Map.of())));
  }

  private static AuditRow.Fact fact(
      Optional<Principal> who,
      String action,
      String subject,
      Map<String, String> before,
      Map<String, String> after) {
    return new AuditRow.Fact(
        Directory.now(),
        who.map(principal -> principal.account().id()).orElse(null),
        who.map(principal -> principal.via().name()).orElse(""),
        cut(who.map(Principal::address).orElse(""), ADDRESS),
        action,
        cut(subject, SUBJECT),
        FlatJson.write(before),
        FlatJson.write(after));
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
