package id.pendopo.information;

import id.pendopo.api.document.FileId;
import id.pendopo.api.document.StoredFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A document as it stood when it was read.
 *
 * @param id identity, positive
 * @param version raised with every change
 * @param content what it says
 * @param state how far it is
 * @param publishedAt when it was published, the last time
 * @param withdrawnAt when it was withdrawn, while it is
 * @param withdrawalReason why, in words for the public
 * @param changedAt when anything changed last
 * @param files its files in their order
 */
public record DocumentSnapshot(
    long id,
    long version,
    DocumentContent content,
    DocumentState state,
    Optional<Instant> publishedAt,
    Optional<Instant> withdrawnAt,
    Optional<String> withdrawalReason,
    Instant changedAt,
    List<StoredFile> files) {

  public DocumentSnapshot {
    files = List.copyOf(files);
  }

  static DocumentSnapshot of(Document document, Map<FileId, StoredFile> known) {
    return new DocumentSnapshot(
        document.id(),
        document.version(),
        document.content(),
        document.state(),
        document.publishedAt(),
        document.withdrawnAt(),
        document.withdrawalReason(),
        document.changedAt(),
        document.files().stream().map(known::get).filter(Objects::nonNull).toList());
  }

  /** Whether everybody may read it. */
  public boolean isPublic() {
    return state == DocumentState.PUBLISHED && content.classification().open();
  }

  /** The file with this identity, if the document holds it. */
  public Optional<StoredFile> file(FileId id) {
    return files.stream().filter(file -> file.id().equals(id)).findFirst();
  }
}
