package id.pendopo.office.internal.notice;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.notice.NoticeAddress;
import id.pendopo.api.notice.NoticeRecipient;
import id.pendopo.api.people.Employees;
import id.pendopo.api.people.Holder;
import id.pendopo.api.people.Positions;
import id.pendopo.identity.AccountDirectory;
import id.pendopo.identity.AccountDirectory.KnownAccount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds who is meant. */
@Component(service = People.class)
public final class People {

  /** Somebody to be told: a person with an account, or addresses from outside. */
  sealed interface Person {

    /** What tells them from others. */
    String key();
  }

  /** A person with an account. */
  record Member(KnownAccount account) implements Person {
    @Override
    public String key() {
      return "account/" + account.id();
    }
  }

  /** Addresses from outside. */
  record Outsider(List<NoticeAddress> addresses, Locale language) implements Person {
    @Override
    public String key() {
      return addresses.stream()
          .map(address -> address.channel() + " " + address.value())
          .sorted()
          .reduce("outside", (one, other) -> one + "\n" + other);
    }
  }

  private final AccountDirectory accounts;
  private final Employees employees;
  private final Positions positions;
  private final CurrentAgency agency;

  @Activate
  public People(
      @Reference AccountDirectory accounts,
      @Reference Employees employees,
      @Reference Positions positions,
      @Reference CurrentAgency agency) {
    this.accounts = accounts;
    this.employees = employees;
    this.positions = positions;
    this.agency = agency;
  }

  /** Everybody who is meant, each once. */
  List<Person> find(List<NoticeRecipient> recipients) {
    Map<String, Person> found = new LinkedHashMap<>();
    recipients.stream()
        .flatMap(this::find)
        .forEach(person -> found.putIfAbsent(person.key(), person));
    return new ArrayList<>(found.values());
  }

  private Stream<Person> find(NoticeRecipient recipient) {
    return switch (recipient) {
      case NoticeRecipient.OfAccount one -> member(Optional.of(one.account()));
      case NoticeRecipient.OfEmployee one -> member(employees.account(one.employee()));
      case NoticeRecipient.OfPosition one ->
          positions.find(one.code()).isEmpty()
              ? Stream.empty()
              : positions
                  .holder(one.code(), LocalDate.now(agency.get().zone()))
                  .holder()
                  .map(Holder::employee)
                  .map(employee -> member(employees.account(employee.id())))
                  .orElse(Stream.empty());
      case NoticeRecipient.OfHolders one ->
          accounts.holders(one.permission(), one.unit()).stream().map(Member::new);
      case NoticeRecipient.OfApplicant one ->
          one.addresses().isEmpty()
              ? Stream.empty()
              : Stream.of(new Outsider(one.addresses(), one.language()));
    };
  }

  private Stream<Person> member(Optional<Long> account) {
    return account
        .flatMap(accounts::find)
        .filter(KnownAccount::enabled)
        .map(known -> (Person) new Member(known))
        .stream();
  }
}
