package id.pendopo.demo;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.demo.DemoAgency;
import id.pendopo.api.demo.DemoContent;
import id.pendopo.api.demo.DemoPost;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Account;
import id.pendopo.identity.AccountDetail;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.AgencyAdministration;
import id.pendopo.identity.UnitAdministration;
import id.pendopo.kernel.ModuleManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes one agency with all in it; each step leaves alone what is there already. */
record Filling(
    ModuleManager modules,
    Agencies agencies,
    AgencyAdministration agencyAdministration,
    UnitAdministration units,
    Accounts accounts,
    Access access,
    CurrentAgency current) {

  private static final String ACTOR = "demo";

  /** Asked as an operator. */
  void fill(Cast cast, List<DemoContent> contents, List<Path> texts, String password)
      throws Exception {
    Agency agency =
        agencies
            .bySlug(cast.slug())
            .orElseGet(() -> agencyAdministration.create(asked(cast)).agency());
    List<DemoContent> suiting =
        contents.stream().filter(content -> content.suits(cast.kind())).toList();
    for (DemoContent content : suiting) {
      modules.enable(agency.id(), content.module(), true, ACTOR);
    }
    current.callIn(
        agency.id(),
        () -> {
          unitsOf(cast);
          for (Cast.Person person : cast.people()) {
            account(person, suiting, password);
          }
          DemoAgency described =
              new DemoAgency(
                  cast.kind(),
                  cast.units().stream().map(Cast.Desk::code).collect(Collectors.toSet()),
                  texts);
          Account officer = officer(cast);
          for (DemoContent content : suiting) {
            access.callAs(
                officer,
                () -> {
                  content.fill(described);
                  return true;
                });
          }
          return true;
        });
  }

  private static AgencyAdministration.NewAgency asked(Cast cast) {
    return new AgencyAdministration.NewAgency(
        cast.slug(), cast.name(), List.of(), Optional.of(cast.zone()));
  }

  private void unitsOf(Cast cast) {
    for (Cast.Desk desk : cast.units()) {
      if (units.find(desk.code()).isEmpty()) {
        units.create(desk.code(), desk.name(), desk.parent());
      }
    }
  }

  /** The password is set anew after a crash, since the one before was never shown. */
  private void account(Cast.Person person, List<DemoContent> contents, String password) {
    if (accounts.find(person.username()).isEmpty()) {
      accounts.create(
          new Accounts.NewAccount(person.username(), person.displayName(), "id", false));
    }
    accounts.setPassword(person.username(), password);
    person.platformRole().ifPresent(role -> grant(person, role));
    person
        .post()
        .ifPresent(
            post -> contents.forEach(c -> c.role(post).ifPresent(role -> grant(person, role))));
  }

  private void grant(Cast.Person person, String role) {
    accounts.grant(person.username(), role, person.unit());
  }

  private Account officer(Cast cast) {
    String username =
        cast.people().stream()
            .filter(person -> person.post().equals(Optional.of(DemoPost.OFFICER)))
            .findFirst()
            .orElseThrow()
            .username();
    AccountDetail detail = accounts.find(username).orElseThrow();
    return new Account(detail.id(), detail.username(), detail.displayName(), detail.operator());
  }
}
