package id.pendopo.documents.internal.signature;

import id.pendopo.api.document.Files;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.people.Employees;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.signature.SignaturePlace;
import id.pendopo.api.signature.Signatures;
import id.pendopo.api.signature.SigningRequest;
import id.pendopo.api.signature.SigningTask;
import id.pendopo.api.verification.Verifications;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Signatures as modules ask for them; see {@link Signatures}. */
@Component
public final class SignaturesService implements Signatures {

  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,30}/[!-~]{1,128}");

  private final SigningLedger ledger;
  private final Files files;
  private final Employees employees;
  private final Verifications verifications;

  @Activate
  public SignaturesService(
      @Reference SigningLedger ledger,
      @Reference Files files,
      @Reference Employees employees,
      @Reference Verifications verifications) {
    this.ledger = ledger;
    this.files = files;
    this.employees = employees;
    this.verifications = verifications;
  }

  @Override
  public SigningTask request(SigningRequest request) {
    Optional<StoredFile> file = files.find(request.file());
    new Problem.Collector()
        .check(
            KEY.matcher(request.document()).matches(),
            "document",
            "Kunci dokumen berbentuk modul/kunci.",
            "The key of a document reads module/key.")
        .check(
            isLine(request.title(), 300),
            "title",
            "Tulis judul dalam satu baris, paling banyak 300 karakter.",
            "Write the title on one line, at most 300 characters.")
        .check(
            request.number().isEmpty() || isLine(request.number(), 250),
            "number",
            "Tulis nomor dalam satu baris, paling banyak 250 karakter.",
            "Write the number on one line, at most 250 characters.")
        .check(
            file.filter(one -> one.mediaType().equals("application/pdf")).isPresent(),
            "file",
            "Hanya berkas PDF milik instansi ini yang dapat ditandatangani.",
            "Only a PDF of this agency can be signed.")
        .check(
            employees.find(request.signer()).isPresent(),
            "signer",
            "Penandatangan tidak ada di daftar pegawai.",
            "The signer is not in the list of employees.")
        .check(
            isLine(request.name(), 150)
                && (request.position().isEmpty() || isLine(request.position(), 200)),
            "name",
            "Nama penandatangan paling banyak 150 karakter dan jabatannya 200.",
            "The name of the signer has at most 150 characters and the position 200.")
        .check(
            request.place().isEmpty() || fits(request.place().get()),
            "place",
            "Tempat blok tanda tangan di luar batas.",
            "The place of the signature block is out of bounds.")
        .check(
            request.verification().isEmpty()
                || verifications.find(request.verification().get()).isPresent(),
            "verification",
            "Catatan verifikasi ini tidak ada.",
            "There is no such verification record.")
        .throwIfAny();
    return ledger.request(request);
  }

  private static boolean fits(SignaturePlace place) {
    return place.page() >= 1
        && place.page() <= 10_000
        && place.x() >= 0
        && place.x() <= 2_000
        && place.y() >= 0
        && place.y() <= 2_000
        && place.width() >= 60
        && place.width() <= 600
        && place.height() >= 30
        && place.height() <= 300;
  }

  private static boolean isLine(String text, int longest) {
    return !text.isBlank()
        && text.length() <= longest
        && text.chars().noneMatch(Character::isISOControl);
  }

  @Override
  public Optional<SigningTask> find(String document, EmployeeId signer) {
    return ledger.find(document, signer);
  }

  @Override
  public List<SigningTask> of(String document) {
    return ledger.of(document);
  }

  @Override
  public SigningTask withdraw(String document, EmployeeId signer) {
    return ledger.withdraw(document, signer);
  }
}
