package id.pendopo.documents.internal.signature;

import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Account;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.people.Employees;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.signature.SigningDesk;
import id.pendopo.documents.internal.DocumentsUnit;
import id.pendopo.documents.internal.signature.pdf.CertificateNames;
import id.pendopo.documents.internal.signature.pdf.LocalKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Certificate files of the agency and its people. Somebody brings their own with {@link
 * SigningDesk#SIGN}; everything else asks for {@link SigningDesk#MANAGE}. The password is checked
 * and forgotten: whoever signs enters it again.
 */
@Component(service = Certificates.class)
public final class Certificates {

  private static final String WHAT = "certificate";
  private static final int LARGEST = 200_000;

  /**
   * A certificate as it is shown.
   *
   * @param id identity
   * @param employee whose it is; empty for the agency's
   * @param subject name in it
   * @param issuer who issued it
   * @param notBefore first moment
   * @param notAfter last moment
   */
  public record View(
      long id,
      Optional<EmployeeId> employee,
      String subject,
      String issuer,
      Instant notBefore,
      Instant notAfter) {}

  private final Store store;
  private final Access access;
  private final Audit audit;
  private final Employees employees;
  private final SigningSecrets secrets;

  @Activate
  public Certificates(
      @Reference(target = DocumentsUnit.STORE) Store store,
      @Reference Access access,
      @Reference Audit audit,
      @Reference Employees employees,
      @Reference SigningSecrets secrets) {
    this.store = store;
    this.access = access;
    this.audit = audit;
    this.employees = employees;
    this.secrets = secrets;
  }

  /** All for who manages them, else the account's own. */
  public List<View> list() {
    boolean all = access.may(SigningDesk.MANAGE, Optional.empty());
    Optional<EmployeeId> own = own();
    if (!all) {
      access.require(SigningDesk.SIGN, Optional.empty());
    }
    return store.read(
        em ->
            em.createQuery("from SigningCertificate c order by c.id desc", CertificateRow.class)
                .getResultStream()
                .map(Certificates::view)
                .filter(one -> all || one.employee().isPresent() && one.employee().equals(own))
                .toList());
  }

  /**
   * Stores a certificate file.
   *
   * @param employee whose it is; empty for the agency's
   * @param password with which it opens; not kept, the caller clears it
   * @throws Problem 422 when it is no certificate with which one can sign now
   */
  public View upload(Optional<EmployeeId> employee, byte[] pkcs12, char[] password) {
    requireFor(employee);
    if (employee.isPresent() && employees.find(employee.get()).isEmpty()) {
      throw Problem.notFound();
    }
    if (pkcs12.length > LARGEST) {
      throw new Problem(
          413, "Berkas sertifikat paling besar 200 kB.", "A certificate file has at most 200 kB.");
    }
    LocalKey key = LocalKey.open(pkcs12, password, Instant.now());
    var certificate = key.certificate();
    return store.write(
        em -> {
          CertificateRow row =
              new CertificateRow(
                  employee.map(EmployeeId::value).orElse(null),
                  CertificateNames.common(certificate.getSubjectX500Principal()),
                  CertificateNames.common(certificate.getIssuerX500Principal()),
                  certificate.getNotBefore().toInstant(),
                  certificate.getNotAfter().toInstant(),
                  secrets.seal(pkcs12, WHAT));
          em.persist(row);
          em.flush();
          audit.record(
              "documents.certificate-added",
              "certificate/" + row.id(),
              Map.of(),
              Map.of(
                  "employee", employee.map(EmployeeId::toString).orElse("-"),
                  "notAfter", row.notAfter().toString()));
          return view(row);
        });
  }

  /** Removes a certificate file for good; what was signed with it stays signed. */
  public void remove(long id) {
    store.change(
        em -> {
          CertificateRow row =
              em.createQuery("from SigningCertificate c where c.id = :id", CertificateRow.class)
                  .setParameter("id", id)
                  .getResultStream()
                  .findFirst()
                  .orElseThrow(Problem::notFound);
          requireFor(view(row).employee());
          em.remove(row);
          audit.record(
              "documents.certificate-removed",
              "certificate/" + id,
              Map.of("id", "" + id),
              Map.of());
        });
  }

  /** The newest file of somebody, else the agency's; empty when there is neither. */
  Optional<byte[]> fileOf(EmployeeId signer) {
    return store
        .read(
            em ->
                em
                    .createQuery(
                        "from SigningCertificate c where c.employee = :signer or c.employee is null"
                            + " order by c.employee desc, c.id desc",
                        CertificateRow.class)
                    .setParameter("signer", signer.value())
                    .getResultList()
                    .stream()
                    .sorted(
                        Comparator.comparing((CertificateRow row) -> row.employee() == null)
                            .thenComparing(CertificateRow::id, Comparator.reverseOrder()))
                    .findFirst()
                    .map(CertificateRow::sealed))
        .map(cipher -> secrets.openBytes(cipher, WHAT));
  }

  private void requireFor(Optional<EmployeeId> employee) {
    boolean mine = employee.isPresent() && employee.equals(own()) && access.may(SigningDesk.SIGN);
    if (!mine) {
      access.require(SigningDesk.MANAGE, Optional.empty());
    }
  }

  private Optional<EmployeeId> own() {
    return access.account().map(Account::id).flatMap(employees::byAccount).map(one -> one.id());
  }

  private static View view(CertificateRow row) {
    return new View(
        row.id(),
        Optional.ofNullable(row.employee()).map(EmployeeId::new),
        row.subject(),
        row.issuer(),
        row.notBefore(),
        row.notAfter());
  }
}
