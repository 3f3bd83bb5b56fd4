package id.pendopo.identity.tests;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.agency.Units;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Account;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.problem.Problem;
import id.pendopo.identity.AccountDetail;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Accounts.NewAccount;
import id.pendopo.identity.AgencyAdministration;
import id.pendopo.identity.AgencyAdministration.NewAgency;
import id.pendopo.identity.AuditTrail;
import id.pendopo.identity.FirstSignIn;
import id.pendopo.identity.Principal;
import id.pendopo.identity.Principals;
import id.pendopo.identity.Roles;
import id.pendopo.identity.SignIn;
import id.pendopo.identity.Tokens;
import id.pendopo.identity.UnitAdministration;
import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The services of one node, and the people and agencies of a test. */
final class Office {

  static final String PASSWORD = "empat kata tanpa arti";
  static final String HERE = "192.0.2.7";

  final Agencies agencies;
  final CurrentAgency current;
  final Units units;
  final Access access;
  final Audit audit;
  final Transactions transactions;
  final Accounts accounts;
  final AgencyAdministration agencyAdministration;
  final UnitAdministration unitAdministration;
  final AuditTrail trail;
  final FirstSignIn firstSignIn;
  final Principals principals;
  final Roles roles;
  final SignIn signIn;
  final Tokens tokens;

  Office(FelixNode node) {
    agencies = service(node, Agencies.class);
    current = service(node, CurrentAgency.class);
    units = service(node, Units.class);
    access = service(node, Access.class);
    audit = service(node, Audit.class);
    transactions = service(node, Transactions.class);
    accounts = service(node, Accounts.class);
    agencyAdministration = service(node, AgencyAdministration.class);
    unitAdministration = service(node, UnitAdministration.class);
    trail = service(node, AuditTrail.class);
    firstSignIn = service(node, FirstSignIn.class);
    principals = service(node, Principals.class);
    roles = service(node, Roles.class);
    signIn = service(node, SignIn.class);
    tokens = service(node, Tokens.class);
  }

  private static <T> T service(FelixNode node, Class<T> type) {
    return type.cast(node.await(type.getName(), "", Duration.ofSeconds(20)));
  }

  /** A name that no other test uses. */
  static String unique(String name) {
    return name + Serial.next();
  }

  /** Works as the owner of the data folder inside an agency. */
  <T> T asOwner(AgencyId agency, Callable<T> work) throws Exception {
    return current.callIn(agency, () -> principals.callOnCommandLine(work));
  }

  /** Works as somebody who signed in. */
  <T> T as(Principal person, AgencyId agency, Callable<T> work) throws Exception {
    return current.callIn(agency, () -> principals.callAs(person, work));
  }

  Agency newAgency() throws Exception {
    String slug = unique("instansi-");
    return asOwner(
        agencies.byDefault().id(),
        () ->
            agencyAdministration
                .create(new NewAgency(slug, "Instansi " + slug, List.of(), Optional.empty()))
                .agency());
  }

  void newUnit(Agency agency, String code, String parent) throws Exception {
    asOwner(
        agency.id(),
        () -> unitAdministration.create(code, "Unit " + code, Optional.ofNullable(parent)));
  }

  /** Makes somebody without a password and gives them roles, {@code role} or {@code role@unit}. */
  AccountDetail newPerson(Agency agency, String... given) throws Exception {
    return asOwner(
        agency.id(),
        () -> {
          AccountDetail made =
              accounts.create(new NewAccount(unique("orang"), "Orang Rekaan", "id", false));
          for (String role : given) {
            give(made.username(), role);
          }
          return made;
        });
  }

  /** The same with the usual password. */
  AccountDetail newPersonWithPassword(Agency agency, String... given) throws Exception {
    AccountDetail made = newPerson(agency, given);
    return asOwner(
        agency.id(),
        () -> {
          accounts.setPassword(made.username(), PASSWORD);
          return made;
        });
  }

  /** Gives {@code role} or {@code role@unit}, as whoever the thread is. */
  Accounts.GrantDetail give(String username, String role) {
    int at = role.indexOf('@');
    return at < 0
        ? accounts.grant(username, role, Optional.empty())
        : accounts.grant(username, role.substring(0, at), Optional.of(role.substring(at + 1)));
  }

  /** Signs in with the usual password where there is no doubt about the agency. */
  Principal signedIn(AccountDetail person) {
    return ((SignIn.SignedIn)
            signIn.withPassword(person.username(), PASSWORD, Optional.empty(), HERE))
        .principal();
  }

  /** The session of somebody without a password, as sign-in would make it. */
  Principal session(AccountDetail person) {
    Account account =
        new Account(person.id(), person.username(), person.displayName(), person.operator());
    return new Principal(account, Principal.Via.SESSION, 0, 0, HERE);
  }

  /** A new person in a session. */
  Principal newSession(Agency agency, String... given) throws Exception {
    return session(newPerson(agency, given));
  }

  /** The status with which something is refused; 0 when it is not. */
  static int refusal(Callable<?> work) {
    Problem problem = catchThrowableOfType(Problem.class, work::call);
    return problem == null ? 0 : problem.status();
  }
}
