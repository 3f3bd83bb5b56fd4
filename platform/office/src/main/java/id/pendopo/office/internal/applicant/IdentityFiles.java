package id.pendopo.office.internal.applicant;

import id.pendopo.api.document.FileId;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.problem.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The file that proves who somebody is. It belongs to its applicant and to nobody else: it goes
 * when another takes its place, and when the applicant is erased.
 */
@Component(service = IdentityFiles.class)
public final class IdentityFiles {

  private static final Set<String> TYPES =
      Set.of("application/pdf", "image/jpeg", "image/png", "image/webp");

  private final Files files;
  private final Audit audit;

  @Activate
  public IdentityFiles(@Reference Files files, @Reference Audit audit) {
    this.files = files;
    this.audit = audit;
  }

  /** Puts a received file in the place of the one that was there; empty takes that away alone. */
  void replace(ApplicantRow row, Optional<IncomingFile> received) {
    if (received.filter(file -> !TYPES.contains(file.mediaType())).isPresent()) {
      throw new Problem(
          415,
          "Unggah foto (JPEG, PNG, WebP) atau PDF dari kartu identitas.",
          "Upload a picture (JPEG, PNG, WebP) or a PDF of the identity card.");
    }
    Optional<FileId> before = row.identityFile();
    Optional<FileId> after = received.map(file -> files.keep(file).id());
    row.identityFile(after);
    before.ifPresent(files::release);
    audit.record(
        "applicants.identity-file",
        ApplicantsService.subject(row.id()),
        Map.of("file", text(before)),
        Map.of("file", text(after)));
  }

  /** The file, for whoever says what it is looked at for. */
  StoredFile look(ApplicantRow row, String purpose) {
    StoredFile file = row.identityFile().flatMap(files::find).orElseThrow(Problem::notFound);
    audit.record(
        "applicants.identity-seen",
        ApplicantsService.subject(row.id()),
        Map.of(),
        Map.of("file", file.id().toString(), "purpose", ApplicantsService.purpose(purpose)));
    return file;
  }

  /** Of two entries that become one, the one that stays keeps its file, or takes over the other. */
  void unite(ApplicantRow stays, Optional<FileId> other) {
    if (stays.identityFile().isEmpty()) {
      stays.identityFile(other);
    } else {
      release(other);
    }
  }

  void release(Optional<FileId> file) {
    file.ifPresent(files::release);
  }

  private static String text(Optional<FileId> file) {
    return file.map(FileId::toString).orElse("");
  }
}
