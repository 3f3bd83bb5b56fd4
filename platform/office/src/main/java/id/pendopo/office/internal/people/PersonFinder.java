package id.pendopo.office.internal.people;

import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.privacy.PersonReference;
import id.pendopo.office.internal.OfficeUnit;
import id.pendopo.office.internal.applicant.ApplicantStore;
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
  private final ApplicantStore applicants;

  @Activate
  public PersonFinder(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference NikVault vault,
      @Reference ApplicantStore applicants) {
    this.store = store;
    this.vault = vault;
    this.applicants = applicants;
  }

  /**
   * Somebody with a NIK need not be an employee or applicant: other sources may know the number.
   *
   * @param applicant id in the register of applicants
   */
  public Optional<PersonReference> find(
      Optional<EmployeeId> employee, Optional<String> nik, Optional<Long> applicant) {
    List<String> marks = nik.map(digits -> vault.marks(Nik.of(digits))).orElse(List.of());
    return store.read(
        em -> {
          Optional<EmployeeRecord> row =
              employee.isPresent()
                  ? employee.flatMap(id -> PeopleRows.employee(em, id))
                  : marks.isEmpty() ? Optional.empty() : PeopleRows.byMark(em, marks);
          Optional<Long> applies =
              applicant
                  .flatMap(applicants::known)
                  .or(
                      () ->
                          nik.map(digits -> Nik.of(digits).digits())
                              .or(() -> row.flatMap(this::nik))
                              .flatMap(applicants::idByNik));
          if (row.isEmpty() && marks.isEmpty() && applies.isEmpty()) {
            return Optional.empty();
          }
          List<String> known =
              marks.isEmpty()
                  ? row.flatMap(EmployeeRecord::nikMark).map(List::of).orElse(List.of())
                  : marks;
          return Optional.of(
              new PersonReference(
                  row.map(EmployeeRecord::id),
                  row.flatMap(EmployeeRecord::account),
                  applies,
                  known));
        });
  }

  /** An employee may be an applicant too. */
  private Optional<String> nik(EmployeeRecord row) {
    return row.nikSealed().map(vault::open).map(Nik::digits);
  }
}
