package id.pendopo.office.tests;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.identity.Account;
import id.pendopo.api.people.Absences;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.people.Employees;
import id.pendopo.api.people.Positions;
import id.pendopo.api.problem.Problem;
import id.pendopo.identity.AccountDetail;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Accounts.NewAccount;
import id.pendopo.identity.AgencyAdministration;
import id.pendopo.identity.AgencyAdministration.NewAgency;
import id.pendopo.identity.AuditTrail;
import id.pendopo.identity.Principal;
import id.pendopo.identity.Principals;
import id.pendopo.identity.UnitAdministration;
import id.pendopo.office.people.AssignmentAdministration;
import id.pendopo.office.people.EmployeeInput;
import id.pendopo.office.people.PeopleAdministration;
import id.pendopo.office.people.PositionAdministration;
import id.pendopo.office.people.PositionAdministration.PositionInput;
import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.Serial;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** A fictional agency of its own for each test, and whoever works in it. */
final class Town {

  private final FelixNode node;
  final PeopleAdministration people;
  final PositionAdministration posts;
  final AssignmentAdministration assignments;
  final Employees employees;
  final Positions positions;
  final Absences absences;
  final Accounts accounts;
  final AuditTrail trail;
  final CurrentAgency current;
  private final Principals principals;
  Agency agency;

  Town(FelixNode node) throws Exception {
    this.node = node;
    people = service(PeopleAdministration.class);
    posts = service(PositionAdministration.class);
    assignments = service(AssignmentAdministration.class);
    employees = service(Employees.class);
    positions = service(Positions.class);
    absences = service(Absences.class);
    accounts = service(Accounts.class);
    trail = service(AuditTrail.class);
    current = service(CurrentAgency.class);
    principals = service(Principals.class);
    agency = newAgency();
  }

  <T> T service(Class<T> type) {
    return type.cast(node.await(type.getName(), "", Duration.ofSeconds(20)));
  }

  Agency newAgency() throws Exception {
    String slug = "kecamatan-" + Serial.next();
    return current.callIn(
        service(Agencies.class).byDefault().id(),
        () ->
            principals.callOnCommandLine(
                () ->
                    service(AgencyAdministration.class)
                        .create(
                            new NewAgency(
                                slug, "Kecamatan Rekaan " + slug, List.of(), Optional.empty()))
                        .agency()));
  }

  /** Works as the owner of the installation in this town. */
  <T> T run(Callable<T> work) throws Exception {
    return in(agency, work);
  }

  <T> T in(Agency there, Callable<T> work) throws Exception {
    return current.callIn(there.id(), () -> principals.callOnCommandLine(work));
  }

  <T> T as(Principal person, Callable<T> work) throws Exception {
    return current.callIn(agency.id(), () -> principals.callAs(person, work));
  }

  void unit(String code, String parent) throws Exception {
    run(
        () ->
            service(UnitAdministration.class)
                .create(code, "Unit " + code, Optional.ofNullable(parent)));
  }

  /** Somebody with a role, {@code role} or {@code role@unit}. */
  Principal session(String... given) throws Exception {
    return principal(account(given));
  }

  static Principal principal(AccountDetail made) {
    return new Principal(
        new Account(made.id(), made.username(), made.displayName(), made.operator()),
        Principal.Via.SESSION,
        0,
        0,
        "192.0.2.7");
  }

  AccountDetail account(String... given) throws Exception {
    return run(
        () -> {
          AccountDetail made =
              accounts.create(new NewAccount("orang" + Serial.next(), "Orang Rekaan", "id", false));
          for (String role : given) {
            int at = role.indexOf('@');
            accounts.grant(
                made.username(),
                at < 0 ? role : role.substring(0, at),
                at < 0 ? Optional.empty() : Optional.of(role.substring(at + 1)));
          }
          return made;
        });
  }

  /** Somebody without numbers. */
  static EmployeeInput named(String name, String unit) {
    return new EmployeeInput(name, null, null, "NON_ASN", null, null, null, unit, null, null);
  }

  static EmployeeInput withNik(String name, String nik) {
    return new EmployeeInput(name, null, nik, "NON_ASN", null, null, null, null, null, null);
  }

  EmployeeId person(String name) throws Exception {
    return person(name, null);
  }

  EmployeeId person(String name, String unit) throws Exception {
    return run(() -> people.create(named(name, unit)).employee().id());
  }

  void post(String code, String title, String superior) throws Exception {
    post(code, title, superior, null, false);
  }

  void post(String code, String title, String superior, String unit, boolean granting)
      throws Exception {
    run(() -> posts.create(new PositionInput(code, title, unit, superior, null, granting)));
  }

  void holds(EmployeeId who, String code, LocalDate from) throws Exception {
    run(() -> assignments.assign(code, who, from, Optional.empty(), Optional.empty(), false));
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
