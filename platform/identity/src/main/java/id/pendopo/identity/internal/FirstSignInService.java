package id.pendopo.identity.internal;

import id.pendopo.api.text.LocalText;
import id.pendopo.identity.FirstSignIn;
import id.pendopo.identity.internal.data.AccountRow;
import id.pendopo.identity.internal.domain.PasswordPolicy;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the first administrator and the way in; see {@link FirstSignIn}. */
@Component(immediate = true)
public final class FirstSignInService implements FirstSignIn {

  private static final Logger LOG = LoggerFactory.getLogger(FirstSignInService.class);
  private static final String NAME = "admin";

  private record Link(URI address, Instant ends) {}

  private final Directory directory;
  private final Passwords passwords;
  private final LinkBook links;
  private final AuditService audit;
  private final Optional<LocalText> message;
  private @Nullable Link link;

  @Activate
  public FirstSignInService(
      BundleContext context,
      @Reference Directory directory,
      @Reference Passwords passwords,
      @Reference LinkBook links,
      @Reference AuditService audit) {
    this.directory = directory;
    this.passwords = passwords;
    this.links = links;
    this.audit = audit;
    ensureAdministrator();
    this.message = takePassword(context.getProperty("pendopo.admin.password"));
  }

  private void ensureAdministrator() {
    if (!directory.accounts().isEmpty()) {
      return;
    }
    try {
      directory.changeInstallation(
          em -> {
            AccountRow row =
                new AccountRow(NAME, "Administrator", "id", true, null, Directory.now());
            em.persist(row);
            audit.installation(
                em,
                "identity.first-administrator",
                SignInService.subject(row.id()),
                Map.of(),
                Map.of());
            return true;
          });
    } catch (PersistenceException madeByAnotherNode) {
      directory.refreshInstallation();
      if (directory.account(NAME).isEmpty()) {
        throw madeByAnotherNode;
      }
    }
  }

  /** The configured password counts only while the administrator has none. */
  private Optional<LocalText> takePassword(@Nullable String configured) {
    if (configured == null || configured.isEmpty() || !waiting()) {
      return Optional.empty();
    }
    Optional<LocalText> objection = PasswordPolicy.length(configured);
    if (objection.isPresent()) {
      LOG.warn("The configured password of the first administrator was refused for its length");
      return objection.map(
          why ->
              new LocalText(
                  "Kata sandi di PENDOPO_ADMIN_PASSWORD tidak dipakai. " + why.id(),
                  "The password in PENDOPO_ADMIN_PASSWORD was not taken. " + why.en()));
    }
    if (PasswordPolicy.objection(configured, NAME).isPresent()) {
      LOG.warn("The configured password of the first administrator is easy to guess; change it");
    }
    String hash = passwords.hash(configured);
    directory.changeInstallation(
        em -> {
          AccountRow row = administrator(em);
          row.password(hash);
          links.end(em, row.id());
          audit.installation(
              em,
              "identity.password-by-configuration",
              SignInService.subject(row.id()),
              Map.of(),
              Map.of());
          return true;
        });
    return Optional.empty();
  }

  @Override
  public synchronized Optional<URI> link() {
    if (!waiting()) {
      return Optional.empty();
    }
    Link known = link;
    if (known == null || !Instant.now().isBefore(known.ends())) {
      URI address = directory.writeQuietly(em -> links.issue(em, administrator(em).id()));
      known = new Link(address, Instant.now().plus(LinkBook.GOOD_FOR));
      link = known;
    }
    return Optional.of(known.address());
  }

  @Override
  public Optional<LocalText> message() {
    return message;
  }

  /** Whether the first administrator exists and was never given a password. */
  private boolean waiting() {
    return directory.account(NAME).isPresent()
        && directory.read(em -> administrator(em).passwordHash().isEmpty());
  }

  private static AccountRow administrator(EntityManager em) {
    return em.createQuery("from UserAccount a where a.username = :name", AccountRow.class)
        .setParameter("name", NAME)
        .getSingleResult();
  }
}
