package id.pendopo.information.site;

import id.pendopo.api.document.StoredFile;
import id.pendopo.api.document.TextState;
import id.pendopo.api.text.LocalText;
import id.pendopo.information.DocumentContent;
import id.pendopo.information.DocumentSnapshot;
import id.pendopo.information.DocumentState;
import id.pendopo.information.InformationClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as REST gives it.
 *
 * @param id identity
 * @param version the value of its ETag
 * @param title its title
 * @param summary may be empty
 * @param unit code of the unit in charge; null for the agency
 * @param classification class by UU 14/2008
 * @param date date of the document
 * @param state how far it is
 * @param publishedAt when it was published, the last time
 * @param withdrawnAt when it was withdrawn, while it is
 * @param withdrawalReason why, as the public reads it
 * @param changedAt when anything changed last
 * @param url public address below the agency's root; null while it is not public
 * @param files its files in their order
 */
public record DocumentBody(
    long id,
    long version,
    String title,
    String summary,
    @Nullable String unit,
    InformationClass classification,
    LocalDate date,
    DocumentState state,
    @Nullable Instant publishedAt,
    @Nullable Instant withdrawnAt,
    @Nullable String withdrawalReason,
    Instant changedAt,
    @Nullable String url,
    List<FileBody> files) {

  /**
   * A file as REST gives it.
   *
   * @param id identity
   * @param name name for download
   * @param mediaType by content
   * @param size bytes
   * @param sha256 64 hexadecimal digits
   * @param text how far its text is known
   * @param textProblem why the text could not be read
   */
  public record FileBody(
      long id,
      String name,
      String mediaType,
      long size,
      String sha256,
      TextState text,
      @Nullable LocalText textProblem) {

    static FileBody of(StoredFile file) {
      return new FileBody(
          file.id().value(),
          file.name(),
          file.mediaType(),
          file.size(),
          file.sha256(),
          file.text(),
          file.textProblem().orElse(null));
    }
  }

  /**
   * One page of a list.
   *
   * @param total how many there are in all
   * @param page counted from 1
   * @param size rows a page
   * @param items the documents of the page
   */
  public record ListBody(long total, int page, int size, List<DocumentBody> items) {}

  /**
   * Why a document is withdrawn.
   *
   * @param reason shown to the public; may be left out
   */
  public record WithdrawalBody(@Nullable String reason) {}

  static DocumentBody of(DocumentSnapshot document) {
    DocumentContent content = document.content();
    return new DocumentBody(
        document.id(),
        document.version(),
        content.title(),
        content.summary(),
        content.unit().orElse(null),
        content.classification(),
        content.date(),
        document.state(),
        document.publishedAt().orElse(null),
        document.withdrawnAt().orElse(null),
        document.withdrawalReason().orElse(null),
        document.changedAt(),
        document.isPublic() ? "/informasi/" + document.id() : null,
        document.files().stream().map(FileBody::of).toList());
  }
}
