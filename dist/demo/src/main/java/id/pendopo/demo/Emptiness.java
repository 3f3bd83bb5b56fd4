package id.pendopo.demo;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.UnitAdministration;
import id.pendopo.kernel.ModuleManager;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells whether somebody has begun to use the installation; asked as an operator. */
record Emptiness(
    ModuleManager modules,
    Agencies agencies,
    UnitAdministration units,
    Accounts accounts,
    CurrentAgency current) {

  /** One agency without units and modules, and nobody but the first administrator. */
  boolean holdsNothing() throws Exception {
    return agencies.all().size() == 1
        && modules.list().stream().allMatch(module -> module.enabledFor().isEmpty())
        && inDefault(() -> accounts.list().size() <= 1 && units.list().isEmpty());
  }

  /** Nothing but what an earlier start of the demonstration made before it was cut off. */
  boolean holdsOnlyTheDemonstration() throws Exception {
    Set<String> people =
        Cast.ALL.stream()
            .flatMap(cast -> cast.people().stream())
            .map(Cast.Person::username)
            .collect(Collectors.toSet());
    Set<String> slugs = Cast.ALL.stream().map(Cast::slug).collect(Collectors.toSet());
    boolean agenciesOurs =
        agencies.all().stream()
            .filter(agency -> !agency.isDefault())
            .map(Agency::slug)
            .allMatch(slugs::contains);
    return agenciesOurs
        && inDefault(
            () ->
                units.list().isEmpty()
                    && accounts.list().stream()
                        .allMatch(
                            account -> account.operator() || people.contains(account.username())));
  }

  private boolean inDefault(java.util.concurrent.Callable<Boolean> question) throws Exception {
    return current.callIn(agencies.byDefault().id(), question);
  }
}
