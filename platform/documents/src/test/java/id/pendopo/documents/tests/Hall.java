package id.pendopo.documents.tests;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.identity.Account;
import id.pendopo.api.problem.Problem;
import id.pendopo.identity.AccountDetail;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Accounts.NewAccount;
import id.pendopo.identity.AgencyAdministration;
import id.pendopo.identity.AgencyAdministration.NewAgency;
import id.pendopo.identity.Principal;
import id.pendopo.identity.Principals;
import id.pendopo.identity.UnitAdministration;
import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Agencies, units and people of a test. */
final class Hall {

  final Agencies agencies;
  private final FelixNode node;
  private final CurrentAgency current;
  private final Principals principals;

  Hall(FelixNode node) {
    this.node = node;
    agencies = service(Agencies.class);
    current = service(CurrentAgency.class);
    principals = service(Principals.class);
  }

  <T> T service(Class<T> type) {
    return type.cast(node.await(type.getName(), "", Duration.ofSeconds(20)));
  }

  /** Works as somebody inside an agency. */
  <T> T as(Principal person, Agency agency, Callable<T> work) throws Exception {
    return current.callIn(agency.id(), () -> principals.callAs(person, work));
  }

  /** Works as the public of an agency. */
  <T> T in(Agency agency, Callable<T> work) throws Exception {
    return current.callIn(agency.id(), () -> principals.callAsPublic(work));
  }

  private <T> T asOwner(AgencyId agency, Callable<T> work) throws Exception {
    return current.callIn(agency, () -> principals.callOnCommandLine(work));
  }

  Agency newAgency() throws Exception {
    String slug = "instansi-" + Serial.next();
    return asOwner(
        agencies.byDefault().id(),
        () ->
            service(AgencyAdministration.class)
                .create(new NewAgency(slug, "Kecamatan Sukamaju", List.of(), Optional.empty()))
                .agency());
  }

  void newUnit(Agency agency, String code, Optional<String> parent) throws Exception {
    asOwner(
        agency.id(), () -> service(UnitAdministration.class).create(code, "Unit " + code, parent));
  }

  /** Somebody with roles, {@code role} or {@code role@unit}. */
  Principal person(Agency agency, String... given) throws Exception {
    return person(agency, false, given);
  }

  Principal operator() throws Exception {
    return person(agencies.byDefault(), true);
  }

  private Principal person(Agency agency, boolean operator, String... given) throws Exception {
    AccountDetail made =
        asOwner(
            agency.id(),
            () -> {
              Accounts accounts = service(Accounts.class);
              String name = "orang" + Serial.next();
              AccountDetail account =
                  accounts.create(new NewAccount(name, "Orang Rekaan " + name, "id", operator));
              for (String role : given) {
                String[] parts = role.split("@", 2);
                accounts.grant(
                    name, parts[0], parts.length == 2 ? Optional.of(parts[1]) : Optional.empty());
              }
              return account;
            });
    return new Principal(
        new Account(made.id(), made.username(), made.displayName(), made.operator()),
        Principal.Via.SESSION,
        0,
        0,
        "192.0.2.7");
  }

  /** What is refused; fails when it is not. */
  static Problem refusal(Callable<?> work) {
    Problem problem = catchThrowableOfType(Problem.class, work::call);
    if (problem == null) {
      throw new AssertionError("Nothing was refused");
    }
    return problem;
  }
}
