package id.pendopo.office.internal.people;

import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.privacy.PersonReference;
import id.pendopo.office.internal.OfficeUnit;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds whom a request about personal data means, by employee or by NIK. */
@Component(service = PersonFinder.class)
public final class PersonFinder {

  private final Store store;
  private final NikVault vault;

  @Activate
  public PersonFinder(
      @Reference(target = OfficeUnit.STORE) Store store, @Reference NikVault vault) {
    this.store = store;
    this.vault = vault;
  }

  /** Somebody with a NIK need not be an employee: other sources may know the number. */
  public Optional<PersonReference> find(Optional<EmployeeId> employee, Optional<String> nik) {
    List<String> marks = nik.map(digits -> vault.marks(Nik.of(digits))).orElse(List.of());
    return store.read(
        em -> {
          Optional<EmployeeRecord> row =
              employee.isPresent()
                  ? employee.flatMap(id -> PeopleRows.employee(em, id))
                  : marks.isEmpty() ? Optional.empty() : PeopleRows.byMark(em, marks);
          if (row.isEmpty()) {
            return marks.isEmpty()
                ? Optional.empty()
                : Optional.of(
                    new PersonReference(
                        Optional.empty(), Optional.empty(), Optional.empty(), marks));
          }
          EmployeeRecord found = row.get();
          List<String> known =
              marks.isEmpty() ? found.nikMark().map(List::of).orElse(List.of()) : marks;
          return Optional.of(
              new PersonReference(
                  Optional.of(found.id()), found.account(), Optional.empty(), known));
        });
  }
}
