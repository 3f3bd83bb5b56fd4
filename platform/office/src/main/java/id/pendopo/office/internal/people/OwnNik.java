package id.pendopo.office.internal.people;

import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.people.Employees;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.identity.SignerIdentity;
import id.pendopo.office.internal.OfficeUnit;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens the NIK of the account's own employee; see {@link SignerIdentity}. */
@Component
public final class OwnNik implements SignerIdentity {

  private final Store store;
  private final Employees employees;
  private final Access access;
  private final Audit audit;
  private final NikVault vault;

  @Activate
  public OwnNik(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference Employees employees,
      @Reference Access access,
      @Reference Audit audit,
      @Reference NikVault vault) {
    this.store = store;
    this.employees = employees;
    this.access = access;
    this.audit = audit;
    this.vault = vault;
  }

  @Override
  public Optional<String> ownNik(EmployeeId employee, String purpose) {
    boolean own =
        access
            .account()
            .flatMap(account -> employees.byAccount(account.id()))
            .filter(mine -> mine.id().equals(employee))
            .isPresent();
    if (!own) {
      throw new Problem(
          403,
          "NIK ini hanya dapat dipakai oleh pemiliknya sendiri.",
          "This NIK can be used by its owner alone.");
    }
    return store.write(
        em -> {
          EmployeeRecord row = PeopleRows.employee(em, employee).orElseThrow(Problem::notFound);
          Optional<String> nik = row.nikSealed().map(cipher -> vault.open(cipher).digits());
          if (nik.isPresent()) {
            audit.record(
                "people.nik-used", Personnel.subject(row), Map.of(), Map.of("purpose", purpose));
          }
          return nik;
        });
  }
}
